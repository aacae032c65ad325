#pragma once

#include "accounts/officialrights.h"
#include "content/post.h"
#include "schedule/massquota.h"

namespace yiren {

// What a kind of post comes to for an account.
enum class KindStanding {
    Possible,     //
    Unasked,      // nobody has asked yet whether WeChat allows it; if not, the draft waits for 发表 in its box
    NotConnected, // no official account yet: at its time the post waits for a person to copy it, unless one is connected by then
    CopyOnly,     // the draft box is closed to this account: the same, whatever happens
    Refused,      // not to this kind of account; a draft that is published by hand is the way (contract 0.5)
    NoDraftBox,   // it would begin with a draft, and the box is closed
};
[[nodiscard]] KindStanding standingOf(PostKind kind, const OfficialRights &rights);
[[nodiscard]] bool isPossible(KindStanding standing);

// The kind itself, or, where this account can't have it, a draft: from WeChat's box a person can publish as well as send to followers.
[[nodiscard]] PostKind possibleKind(PostKind kind, const OfficialRights &rights);

// How often followers may be told. An account of which it is not known counts as a subscription account, the narrower of the two by day.
[[nodiscard]] MassQuota massQuotaOf(const OfficialRights &rights);

} // namespace yiren
