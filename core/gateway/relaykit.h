#pragma once

#include "gateway/gatewaydoors.h"
#include "gateway/relaycall.h"

namespace yiren {

// The relay as files that are taken to a cloud function or a server: packaging/relay, and its settings.

// The public key in one line, as settings of cloud functions take it; the relay puts the breaks back.
[[nodiscard]] QString relayPublicKey(const Relay &relay);
// Its environment variables, a line each: key, secret, and the tokens of entrances that are open here. No EncodingAESKey is among them.
[[nodiscard]] QByteArray relaySettings(const Relay &relay, const GatewayDoors &doors);

inline const char relayKitFolder[] = "yiren-relay";
// Writes relay.mjs, README.md and relay.env (readable by its owner only) into that folder below `place`, over what it wrote there before.
// The folder's path; Storage "relay.kit" (detail: the file).
[[nodiscard]] Result<QString> writeRelayKit(const QString &place, const QByteArray &settings);

} // namespace yiren
