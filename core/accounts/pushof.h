#pragma once

#include "accounts/account.h"
#include "accounts/accountfiles.h"
#include "push/pushkeys.h"
#include "vault/vault.h"

#include <optional>

namespace yiren {

// What proves pushes to this part of the account: from the open vault, and who must be meant in what is sealed. Nothing: it was not set up.
// Credential "account.push_receiver" where the AppID or corpid is missing; the vault's errors.
[[nodiscard]] Result<std::optional<PushKeys>> pushKeysOf(const Account &account, const Vault &vault, secretname::PushedTo to);

// What changes in the vault when these are the keys from now on. The key that was in use opens what is still on its way; without a key
// pushes are plain, and both go. The vault is open; Credential "push.token", "push.aes_key"; Usage "account.push_pair" for WeCom without a
// key.
struct PushKeyChange {
    std::vector<NamedSecret> put;
    QStringList remove;
};
[[nodiscard]] Result<PushKeyChange> pushKeyChange(const Vault &vault, AccountId account, secretname::PushedTo to, const PushSecrets &given);

// The names of all secrets of pushes and of the relay, for taking an account away.
[[nodiscard]] QStringList pushSecretNames(AccountId id);

} // namespace yiren
