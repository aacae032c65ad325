#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// A month of the studio's articles around `today`, with what a founder meets: some out, one refused by WeChat, one that waits for her, some
// planned, drafts and ideas (resources/demo/posts.json), with readers of those that are out. What would be planned for a time that has
// passed comes a day later.
[[nodiscard]] Done putDemoPosts(Database &database, AccountId account, BusinessDay today, qint64 now);

} // namespace yiren
