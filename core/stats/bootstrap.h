#pragma once

#include "stats/draws.h"
#include "stats/outcome.h"

#include <span>

namespace yiren::stats {

struct BootstrapPlan {
    int draws = 20'000;
    double confidence = 0.95;
    std::uint64_t seed = Draws::usualSeed;
};

struct BootstrapInterval {
    double difference = 0; // mean of B less mean of A
    Interval percentile;
    Interval accelerated; // BCa: corrected for bias and skewness (Efron 1987)
};

// Interval of a difference of means without a normal distribution, for skewed revenue. Takes draws × (users of both arms) steps: a job, not
// a panel, from a few thousand users on. Refuses arms of fewer than two (TooFew), two constant arms (Degenerate), draws outside [1000,
// 1000000].
[[nodiscard]] Outcome<BootstrapInterval> bootstrapDifference(std::span<const double> a, std::span<const double> b,
                                                             const BootstrapPlan &plan = {});

} // namespace yiren::stats
