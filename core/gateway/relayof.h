#pragma once

#include "accounts/account.h"
#include "gateway/relayjob.h"
#include "vault/vault.h"

#include <optional>

namespace yiren {

// The account's relay, from the open vault; nothing: it has none. The vault's errors, "key.unreadable".
[[nodiscard]] Result<std::optional<Relay>> relayOf(AccountId account, const Vault &vault);
// A relay at that address, with the secret and the key of the one that is there, or new ones. Usage "relay.url" unless it is https or this
// computer.
[[nodiscard]] Result<Relay> relayAt(const QString &url, std::optional<Relay> present);
[[nodiscard]] std::vector<NamedSecret> secretsOfRelay(AccountId account, const Relay &relay);

} // namespace yiren
