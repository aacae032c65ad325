#include "products/coupon.h"

#include <QRandomGenerator>

#include <algorithm>

namespace yiren {

namespace {

constexpr int leastDaysAgain = 7;
constexpr int codeLength = 8;
constexpr QLatin1String codeSigns("ABCDEFGHJKMNPQRSTUVWXYZ23456789");

} // namespace

CouponState couponState(const Coupon &coupon, BusinessDay today)
{
    if (!coupon.order.isEmpty())
        return CouponState::Used;
    if (coupon.isWithdrawn)
        return CouponState::Withdrawn;
    return coupon.last < today ? CouponState::Expired : CouponState::Open;
}

QString randomCouponCode()
{
    QString code;
    for (int i = 0; i < codeLength; ++i)
        code.append(codeSigns[QRandomGenerator::system()->bounded(static_cast<int>(codeSigns.size()))]);
    return code;
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
