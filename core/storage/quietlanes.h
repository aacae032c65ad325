#pragma once

#include "storage/storagethread.h"

namespace yiren {

// Finishes once what was asked of the data file's threads before has ended: whoever lets go of the StorageThread then need not wait for it.
// It never fails: a file that is not open has nothing running. What was written stands in the file itself by then, so that closing it is
// quick.
[[nodiscard]] JobHandle<void> quietLanes(StorageThread &storage);

} // namespace yiren
