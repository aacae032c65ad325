#pragma once

#include "crypto/certificate.h"

#include <QHash>

#include <optional>

namespace yiren {

// The keys that may sign WeChat Pay's answers, by serial: its public key's id (PUB_KEY_ID_…) and any number of platform certificates at
// once, so that a rotation and a change from certificates to the public key are nothing special (contract/wechat-pay.md 5.4). Serials are
// compared without case.
class KeyTable
{
public:
    void add(const QString &serial, PublicKey key);
    void add(const Certificate &certificate) { add(certificate.serial(), certificate.publicKey()); }
    [[nodiscard]] std::optional<PublicKey> find(const QString &serial) const;
    bool isEmpty() const { return m_keys.isEmpty(); }

private:
    QHash<QString, PublicKey> m_keys; // by serial in upper case
};

[[nodiscard]] bool isPublicKeyId(const QString &serial); // PUB_KEY_ID_…

} // namespace yiren
