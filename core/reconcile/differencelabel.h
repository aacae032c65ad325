#pragma once

#include "reconcile/difference.h"

namespace yiren {

// What a class of differences, and a cause, is called where people read (translation context "Explanation"); differenceClassName() and
// causeName() are for programs.
[[nodiscard]] QString differenceLabel(DifferenceClass kind);
[[nodiscard]] QString causeLabel(Cause cause); // empty for None

} // namespace yiren
