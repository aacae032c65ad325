#pragma once

#include "accounts/account.h"
#include "vault/vault.h"

#include <QNetworkProxy>

namespace yiren {

// The proxy that this account's calls go through; without one, straight. Needs the open vault; its errors, those of proxyOf().
[[nodiscard]] Result<QNetworkProxy> keptProxy(const Account &account, const Vault &vault);

} // namespace yiren
