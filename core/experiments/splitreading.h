#pragma once

#include "experiments/experimentreading.h"

namespace yiren {

// Whether persons came to the arms in the planned shares (ANALYTICS A.9). Broken from the first day on which it was: a split that was
// broken once is not mended by more persons. `series`: users by arm, up to the end of each day; of
// readers those whom the posts were sent to, and NotApplicable where nobody wrote down who those were.
[[nodiscard]] SplitReading splitReading(const ExperimentRule &rule, const std::vector<SeriesDay> &series);

// Of one day's users, for the rule that goes day by day.
[[nodiscard]] bool isBrokenOn(const ExperimentRule &rule, const SeriesDay &day);

} // namespace yiren
