#include "wechat/officialanswer.h"

#include "base/json.h"
#include "base/log.h"
#include "wechat/officialerrors.h"

#include <QRegularExpression>

namespace yiren {

namespace {

constexpr qsizetype shownBytes = 200; // contract 11.2

QByteArray withoutMark(const QByteArray &body)
{
    return body.startsWith("\xEF\xBB\xBF") ? body.sliced(3) : body;
}

// Nothing: there is none; a text that is no number counts as an answer that can't be read.
std::optional<Result<int>> codeIn(const QJsonObject &json)
{
    const QJsonValue value = json.value(u"errcode");
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    bool isNumber = value.isDouble();
    const int code = value.isString() ? value.toString().toInt(&isNumber) : value.toInt();
    return isNumber ? Result<int>(code) : Result<int>(failure(ErrorKind::BadReply, "json.type", QStringLiteral("errcode")));
}

QString fileNameIn(const QByteArray &disposition)
{
    static const QRegularExpression pattern(QStringLiteral("filename=\"?([^\";]+)\"?"));
    return pattern.match(QString::fromUtf8(disposition)).captured(1);
}

Error transportError(const OfficialCall &call, const HttpReply &reply)
{
    if (reply.status == 403)
        return makeError(ErrorKind::Unauthorized, "wechat.forbidden");
    const bool isSafe = call.safety == Safety::Safe;
    if (reply.status >= 500)
        return makeError(isSafe ? ErrorKind::Network : ErrorKind::OutcomeUnknown, "wechat.unavailable", QString::number(reply.status));
    const ErrorKind kind = isSafe ? ErrorKind::BadReply : ErrorKind::OutcomeUnknown;
    if (!reply.isSuccess())
        return makeError(kind, "wechat.http_status", QString::number(reply.status));
    const QString shown = QString::fromUtf8(reply.body.left(shownBytes)).simplified();
    return makeError(kind, "wechat.not_json", redact(reply.host + QStringLiteral(": ") + shown));
}

Result<OfficialAnswer> readJson(const OfficialCall &call, const QJsonObject &json)
{
    const auto code = codeIn(json);
    if (code && !*code)
        return failure(code->error());
    const int number = code ? **code : 0;
    if (number != 0 && reactionTo(number) != Reaction::Answer)
        return failure(officialError(number, json.value(u"errmsg").toString(), call.safety));
    return OfficialAnswer{json, number, {}, {}, {}};
}

Result<OfficialAnswer> readReply(const OfficialCall &call, const HttpReply &reply)
{
    const Result<QJsonObject> json = parseObject(withoutMark(reply.body));
    const bool isFile = call.answer == OfficialCall::Answer::File && reply.isSuccess();
    if (json && (codeIn(*json) || (reply.isSuccess() && !isFile)))
        return readJson(call, *json);
    if (!isFile)
        return failure(transportError(call, reply));
    return OfficialAnswer{json.value_or(QJsonObject()), 0, reply.body, reply.headers.value("Content-Type"),
                          fileNameIn(reply.headers.value("Content-Disposition"))};
}

} // namespace

Result<OfficialAnswer> readOfficialAnswer(const OfficialCall &call, const HttpReply &reply)
{
    return placedAnswer(readReply(call, reply), call, reply);
}

Result<OfficialAnswer> placedAnswer(Result<OfficialAnswer> answer, const OfficialCall &call, const HttpReply &reply)
{
    if (!answer) {
        answer.error().endpoint = endpointName(call);
        answer.error().httpStatus = reply.status;
    }
    return answer;
}

QString endpointName(const OfficialCall &call)
{
    return QLatin1String(methodName(call.method)) + u' ' + call.path;
}

} // namespace yiren
