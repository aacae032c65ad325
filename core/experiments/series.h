#pragma once

#include "experiments/experimentreading.h"

namespace yiren {

// What looking every day shows (ANALYTICS A.8), one entry a day from the first to the last that is in. Rates by the exact label evidence
// (those among readers by the confidence sequence), money by the confidence sequence tuned to the plan; each arm against the first, p
// adjusted by Holm. The band of a difference is a confidence sequence at 95 % for all days together. Nothing holds at every look where days
// alternate: p stays 1 there, without bands, and differences are of the means of the days.
[[nodiscard]] std::vector<SeriesDay> seriesOf(const Experiment &experiment, const ExperimentCounts &counts);

} // namespace yiren
