#pragma once

#include "storage/database.h"

#include <vector>

namespace yiren {

// Takes everything of a batch back, exactly: rows that it added go, rows that it changed or removed are as they were. One transaction.
// NotFound "import.no_batch"; Locked "day.locked" when a day of it is closed; Refused "import.later_change" when a later batch, a query or
// a decision changed one of its rows since: those must be undone first.
[[nodiscard]] Done undoBatch(Database &database, qint64 batchId, qint64 at);

// Several, the newest first; those before the first that can't be taken back are taken back.
[[nodiscard]] Done undoBatches(Database &database, const std::vector<qint64> &batchIds, qint64 at);

} // namespace yiren
