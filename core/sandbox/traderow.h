#pragma once

#include "base/money.h"

#include <QString>

namespace yiren::sandbox {

// One row of a trade bill, with the meaning of contract/wechat-pay.md 11.4. The defaults are those of a payment row.
struct TradeRow {
    enum class Kind { Payment, Refund };

    Kind kind = Kind::Payment;
    qint64 timeMs = 0;         // of payment, or when the refund was accepted
    qint64 paymentTimeMs = 0;  // of a refund row: when the order was paid
    qint64 refundedTimeMs = 0; // of a refund row: when it succeeded; 0 if it did not yet
    QString appid;
    QString mchid;
    QString deviceId;
    QString transactionId;
    QString outTradeNo;
    QString openid;
    QString tradeType;
    QString state; // SUCCESS, REFUND, or a word that readers don't know
    QString bank;
    Money settled;
    Money coupon;
    QString refundId = QStringLiteral("0");
    QString outRefundNo = QStringLiteral("0");
    Money refunded;
    Money couponRefunded;
    QString refundType;
    QString refundState;
    QString description;
    QString attach;
    Money fee; // negative on refund rows
    FeeRate rate;
    Money total;
    Money applied;

    friend bool operator==(const TradeRow &, const TradeRow &) = default;
};

} // namespace yiren::sandbox
