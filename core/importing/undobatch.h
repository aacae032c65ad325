#pragma once

#include "storage/database.h"

namespace yiren {

// Takes everything of a batch back, exactly: rows that it added go, rows that it changed or removed are as they were. One transaction.
// NotFound "import.no_batch"; Locked "day.locked" when a day of it is closed; Refused "import.later_change" when a later batch, a query or
// a decision changed one of its rows since: those must be undone first.
[[nodiscard]] Done undoBatch(Database &database, qint64 batchId, qint64 at);

} // namespace yiren
