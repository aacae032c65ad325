#include "products/coupon.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int leastDaysAgain = 7;

} // namespace

CouponState couponState(const Coupon &coupon, BusinessDay today)
{
    if (!coupon.order.isEmpty())
        return CouponState::Used;
    return coupon.last < today ? CouponState::Expired : CouponState::Open;
}

std::optional<BusinessDay> lastDayAfterRefund(const Coupon &coupon, bool isWhole, BusinessDay today)
{
    if (!isWhole || coupon.rule == ReturnRule::Never)
        return {};
    if (coupon.rule == ReturnRule::WholeRefundExtended)
        return std::max(coupon.last, today.plusDays(leastDaysAgain));
    return coupon.last < today ? std::nullopt : std::optional(coupon.last);
}

} // namespace yiren
