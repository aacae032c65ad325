#pragma once

#include "bills/tradetable.h"
#include "orders/ledgertable.h"
#include "reconcile/dayrecords.h"
#include "reconcile/difference.h"

namespace yiren {

// The rows that differences are about, taken out of the compact tables as full values, so that the same rules find their causes.
struct DifferenceRecords {
    DayRecords records; // besides them: every row of an order that the bill holds twice, every payment of the same amount in the same
                        // minute as one that the ledger lacks, and enough of the ledger to know what its numbers look like
    std::vector<Difference> numbered; // the same differences, whose row numbers count the records' vectors from 1
};

// The same for payments of one amount in one minute, and for no others.
[[nodiscard]] quint64 momentOf(Money amount, qint64 atMs);

[[nodiscard]] DifferenceRecords recordsOf(const std::vector<Difference> &differences, const TradeTable &trade, const LedgerTable &ledger);

} // namespace yiren
