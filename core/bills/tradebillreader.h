#pragma once

#include "bills/badlines.h"
#include "bills/billkind.h"
#include "bills/billsummary.h"
#include "bills/traderow.h"
#include "bills/traderowreader.h"

namespace yiren {

// ALL, SUCCESS or REFUND by the columns that each has.
[[nodiscard]] BillKind tradeBillOf(const TradeColumns &columns);

// Reads the full rows of a trade bill one by one: ALL, SUCCESS, REFUND and the old layouts, by header words. What TradeRowReader accepts is
// a row.
class TradeBillReader
{
public:
    explicit TradeBillReader(ByteSource &source) : m_scanner(source) {}

    // The next readable row; false at the end. Input "bill.unknown_layout" for a file that is no trade bill, "bill.too_many_bad_lines", and
    // the scanner's errors.
    [[nodiscard]] Result<bool> next(TradeRow &row);

    BillKind kind() const { return m_kind; } // once a row was given, or the end
    BadLines &badLines() { return m_badLines; }
    SummaryCheck summary() const { return m_summary; } // at the end
    qint64 offset() const { return m_line.offset; }    // of the last line in the plain bytes

private:
    enum class LineKind { Header, SummaryHeader, SummaryValues, Row };

    LineKind kindOf(const BillLine &line) const;
    Done takeHeader();
    Done takeSummary();
    bool takeRow(TradeRow &row);
    void fill(TradeRow &row);
    void fillTimes(TradeRow &row);
    Done refuse(const Place &fault);
    std::string_view cell(TradeColumn column) const { return m_columns->cell(m_line.cells, column); }

    BillScanner m_scanner;
    BillLine m_line;
    std::optional<TradeColumns> m_columns;
    std::optional<TradeRowReader> m_rows;
    std::optional<SummaryColumns> m_summaryColumns; // their header was read, the values come next
    std::array<QString, summaryColumnCount> m_summaryWords;
    TradeBillRow m_values;
    TimeReader m_paymentTimes; // one for each column: each remembers its last day
    TimeReader m_refundTimes;
    BillKind m_kind = BillKind::TradeAll;
    qint64 m_rowCount = 0;
    std::array<Money, summaryColumnCount> m_sums;
    BadLines m_badLines;
    SummaryCheck m_summary;
};

} // namespace yiren
