#pragma once

#include "importing/customermapping.h"
#include "orders/csvscanner.h"

#include <QStringList>

#include <array>

namespace yiren {

enum class CustomerFile { Customers, Events };

// The record with the columns' words: the first of two filled cells or more. At most five records before it are titles, as people put them
// above a table. False, and an empty one, where the file ends before.
[[nodiscard]] Result<bool> nextHeader(CsvScanner &lines, CsvRow &header);

class CustomerColumns
{
public:
    // What the file is; nothing: neither. Customers need something a person is known by and one thing more, events a person and the event.
    [[nodiscard]] static std::optional<CustomerFile> kindOf(const QStringList &words); // normalisedHeader(), lower case
    // With a mapping its columns, otherwise those whose words are known.
    explicit CustomerColumns(const CsvRow &header, const std::optional<CustomerMapping> &mapping = {});

    bool has(CustomerColumn column) const { return m_positions[size_t(column)] >= 0; }
    size_t count() const { return m_count; }
    // Without blanks and what keeps Excel from rounding; empty if the file has no such column.
    [[nodiscard]] QString cell(const CsvRow &row, CustomerColumn column) const;
    [[nodiscard]] QString cellAt(const CsvRow &row, size_t position) const;
    QString word(CustomerColumn column) const; // as it stands in the file; the English one if it has none

    struct Extra {
        QString word;
        size_t position = 0;
    };
    const std::vector<Extra> &extras() const { return m_extras; } // columns of no meaning here: fields of the founder's own, perhaps
    const QStringList &unused() const { return m_unused; }        // that a mapping leaves out

private:
    void takeWords(const QStringList &words);
    void takeMapping(const CustomerMapping &mapping, const QStringList &words);

    std::array<qsizetype, customerColumnCount> m_positions;
    std::array<QString, customerColumnCount> m_words;
    std::vector<Extra> m_extras;
    QStringList m_unused;
    size_t m_count = 0;
};

} // namespace yiren
