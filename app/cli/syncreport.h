#pragma once

#include "cli/terminal.h"
#include "importing/billsyncreport.h"

namespace yiren {

// CLI.md `sync`; exit 4 when a bill could not be fetched for another reason than that it is still being made.
[[nodiscard]] Exit presentSync(Terminal &terminal, const BillSyncReport &report);

} // namespace yiren
