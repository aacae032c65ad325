#pragma once

#include "base/result.h"
#include "orders/order.h"
#include "orders/refund.h"

#include <vector>

namespace yiren {

// The goods of an order that is of one product.
struct SoldPieces {
    qint64 sold = 0;
    qint64 withPayer = 0; // and not on their way back with a refund that has not arrived

    friend bool operator==(const SoldPieces &, const SoldPieces &) = default;
};

// What is known of an order that money is to be paid back of.
struct RefundFacts {
    Order order;
    std::vector<Refund> refunds; // of it, whatever became of them
    std::optional<FeeRate> rate; // that WeChat Pay took of it, or of the account's last payment
    bool isRateOfOrder = false;  // the order's own
    std::optional<SoldPieces> goods{};
};

// What a refund would do.
struct RefundPreview {
    Money refundable;                 // still, before this one
    Money refund;                     // what goes to the payer, less what coupons paid
    std::optional<Money> feeBack;     // WeChat Pay gives its fee back in proportion; nothing: the rate is not known
    std::optional<qint64> daysLeft{}; // whole days in which the order can still be refunded; nothing: nothing says when it was paid
    int refundsLeft = 0;              // of the fifty that an order can have
    std::optional<Error> problem;     // why it can't be done
};

// By the limits of contract/wechat-pay.md 10.4. `now`: UTC ms. Problems, all Usage: "refund.shop" (paid back in the
// shop's own after-sales), "refund.not_paid", "refund.nothing_left", "pay.amount",
// "refund.too_much" (detail: what is left, fen), "refund.overdue", "refund.too_many", "refund.too_soon".
[[nodiscard]] RefundPreview previewRefund(const RefundFacts &facts, Money wanted, qint64 now);

// What the next `pieces` of those that are with the payer cost him: the order's money split over all pieces by largest remainder, so that
// piece by piece neither more nor less than the whole is paid back; at most what is left. Nothing without goods.
[[nodiscard]] Money amountOfPieces(const RefundFacts &facts, qint64 pieces, Money refundable);

} // namespace yiren
