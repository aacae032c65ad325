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

QString secretname::proxy(AccountId id)
{
    return secretOf(id, QLatin1String("proxy"));
}

} // namespace yiren
