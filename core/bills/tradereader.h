#pragma once

#include "bills/badrows.h"
#include "bills/billcolumns.h"
#include "bills/billvalues.h"
#include "bills/lineindex.h"
#include "bills/tradetable.h"
#include "time/businessday.h"

namespace yiren {

// Rows and sums of a trade bill by summary column: as counted, or as the bill's own summary states them.
struct TradeSums {
    qint64 rows = 0;
    std::array<Money, summaryColumnCount> money; // by SummaryColumn; Rows stays zero

    Money &operator[](SummaryColumn column) { return money[static_cast<size_t>(column)]; }
    Money operator[](SummaryColumn column) const { return money[static_cast<size_t>(column)]; }
};

// A figure of the summary that the rows do not add up to (or that can't be read: stated is nothing).
struct SummaryMismatch {
    SummaryColumn column = SummaryColumn::Rows;
    std::optional<Money> stated; // for Rows the count, as if it were yuan
    Money counted;

    friend bool operator==(const SummaryMismatch &, const SummaryMismatch &) = default;
};

struct TradeBill {
    TradeTable table;
    TradeSums sums;
    bool hasSummary = false; // a bill without one may have been cut off
    std::vector<SummaryMismatch> summaryMismatches;
    BadRows badRows;                // not in the table, not in the sums
    std::optional<BusinessDay> day; // the one most rows carry
    LineIndex lines;                // to read some of them again
    QByteArray sha1;                // of the file's plain bytes; empty unless wanted
    QByteArray sha256;

    bool summaryAgrees() const { return hasSummary && summaryMismatches.empty(); }
};

// Reads a trade bill of any layout into memory. A row that can't be read goes to badRows, with its line, and the rest goes on.
// Input "bill.unknown_layout" when the first line is no trade bill's header, and the scanner's errors.
[[nodiscard]] Result<TradeBill> readTradeBill(ByteSource &source, Digests digests = Digests::None);

} // namespace yiren
