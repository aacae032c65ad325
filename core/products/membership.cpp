#include "products/membership.h"

#include <algorithm>

namespace yiren {

MembershipPeriod membershipPeriod(BusinessDay day, int months, std::optional<BusinessDay> runsUntil)
{
    const BusinessDay first = runsUntil ? std::max(day, runsUntil->next()) : day;
    const BusinessDay same(first.date().addMonths(months)); // or the month's last day
    const bool isShort = same.date().day() < first.date().day();
    return {first, isShort ? same : same.previous()};
}

} // namespace yiren
