#pragma once

#include "reconcile/differencerecords.h"
#include "reconcile/filereconcile.h"

namespace yiren {

struct LedgerLines {
    const LineIndex &orders;
    const LineIndex &refunds;
};

// Adds what the compact tables leave out and causes ask for, read again from the files and only for rows that need it: product and payer of
// payments that the ledger lacks and of those that may be their twins, product of orders and state of refunds that the bill lacks, and, if
// it lacks any, the lines of it that could not be read. A file that was changed meanwhile adds nothing. Errors of the sources, with the
// file.
[[nodiscard]] Done readFileDetails(DifferenceRecords &records, const FilesToReconcile &files, const TradeBill &bill,
                                   const LedgerLines &ledger);

} // namespace yiren
