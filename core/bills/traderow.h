#pragma once

#include "base/id.h"
#include "base/money.h"

#include <optional>

namespace yiren {

// 交易状态 SUCCESS, REFUND, REVOKED (a reversed bar-code payment that has the payment's order numbers).
enum class TradeKind { Payment, Refund, Reversal };

[[nodiscard]] QString tradeKindName(TradeKind kind); // "payment", "refund", "reversal"
[[nodiscard]] TradeKind tradeKindFromName(QStringView name);

// One row of a trade bill with everything that stands in it (contract/wechat-pay.md 11.4). Texts are unescaped; WeChat's "0" for "no
// refund" is an empty id; amounts that the layout lacks are zero.
struct TradeRow {
    qint64 id = 0;   // in the database, 0 when it does not come from there
    qint64 line = 0; // in the file, 1-based
    TradeKind kind = TradeKind::Payment;
    qint64 tradedAt = 0; // 交易时间, UTC ms. In REFUND files the time of the original payment
    TransactionId transactionId;
    OutTradeNo outTradeNo;
    RefundId refundId;
    OutRefundNo outRefundNo;
    OpenId openid;
    QString appid;
    MerchantId mchid;
    QString device;
    QString tradeType;
    QString bank;
    QString currency;
    Money amount;        // 订单金额; in old layouts 总金额
    Money settle;        // 应结订单金额: base of the fee of a payment
    Money coupon;        // 代金券金额
    Money refund;        // 退款金额: base of the fee given back
    Money appliedRefund; // 申请退款金额; in layouts without it 退款金额
    Money couponRefund;  // 充值券退款金额
    QString refundKind;  // 退款类型
    QString refundState; // 退款状态 on the day of the bill; never updated later
    Money fee;           // negative on refund rows
    FeeRate rate;
    QString product;
    QString attach;
    QString rateNote;
    std::optional<qint64> refundAppliedAt; // only REFUND files have these two
    std::optional<qint64> refundSucceededAt;

    // When this movement happened, in every layout: the payment, or the acceptance of the refund.
    qint64 happenedAt() const { return refundAppliedAt.value_or(tradedAt); }
    // A revocation may carry no refund of its own: then it takes back the whole payment, under the payment's number.
    OutRefundNo refundNo() const; // empty on payments
    Money takenBack() const;      // 申请退款金额; zero on payments
    // 应结订单金额 of a payment, 退款金额 of a refund: what the fee is a part of, positive.
    Money feeBase() const;
    // What the account gets by this row.
    Money accountEffect() const { return kind == TradeKind::Payment ? settle - refund - fee : -feeBase() - fee; }

    friend bool operator==(const TradeRow &, const TradeRow &) = default;
};

} // namespace yiren
