#pragma once

#include "bills/badlines.h"
#include "bills/billsummary.h"
#include "bills/billvalues.h"
#include "bills/fundcolumns.h"
#include "bills/fundrow.h"

namespace yiren {

// Reads the rows of a fund-flow bill one by one. Which account it is of does not stand in the file.
class FundBillReader
{
public:
    explicit FundBillReader(ByteSource &source) : m_scanner(source) {}

    // The next readable row; false at the end. Input "bill.unknown_layout" for a file that is no fund-flow bill, "bill.too_many_bad_lines",
    // and the scanner's errors.
    [[nodiscard]] Result<bool> next(FundRow &row);

    BadLines &badLines() { return m_badLines; }
    SummaryCheck summary() const { return m_summary; } // at the end
    qint64 offset() const { return m_line.offset; }    // of the last line in the plain bytes

private:
    [[nodiscard]] Result<bool> take(FundRow &row); // whether the line is a row
    bool takeRow(FundRow &row);
    bool readValues(FundRow &row);
    Done takeSummary();
    bool refuse(FundColumn column, const char *expected);
    std::string_view cell(FundColumn column) const { return m_columns->cell(m_line.cells, column); }

    BillScanner m_scanner;
    BillLine m_line;
    std::optional<FundColumns> m_columns;
    std::vector<QString> m_summaryWords; // their line was read, the values come next
    TimeReader m_times;
    Place m_fault;
    qint64 m_incomes = 0;
    qint64 m_expenses = 0;
    Money m_income;
    Money m_expense;
    BadLines m_badLines;
    SummaryCheck m_summary;
};

} // namespace yiren
