#include "products/rewards.h"

#include "audit/auditstore.h"
#include "products/couponstore.h"
#include "products/pointstore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t entriesLookedAt = 12;

Done noteReward(Database &database, AccountId account, const char *action, const QString &subject, qint64 now)
{
    return AuditStore(database).append({0, now, account, QString::fromLatin1(action), subject, {}, {}});
}

QString couponSubject(const Coupon &coupon)
{
    return QStringLiteral("coupon %1").arg(toInteger(coupon.id));
}

} // namespace

Result<Rewards> rewardsOf(Database &database, AccountId account, CustomerId customer, qint64 now)
{
    PointStore points(database, account);
    const auto balance = points.balance(customer, now);
    auto entries = balance ? points.history(customer) : failure(balance.error());
    auto coupons = entries ? CouponStore(database, account).ofCustomer(customer) : failure(entries.error());
    if (!coupons)
        return failure(coupons.error());
    if (entries->size() > entriesLookedAt)
        entries->resize(entriesLookedAt);
    std::stable_partition(coupons->begin(), coupons->end(), [today = BusinessDay::ofMs(now)](const Coupon &coupon) {
        return couponState(coupon, today) == CouponState::Open;
    });
    return Rewards{*balance, std::move(*entries), std::move(*coupons)};
}

Done givePoints(Database &database, AccountId account, CustomerId customer, qint64 points, qint64 now)
{
    if (auto given = PointStore(database, account).give(customer, points, now); !given)
        return given;
    return noteReward(database, account, "points.given", QStringLiteral("customer %1: %2").arg(toInteger(customer)).arg(points), now);
}

Result<Coupon> giveCoupon(Database &database, const Coupon &coupon, qint64 now)
{
    auto given = CouponStore(database, coupon.account).issue(coupon, now);
    if (!given)
        return given;
    if (auto noted = noteReward(database, coupon.account, "coupon.issued", couponSubject(*given), now); !noted)
        return failure(noted.error());
    return given;
}

Done setCouponWithdrawn(Database &database, const Coupon &coupon, bool isWithdrawn, qint64 now)
{
    CouponStore store(database, coupon.account);
    if (auto set = store.setWithdrawn(coupon.id, isWithdrawn ? std::optional(now) : std::nullopt); !set)
        return set;
    return noteReward(database, coupon.account, isWithdrawn ? "coupon.withdrawn" : "coupon.restored", couponSubject(coupon), now);
}

} // namespace yiren
