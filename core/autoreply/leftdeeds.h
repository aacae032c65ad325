#pragma once

#include "autoreply/replyrule.h"
#include "customers/customerid.h"
#include "storage/database.h"

namespace yiren {

// What a rule leaves behind beside its replies: the tag, and the task or note. Nothing where it is nobody's conversation. Inside the
// caller's transaction; `now`: UTC ms.
[[nodiscard]] Done leaveDeeds(Database &database, const ReplyRule &rule, const std::optional<CustomerId> &customer, qint64 now);

} // namespace yiren
