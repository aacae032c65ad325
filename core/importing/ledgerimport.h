#pragma once

#include "importing/importrun.h"

namespace yiren {

// Enters an orders or refunds CSV record by record: new, same, changed, conflicting. Without effect the run must be rolled back.
// Input "import.no_readable_row", "orders.missing_column", "refunds.missing_column".
[[nodiscard]] Done importLedger(ImportRun &run);

} // namespace yiren
