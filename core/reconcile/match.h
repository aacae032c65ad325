#pragma once

#include "bills/tradetable.h"
#include "orders/ledgertable.h"
#include "reconcile/matchreport.h"

namespace yiren {

// Compares the bill of a period with our books, by ids and never by amounts (bench/SPEC.md has the classes). Pure: the same tables give the
// same report; differences stand in the order of the bill's rows, then of the ledger's. An impact is what the rows of a finding add to the
// bill's totals less what they add to the ledger's.
[[nodiscard]] MatchReport match(const TradeTable &trade, const LedgerTable &ledger, const Period &period);

} // namespace yiren
