#pragma once

#include "stats/proportion.h"

namespace yiren::stats {

// Clopper-Pearson: covers the true rate with at least the confidence asked for, whatever the rate (Clopper & Pearson 1934; ANALYTICS A.2).
// x = 0 has the lower limit 0, x = n the upper limit 1. Refuses as `wilson` does.
[[nodiscard]] Outcome<Interval> clopperPearson(const Count &count, double confidence = 0.95);

// Equal tails of the posterior Beta(x + 1/2, n - x + 1/2) (Jeffreys' prior), with no rule of its own for x = 0 and x = n: the limits there
// are those of the posterior, not 0 and 1. Refuses as `wilson` does.
[[nodiscard]] Outcome<Interval> jeffreys(const Count &count, double confidence = 0.95);

} // namespace yiren::stats
