#include "sandbox/official/tokendesk.h"

#include "time/businessday.h"

#include <QRegularExpression>

namespace yiren::sandbox {

namespace {

constexpr qint64 secondsBetweenForces = 30;
constexpr int forcesADay = 20;

DeskAnswer granted(const TokenBook::Grant &grant)
{
    return bare({{QStringLiteral("access_token"), grant.token}, {QStringLiteral("expires_in"), grant.seconds}});
}

} // namespace

DeskAnswer addressRefused(const OfficialSettings &settings)
{
    const QString address = settings.clientAddress;
    const QString sixth = address.contains(u':') ? address : QStringLiteral("::ffff:") + address;
    return refused(40164, QStringLiteral("invalid ip %1 ipv6 %2, not in whitelist").arg(address, sixth));
}

std::optional<DeskAnswer> credentialProblem(const OfficialSettings &settings, const QString &appid, const QString &secret)
{
    static const QRegularExpression secretForm(QStringLiteral("^[0-9a-f]{32}$"));
    if (appid.isEmpty())
        return refused(41002);
    if (secret.isEmpty())
        return refused(41004);
    if (appid != settings.appid)
        return refused(40013);
    if (secret == settings.appSecret)
        return {};
    return secretForm.match(secret).hasMatch() ? refused(40001, QStringLiteral("invalid credential, secret does not match"))
                                               : refused(40125);
}

DeskAnswer TokenDesk::answer(const DeskRequest &request)
{
    return request.route.kind == OfficialCallKind::ClassicToken ? classic(request.query) : stable(request.body);
}

DeskAnswer TokenDesk::classic(const QueryParameters &query)
{
    if (query.value(QLatin1String("grant_type")) != u"client_credential")
        return refused(40002);
    if (auto problem = credentialProblem(m_books.settings, query.value(QLatin1String("appid")), query.value(QLatin1String("secret"))))
        return *problem;
    if (!m_books.settings.allowedAddresses.contains(m_books.settings.clientAddress))
        return addressRefused(m_books.settings);
    return granted(m_books.tokens.makeClassic());
}

DeskAnswer TokenDesk::stable(const QJsonObject &body)
{
    for (const QLatin1String name : {QLatin1String("grant_type"), QLatin1String("appid"), QLatin1String("secret")}) {
        if (body.contains(name) && !body[name].isString())
            return wrongType(name);
    }
    if (body.contains(u"force_refresh") && !body[u"force_refresh"].isBool())
        return wrongType(QLatin1String("force_refresh"));
    if (body[u"grant_type"].toString() != u"client_credential")
        return refused(40002);
    if (auto problem = credentialProblem(m_books.settings, body[u"appid"].toString(), body[u"secret"].toString()))
        return problem->errcode == 40001 ? refused(40125) : *problem; // this endpoint knows only the one (1.2)
    if (!m_books.settings.allowedAddresses.contains(m_books.settings.clientAddress))
        return addressRefused(m_books.settings);
    if (!body[u"force_refresh"].toBool())
        return granted(m_books.tokens.stable());
    if (const int problem = forceProblem(); problem != 0)
        return refused(problem);
    return granted(m_books.tokens.forceStable());
}

int TokenDesk::forceProblem()
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    if (now - m_lastForce < secondsBetweenForces)
        return 45011;
    const qint64 day = BusinessDay::of(m_clock.now()).date().toJulianDay();
    if (day != m_forceDay)
        m_forces = 0;
    m_forceDay = day;
    if (m_forces >= forcesADay)
        return 45009;
    ++m_forces;
    m_lastForce = now;
    return 0;
}

} // namespace yiren::sandbox
