#pragma once

#include "importing/importrun.h"

namespace yiren {

// Enters a trade or fund-flow bill: the first one of its (account, kind, day), the same again (nothing happens), or another version, whose
// difference goes into the outcome and which takes the place of the old one. Without effect the run must be rolled back.
// Input "import.no_readable_row", "bill.no_rows", "bill.cut"; Locked "day.locked".
[[nodiscard]] Done importBill(ImportRun &run);

} // namespace yiren
