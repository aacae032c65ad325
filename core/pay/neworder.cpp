#include "pay/neworder.h"

#include "base/json.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 mostFen = 2'147'483'647; // what reconciling can count (core/orders/ledgertable.h)
constexpr qsizetype longestAttach = 128;
constexpr qsizetype longestNotifyUrl = 255;

Done checkText(const QString &text, qsizetype longest, const char *tooLong)
{
    const auto isRefused = [](QChar c) { return c.isSurrogate() || c.category() == QChar::Other_Control; };
    if (std::any_of(text.begin(), text.end(), isRefused))
        return failure(ErrorKind::Usage, "pay.character", text);
    if (text.toUtf8().size() > longest)
        return failure(ErrorKind::Usage, tooLong, text);
    return {};
}

Done checkNumber(const QString &number, const char *form, const char *code)
{
    if (!QRegularExpression(QString::fromLatin1(form)).match(number).hasMatch())
        return failure(ErrorKind::Usage, code, number);
    return {};
}

Done checkAmount(Money amount)
{
    if (amount <= Money() || amount.fen() > mostFen)
        return failure(ErrorKind::Usage, "pay.amount", QString::number(amount.fen()));
    return {};
}

Done checkIdentity(const PayIdentity &own)
{
    const QUrl url(own.notifyUrl, QUrl::StrictMode);
    const bool isGood = url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && !url.hasQuery() && url.port() < 0
        && own.notifyUrl.size() <= longestNotifyUrl;
    if (!isGood)
        return failure(ErrorKind::Credential, "pay.notify_url", own.notifyUrl);
    if (own.appid.isEmpty())
        return failure(ErrorKind::Credential, "pay.no_appid");
    return {};
}

Done checkPayer(const NewOrder &order)
{
    if (order.product == PayProduct::Jsapi && order.openid.isEmpty())
        return failure(ErrorKind::Usage, "pay.payer", QStringLiteral("openid"));
    if (order.product == PayProduct::H5 && (order.payerIp.isEmpty() || order.browserKind.isEmpty()))
        return failure(ErrorKind::Usage, "pay.payer", QStringLiteral("payer_client_ip, h5_info"));
    return {};
}

Done checkOrder(const NewOrder &order, const PayIdentity &own)
{
    if (order.description.trimmed().isEmpty())
        return failure(ErrorKind::Usage, "pay.description", order.description);
    const Done checks[] = {checkIdentity(own),
                           checkNumber(order.outTradeNo.toString(), "\\A[0-9A-Za-z_\\-*|]{6,32}\\z", "pay.order_no"),
                           checkAmount(order.amount),
                           checkText(order.description, longestDescription, "pay.description"),
                           checkText(order.attach, longestAttach, "pay.attach"),
                           checkPayer(order)};
    for (const Done &check : checks) {
        if (!check)
            return check;
    }
    return {};
}

} // namespace

Result<QByteArray> orderBody(const NewOrder &order, const PayIdentity &own)
{
    if (auto checked = checkOrder(order, own); !checked)
        return failure(checked.error());
    QJsonObject body{{QStringLiteral("appid"), own.appid},
                     {QStringLiteral("mchid"), own.merchant.toString()},
                     {QStringLiteral("description"), order.description},
                     {QStringLiteral("out_trade_no"), order.outTradeNo.toString()},
                     {QStringLiteral("notify_url"), own.notifyUrl},
                     {QStringLiteral("amount"),
                      QJsonObject{{QStringLiteral("total"), order.amount.fen()}, {QStringLiteral("currency"), QStringLiteral("CNY")}}}};
    if (!order.attach.isEmpty())
        body.insert(QStringLiteral("attach"), order.attach);
    if (order.product == PayProduct::Jsapi)
        body.insert(QStringLiteral("payer"), QJsonObject{{QStringLiteral("openid"), order.openid.toString()}});
    if (order.product == PayProduct::H5)
        body.insert(QStringLiteral("scene_info"),
                    QJsonObject{{QStringLiteral("payer_client_ip"), order.payerIp},
                                {QStringLiteral("h5_info"), QJsonObject{{QStringLiteral("type"), order.browserKind}}}});
    return toBytes(body);
}

Result<QByteArray> refundBody(const NewRefund &refund)
{
    const Done checks[] = {checkNumber(refund.outRefundNo.toString(), "\\A[0-9A-Za-z_\\-*|@]{1,64}\\z", "pay.refund_no"),
                           checkNumber(refund.outTradeNo.toString(), "\\A[0-9A-Za-z_\\-*|]{6,32}\\z", "pay.order_no"),
                           checkAmount(refund.refund), checkAmount(refund.total), checkText(refund.reason, longestReason, "pay.reason")};
    for (const Done &check : checks) {
        if (!check)
            return failure(check.error());
    }
    if (refund.refund > refund.total)
        return failure(ErrorKind::Usage, "pay.refund_amount", QString::number(refund.refund.fen()));
    QJsonObject body{{QStringLiteral("out_trade_no"), refund.outTradeNo.toString()},
                     {QStringLiteral("out_refund_no"), refund.outRefundNo.toString()},
                     {QStringLiteral("amount"),
                      QJsonObject{{QStringLiteral("refund"), refund.refund.fen()},
                                  {QStringLiteral("total"), refund.total.fen()},
                                  {QStringLiteral("currency"), QStringLiteral("CNY")}}}};
    if (!refund.reason.isEmpty())
        body.insert(QStringLiteral("reason"), refund.reason);
    return toBytes(body);
}

} // namespace yiren
