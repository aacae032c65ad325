#include "vault/keyrecord.h"

#include "crypto/aesgcm.h"
#include "crypto/random.h"
#include "vault/recoverycode.h"

namespace yiren {

namespace {

constexpr int saltBytes = 16;

// Fills in what every new record has: id, check and the key wrapped by a new recovery code.
Result<NewVaultKey> complete(const QString &profile, KeyRecord record, const Secret &key)
{
    record.keyId = QString::fromLatin1(randomBytes(8).toHex());
    NewVaultKey made{
        std::make_shared<const VaultKey>(profile, record.keyId, key.clone()), {}, std::make_shared<const Secret>(newRecoveryCode())};
    record.check = made.key->makeCheck();
    record.recoverySalt = randomBytes(saltBytes);
    record.recoveryNonce = randomBytes(gcmNonceBytes);
    const auto bare = bareRecoveryCode(*made.recoveryCode);
    const auto wrapping = scrypt(bare->bytes(), record.recoverySalt, vaultKeyBytes, record.cost);
    if (!wrapping)
        return failure(wrapping.error());
    record.recoveryCipher =
        *aesGcmEncrypt(wrapping->bytes(), record.recoveryNonce, sealedContext(profile, "recovery", {}, record.keyId), key.bytes());
    made.record = std::move(record);
    return made;
}

Result<Secret> derived(const Secret &password, const QByteArray &salt, const ScryptCost &cost)
{
    auto key = scrypt(password.bytes(), salt, vaultKeyBytes, cost);
    if (!key)
        return failure(ErrorKind::Damaged, "vault.key_damaged", key.error().detail);
    return key;
}

} // namespace

Result<NewVaultKey> newKeychainKey(const QString &profile, const QString &backend, const Secret &key, const ScryptCost &cost)
{
    KeyRecord record;
    record.backend = backend;
    record.cost = cost;
    return complete(profile, std::move(record), key);
}

Result<NewVaultKey> newPassphraseKey(const QString &profile, const Secret &passphrase, const ScryptCost &cost)
{
    KeyRecord record;
    record.kind = KeyRecord::Kind::Passphrase;
    record.salt = randomBytes(saltBytes);
    record.cost = cost;
    const auto key = scrypt(passphrase.bytes(), record.salt, vaultKeyBytes, cost);
    if (!key)
        return failure(key.error());
    return complete(profile, std::move(record), *key);
}

Result<VaultKeyPtr> keyFromPassphrase(const QString &profile, const KeyRecord &record, const Secret &passphrase)
{
    auto bytes = derived(passphrase, record.salt, record.cost);
    if (!bytes)
        return failure(bytes.error());
    auto key = std::make_shared<const VaultKey>(profile, record.keyId, std::move(*bytes));
    if (!key->passes(record.check))
        return failure(ErrorKind::Credential, "passphrase.wrong");
    return key;
}

Result<VaultKeyPtr> keyFromRecoveryCode(const QString &profile, const KeyRecord &record, const Secret &typed)
{
    const auto bare = bareRecoveryCode(typed);
    if (!bare)
        return failure(bare.error());
    const auto wrapping = derived(*bare, record.recoverySalt, record.cost);
    if (!wrapping)
        return failure(wrapping.error());
    auto bytes =
        aesGcmDecrypt(wrapping->bytes(), record.recoveryNonce, sealedContext(profile, "recovery", {}, record.keyId), record.recoveryCipher);
    if (!bytes || bytes->size() != vaultKeyBytes)
        return failure(ErrorKind::Credential, "recovery.wrong");
    auto key = std::make_shared<const VaultKey>(profile, record.keyId, Secret(std::move(*bytes)));
    if (!key->passes(record.check))
        return failure(ErrorKind::Credential, "recovery.wrong");
    return key;
}

Result<VaultKeyPtr> keyFromKeychain(const QString &profile, const KeyRecord &record, const Secret &key)
{
    auto found = std::make_shared<const VaultKey>(profile, record.keyId, key.clone());
    if (!found->passes(record.check))
        return failure(ErrorKind::Credential, "keychain.wrong_key");
    return found;
}

} // namespace yiren
