#pragma once

#include "customers/customer.h"

namespace yiren {

// One thing that a person is known by. An openid or external_userid belongs to an app or a corporation; the value of a phone is its blind
// index, never the number.
struct Identity {
    IdentityKind kind = IdentityKind::OpenId;
    QString app; // appid or corpid; empty: not known, or the kind has none
    QString value;

    friend bool operator==(const Identity &, const Identity &) = default;
};

// With why and since when it is this person's. reason: "follower", "payer", "import", "unionid", "hand".
struct KnownIdentity {
    Identity identity;
    QString reason;
    qint64 since = 0; // UTC ms

    friend bool operator==(const KnownIdentity &, const KnownIdentity &) = default;
};

} // namespace yiren
