#pragma once

#include "storage/database.h"

namespace yiren {

// Runs `fill`, which writes in many transactions, without waiting for the disk after each; when it returns, all of it is on the disk. For
// what can be made again: after a power cut in between the file may be damaged. In no transaction.
[[nodiscard]] Done fillUnsynced(Database &database, const std::function<Done()> &fill);

} // namespace yiren
