#pragma once

#include "customers/erasure.h"

namespace yiren {

// What an erased person's pushes said, and what proved them, goes: an ErasureStep. How many.
[[nodiscard]] Result<qint64> forgetPersonOfPushes(Database &database, const ErasedPerson &person);

} // namespace yiren
