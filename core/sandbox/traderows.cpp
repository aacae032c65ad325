#include "sandbox/traderows.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 billMadeAfterMs = 9 * 3600 * 1000; // 9:00 of the next day (11.1)

QString refundStateWord(Refund::State state)
{
    switch (state) {
    case Refund::State::Processing:
        return QStringLiteral("PROCESSING");
    case Refund::State::Success:
        return QStringLiteral("SUCCESS");
    case Refund::State::Closed:
        return QStringLiteral("FAIL");
    case Refund::State::Abnormal:
        return QStringLiteral("CHANGE");
    }
    return {};
}

TradeRow commonRow(const MerchantIdentity &identity, const Order &order)
{
    TradeRow row;
    row.appid = identity.appid;
    row.mchid = identity.mchid;
    row.deviceId = order.deviceId;
    row.transactionId = order.payment->transactionId.toString();
    row.outTradeNo = order.outTradeNo.toString();
    row.openid = order.payment->openid.toString();
    row.tradeType = order.payment->tradeType;
    row.bank = order.payment->bank;
    row.description = order.description;
    row.attach = order.attach;
    row.rate = order.payment->rate;
    return row;
}

TradeRow paymentRow(const MerchantIdentity &identity, const Order &order)
{
    TradeRow row = commonRow(identity, order);
    row.timeMs = order.payment->paidAtMs;
    row.state = QStringLiteral("SUCCESS");
    row.settled = order.payment->settled;
    row.coupon = order.payment->coupon ? order.payment->coupon->amount : Money();
    row.fee = order.payment->fee;
    row.total = order.total;
    return row;
}

TradeRow refundRow(const MerchantIdentity &identity, const Order &order, const Refund &refund, qint64 billMadeAtMs)
{
    TradeRow row = commonRow(identity, order);
    const bool known = refund.changedAtMs != 0 && refund.changedAtMs <= billMadeAtMs;
    const Refund::State state = known ? refund.state : Refund::State::Processing;
    row.kind = TradeRow::Kind::Refund;
    row.timeMs = refund.acceptedAtMs;
    row.paymentTimeMs = order.payment->paidAtMs;
    row.refundedTimeMs = state == Refund::State::Success ? refund.changedAtMs : 0;
    row.state = QStringLiteral("REFUND");
    row.refundId = refund.refundId.toString();
    row.outRefundNo = refund.outRefundNo.toString();
    row.refunded = refund.settled;
    row.couponRefunded = refund.couponRefunded;
    row.refundType = refund.channel;
    row.refundState = refundStateWord(state);
    row.fee = -refund.fee;
    row.applied = refund.applied;
    return row;
}

} // namespace

std::vector<TradeRow> tradeRowsOfDay(const MerchantBooks &books, BusinessDay day)
{
    const qint64 billMadeAtMs = day.end().toMSecsSinceEpoch() + billMadeAfterMs;
    std::vector<TradeRow> rows;
    for (const Order *order : books.trades.paidOn(day))
        rows.push_back(paymentRow(books.identity, *order));
    for (const Refund *refund : books.trades.acceptedOn(day))
        rows.push_back(refundRow(books.identity, *books.trades.order(refund->transactionId), *refund, billMadeAtMs));
    for (const TradeRow &row : books.oddRows) {
        if (BusinessDay::ofMs(row.timeMs) == day)
            rows.push_back(row);
    }
    // Real files are not sorted by time; the last digits of the transaction number mix well enough.
    std::stable_sort(rows.begin(), rows.end(), [](const TradeRow &a, const TradeRow &b) {
        const int order = QStringView(a.transactionId).right(4).compare(QStringView(b.transactionId).right(4));
        return order != 0 ? order < 0 : a.timeMs < b.timeMs;
    });
    return rows;
}

} // namespace yiren::sandbox
