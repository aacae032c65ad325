#pragma once

#include "importing/importrun.h"

namespace yiren {

// Enters an events CSV: what known customers did. An event that is there already counts as the same; of a person who is not known, of an
// unknown kind, or of a time to come is rejected and counted. Without effect the run must be rolled back. Input "import.no_readable_row",
// "events.missing_column".
[[nodiscard]] Done importEvents(ImportRun &run);

} // namespace yiren
