#pragma once

#include <QtGlobal>

namespace yiren {

// What this computer has, in bytes, whoever uses it; 0 where the system does not say.
[[nodiscard]] qint64 physicalMemory();

} // namespace yiren
