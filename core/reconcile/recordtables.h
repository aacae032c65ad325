#pragma once

#include "base/result.h"
#include "bills/tradetable.h"
#include "orders/ledgertable.h"
#include "reconcile/dayrecords.h"

namespace yiren {

// The records as match() wants them; a row's number is its place in the records' vector, from 1.
struct RecordTables {
    TradeTable trade;
    LedgerTable ledger;
};

// Input "reconcile.row_out_of_range" when a row can't be compared: an id over 127 bytes, a time before 1970.
[[nodiscard]] Result<RecordTables> tablesOf(const DayRecords &records);

} // namespace yiren
