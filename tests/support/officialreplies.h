#pragma once

#include "base/json.h"
#include "wechat/officialanswer.h"

namespace yiren {

// An HTTP answer as it came, and what is read from it.
inline HttpReply officialReply(const QByteArray &body, int status = 200, const QByteArray &contentType = "application/json")
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.bytes = body.size();
    reply.host = QStringLiteral("api.weixin.qq.com");
    reply.headers = {{"Content-Type", contentType}};
    return reply;
}

inline OfficialAnswer answered(const QByteArray &body, const OfficialCall &call = {})
{
    const auto answer = readOfficialAnswer(call, officialReply(body));
    return answer ? *answer : OfficialAnswer{};
}

// The JSON that a call sends.
inline QJsonObject sentJson(const OfficialCall &call)
{
    return parseObject(call.body).value_or(QJsonObject());
}

} // namespace yiren
