#include "vault/vaultkey.h"

#include "crypto/aesgcm.h"
#include "crypto/digest.h"
#include "crypto/random.h"
#include "vault/keyplace.h"

namespace yiren {

namespace {

constexpr QByteArrayView checkText("this is the right key");

} // namespace

VaultKey::VaultKey(QString profile, QString keyId, Secret bytes)
    : m_profile(std::move(profile)), m_keyId(std::move(keyId)), m_bytes(std::move(bytes))
{
    Q_ASSERT(m_bytes.bytes().size() == vaultKeyBytes);
}

SealedRow VaultKey::seal(const QString &name, const Secret &secret) const
{
    SealedRow row{name, m_keyId, randomBytes(gcmNonceBytes), {}};
    row.cipher = *aesGcmEncrypt(m_bytes.bytes(), row.nonce, sealedContext(m_profile, "row", name, m_keyId), secret.bytes());
    return row;
}

Result<Secret> VaultKey::open(const SealedRow &row) const
{
    auto plain = aesGcmDecrypt(m_bytes.bytes(), row.nonce, sealedContext(m_profile, "row", row.name, row.keyId), row.cipher);
    if (!plain || row.keyId != m_keyId)
        return failure(ErrorKind::Damaged, "vault.row_damaged", row.name);
    return Secret(std::move(*plain));
}

VaultKey::Check VaultKey::makeCheck() const
{
    Check check{randomBytes(gcmNonceBytes), {}};
    check.cipher = *aesGcmEncrypt(m_bytes.bytes(), check.nonce, sealedContext(m_profile, "check", {}, m_keyId), checkText);
    return check;
}

bool VaultKey::passes(const Check &check) const
{
    const auto plain = aesGcmDecrypt(m_bytes.bytes(), check.nonce, sealedContext(m_profile, "check", {}, m_keyId), check.cipher);
    return plain && equalInConstantTime(*plain, checkText);
}

QByteArray sealedContext(const QString &profile, const char *purpose, const QString &name, const QString &keyId)
{
    return QByteArrayList{"yiren.vault.1", purpose, profile.toUtf8(), keyId.toUtf8(), name.toUtf8()}.join('\0');
}

} // namespace yiren
