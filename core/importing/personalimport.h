#pragma once

#include "importing/importrun.h"

namespace yiren {

// Enters a personal WeChat statement. Without effect the run must be rolled back. Input "import.no_readable_row",
// "statement.unknown_layout".
[[nodiscard]] Done importPersonal(ImportRun &run);

} // namespace yiren
