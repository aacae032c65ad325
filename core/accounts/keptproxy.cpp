#include "accounts/keptproxy.h"

#include "wechat/officialaccount.h"

namespace yiren {

Result<QNetworkProxy> keptProxy(const Account &account, const Vault &vault)
{
    if (!vault.holds(secretname::proxy(account.id)))
        return proxyOf({});
    const auto url = vault.get(secretname::proxy(account.id));
    return url ? proxyOf(QString::fromUtf8(url->bytes())) : failure(url.error());
}

} // namespace yiren
