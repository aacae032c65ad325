#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// What the studio's founder wrote to customers: a campaign of three weeks ago with its hold-out and what the orders say of it, a draft,
// posts by hand for a group and 朋友圈, and who accepted which template. After customers and orders.
[[nodiscard]] Done putDemoReach(Database &database, AccountId account, qint64 now);

} // namespace yiren
