#include "wechat/quotacalls.h"

#include "wechat/officialfields.h"

#include <QJsonArray>

namespace yiren {

OfficialCall quotaCall(const QString &api)
{
    return jsonCall("/cgi-bin/openapi/quota/get", {{QStringLiteral("cgi_path"), api}});
}

Result<ApiQuota> apiQuota(const OfficialAnswer &answer)
{
    OfficialFields quota(answer.json.value(u"quota").toObject());
    OfficialFields rate(answer.json.value(u"rate_limit").toObject());
    const ApiQuota read{quota.integer(QLatin1String("daily_limit")), quota.integer(QLatin1String("used")),
                        quota.integer(QLatin1String("remain")), rate.optionalInteger(QLatin1String("call_count")),
                        rate.optionalInteger(QLatin1String("refresh_second"))};
    return quota.end() ? Result<ApiQuota>(read) : failure(quota.end().error());
}

OfficialCall clearQuotaCall(const QString &appid)
{
    return jsonCall("/cgi-bin/clear_quota", {{QStringLiteral("appid"), appid}}, Safety::OnceOnly);
}

OfficialCall clearApiQuotaCall(const QString &api)
{
    return jsonCall("/cgi-bin/openapi/quota/clear", {{QStringLiteral("cgi_path"), api}}, Safety::OnceOnly);
}

OfficialCall refusedRequestCall(const QString &rid)
{
    return jsonCall("/cgi-bin/openapi/rid/get", {{QStringLiteral("rid"), rid}});
}

Result<RefusedRequest> refusedRequest(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json.value(u"request").toObject());
    const RefusedRequest request{
        fields.time(QLatin1String("invoke_time")),           fields.optionalInteger(QLatin1String("cost_in_ms")).value_or(0),
        fields.optionalText(QLatin1String("request_url")),   fields.optionalText(QLatin1String("request_body")),
        fields.optionalText(QLatin1String("response_body")), fields.optionalText(QLatin1String("client_ip"))};
    return fields.end() ? Result<RefusedRequest>(request) : failure(fields.end().error());
}

OfficialCall callbackAddressesCall()
{
    return questionCall("/cgi-bin/getcallbackip");
}

Result<QStringList> callbackAddresses(const OfficialAnswer &answer)
{
    const QJsonValue list = answer.json.value(u"ip_list");
    if (!list.isArray())
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("ip_list"));
    QStringList addresses;
    const QJsonArray networks = list.toArray();
    for (const QJsonValue &address : networks)
        addresses.append(address.toString());
    return addresses;
}

} // namespace yiren
