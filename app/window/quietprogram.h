#pragma once

#include "base/job.h"

namespace yiren {

class Program;

// Finishes once nothing of the program runs any more: neither in its data file's threads nor in its pool, where a key may still be derived
// or a file written. Whoever lets go of the Program then need not wait, and its thread goes on meanwhile. It never fails.
[[nodiscard]] JobHandle<void> quietProgram(Program &program);

} // namespace yiren
