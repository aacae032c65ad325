#include "pay/payerrors.h"

#include "base/json.h"
#include "pay/payerrortable.h"
#include "pay/signdiagnosis.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace yiren {

namespace {

constexpr qsizetype longestMessage = 300;
constexpr QLatin1String publicKeyIdKey("pay.public_key_id");

const PayErrorRow *rowOf(const QString &code)
{
    const auto rows = payErrorRows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&code](const PayErrorRow &one) { return code == QLatin1String(one.code); });
    return row == rows.end() ? nullptr : &*row;
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::Unauthorized;
    case 404:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 500 ? ErrorKind::OutcomeUnknown : ErrorKind::Refused;
    }
}

const char *codeWithoutBody(const HttpReply &reply)
{
    if ((reply.status == 404 || reply.status == 405) && reply.body.isEmpty())
        return "pay.wrong_path";
    if (reply.status == 429)
        return "pay.rate_limited";
    return reply.status >= 500 ? "pay.unavailable" : "pay.unreadable_error";
}

// Message and, for a wrong member, which one; its value may be personal and is left out.
QString detailOf(const QJsonObject &body, const QString &code, const QByteArray &signedText)
{
    const QJsonObject detail = body.value(u"detail").toObject();
    QStringList parts{body.value(u"message").toString().left(longestMessage)};
    for (const QLatin1String name : {QLatin1String("field"), QLatin1String("issue")}) {
        if (const QString text = detail.value(name).toString(); !text.isEmpty())
            parts.append(name + u'=' + text.left(longestMessage));
    }
    if (code == QLatin1String("SIGN_ERROR"))
        parts.append(signDiagnosis(detail, signedText));
    return parts.join(QStringLiteral("; "));
}

QLatin1String signErrorKey(const QString &detail)
{
    for (const SignErrorRow &row : signErrorRows()) {
        if (detail.contains(QString::fromUtf8(row.message)))
            return QLatin1String(row.key);
    }
    return QLatin1String("pay.sign_error.other");
}

} // namespace

Error payError(const HttpRequest &request, const HttpReply &reply, const QByteArray &signedText)
{
    const QJsonObject body = parseObject(reply.body).value_or(QJsonObject());
    Error error;
    error.code = body.value(u"code").toString();
    if (error.code.isEmpty())
        error.code = QLatin1String(codeWithoutBody(reply));
    else
        error.detail = detailOf(body, error.code, signedText);
    const PayErrorRow *row = rowOf(error.code);
    error.kind = row ? row->kind : kindOfStatus(reply.status);
    const bool changesNothing = request.safety == Safety::Safe;
    if (changesNothing && error.kind == ErrorKind::OutcomeUnknown)
        error.kind = ErrorKind::Network;
    // 429 on a change may mean that it was accepted (contract/wechat-pay.md 17).
    if (!changesNothing && (reply.status >= 500 || reply.status == 429 || error.code == QLatin1String("pay.unreadable_error")))
        error.kind = ErrorKind::OutcomeUnknown;
    error.endpoint = endpointName(request);
    error.httpStatus = reply.status;
    error.requestId = QString::fromLatin1(reply.headers.value("Request-ID"));
    return error;
}

QLatin1String payErrorKey(const Error &error)
{
    if (error.code == QLatin1String("SIGN_ERROR"))
        return signErrorKey(error.detail);
    if (error.code == QLatin1String("PARAM_ERROR") && error.detail.contains(QLatin1String("Wechatpay-Serial"))) // contract 6
        return publicKeyIdKey;
    const qint64 number = error.requestId.section(u'-', -1).toLongLong();
    for (const PayNumberRow &row : payNumberRows()) {
        if (row.number == number)
            return QLatin1String(row.key);
    }
    const PayErrorRow *row = rowOf(error.code);
    return row ? QLatin1String(row->key) : QLatin1String();
}

std::vector<QLatin1String> payErrorKeys()
{
    std::set<QLatin1String> keys{publicKeyIdKey};
    for (const PayErrorRow &row : payErrorRows())
        keys.insert(QLatin1String(row.key));
    for (const SignErrorRow &row : signErrorRows())
        keys.insert(QLatin1String(row.key));
    for (const PayNumberRow &row : payNumberRows())
        keys.insert(QLatin1String(row.key));
    return {keys.begin(), keys.end()};
}

} // namespace yiren
