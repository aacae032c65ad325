#pragma once

#include "bills/badrows.h"
#include "bills/lineindex.h"
#include "orders/ledgercolumns.h"

namespace yiren {

// How reading one file of our books went.
struct LedgerFileReport {
    qint64 rows = 0;          // taken into the table
    BadRows badRows;          // not taken
    QStringList extraColumns; // in the file, but not known
    LineIndex lines;          // to read some of them again
};

// Reads orders or refunds (CLI.md) into the table. A row that can't be read goes to badRows with line and column, and the rest goes on.
// Times without an offset are Beijing time. An empty file is an error: "orders.missing_column" or "refunds.missing_column".
[[nodiscard]] Result<LedgerFileReport> readOrders(ByteSource &source, LedgerTable &table);
[[nodiscard]] Result<LedgerFileReport> readRefunds(ByteSource &source, LedgerTable &table);

} // namespace yiren
