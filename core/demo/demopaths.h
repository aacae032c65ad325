#pragma once

#include "bills/accountid.h"
#include "sandbox/studio.h"
#include "storage/database.h"

namespace yiren {

// What lay between an article and an order, of the studio's latest weeks: links of articles that were opened before paying, articles that
// followers read, and WeChat's daily totals of followers, which are the sums of the persons' own comings and goings. The same for the same
// seed and day. After customers and posts.
[[nodiscard]] Done putDemoPaths(Database &database, AccountId account, const sandbox::Studio &studio, quint64 seed);

} // namespace yiren
