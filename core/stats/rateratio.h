#pragma once

#include "stats/arms.h"

namespace yiren::stats {

// How many times as often B's users converted as A's; the relative uplift is ratio - 1.
struct RatioEstimate {
    double ratio = 0;  // +inf where A had no conversion; say so instead of printing it
    Interval interval; // high is +inf where A had no conversion
};

// MOVER-R on Wilson's limits (Donner & Zou 2012; ANALYTICS A.4), in a form without 0/0 and without cancellation. Without a conversion in A
// the ratio and its upper limit are infinite, without one in B ratio and lower limit are 0; without any in both there is no ratio
// (Degenerate). Refuses an arm without users (NoData), what is no count, and a confidence outside (0, 1).
[[nodiscard]] Outcome<RatioEstimate> newcombeRatio(const Arms &arms, double confidence = 0.95);

// The second method of A.4: the logarithm of the ratio with half a conversion and half a user added to each arm. Has a value without
// conversions too. Refuses as above, but for that.
[[nodiscard]] Outcome<RatioEstimate> logAdjustedRatio(const Arms &arms, double confidence = 0.95);

} // namespace yiren::stats
