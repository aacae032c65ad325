#pragma once

#include "crypto/scrypt.h"
#include "vault/keyplace.h"
#include "vault/vaultkey.h"

namespace yiren {

// The marker row: what may be known without any secret about the key of a data file. It tells "locked or lost" from "never had one".
struct KeyRecord {
    enum class Kind { Keychain, Passphrase };
    QString keyId;
    Kind kind = Kind::Keychain;
    QString backend; // which keychain took the key; empty for a passphrase
    QByteArray salt; // of the passphrase; empty for a keychain
    ScryptCost cost; // of passphrase and recovery code
    VaultKey::Check check;
    QByteArray recoverySalt;
    QByteArray recoveryNonce;
    QByteArray recoveryCipher; // the key, wrapped by the recovery code
};

struct NewVaultKey {
    VaultKeyPtr key;
    KeyRecord record;
    SharedSecret recoveryCode; // shown once, kept nowhere
};

// These derive keys and so take half a second each at the default cost: call them in a pool.

[[nodiscard]] Result<NewVaultKey> newKeychainKey(const QString &profile, const QString &backend, const Secret &key, const ScryptCost &cost);
[[nodiscard]] Result<NewVaultKey> newPassphraseKey(const QString &profile, const Secret &passphrase, const ScryptCost &cost);
// Credential "passphrase.wrong"; Damaged "vault.key_damaged" for a record whose cost makes no sense.
[[nodiscard]] Result<VaultKeyPtr> keyFromPassphrase(const QString &profile, const KeyRecord &record, const Secret &passphrase);
// Credential "recovery.malformed", "recovery.wrong".
[[nodiscard]] Result<VaultKeyPtr> keyFromRecoveryCode(const QString &profile, const KeyRecord &record, const Secret &typed);

// Quick: Credential "keychain.wrong_key" when the keychain's bytes are not this data file's key.
[[nodiscard]] Result<VaultKeyPtr> keyFromKeychain(const QString &profile, const KeyRecord &record, const Secret &key);

} // namespace yiren
