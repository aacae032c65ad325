#include "sandbox/apireply.h"

#include "base/json.h"

namespace yiren::sandbox {

ApiReply answer(const QJsonObject &body)
{
    ApiReply reply;
    reply.body = toBytes(body);
    reply.signing = ApiReply::Signing::Signed;
    return reply;
}

ApiReply noContent()
{
    ApiReply reply;
    reply.status = 204;
    reply.contentType.clear();
    reply.signing = ApiReply::Signing::Signed;
    return reply;
}

ApiReply file(const QByteArray &bytes, const QByteArray &contentType)
{
    ApiReply reply;
    reply.body = bytes;
    reply.contentType = contentType;
    return reply;
}

ApiReply emptyReply(int status)
{
    ApiReply reply;
    reply.status = status;
    reply.contentType.clear();
    return reply;
}

ApiReply refusal(int status, QLatin1String code, const QString &message, const QJsonObject &detail, qint64 number)
{
    QJsonObject body{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
    if (!detail.isEmpty())
        body.insert(QStringLiteral("detail"), detail);
    ApiReply reply;
    reply.status = status;
    reply.body = toBytes(body);
    reply.number = number;
    return reply;
}

ApiReply invalidRequest(const QString &message, qint64 number)
{
    return refusal(400, QLatin1String("INVALID_REQUEST"), message, {}, number);
}

ApiReply parameterError(const QString &field, const QString &issue, QLatin1String location, qint64 number)
{
    const QJsonObject detail{{QStringLiteral("field"), field}, {QStringLiteral("issue"), issue}, {QStringLiteral("location"), location}};
    return refusal(400, QLatin1String("PARAM_ERROR"), QStringLiteral("参数错误"), detail, number);
}

} // namespace yiren::sandbox
