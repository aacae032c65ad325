#pragma once

#include "base/result.h"
#include "reconcile/balancechain.h"
#include "reconcile/blocker.h"
#include "reconcile/dayrecords.h"
#include "reconcile/feeaudit.h"
#include "reconcile/fundproof.h"
#include "reconcile/matchreport.h"

#include <vector>

namespace yiren {

// The chained balances of one fund account, up to the end of the reported days.
struct AccountChain {
    FundAccount account = FundAccount::Basic;
    ChainReport report;
};

// What is known besides the records of the days themselves.
struct ReportInput {
    DayRecords records;
    std::vector<AccountChain> chains;
    std::vector<Settlement> settlements; // of the days, without withdrawn ones
};

// The outcome of reconciling some days: what agrees, what differs and why, what is proven, what keeps the days open.
struct DayReport {
    MatchReport match{Period::ofDay(BusinessDay{QDate()}), {}, {}, 0, 0, 0, 0, 0, {}, {}}; // differences carry cause, sentence, action
    std::vector<BillFacts> bills;
    std::optional<bool> summaryAgrees; // of the trade bills; nothing when none has a summary
    FundProof funds;
    std::vector<BankMovement> bank; // between account and bank: of the days, and those of earlier ones that wait; keeps no day open
    std::vector<AccountChain> chains;
    FeeAudit fees;
    qint64 quarantined = 0; // unreadable lines that wait for a decision
    Money unexplained;      // of (bill - ledger); what a bill's summary states beyond its readable rows is part of it
    std::vector<Settlement> settlements;
    std::vector<Blocker> blockers; // those that no settlement lifts

    Period period() const { return match.period; }
};

// Matches, explains, proves. Pure. Input "reconcile.row_out_of_range" as tablesOf().
[[nodiscard]] Result<DayReport> makeReport(const ReportInput &input);

// The subject that names a difference among those of its class: the refund's or the order's number, with "#2" and so on for further rows
// of the same number. In the order of the differences.
[[nodiscard]] std::vector<QString> subjectsOf(const std::vector<Difference> &differences);

} // namespace yiren
