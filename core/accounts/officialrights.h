#pragma once

#include "accounts/account.h"
#include "accounts/capabilitystore.h"

namespace yiren {

// Whether WeChat lets an account do something. Unknown: nobody has asked yet, or the question failed.
enum class Right { Unknown, Given, Denied };

// What decides how often followers may be told (contract 3.8).
enum class OfficialKind { Unknown, Subscription, Service };
[[nodiscard]] QString officialKindName(OfficialKind kind); // "unknown", "subscription", "service"
[[nodiscard]] OfficialKind officialKindFromName(QStringView name);

// What an account may do for articles, as WeChat answered last (contract 0.4, 0.5).
struct OfficialRights {
    bool isConnected = false;      // it has an AppID
    Right drafts = Right::Unknown; // the draft box
    Right publishing = Right::Unknown;
    Right massSends = Right::Unknown;
    Right followers = Right::Unknown; // their number and tags
    OfficialKind kind = OfficialKind::Unknown;
    bool isKindSaid = false; // by the founder, who is believed before any answer

    friend bool operator==(const OfficialRights &, const OfficialRights &) = default;
};

// Pure. Templates of messages are for service accounts only (contract 4.4), so an account that has them is one; one that has mass sends and
// no templates is taken for a subscription account, unless the founder says otherwise: a service account may not have asked for templates.
[[nodiscard]] OfficialRights rightsOf(bool isConnected, const std::vector<KnownCapability> &known, OfficialKind said);

// As WeChat's answers in the data file say.
[[nodiscard]] Result<OfficialRights> officialRights(Database &database, const Account &account);
// Unknown: WeChat's answers decide again.
[[nodiscard]] Done sayOfficialKind(Database &database, AccountId account, OfficialKind kind);

} // namespace yiren
