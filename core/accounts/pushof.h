#pragma once

#include "accounts/account.h"
#include "push/pushkeys.h"
#include "vault/vault.h"

#include <optional>

namespace yiren {

// What proves pushes to this part of the account: from the open vault, and who must be meant in what is sealed. Nothing: it was not set up.
// Credential "account.push_receiver" where the AppID or corpid is missing; the vault's errors.
[[nodiscard]] Result<std::optional<PushKeys>> pushKeysOf(const Account &account, const Vault &vault, secretname::PushedTo to);

// The names of all secrets of pushes and of the relay, for taking an account away.
[[nodiscard]] QStringList pushSecretNames(AccountId id);

} // namespace yiren
