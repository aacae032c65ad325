#pragma once

#include <cstdio>

namespace yiren {

// First thing in main: files that this process makes are their owner's alone, and a crash leaves no image of the memory that held its keys.
void guardProcess();

[[nodiscard]] bool isTerminal(FILE *stream);

} // namespace yiren
