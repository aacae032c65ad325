#pragma once

#include "bills/accountid.h"
#include "sandbox/studio.h"
#include "storage/database.h"

namespace yiren {

// The studio's customer groups as they were read evening after evening, the code that brought people, what was sent to many: one message
// that arrived, one that waits to be confirmed, a moment. Who is in a group is one of the customers who are there already.
[[nodiscard]] Done putDemoGroups(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now);

} // namespace yiren
