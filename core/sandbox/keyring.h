#pragma once

#include "crypto/certificate.h"

#include <QJsonObject>

#include <array>

namespace yiren::sandbox {

// Every key of the sandbox: its TLS authority and server, the merchant's API key and certificate, WeChat Pay's public key, two platform
// certificates (the second follows the first in a rotation) and the APIv3 key. Kept as JSON by whoever wants the same sandbox again.
struct KeyRing {
    struct Pair {
        PrivateKey key;
        Certificate certificate;
    };

    Pair authority;
    Pair server; // 127.0.0.1 and localhost
    Pair merchant;
    PrivateKey payKey;
    QString payKeyId; // PUB_KEY_ID_...
    std::array<Pair, 2> platform;
    QByteArray apiV3Key; // 32 letters and digits

    // Platform certificates become valid around `now`; the TLS ones are valid by the machine's own time too.
    [[nodiscard]] static Result<KeyRing> generate(const QString &mchid, const QDateTime &now);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<KeyRing> fromJson(const QJsonObject &json);
};

} // namespace yiren::sandbox
