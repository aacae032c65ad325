#pragma once

#include "crypto/rsakey.h"
#include "gateway/letin.h"

#include <QJsonObject>

namespace yiren {

// What the relay (packaging/relay) stored: a key of its own, sealed to this computer's public key by RSA-OAEP with SHA-1, and what came in
// under it by AES-256-GCM, with the item's id as associated data.
struct RelayedKnock {
    QString id;
    Knock knock;
};

// BadReply json.*, "relay.base64", "relay.entrance", "oaep.unreadable", "gcm.tag", "gcm.key", "gcm.nonce": not sealed to this key, or
// altered.
[[nodiscard]] Result<RelayedKnock> openRelayed(const QJsonObject &item, const PrivateKey &key);

} // namespace yiren
