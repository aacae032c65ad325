#pragma once

#include "bills/tradetable.h"
#include "orders/ledgertable.h"
#include "reconcile/matchreport.h"

namespace yiren {

// Gives each difference between a bill file and our files its cause, sentence and action, from what the compact tables hold. Product, payer
// and the neighbouring days are not among that: causes which need them are found when the files are imported.
void explainFileDifferences(MatchReport &report, const TradeTable &trade, const LedgerTable &ledger);

} // namespace yiren
