#include "accounts/officialof.h"

#include "accounts/keptproxy.h"

namespace yiren {

namespace {

Result<OfficialAccount> asks(const Account &account, const QString &appid, const QString &secretName, const Vault &vault)
{
    auto secret = vault.get(secretName);
    if (!secret)
        return failure(secret.error());
    auto proxy = keptProxy(account, vault);
    if (!proxy)
        return failure(proxy.error());
    const QList<QUrl> urls = account.apiBaseUrl.isEmpty() ? defaultOfficialUrls() : QList<QUrl>{QUrl(account.apiBaseUrl)};
    OfficialAccount official{account.id, appid, std::move(*secret), urls, account.caPem, *proxy};
    if (auto sound = checkOfficialAccount(official); !sound)
        return failure(sound.error());
    return official;
}

} // namespace

bool hasOfficial(const Account &account, const Vault &vault)
{
    return !account.appid.isEmpty() && vault.holds(secretname::appSecret(account.id));
}

Result<OfficialAccount> officialOf(const Account &account, const Vault &vault)
{
    if (vault.isUnlocked() && !hasOfficial(account, vault))
        return failure(ErrorKind::Credential, "account.no_official", account.name);
    return asks(account, account.appid, secretname::appSecret(account.id), vault);
}

bool hasMiniProgram(const Account &account, const Vault &vault)
{
    return !account.miniAppid.isEmpty() && vault.holds(secretname::miniSecret(account.id));
}

Result<OfficialAccount> miniProgramOf(const Account &account, const Vault &vault)
{
    if (vault.isUnlocked() && !hasMiniProgram(account, vault))
        return failure(ErrorKind::Credential, "account.no_mini_program", account.name);
    auto mini = asks(account, account.miniAppid, secretname::miniSecret(account.id), vault);
    if (mini)
        mini->kind = AppKind::MiniProgram;
    return mini;
}

bool hasShop(const Account &account, const Vault &vault)
{
    return !account.shopAppid.isEmpty() && vault.holds(secretname::shopSecret(account.id));
}

Result<OfficialAccount> shopOf(const Account &account, const Vault &vault)
{
    if (vault.isUnlocked() && !hasShop(account, vault))
        return failure(ErrorKind::Credential, "account.no_shop", account.name);
    auto shop = asks(account, account.shopAppid, secretname::shopSecret(account.id), vault);
    if (shop)
        shop->kind = AppKind::Shop;
    return shop;
}

} // namespace yiren
