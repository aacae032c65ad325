#pragma once

#include "bills/badlines.h"
#include "bills/billsummary.h"
#include "bills/personalrow.h"
#include "importing/personalcolumns.h"
#include "orders/ledgervalues.h"

namespace yiren {

// Reads a personal WeChat statement (CSV) row by row: preamble, repair of unquoted commas, line breaks inside quotes.
class PersonalReader
{
public:
    explicit PersonalReader(ByteSource &source) : m_scanner(source) {}

    // The next readable row; false at the end. Input "statement.unknown_layout" when no header is found, "bill.too_many_bad_lines", and the
    // scanner's errors.
    [[nodiscard]] Result<bool> next(PersonalRow &row);

    BadLines &badLines() { return m_badLines; }
    SummaryCheck summary() const; // the preamble's counts and sums against the rows, at the end

private:
    struct Figure {
        qint64 count = 0;
        Money sum;
    };
    [[nodiscard]] Result<bool> findHeader(); // false at the end
    void takePreamble(const QString &line);
    bool takeRow(PersonalRow &row);
    QString cell(PersonalColumn column) const { return m_columns->text(m_row, column); }
    bool refuse(PersonalColumn column, const char *expected);
    std::string rawLine() const;

    CsvScanner m_scanner;
    CsvRow m_row;
    std::optional<PersonalColumns> m_columns;
    LooseTimeReader m_times;
    Place m_fault;
    std::optional<qint64> m_statedRows;
    std::array<std::optional<Figure>, 3> m_stated; // by PersonalDirection
    std::array<Figure, 3> m_counted;
    BadLines m_badLines;
};

} // namespace yiren
