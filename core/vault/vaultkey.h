#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

#include <memory>

namespace yiren {

// A secret as it lies on disk: AES-256-GCM, ciphertext and tag in one.
struct SealedRow {
    QString name;
    QString keyId;
    QByteArray nonce;
    QByteArray cipher;
};

// The key that all secrets of one data file are sealed with. The data file's id, the secret's name and the key's id are authenticated with
// each text, so that rows can't be swapped within a file or between files. Immutable, so one object serves all threads.
class VaultKey
{
public:
    VaultKey(QString profile, QString keyId, Secret bytes);

    const QString &keyId() const { return m_keyId; }
    const Secret &bytes() const { return m_bytes; }

    [[nodiscard]] SealedRow seal(const QString &name, const Secret &secret) const; // with a fresh random nonce
    [[nodiscard]] Result<Secret> open(const SealedRow &row) const; // Damaged, "vault.row_damaged"; the detail is the row's name

    // A known text under this key: tells a right key from a wrong one.
    struct Check {
        QByteArray nonce;
        QByteArray cipher;
    };
    [[nodiscard]] Check makeCheck() const;
    [[nodiscard]] bool passes(const Check &check) const;

private:
    QString m_profile;
    QString m_keyId;
    Secret m_bytes;
};

using VaultKeyPtr = std::shared_ptr<const VaultKey>;

// What a sealed text belongs to, for the cipher's associated data.
[[nodiscard]] QByteArray sealedContext(const QString &profile, const char *purpose, const QString &name, const QString &keyId);

} // namespace yiren
