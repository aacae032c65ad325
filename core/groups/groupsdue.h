#pragma once

#include "groups/groupstore.h"

namespace yiren {

// Whether the customer groups are to be read by themselves at `now`: once on each day of Beijing, so that the number of members has no
// holes. Also where none is known.
[[nodiscard]] Result<bool> groupsDue(Database &database, AccountId account, qint64 now);

} // namespace yiren
