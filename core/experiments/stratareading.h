#pragma once

#include "experiments/experimentreading.h"

namespace yiren {

// Of each kind of groups and each arm against the first, what the groups say (ANALYTICS A.15), warnings first. The five largest groups with
// at least 30 users and 5 conversions in both arms stand for themselves, the others are one. Nothing of kinds with fewer than two groups
// then. Of Revenue it is of who buys, which is looked at first (A.13). Never a winner of a group.
[[nodiscard]] std::vector<StrataReading> strataReadings(const ExperimentRule &rule, const ExperimentCounts &counts);

} // namespace yiren
