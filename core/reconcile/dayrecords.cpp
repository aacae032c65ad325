#include "reconcile/dayrecords.h"

#include <algorithm>

namespace yiren {

namespace {

bool hasBill(const DayRecords &records, BillKind kind, BusinessDay day)
{
    return std::any_of(records.bills.begin(), records.bills.end(),
                       [&](const BillFacts &bill) { return bill.kind == kind && bill.day == day; });
}

} // namespace

bool DayRecords::hasTradeBills() const
{
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        const bool isWhole = hasBill(*this, BillKind::TradeAll, day)
            || (hasBill(*this, BillKind::TradeSuccess, day) && hasBill(*this, BillKind::TradeRefund, day));
        if (!isWhole)
            return false;
    }
    return true;
}

bool DayRecords::hasBasicFunds() const
{
    return hasBills(BillKind::FundBasic);
}

bool DayRecords::hasBills(BillKind kind) const
{
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        if (!hasBill(*this, kind, day))
            return false;
    }
    return true;
}

} // namespace yiren
