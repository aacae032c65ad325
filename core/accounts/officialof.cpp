#include "accounts/officialof.h"

namespace yiren {

bool hasOfficial(const Account &account, const Vault &vault)
{
    return !account.appid.isEmpty() && vault.holds(secretname::appSecret(account.id));
}

Result<OfficialAccount> officialOf(const Account &account, const Vault &vault)
{
    if (vault.isUnlocked() && !hasOfficial(account, vault))
        return failure(ErrorKind::Credential, "account.no_official", account.name);
    auto secret = vault.get(secretname::appSecret(account.id));
    if (!secret)
        return failure(secret.error());
    QString proxyUrl;
    if (vault.holds(secretname::proxy(account.id))) {
        const auto kept = vault.get(secretname::proxy(account.id));
        if (!kept)
            return failure(kept.error());
        proxyUrl = QString::fromUtf8(kept->bytes());
    }
    auto proxy = proxyOf(proxyUrl);
    if (!proxy)
        return failure(proxy.error());
    const QList<QUrl> urls = account.apiBaseUrl.isEmpty() ? defaultOfficialUrls() : QList<QUrl>{QUrl(account.apiBaseUrl)};
    OfficialAccount official{account.id, account.appid, std::move(*secret), urls, account.caPem, *proxy};
    if (auto sound = checkOfficialAccount(official); !sound)
        return failure(sound.error());
    return official;
}

} // namespace yiren
