#include "sandbox/tradejson.h"

#include <QJsonArray>

namespace yiren::sandbox {

namespace {

QString stateDescription(const QString &state)
{
    if (state == u"SUCCESS")
        return QStringLiteral("支付成功");
    if (state == u"REFUND")
        return QStringLiteral("转入退款");
    return state == u"CLOSED" ? QStringLiteral("已关闭") : QStringLiteral("未支付");
}

QString refundStatus(Refund::State state)
{
    switch (state) {
    case Refund::State::Processing:
        return QStringLiteral("PROCESSING");
    case Refund::State::Success:
        return QStringLiteral("SUCCESS");
    case Refund::State::Closed:
        return QStringLiteral("CLOSED");
    case Refund::State::Abnormal:
        return QStringLiteral("ABNORMAL");
    }
    return {};
}

QJsonObject couponJson(const Coupon &coupon)
{
    const bool cash = coupon.kind == Coupon::Kind::Cash;
    return {{QStringLiteral("coupon_id"), coupon.couponId},
            {QStringLiteral("name"), coupon.name},
            {QStringLiteral("scope"), QStringLiteral("GLOBAL")},
            {QStringLiteral("type"), cash ? QStringLiteral("CASH") : QStringLiteral("NOCASH")},
            {QStringLiteral("amount"), coupon.amount.fen()},
            {QStringLiteral("stock_id"), coupon.stockId},
            {QStringLiteral("wechatpay_contribute"), 0},
            {QStringLiteral("merchant_contribute"), coupon.amount.fen()},
            {QStringLiteral("other_contribute"), 0},
            {QStringLiteral("currency"), QStringLiteral("CNY")}};
}

void addPayment(QJsonObject &json, const Order &order)
{
    const Payment &payment = *order.payment;
    json.insert(QStringLiteral("transaction_id"), payment.transactionId.toString());
    json.insert(QStringLiteral("trade_type"), payment.tradeType);
    json.insert(QStringLiteral("bank_type"), payment.bank);
    json.insert(QStringLiteral("success_time"), msToRfc3339(payment.paidAtMs));
    json.insert(QStringLiteral("payer"), QJsonObject{{QStringLiteral("openid"), payment.openid.toString()}});
    json.insert(QStringLiteral("amount"),
                QJsonObject{{QStringLiteral("total"), order.total.fen()},
                            {QStringLiteral("payer_total"), payerTotal(order).fen()},
                            {QStringLiteral("currency"), QStringLiteral("CNY")},
                            {QStringLiteral("payer_currency"), QStringLiteral("CNY")}});
    if (payment.coupon)
        json.insert(QStringLiteral("promotion_detail"), QJsonArray{couponJson(*payment.coupon)});
}

QJsonObject refundAmounts(const Order &order, const Refund &refund)
{
    const Money toPayer = payerRefund(order, refund.applied);
    return {{QStringLiteral("total"), order.total.fen()},
            {QStringLiteral("refund"), refund.applied.fen()},
            {QStringLiteral("from"), QJsonArray()},
            {QStringLiteral("payer_total"), payerTotal(order).fen()},
            {QStringLiteral("payer_refund"), toPayer.fen()},
            {QStringLiteral("settlement_refund"), refund.settled.fen()},
            {QStringLiteral("settlement_total"), order.payment->settled.fen()},
            {QStringLiteral("discount_refund"), (refund.applied - toPayer).fen()},
            {QStringLiteral("currency"), QStringLiteral("CNY")},
            {QStringLiteral("refund_fee"), refund.fee.fen()}};
}

QJsonObject refundedCoupon(const Order &order, const Refund &refund)
{
    const Coupon &coupon = *order.payment->coupon;
    return {{QStringLiteral("promotion_id"), coupon.couponId},
            {QStringLiteral("scope"), QStringLiteral("GLOBAL")},
            {QStringLiteral("type"), coupon.kind == Coupon::Kind::Cash ? QStringLiteral("COUPON") : QStringLiteral("DISCOUNT")},
            {QStringLiteral("amount"), coupon.amount.fen()},
            {QStringLiteral("refund_amount"), (refund.applied - payerRefund(order, refund.applied)).fen()}};
}

} // namespace

QString tradeState(const MerchantBooks &books, const Order &order)
{
    if (!order.payment)
        return order.closedAtMs != 0 ? QStringLiteral("CLOSED") : QStringLiteral("NOTPAY");
    return books.trades.refundsOf(order.payment->transactionId).empty() ? QStringLiteral("SUCCESS") : QStringLiteral("REFUND");
}

QJsonObject orderJson(const MerchantBooks &books, const Order &order)
{
    const QString state = tradeState(books, order);
    QJsonObject json{{QStringLiteral("appid"), books.identity.appid},
                     {QStringLiteral("mchid"), books.identity.mchid},
                     {QStringLiteral("out_trade_no"), order.outTradeNo.toString()},
                     {QStringLiteral("trade_state"), state},
                     {QStringLiteral("trade_state_desc"), stateDescription(state)}};
    if (!order.attach.isEmpty())
        json.insert(QStringLiteral("attach"), order.attach);
    if (!order.deviceId.isEmpty())
        json.insert(QStringLiteral("scene_info"), QJsonObject{{QStringLiteral("device_id"), order.deviceId}});
    if (order.payment)
        addPayment(json, order);
    return json;
}

QJsonObject refundJson(const MerchantBooks &books, const Refund &refund)
{
    const Order &order = *books.trades.order(refund.transactionId);
    QJsonObject json{{QStringLiteral("refund_id"), refund.refundId.toString()},
                     {QStringLiteral("out_refund_no"), refund.outRefundNo.toString()},
                     {QStringLiteral("transaction_id"), refund.transactionId.toString()},
                     {QStringLiteral("out_trade_no"), refund.outTradeNo.toString()},
                     {QStringLiteral("channel"), refund.channel},
                     {QStringLiteral("user_received_account"), QStringLiteral("支付用户零钱")},
                     {QStringLiteral("create_time"), msToRfc3339(refund.acceptedAtMs)},
                     {QStringLiteral("status"), refundStatus(refund.state)},
                     {QStringLiteral("funds_account"), QStringLiteral("UNSETTLED")},
                     {QStringLiteral("amount"), refundAmounts(order, refund)}};
    if (refund.state == Refund::State::Success)
        json.insert(QStringLiteral("success_time"), msToRfc3339(refund.changedAtMs));
    if (order.payment->coupon)
        json.insert(QStringLiteral("promotion_detail"), QJsonArray{refundedCoupon(order, refund)});
    return json;
}

} // namespace yiren::sandbox
