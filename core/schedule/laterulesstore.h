#pragma once

#include "schedule/sendrule.h"
#include "storage/database.h"

namespace yiren {

// What the founder has set for posts whose time has passed; the usual rules while nothing is set.
[[nodiscard]] Result<LateRules> lateRules(Database &database);
[[nodiscard]] Done setLateRules(Database &database, const LateRules &rules);

} // namespace yiren
