#pragma once

#include "base/id.h"
#include "bills/accountid.h"
#include "products/holder.h"
#include "products/productid.h"
#include "time/businessday.h"

namespace yiren {

// One period of somebody's membership.
struct Membership {
    MembershipId id{};
    AccountId account{};
    ProductId product{};
    QString productName;
    Holder holder;
    OutTradeNo order; // that paid it; empty: none
    QString level;
    BusinessDay first{QDate()};
    BusinessDay last{QDate()}; // inclusive
    std::optional<qint64> cancelledAt;

    friend bool operator==(const Membership &, const Membership &) = default;
};

struct MembershipPeriod {
    BusinessDay first;
    BusinessDay last; // inclusive

    friend bool operator==(const MembershipPeriod &, const MembershipPeriod &) = default;
};

// The period of so many months (at least one) that is bought on `day`: it begins then, or on the day after the one that still runs. It ends
// on the day before the same day of the month; where that month is too short for it, on the month's last day: nobody loses a day.
[[nodiscard]] MembershipPeriod membershipPeriod(BusinessDay day, int months, std::optional<BusinessDay> runsUntil);

} // namespace yiren
