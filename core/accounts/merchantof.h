#pragma once

#include "accounts/account.h"
#include "pay/merchant.h"
#include "vault/vault.h"

namespace yiren {

// What signs and verifies for this account: its facts, its platform keys and, from the open vault, its secrets.
// Credential "account.not_connected" without a merchant number; the vault's errors; "key.unreadable"; those of checkMerchant().
[[nodiscard]] Result<Merchant> merchantOf(const Account &account, const PlatformKeys &known, const Vault &vault);

} // namespace yiren
