#pragma once

#include "orders/csvscanner.h"

#include <QStringList>

#include <array>

namespace yiren {

// What a customers CSV or an events CSV may hold, by the header's word, English or Chinese.
enum class CustomerColumn { OpenId, UnionId, ExternalUserId, Phone, Name, Tags, Source, Note, Event, Time, Subject, Key };
constexpr size_t customerColumnCount = static_cast<size_t>(CustomerColumn::Key) + 1;

enum class CustomerFile { Customers, Events };

class CustomerColumns
{
public:
    // What the file is; nothing: neither. Customers need something a person is known by and one thing more, events a person and the event.
    [[nodiscard]] static std::optional<CustomerFile> kindOf(const QStringList &words); // normalisedHeader(), lower case
    explicit CustomerColumns(const CsvRow &header);

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

private:
    std::array<qsizetype, customerColumnCount> m_positions;
    std::array<QString, customerColumnCount> m_words;
    std::vector<Extra> m_extras;
    size_t m_count = 0;
};

} // namespace yiren
