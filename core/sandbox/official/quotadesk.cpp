#include "sandbox/official/quotadesk.h"

#include "sandbox/official/tokendesk.h"

#include <QRegularExpression>

namespace yiren::sandbox {

namespace {

constexpr qint64 withoutLimit = 10'000'000; // what a call shows that the table of 3.9 does not list

// The call that a body names, a path without query; nullptr when there is none with a quota.
const OfficialRoute *namedCall(const QJsonObject &body)
{
    const OfficialRoute *route = officialRouteOf(body[u"cgi_path"].toString().toLatin1());
    return route && route->kind != OfficialCallKind::Elsewhere ? route : nullptr;
}

QJsonObject rate(qint64 calls)
{
    return {{QStringLiteral("call_count"), calls}, {QStringLiteral("refresh_second"), calls > 0 ? 60 : 0}};
}

} // namespace

DeskAnswer QuotaDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::Quota:
        return quota(request.body);
    case OfficialCallKind::Rid:
        return rid(request.body);
    case OfficialCallKind::ClearOneQuota:
        return clearOne(request);
    default:
        return clear(request);
    }
}

DeskAnswer QuotaDesk::clear(const DeskRequest &request)
{
    const QString appid = request.body[u"appid"].toString();
    if (request.route.kind == OfficialCallKind::ClearQuotaBySecret) {
        if (auto problem = credentialProblem(m_books.settings, appid, request.body[u"appsecret"].toString()))
            return *problem;
    } else if (appid != m_books.settings.appid) {
        return refused(40013);
    }
    if (!m_books.counters.spendClearing(request.route.kind))
        return refused(48006);
    m_books.counters.clear();
    return enveloped();
}

DeskAnswer QuotaDesk::clearOne(const DeskRequest &request)
{
    const OfficialRoute *named = namedCall(request.body);
    if (!named)
        return refused(76021);
    if (!m_books.counters.spendClearing(request.route.kind))
        return refused(48006);
    m_books.counters.clear(*named);
    return enveloped();
}

DeskAnswer QuotaDesk::quota(const QJsonObject &body)
{
    if (!body[u"cgi_path"].isString())
        return wrongType(QLatin1String("cgi_path"));
    const OfficialRoute *named = namedCall(body);
    if (!named)
        return refused(76021);
    const qint64 limit = m_books.counters.dailyLimit(*named) > 0 ? m_books.counters.dailyLimit(*named) : withoutLimit;
    const qint64 used = m_books.counters.usedToday(*named);
    QJsonObject answer{{QStringLiteral("quota"),
                        QJsonObject{{QStringLiteral("daily_limit"), limit},
                                    {QStringLiteral("used"), used},
                                    {QStringLiteral("remain"), std::max<qint64>(0, limit - used)}}},
                       {QStringLiteral("component_rate_limit"), rate(0)}};
    if (named->perMinute > 0)
        answer.insert(QStringLiteral("rate_limit"), rate(named->perMinute));
    return enveloped(answer);
}

DeskAnswer QuotaDesk::rid(const QJsonObject &body) const
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$"));
    const QString given = body[u"rid"].toString();
    if (!form.match(given).hasMatch())
        return refused(76002);
    const RidBook::Entry *entry = m_rids.find(given);
    if (!entry)
        return refused(76001);
    if (m_rids.nowSeconds() - entry->atSeconds > RidBook::lifeSeconds)
        return refused(76004);
    return enveloped({{QStringLiteral("request"),
                       QJsonObject{{QStringLiteral("invoke_time"), entry->atSeconds},
                                   {QStringLiteral("cost_in_ms"), 30},
                                   {QStringLiteral("request_url"), QStringLiteral("access_token=95_***")},
                                   {QStringLiteral("request_body"), QString::fromUtf8(entry->requestBody)},
                                   {QStringLiteral("response_body"), QString::fromUtf8(entry->responseBody)},
                                   {QStringLiteral("client_ip"), entry->clientAddress}}}});
}

} // namespace yiren::sandbox
