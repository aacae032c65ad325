#pragma once

#include "bills/accountid.h"
#include "bills/billfacts.h"
#include "storage/database.h"
#include "time/period.h"

#include <QSet>

#include <set>
#include <vector>

namespace yiren {

// The bills that are fetched of each day: the trade bill ALL and the fund-flow bills of the three accounts.
inline constexpr BillKind fetchedKinds[] = {BillKind::TradeAll, BillKind::FundBasic, BillKind::FundOperation, BillKind::FundFees};

// What the data file knows of the bills of some days, before anything is fetched.
struct BillsOnHand {
    std::vector<BillFacts> bills;   // by day, then kind; those that WeChat has nothing of are among them
    std::set<BillKind> unavailable; // accounts that this merchant does not have, by WeChat's word of the last month
    QSet<QString> closedDays;       // "2026-11-20": nothing of them may change

    const BillFacts *find(BusinessDay day, BillKind kind) const; // nullptr: not here
};

// For StorageThread::read().
[[nodiscard]] Result<BillsOnHand> billsOnHand(Database &database, AccountId account, Period period, BusinessDay today);

// Whether a merchant may lack the account of this bill: most have the basic one only.
[[nodiscard]] bool mayBeUnavailable(BillKind kind);
// Remembers that WeChat said so today; for a month it is not asked again. For StorageThread::write().
[[nodiscard]] Done noteUnavailable(Database &database, AccountId account, BillKind kind, BusinessDay today);

} // namespace yiren
