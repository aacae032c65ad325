#pragma once

#include "campaigns/campaignresult.h"

namespace yiren {

// The first order of each of a campaign's people at or after its beginning. Who was joined to another since bought as that other.
[[nodiscard]] Result<FirstBought> firstBoughtOf(Database &database, AccountId account, const Campaign &campaign);

} // namespace yiren
