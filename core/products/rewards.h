#pragma once

#include "products/coupon.h"
#include "products/points.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// A customer's points and coupons as one looks at them.
struct Rewards {
    qint64 points = 0;
    std::vector<PointEntry> lastEntries; // newest first, a dozen at most
    std::vector<Coupon> coupons;         // those that can be used first, then by their last day

    friend bool operator==(const Rewards &, const Rewards &) = default;
};
// `now`: UTC ms.
[[nodiscard]] Result<Rewards> rewardsOf(Database &database, AccountId account, CustomerId customer, qint64 now);

// What a person gives by hand or takes back, each with its row in the audit log. Inside the caller's transaction.
// Points below 0 are taken. Input "points.none".
[[nodiscard]] Done givePoints(Database &database, AccountId account, CustomerId customer, qint64 points, qint64 now);
// Errors of CouponStore::issue().
[[nodiscard]] Result<Coupon> giveCoupon(Database &database, const Coupon &coupon, qint64 now);
// Errors of CouponStore::setWithdrawn().
[[nodiscard]] Done setCouponWithdrawn(Database &database, const Coupon &coupon, bool isWithdrawn, qint64 now);

} // namespace yiren
