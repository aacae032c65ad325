#include "wecom/corpanswer.h"

#include "base/json.h"
#include "base/log.h"
#include "wechat/officialfields.h"
#include "wecom/corperrors.h"

#include <QRegularExpression>

namespace yiren {

namespace {

constexpr qsizetype shownOfAnswer = 200;

Error corpTransportError(const OfficialCall &call, const HttpReply &reply)
{
    const bool isSafe = call.safety == Safety::Safe;
    if (reply.status >= 500)
        return makeError(isSafe ? ErrorKind::Network : ErrorKind::OutcomeUnknown, "wecom.unavailable", QString::number(reply.status));
    const ErrorKind kind = isSafe ? ErrorKind::BadReply : ErrorKind::OutcomeUnknown;
    if (!reply.isSuccess())
        return makeError(kind, "wecom.http_status", QString::number(reply.status));
    const QString shown = QString::fromUtf8(reply.body.left(shownOfAnswer)).simplified();
    return makeError(kind, "wecom.not_json", redact(reply.host + QStringLiteral(": ") + shown));
}

QString fileNameOf(const QByteArray &disposition)
{
    static const QRegularExpression pattern(QStringLiteral("filename=\"?([^\";]+)\"?"));
    return pattern.match(QString::fromUtf8(disposition)).captured(1);
}

// A code that is missing is 0 (contract 0).
Result<OfficialAnswer> readCorpReply(const OfficialCall &call, const HttpReply &reply)
{
    const Result<QJsonObject> json = parseObject(reply.body);
    const bool isFile = call.answer == OfficialCall::Answer::File && reply.isSuccess();
    const bool hasCode = json && json->contains(QLatin1String("errcode"));
    if (isFile && !hasCode)
        return OfficialAnswer{
            {}, 0, reply.body, reply.headers.value("Content-Type"), fileNameOf(reply.headers.value("Content-Disposition"))};
    if (!json || (!hasCode && !reply.isSuccess()))
        return failure(corpTransportError(call, reply));
    OfficialFields fields(*json);
    const auto code = static_cast<int>(fields.optionalInteger(QLatin1String("errcode")).value_or(0));
    if (!fields.end())
        return failure(corpTransportError(call, reply));
    if (code != 0)
        return failure(corpError(code, json->value(u"errmsg").toString(), call.safety));
    return OfficialAnswer{*json, 0, {}, {}, {}};
}

} // namespace

Result<OfficialAnswer> readCorpAnswer(const OfficialCall &call, const HttpReply &reply)
{
    return placedAnswer(readCorpReply(call, reply), call, reply);
}

} // namespace yiren
