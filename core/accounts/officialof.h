#pragma once

#include "accounts/account.h"
#include "vault/vault.h"
#include "wechat/officialaccount.h"

namespace yiren {

// Whether this account's official account can be asked: it has an AppID, and the vault its secret. Needs the open vault.
[[nodiscard]] bool hasOfficial(const Account &account, const Vault &vault);

// What asks the official account's API for this account: its facts and, from the open vault, its secret and its proxy.
// Credential "account.no_official" without an AppID or a secret; the vault's errors; those of checkOfficialAccount() and proxyOf().
[[nodiscard]] Result<OfficialAccount> officialOf(const Account &account, const Vault &vault);

// The same for the account's Mini Program, which has an AppID, a secret and a token of its own. Credential "account.no_mini_program".
[[nodiscard]] bool hasMiniProgram(const Account &account, const Vault &vault);
[[nodiscard]] Result<OfficialAccount> miniProgramOf(const Account &account, const Vault &vault);

// And for its WeChat Shop (微信小店). Credential "account.no_shop".
[[nodiscard]] bool hasShop(const Account &account, const Vault &vault);
[[nodiscard]] Result<OfficialAccount> shopOf(const Account &account, const Vault &vault);

} // namespace yiren
