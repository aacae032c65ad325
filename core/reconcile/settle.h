#pragma once

#include "bills/accountid.h"
#include "reconcile/difference.h"
#include "reconcile/settlement.h"
#include "storage/database.h"

namespace yiren {

// A decision about one finding of an open day.
struct SettleRequest {
    AccountId account{};
    BusinessDay day{QDate()};
    QString kind; // a difference's class, or a blocker's ("fund.…", "chain.…", "summary_differs", "unexplained", "fund_bill_missing",
                  // "ledger_empty", "row_quarantined"), or "fund.bank"
    QString subject; // as SettlementKey
    Action action = Action::AcceptWithReason;
    QString reason; // of MatchBank the bank's row as bankRowText() writes it; required for AcceptWithReason, and for what changes nothing
                    // in the ledger of a finding that keeps the day open
    qint64 now = 0; // UTC ms
};

// Does it, in one transaction with its audit row; all can be withdrawn.
// RecordOrder puts the order or refund of the bill's row into the ledger (source "bill"). Link lets the bill's row pay the order that is
// there; where the same payment has two numbers (Action::Link is its suggestion) it is the decision alone. MarkOutside marks the ledger's
// order as outside, or as test where the cause is a test; with the bill's side only it is the decision alone. Any other action is the
// decision alone: the amounts as they were seen are accepted. MatchBank is for movements between account and bank alone, of the day or of
// an earlier one that waits. NotFound "settle.no_such_finding";
// Usage "settle.no_reason", "settle.action_does_not_fit"; Locked "day.locked"; Usage "settle.no_bank_row",
// "settle.bank_amount_differs", "settle.bank_row_taken" (detail: by which movement); Input "settle.conflict" when the ledger contradicts
// the bill's row.
[[nodiscard]] Result<Settlement> settleDifference(Database &database, const SettleRequest &request);

// Takes a decision and what it changed in the ledger back. NotFound "settle.not_found"; Locked "day.locked"; Refused "import.later_change".
[[nodiscard]] Done withdrawSettlement(Database &database, AccountId account, qint64 settlementId, qint64 now);

} // namespace yiren
