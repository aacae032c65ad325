#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// WeChat's daily totals of followers for the ninety days up to `last`: who came, who went, how many there are, counted from the persons'
// own events, so that both tell the same. Inside the caller's transaction.
[[nodiscard]] Done putDemoFollowerCounts(Database &database, AccountId account, BusinessDay last);

} // namespace yiren
