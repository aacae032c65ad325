#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// The studio's menu with a little history, and comments under its articles, some of which wait. Inside the caller's transaction; `now`: UTC
// ms.
[[nodiscard]] Done putDemoMenus(Database &database, AccountId account, qint64 now);
// After the figures of its articles: comments are under those.
[[nodiscard]] Done putDemoComments(Database &database, AccountId account, qint64 now);

} // namespace yiren
