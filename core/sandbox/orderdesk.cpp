#include "sandbox/orderdesk.h"

#include "crypto/random.h"
#include "sandbox/ordershape.h"
#include "sandbox/queryparameters.h"
#include "sandbox/tradejson.h"
#include "time/durations.h"

#include <QUrl>

namespace yiren::sandbox {

namespace {

constexpr qint64 defaultLifeMs = 7 * dayMs; // 7.1: payable for seven days
constexpr qint64 paidNumber = 268449538;

ApiReply unknownOrder()
{
    return refusal(404, QLatin1String("ORDER_NOT_EXIST"), QStringLiteral("订单不存在"), {}, 268512771);
}

ApiReply alreadyPaid()
{
    return refusal(400, QLatin1String("ORDER_PAID"), QStringLiteral("该订单已支付"), {}, paidNumber);
}

bool isNotifyUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && !url.hasQuery() && url.port() < 0;
}

QString newCodeUrl()
{
    return QStringLiteral("weixin://wxpay/bizpayurl?pr=") + randomNonce(10);
}

// Only the value of the first call counts, so it does not make two calls different (7.1).
QJsonObject withoutExpiry(QJsonObject body)
{
    body.remove(QStringLiteral("time_expire"));
    return body;
}

} // namespace

void closeIfExpired(Order &order, qint64 nowMs)
{
    if (!order.payment && order.closedAtMs == 0 && order.expiresAtMs <= nowMs)
        order.closedAtMs = order.expiresAtMs;
}

std::optional<ApiReply> OrderDesk::memberProblem(const QJsonObject &body) const
{
    const QLatin1String place("body");
    if (textIn(body, "mchid") != m_books.identity.mchid)
        return refusal(400, QLatin1String("MCH_NOT_EXISTS"), QStringLiteral("商户号不存在"));
    if (textIn(body, "appid") != m_books.identity.appid)
        return refusal(400, QLatin1String("APPID_MCHID_NOT_MATCH"), QStringLiteral("appid和mch_id不匹配"), {}, 268445527);
    if (!isOutTradeNo(textIn(body, "out_trade_no")))
        return parameterError(QStringLiteral("/out_trade_no"), QStringLiteral("6 to 32 of letters, digits, _ - * |"), place);
    if (!isNotifyUrl(textIn(body, "notify_url")))
        return parameterError(QStringLiteral("/notify_url"), QStringLiteral("https without port and query"), place);
    const QJsonObject amount = body[u"amount"].toObject();
    if (amount.contains(u"currency") && amount[u"currency"].toString() != u"CNY")
        return parameterError(QStringLiteral("/amount/currency"), QStringLiteral("Currency code is invalid"), place);
    if (body.contains(u"time_expire") && !rfc3339ToMs(textIn(body, "time_expire")))
        return parameterError(QStringLiteral("/time_expire"), QStringLiteral("RFC 3339 with offset"), place);
    return {};
}

ApiReply OrderDesk::create(const ReceivedRequest &request)
{
    QJsonObject body;
    if (auto problem = QueryParameters(request.query()).problem({}))
        return *problem;
    if (auto problem = bodyProblem(request.body, body))
        return *problem;
    if (auto problem = shapeProblem(body, orderShape()))
        return *problem;
    if (auto problem = memberProblem(body))
        return *problem;
    Order *known = m_books.trades.order(OutTradeNo(textIn(body, "out_trade_no")));
    return known ? repeat(*known, body) : accept(body);
}

ApiReply OrderDesk::repeat(Order &order, const QJsonObject &body)
{
    closeIfExpired(order, nowMs());
    if (order.request.isEmpty())
        return refusal(403, QLatin1String("OUT_TRADE_NO_USED"), QStringLiteral("商户订单号重复"));
    if (order.request != withoutExpiry(body))
        return invalidRequest(QStringLiteral("请求重入时，参数与首次请求时不一致"), 268498688);
    if (order.payment)
        return alreadyPaid();
    if (order.closedAtMs != 0)
        return refusal(400, QLatin1String("ORDER_CLOSED"), QStringLiteral("订单已关闭"), {}, 268447914);
    order.codeUrl = newCodeUrl();
    return answer({{QStringLiteral("code_url"), order.codeUrl}});
}

ApiReply OrderDesk::accept(const QJsonObject &body)
{
    Order order;
    order.outTradeNo = OutTradeNo(textIn(body, "out_trade_no"));
    order.description = textIn(body, "description");
    order.attach = textIn(body, "attach");
    order.deviceId = body[u"scene_info"][u"device_id"].toString();
    order.total = Money::fromFen(body[u"amount"][u"total"].toInteger());
    order.createdAtMs = nowMs();
    const auto wished = rfc3339ToMs(textIn(body, "time_expire"));
    order.expiresAtMs = wished ? qMax(*wished, order.createdAtMs + minuteMs) : order.createdAtMs + defaultLifeMs;
    order.codeUrl = newCodeUrl();
    order.request = withoutExpiry(body);
    m_books.effects.record(EffectLedger::Kind::OrderCreated, order.outTradeNo.toString(), order.createdAtMs);
    return answer({{QStringLiteral("code_url"), m_books.trades.add(std::move(order)).codeUrl}});
}

std::optional<ApiReply> OrderDesk::merchantProblem(const ReceivedRequest &request) const
{
    const QLatin1String name("mchid");
    const QueryParameters parameters(request.query());
    if (auto problem = parameters.problem({name}))
        return problem;
    if (parameters.value(name) != m_books.identity.mchid)
        return queryError(name, QStringLiteral("missing or not the merchant of the signature"));
    return {};
}

ApiReply OrderDesk::queryByNumber(const ReceivedRequest &request, const QString &outTradeNo)
{
    if (auto problem = merchantProblem(request))
        return *problem;
    Order *order = m_books.trades.order(OutTradeNo(outTradeNo));
    if (!order)
        return unknownOrder();
    closeIfExpired(*order, nowMs());
    return answer(orderJson(m_books, *order));
}

ApiReply OrderDesk::queryByTransaction(const ReceivedRequest &request, const QString &transactionId)
{
    if (auto problem = merchantProblem(request))
        return *problem;
    const Order *order = m_books.trades.order(TransactionId(transactionId));
    return order ? answer(orderJson(m_books, *order)) : unknownOrder();
}

ApiReply OrderDesk::close(const ReceivedRequest &request, const QString &outTradeNo)
{
    QJsonObject body;
    if (auto problem = QueryParameters(request.query()).problem({}))
        return *problem;
    if (auto problem = bodyProblem(request.body, body))
        return *problem;
    if (auto problem = shapeProblem(body, closeShape()))
        return *problem;
    if (textIn(body, "mchid") != m_books.identity.mchid)
        return refusal(400, QLatin1String("MCH_NOT_EXISTS"), QStringLiteral("商户号不存在"));
    Order *order = m_books.trades.order(OutTradeNo(outTradeNo));
    if (!order)
        return unknownOrder();
    if (order->payment)
        return alreadyPaid();
    closeIfExpired(*order, nowMs());
    if (order->closedAtMs == 0) {
        order->closedAtMs = nowMs();
        m_books.effects.record(EffectLedger::Kind::OrderClosed, outTradeNo, order->closedAtMs);
    }
    return noContent();
}

} // namespace yiren::sandbox
