#include "accounts/account.h"

namespace yiren {

namespace {

QString secretOf(AccountId id, QLatin1String what)
{
    return QStringLiteral("account/%1/%2").arg(toInteger(id)).arg(what);
}

} // namespace

QString secretname::merchantKey(AccountId id)
{
    return secretOf(id, QLatin1String("merchant_key"));
}

QString secretname::apiV3Key(AccountId id)
{
    return secretOf(id, QLatin1String("apiv3_key"));
}

QString secretname::appSecret(AccountId id)
{
    return secretOf(id, QLatin1String("app_secret"));
}

QString secretname::miniSecret(AccountId id)
{
    return secretOf(id, QLatin1String("mini_secret"));
}

QString secretname::shopSecret(AccountId id)
{
    return secretOf(id, QLatin1String("shop_secret"));
}

QString secretname::corpSecret(AccountId id)
{
    return secretOf(id, QLatin1String("corp_secret"));
}

QString secretname::robot(AccountId id)
{
    return secretOf(id, QLatin1String("robot"));
}

QString secretname::proxy(AccountId id)
{
    return secretOf(id, QLatin1String("proxy"));
}

QString secretname::push(AccountId id, PushedTo to, PushSecret secret)
{
    const char *const owner = to == PushedTo::Official ? "push" : to == PushedTo::Mini ? "mini_push" : "wecom_push";
    const char *const what = secret == PushSecret::Token ? "_token" : secret == PushSecret::AesKey ? "_key" : "_key_before";
    return secretOf(id, QLatin1String(owner)) + QLatin1String(what);
}

QString secretname::relay(AccountId id, RelaySecret secret)
{
    return secretOf(id,
                    QLatin1String(secret == RelaySecret::Url          ? "relay_url"
                                      : secret == RelaySecret::Bearer ? "relay_bearer"
                                                                      : "relay_key"));
}

} // namespace yiren
