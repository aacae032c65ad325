#pragma once

#include "vault/vaultopener.h"

namespace yiren {

// Steps that the ways of opening share.

[[nodiscard]] QString keyNameInKeychain(const QString &profile);
[[nodiscard]] QString trialNameInKeychain(const QString &profile);

[[nodiscard]] JobHandle<VaultContents> loadContents(StorageThread &storage);

// The key that the passphrase opens; errors of keyFromPassphrase().
[[nodiscard]] JobHandle<VaultKeyPtr> deriveKey(QThreadPool &pool, const VaultContents &contents, SharedSecret passphrase);

// Writes the marker row of a new key.
[[nodiscard]] JobHandle<void> keepRecord(StorageThread &storage, const KeyRecord &record, const Clock &clock);

} // namespace yiren
