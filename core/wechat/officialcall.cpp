#include "wechat/officialcall.h"

#include "base/json.h"

namespace yiren {

OfficialCall jsonCall(const char *path, const QJsonObject &body, Safety safety)
{
    OfficialCall call;
    call.path = QString::fromLatin1(path);
    call.body = toBytes(body);
    call.contentType = "application/json; charset=utf-8";
    call.safety = safety;
    return call;
}

OfficialCall questionCall(const char *path, const QByteArray &query)
{
    OfficialCall call;
    call.method = HttpMethod::Get;
    call.path = QString::fromLatin1(path);
    call.query = query;
    return call;
}

QJsonValue numberOf(const QString &id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(id);
}

} // namespace yiren
