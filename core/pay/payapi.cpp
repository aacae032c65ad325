#include "pay/payapi.h"

#include "pay/answerjob.h"
#include "pay/billdate.h"
#include "pay/billjob.h"
#include "pay/paysigner.h"
#include "pay/payverifier.h"

#include "crypto/random.h"

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

struct ProductPath {
    const char *path;
    const char *member; // of the answer
};

ProductPath pathOf(PayProduct product)
{
    switch (product) {
    case PayProduct::Native:
        return {"native", "code_url"};
    case PayProduct::Jsapi:
        return {"jsapi", "prepay_id"};
    case PayProduct::H5:
        return {"h5", "h5_url"};
    }
    return {};
}

PayCall keyedChange(const QByteArray &target, const QByteArray &body)
{
    return {.method = HttpMethod::Post, .target = target, .body = body, .safety = Safety::IdempotentByKey};
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

Result<QByteArray> PayApi::newOrderBody(const NewOrder &order) const
{
    const Merchant &account = m_transport.account();
    return orderBody(order, {account.id, account.appid, account.notifyUrl});
}

JobHandle<QString> PayApi::createOrder(PayProduct product, const QByteArray &body)
{
    const ProductPath path = pathOf(product);
    const PayCall call = keyedChange(QByteArray("/v3/pay/transactions/") + path.path, body);
    return JobHandle<QString>(new AnswerJob<QString>(
        m_transport, call, [member = QLatin1String(path.member)](const QJsonObject &answer) { return textMember(answer, member); }));
}

JobHandle<void> PayApi::closeOrder(const OutTradeNo &number)
{
    const QByteArray body = toBytes({{QStringLiteral("mchid"), m_transport.merchant().toString()}});
    const QByteArray target = "/v3/pay/transactions/out-trade-no/" + encoded(number.toString()) + "/close";
    return JobHandle<void>(new EmptyAnswerJob(m_transport, keyedChange(target, body)));
}

JobHandle<RefundState> PayApi::createRefund(const QByteArray &body)
{
    const QJsonObject asked = parseObject(body).value_or(QJsonObject());
    const PayCall call = keyedChange("/v3/refund/domestic/refunds", body);
    return JobHandle<RefundState>(new AnswerJob<RefundState>(m_transport, call, [asked](const QJsonObject &answer) -> Result<RefundState> {
        Result<RefundState> refund = readRefundState(answer);
        const bool isOurs = refund && refund->outRefundNo.toString() == asked[u"out_refund_no"].toString()
            && refund->refund.fen() == asked[u"amount"][u"refund"].toInteger();
        if (refund && !isOurs)
            return failure(ErrorKind::BadReply, "pay.other_answer", refund->outRefundNo.toString());
        return refund;
    }));
}

PaymentCall PayApi::paymentCall(const QString &prepayId) const
{
    const Merchant &account = m_transport.account();
    const qint64 seconds = m_transport.now().toSecsSinceEpoch();
    PaymentCall call{account.appid, QString::number(seconds), randomNonce(), QStringLiteral("prepay_id=") + prepayId};
    call.paySign = QString::fromLatin1(jsapiSignature(account.key, call.appid, seconds, call.nonce.toLatin1(), call.package.toLatin1()));
    return call;
}

JobHandle<BillAnswer> PayApi::bill(BusinessDay day, BillKind kind)
{
    if (auto allowed = checkBillDay(day, BusinessDay::of(m_transport.now())); !allowed)
        return readyJob<BillAnswer>(failure(allowed.error()));
    return JobHandle<BillAnswer>(new BillJob(m_transport, m_pool, billTarget(day, kind)));
}

Done PayApi::verifyNotice(const HttpHeaders &headers, const QByteArray &body, const QDateTime &at) const
{
    return verifySignature(headers, body, m_transport.account().platformKeys, m_transport.clockSkew().corrected(at));
}

Result<PayNotice> PayApi::readNotice(const QByteArray &body) const
{
    return openNotice(body, m_transport.account().apiV3Key);
}

JobHandle<CertificateAnswer> PayApi::certificates()
{
    return m_transport.fetchCertificates();
}

} // namespace yiren
