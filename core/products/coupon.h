#pragma once

#include "base/id.h"
#include "base/money.h"
#include "bills/accountid.h"
#include "customers/customerid.h"
#include "products/productid.h"
#include "time/businessday.h"

#include <optional>

namespace yiren {

// What becomes of a used coupon when its order is refunded. A refund of a part leaves it used, whatever the rule: the rest of the order was
// bought with it. WholeRefund: it can be used again until its own last day. WholeRefundExtended: the same, and for a week at least.
enum class ReturnRule { Never, WholeRefund, WholeRefundExtended };

struct Coupon {
    CouponId id{};
    AccountId account{};
    std::optional<CustomerId> customer; // nothing: whoever has the code
    QString code;
    Money off;
    Money least; // orders below this amount can't use it
    BusinessDay last{QDate()};
    ReturnRule rule = ReturnRule::WholeRefund;
    OutTradeNo order;         // that it was used for; empty: not used
    bool isWithdrawn = false; // taken back before it was used

    friend bool operator==(const Coupon &, const Coupon &) = default;
};

enum class CouponState { Open, Used, Expired, Withdrawn };
[[nodiscard]] CouponState couponState(const Coupon &coupon, BusinessDay today);

// A new code: eight letters and digits, without those that look alike.
[[nodiscard]] QString randomCouponCode();
// The coupon's last day after a refund that brings it back; nothing: it stays used, or has expired meanwhile.
[[nodiscard]] std::optional<BusinessDay> lastDayAfterRefund(const Coupon &coupon, bool isWhole, BusinessDay today);

} // namespace yiren
