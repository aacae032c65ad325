#include "pay/payapi.h"

#include "pay/answerjob.h"
#include "pay/billdate.h"
#include "pay/billjob.h"

#include <QThreadPool>

namespace yiren {

namespace {

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

// A signed answer to another question must not count for this one.
Result<OrderState> readOrder(const QJsonObject &answer, const MerchantId &merchant, const std::function<bool(const OrderState &)> &isAsked)
{
    Result<OrderState> order = readOrderState(answer);
    if (order && (order->merchant != merchant || !isAsked(*order)))
        return failure(ErrorKind::BadReply, "pay.other_answer", order->outTradeNo.toString());
    return order;
}

} // namespace

PayApi::PayApi(HttpClient &http, Merchant merchant, const Clock &clock, QThreadPool &pool, PaySettings settings)
    : m_pool(pool), m_transport(http, std::move(merchant), clock, std::move(settings))
{
}

JobHandle<OrderState> PayApi::queryOrder(const OutTradeNo &number)
{
    const MerchantId merchant = m_transport.merchant();
    const PayCall call{.target =
                           "/v3/pay/transactions/out-trade-no/" + encoded(number.toString()) + "?mchid=" + encoded(merchant.toString())};
    return JobHandle<OrderState>(new AnswerJob<OrderState>(m_transport, call, [number, merchant](const QJsonObject &answer) {
        return readOrder(answer, merchant, [number](const OrderState &order) { return order.outTradeNo == number; });
    }));
}

JobHandle<OrderState> PayApi::queryOrder(const TransactionId &number)
{
    const MerchantId merchant = m_transport.merchant();
    const PayCall call{.target = "/v3/pay/transactions/id/" + encoded(number.toString()) + "?mchid=" + encoded(merchant.toString())};
    return JobHandle<OrderState>(new AnswerJob<OrderState>(m_transport, call, [number, merchant](const QJsonObject &answer) {
        return readOrder(answer, merchant, [number](const OrderState &order) { return order.transactionId == number; });
    }));
}

JobHandle<RefundState> PayApi::queryRefund(const OutRefundNo &number)
{
    const PayCall call{.target = "/v3/refund/domestic/refunds/" + encoded(number.toString())};
    return JobHandle<RefundState>(new AnswerJob<RefundState>(m_transport, call, [number](const QJsonObject &answer) -> Result<RefundState> {
        Result<RefundState> refund = readRefundState(answer);
        if (refund && refund->outRefundNo != number)
            return failure(ErrorKind::BadReply, "pay.other_answer", refund->outRefundNo.toString());
        return refund;
    }));
}

JobHandle<BillAnswer> PayApi::bill(BusinessDay day, BillKind kind)
{
    if (auto allowed = checkBillDay(day, BusinessDay::of(m_transport.now())); !allowed)
        return readyJob<BillAnswer>(failure(allowed.error()));
    return JobHandle<BillAnswer>(new BillJob(m_transport, m_pool, billTarget(day, kind)));
}

JobHandle<CertificateAnswer> PayApi::certificates()
{
    return m_transport.fetchCertificates();
}

} // namespace yiren
