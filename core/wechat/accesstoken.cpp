#include "wechat/accesstoken.h"

#include "base/json.h"
#include "base/log.h"
#include "crypto/digest.h"
#include "wechat/officialaccount.h"
#include "wechat/officialerrors.h"
#include "wechat/officialfields.h"

namespace yiren {

namespace {

constexpr qint64 longestRestMs = 300'000;

} // namespace

qint64 lifeLeft(const AccessToken &token, qint64 nowMs)
{
    const qint64 age = nowMs - token.fetchedAt;
    return age < 0 ? 0 : std::max<qint64>(0, token.lifeMs - age);
}

bool isFresh(const AccessToken &token, qint64 leftMs)
{
    return !token.text.isEmpty() && leftMs > std::min(longestRestMs, token.lifeMs / 2);
}

QByteArray tokenOwner(const OfficialAccount &account)
{
    return sha256(QByteArray(account.appid.toUtf8() + ' ' + account.secret.bytes())).toHex();
}

QByteArray tokenRecord(const AccessToken &token)
{
    return toBytes({{QStringLiteral("owner"), QString::fromLatin1(token.owner)},
                    {QStringLiteral("token"), QString::fromLatin1(token.text)},
                    {QStringLiteral("life_ms"), token.lifeMs},
                    {QStringLiteral("fetched_at"), token.fetchedAt}});
}

std::optional<AccessToken> tokenFromRecord(const QByteArray &record)
{
    const auto json = parseObject(record);
    if (!json)
        return std::nullopt;
    OfficialFields fields(*json);
    const AccessToken token{fields.text(QLatin1String("owner")).toLatin1(), fields.text(QLatin1String("token")).toLatin1(),
                            fields.integer(QLatin1String("life_ms")), fields.integer(QLatin1String("fetched_at"))};
    if (!fields.end())
        return std::nullopt;
    keepOutOfLogs(token.text);
    return token;
}

QString tokenSecretName(AccountId account, AppKind kind)
{
    constexpr const char *names[] = {"official_token", "mini_token", "shop_token"}; // as AppKind
    return QStringLiteral("account/%1/%2").arg(toInteger(account)).arg(QLatin1String(names[static_cast<int>(kind)]));
}

OfficialCall stableTokenCall(const OfficialAccount &account, TokenMode mode)
{
    const bool isForced = mode == TokenMode::Forced;
    OfficialCall call = jsonCall("/cgi-bin/stable_token",
                                 {{QStringLiteral("grant_type"), QStringLiteral("client_credential")},
                                  {QStringLiteral("appid"), account.appid},
                                  {QStringLiteral("secret"), QString::fromLatin1(account.secret.bytes())},
                                  {QStringLiteral("force_refresh"), isForced}},
                                 isForced ? Safety::OnceOnly : Safety::Safe);
    call.takesToken = false;
    return call;
}

Result<AccessToken> accessToken(const OfficialAnswer &answer, const OfficialAccount &account, qint64 nowMs)
{
    OfficialFields fields(answer.json);
    const AccessToken token{tokenOwner(account), fields.id(QLatin1String("access_token")).toLatin1(),
                            fields.integer(QLatin1String("expires_in")) * 1000, nowMs};
    if (!fields.end())
        return failure(fields.end().error());
    keepOutOfLogs(token.text);
    return token;
}

Error tokenError(Error error)
{
    if (officialCode(error) == 40001) {
        error.code = QStringLiteral("wechat.secret_mismatch");
        error.kind = ErrorKind::Unauthorized;
    }
    return error;
}

} // namespace yiren
