#pragma once

#include "crypto/rsakey.h"
#include "http/httpclient.h"
#include "base/secret.h"

#include <QUrl>

namespace yiren {

// A relay of the owner's that took pushes while this computer slept. Moves only: it holds secrets.
struct Relay {
    QUrl url; // https, or this computer
    Secret bearer;
    PrivateKey key; // what it seals to
};

// A call to it, below its address.
[[nodiscard]] HttpRequest relayRequest(const Relay &relay, const QString &path);
// Asks for the page behind the item of that id, or for the oldest where it is empty.
[[nodiscard]] HttpRequest relayPageRequest(const Relay &relay, const QString &after);
// Unauthorized "relay.secret" (detail: host); BadReply "relay.not_there" for 404, which the relay gives nobody who asks it this,
// "relay.answer" (detail: status) for another; HttpClient's errors.
[[nodiscard]] Result<HttpReply> relayAccepted(const Result<HttpReply> &reply);

} // namespace yiren
