#pragma once

#include "accounts/account.h"
#include "campaigns/reachstore.h"

namespace yiren {

// What an account is connected to and may do, as WeChat answered last (accounts/officialrights.h). A right that nobody has asked about yet
// is none: a campaign plans nothing that it does not know to be allowed.
[[nodiscard]] Result<ReachLines> reachLinesOf(Database &database, const Account &account);

} // namespace yiren
