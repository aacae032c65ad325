#pragma once

#include "cli/commandline.h"

namespace yiren {

// The commands within `analyze`, a file each.
void addAnalyzeBatch(CommandLine &line, Command &analyze);

} // namespace yiren
