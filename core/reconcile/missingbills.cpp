#include "reconcile/missingbills.h"

#include "bills/billstore.h"
#include "reconcile/closedaystore.h"

#include <algorithm>

namespace yiren {

namespace {

const Period wholeHistory{BusinessDay(QDate(2013, 1, 1)), BusinessDay(QDate(9999, 12, 31))};

std::set<BusinessDay> daysOf(const BillDays &days, BillKind kind)
{
    std::set<BusinessDay> present;
    for (const BillFacts &bill : days.bills) {
        if (bill.kind == kind)
            present.insert(bill.day);
    }
    return present;
}

std::vector<BusinessDay> holesIn(const std::set<BusinessDay> &present, const std::set<BusinessDay> &closed)
{
    std::vector<BusinessDay> missing;
    if (present.empty())
        return missing;
    for (BusinessDay day = *present.begin(); day < *present.rbegin(); day = day.next()) {
        if (!present.contains(day) && !closed.contains(day))
            missing.push_back(day);
    }
    return missing;
}

} // namespace

Result<BillDays> loadBillDays(Database &database, AccountId account)
{
    auto bills = BillStore(database).bills(account, wholeHistory);
    if (!bills)
        return failure(bills.error());
    const auto locked = ClosedDayStore(database).lockedDays(account);
    if (!locked)
        return failure(locked.error());
    return BillDays{std::move(*bills), {locked->begin(), locked->end()}};
}

// ALL, or both SUCCESS and REFUND.
std::vector<BusinessDay> missingTradeBills(const BillDays &days)
{
    std::set<BusinessDay> present = daysOf(days, BillKind::TradeAll);
    const std::set<BusinessDay> refunds = daysOf(days, BillKind::TradeRefund);
    for (const BusinessDay day : daysOf(days, BillKind::TradeSuccess)) {
        if (refunds.contains(day))
            present.insert(day);
    }
    return holesIn(present, days.closed);
}

std::vector<BusinessDay> missingFundBills(const BillDays &days)
{
    return holesIn(daysOf(days, BillKind::FundBasic), days.closed);
}

bool isClosedHole(const BillDays &days, BillKind kind, BusinessDay first)
{
    const std::set<BusinessDay> present = daysOf(days, kind);
    const auto end = present.lower_bound(first);
    if (end == present.end())
        return false;
    for (BusinessDay day = first; day < *end; day = day.next()) {
        if (!days.closed.contains(day))
            return false;
    }
    return true;
}

} // namespace yiren
