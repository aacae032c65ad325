#pragma once

#include "products/coupon.h"
#include "products/points.h"
#include "theme/palette.h"

namespace yiren {

// How points and coupons are called in the window.
[[nodiscard]] QString couponSentence(const Coupon &coupon); // "¥ 20.00 off from ¥ 100.00, until 2026-12-31"
[[nodiscard]] QString couponStateWord(CouponState state);
[[nodiscard]] Meaning couponStateMeaning(CouponState state);
[[nodiscard]] QString returnRuleSentence(ReturnRule rule);         // what becomes of it after a refund
[[nodiscard]] QString pointEntrySentence(const PointEntry &entry); // "11-20 20:30: +168, paid order YR-0041"

} // namespace yiren
