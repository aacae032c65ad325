#include "wecom/robot.h"

#include "base/json.h"
#include "wechat/officialapi.h"
#include "wecom/corpcalljob.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace yiren {

namespace {

const QString robotPath = QStringLiteral("/cgi-bin/webhook/send");

} // namespace

Result<Secret> robotKey(const QString &address)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-zA-Z_-]{16,64}$"));
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const QString key = QUrlQuery(url).queryItemValue(QStringLiteral("key"));
    const bool isRight = url.isValid() && url.scheme() == u"https" && url.host() == defaultCorpUrl().host() && url.port() == -1
        && url.userInfo().isEmpty() && url.path() == robotPath && form.match(key).hasMatch();
    return isRight ? Result<Secret>(Secret(key.toLatin1())) : failure(ErrorKind::Credential, "robot.address");
}

QByteArray robotTextBody(const QString &text)
{
    return toBytes(
        {{QStringLiteral("msgtype"), QStringLiteral("text")}, {QStringLiteral("text"), QJsonObject{{QStringLiteral("content"), text}}}});
}

RobotApi::RobotApi(HttpClient &http, Corp base, Secret key, CorpSettings settings)
    : m_transport(http, std::move(base), std::move(settings)), m_key(std::move(key))
{
}

JobHandle<void> RobotApi::post(const QByteArray &body)
{
    OfficialCall call = jsonCall("/cgi-bin/webhook/send", {}, Safety::OnceOnly);
    call.query = "key=" + m_key.bytes();
    call.body = body;
    call.takesToken = false;
    JobHandle<OfficialAnswer> sent(new CorpCallJob(m_transport, nullptr, std::move(call)));
    return JobHandle<void>(new ReadingJob<OfficialAnswer, void>(std::move(sent), [](const OfficialAnswer &) { return Done(); }));
}

} // namespace yiren
