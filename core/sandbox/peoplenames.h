#pragma once

#include "sandbox/randomstream.h"

#include <QString>

namespace yiren::sandbox {

// An ordinary Chinese name, the frequent surnames more often. The given names are chosen so that no public figure comes out.
[[nodiscard]] QString personName(RandomStream &random);

} // namespace yiren::sandbox
