#pragma once

#include "experiments/experimentcounts.h"

namespace yiren {

// Typed or imported counts as an experiment's, pure: up to the last day that is in for every arm (of days that alternate: for any), and not
// after `last`. What was told by source becomes groups.
[[nodiscard]] ExperimentCounts countTyped(const Experiment &experiment, const std::vector<DayCount> &entered, BusinessDay last);

} // namespace yiren
