#include "sandbox/refunddesk.h"

#include "sandbox/numbers.h"
#include "sandbox/ordershape.h"
#include "sandbox/queryparameters.h"
#include "sandbox/tradejson.h"
#include "time/durations.h"

namespace yiren::sandbox {

namespace {

constexpr qint64 settledAfterMs = 5 * minuteMs;
constexpr qint64 refundableMs = 365 * dayMs;
constexpr size_t mostPartialRefunds = 50;

Money amountOf(const QJsonObject &body, const char *name)
{
    return Money::fromFen(body[u"amount"][QLatin1String(name)].toInteger());
}

std::optional<ApiReply> memberProblem(const QJsonObject &body)
{
    const QLatin1String place("body");
    if (!body.contains(u"transaction_id") && !body.contains(u"out_trade_no"))
        return parameterError(QStringLiteral("/transaction_id"), QStringLiteral("transaction_id or out_trade_no"), place);
    if (!isOutRefundNo(textIn(body, "out_refund_no")))
        return parameterError(QStringLiteral("/out_refund_no"), QStringLiteral("up to 64 of letters, digits, _ - * | @"), place);
    if (body[u"amount"][u"currency"].toString() != u"CNY")
        return parameterError(QStringLiteral("/amount/currency"), QStringLiteral("Currency code is invalid"), place);
    if (body.contains(u"funds_account")) // 10.1: only merchants of the old fund flow
        return invalidRequest(QStringLiteral("商户不支持指定退款资金来源"));
    return {};
}

} // namespace

const Refund &acceptRefund(MerchantBooks &books, Refund refund, qint64 nowMs)
{
    refund.refundId = refundNumber(nowMs, firstLiveSerial + books.trades.refunds().size());
    refund.acceptedAtMs = nowMs;
    refund.bookedAtMs = nowMs;
    refund.settlesAtMs = nowMs + settledAfterMs;
    const Refund &accepted = books.trades.add(std::move(refund));
    books.funds.add(FundAccount::Basic, movementOf(accepted, books.identity.mchid));
    books.effects.record(EffectLedger::Kind::RefundAccepted, accepted.outRefundNo.toString(), nowMs);
    return accepted;
}

void settleDueRefunds(MerchantBooks &books, qint64 nowMs)
{
    for (Refund &refund : books.trades.refunds()) {
        if (refund.state != Refund::State::Processing || refund.settlesAtMs == 0 || refund.settlesAtMs > nowMs)
            continue;
        refund.state = Refund::State::Success;
        refund.changedAtMs = refund.settlesAtMs;
        books.effects.record(EffectLedger::Kind::RefundChanged, refund.outRefundNo.toString(), refund.changedAtMs);
    }
}

const Order *RefundDesk::orderOf(const QJsonObject &body)
{
    const Order *order = body.contains(u"transaction_id") ? m_books.trades.order(TransactionId(textIn(body, "transaction_id")))
                                                          : m_books.trades.order(OutTradeNo(textIn(body, "out_trade_no")));
    if (!order || !order->payment)
        return nullptr;
    const bool agrees = !body.contains(u"out_trade_no") || order->outTradeNo.toString() == textIn(body, "out_trade_no");
    return agrees ? order : nullptr;
}

std::optional<ApiReply> RefundDesk::amountProblem(const QJsonObject &body, const Order &order) const
{
    if (amountOf(body, "total") != order.total)
        return invalidRequest(QStringLiteral("订单金额或退款金额与之前请求不一致"));
    const Money left = order.total - m_books.trades.refundedOf(order.payment->transactionId);
    if (left == Money())
        return invalidRequest(QStringLiteral("订单已全额退款"));
    if (amountOf(body, "refund") > left)
        return invalidRequest(QStringLiteral("申请退款金额大于订单可退金额"));
    return {};
}

std::optional<ApiReply> RefundDesk::limitProblem(const Order &order, Money applied) const
{
    if (nowMs() - order.payment->paidAtMs > refundableMs)
        return refusal(403, QLatin1String("TRADE_OVERDUE"), QStringLiteral("订单已经超过退款期限"));
    const auto earlier = m_books.trades.refundsOf(order.payment->transactionId);
    if (earlier.size() >= mostPartialRefunds)
        return invalidRequest(QStringLiteral("订单退款次数超过50次"));
    if (!earlier.empty() && nowMs() - earlier.back()->acceptedAtMs < minuteMs)
        return refusal(429, QLatin1String("FREQUENCY_LIMITED"), QStringLiteral("频率超限"), {}, 268447840);
    const Refund planned = refundOf(order, applied);
    if (planned.settled - planned.fee > m_books.funds.balance(FundAccount::Basic))
        return refusal(403, QLatin1String("NOT_ENOUGH"), QStringLiteral("基本账户余额不足，请充值后重新发起"));
    return {};
}

ApiReply RefundDesk::create(const ReceivedRequest &request)
{
    QJsonObject body;
    if (auto problem = QueryParameters(request.query()).problem({}))
        return *problem;
    if (auto problem = bodyProblem(request.body, body))
        return *problem;
    if (auto problem = shapeProblem(body, refundShape()))
        return *problem;
    if (auto problem = memberProblem(body))
        return *problem;
    settleDueRefunds(m_books, nowMs());
    const OutRefundNo number(textIn(body, "out_refund_no"));
    if (const Refund *known = m_books.trades.refund(number)) {
        if (known->request == body)
            return answer(refundJson(m_books, *known));
        return invalidRequest(QStringLiteral("订单金额或退款金额与之前请求不一致"));
    }
    const Order *order = orderOf(body);
    if (!order)
        return refusal(404, QLatin1String("RESOURCE_NOT_EXISTS"), QStringLiteral("订单不存在或未支付"));
    if (auto problem = amountProblem(body, *order))
        return *problem;
    if (auto problem = limitProblem(*order, amountOf(body, "refund")))
        return *problem;
    Refund refund = refundOf(*order, amountOf(body, "refund"));
    refund.outRefundNo = number;
    refund.reason = textIn(body, "reason");
    refund.request = body;
    return answer(refundJson(m_books, acceptRefund(m_books, std::move(refund), nowMs())));
}

ApiReply RefundDesk::query(const ReceivedRequest &request, const QString &outRefundNo)
{
    if (auto problem = QueryParameters(request.query()).problem({}))
        return *problem;
    settleDueRefunds(m_books, nowMs());
    const Refund *refund = m_books.trades.refund(OutRefundNo(outRefundNo));
    if (!refund)
        return refusal(404, QLatin1String("RESOURCE_NOT_EXISTS"), QStringLiteral("退款单不存在"));
    return answer(refundJson(m_books, *refund));
}

} // namespace yiren::sandbox
