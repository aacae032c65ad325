#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QJsonObject>

#include <optional>

namespace yiren::sandbox {

// A coupon that was used in a payment.
struct Coupon {
    enum class Kind {
        Cash,   // 充值型: the settled amount is not reduced
        NoCash, // 免充值型: the settled amount is the order's less the coupon
    };
    Kind kind = Kind::Cash;
    Money amount;
    QString couponId;
    QString stockId;
    QString name;

    friend bool operator==(const Coupon &, const Coupon &) = default;
};

// How an order was paid, as WeChat Pay knows it.
struct Payment {
    TransactionId transactionId;
    qint64 paidAtMs = 0;
    qint64 bookedAtMs = 0; // when the funds moved; differs from paidAtMs only while money is frozen
    OpenId openid;
    QString tradeType = QStringLiteral("NATIVE");
    QString bank = QStringLiteral("OTHERS");
    std::optional<Coupon> coupon;
    FeeRate rate;
    Money settled; // 应结订单金额
    Money fee;

    friend bool operator==(const Payment &, const Payment &) = default;
};

// An order on WeChat Pay's side.
struct Order {
    OutTradeNo outTradeNo;
    QString description;
    QString attach;
    QString deviceId;
    Money total;
    qint64 createdAtMs = 0;
    qint64 expiresAtMs = 0;
    qint64 closedAtMs = 0; // 0: not closed
    QString codeUrl;
    QJsonObject request; // the first call without time_expire; empty for an order of the history
    std::optional<Payment> payment;

    friend bool operator==(const Order &, const Order &) = default;
};

// A refund that WeChat Pay accepted.
struct Refund {
    enum class State { Processing, Success, Closed, Abnormal };

    OutRefundNo outRefundNo;
    RefundId refundId;
    OutTradeNo outTradeNo;
    TransactionId transactionId;
    Money applied;        // 申请退款金额
    Money settled;        // 退款金额: without the part of a 免充值 coupon
    Money couponRefunded; // 充值券退款金额
    Money fee;            // returned to the merchant, positive
    QString reason;
    QString channel = QStringLiteral("ORIGINAL");
    State state = State::Processing;
    qint64 acceptedAtMs = 0;
    qint64 bookedAtMs = 0;  // when the funds moved
    qint64 changedAtMs = 0; // when it left Processing; 0 while it is there
    qint64 settlesAtMs = 0; // when it will succeed by itself; 0: only by hand
    QJsonObject request;    // empty for a refund of the history

    friend bool operator==(const Refund &, const Refund &) = default;
};

// What the payer paid: the total less the coupon.
[[nodiscard]] Money payerTotal(const Order &paidOrder);
// What the payer gets of a refund: refund * payer_total / total, rounded (contract/wechat-pay.md 10.4).
[[nodiscard]] Money payerRefund(const Order &paidOrder, Money applied);
// A refund of a paid order with its amounts; numbers, times and state are left to the caller.
[[nodiscard]] Refund refundOf(const Order &paidOrder, Money applied);

} // namespace yiren::sandbox
