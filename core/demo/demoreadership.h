#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// Readers of the studio's articles that are out, as WeChat's statistics would have told them up to the day before `today`: the same for the
// same posts and day. Inside the caller's transaction, after the posts.
[[nodiscard]] Done putDemoReadership(Database &database, AccountId account, BusinessDay today);

} // namespace yiren
