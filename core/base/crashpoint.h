#pragma once

namespace yiren {

// A numbered place where a test may kill the process: YIREN_CRASH_AT=name ends it there with _exit(99), as kill -9 would, with nothing
// flushed. Without the variable it costs one look at a constant. The names are listed in docs/TESTING.md and a test visits each.
void crashPoint(const char *name);

} // namespace yiren
