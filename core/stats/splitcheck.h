#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <vector>

namespace yiren::stats {

// Whether users came to the arms in the shares that were planned ("sample ratio mismatch", ANALYTICS A.9).
constexpr double splitAlarm = 0.001;        // below this p the split is broken, and no effect may be shown
constexpr std::int64_t fewestForSplit = 20; // users in all arms under which it is too early to say

struct ChiSquare {
    double statistic = 0;
    std::int64_t degrees = 0;
    double p = 1;
};

// Pearson's chi-squared of the counts against the weights (in any unit, each > 0). Refuses when nobody was counted (NoData), fewer than two
// arms, lists of unequal length, negative counts.
[[nodiscard]] Outcome<ChiSquare> splitChiSquare(const std::vector<std::int64_t> &users, const std::vector<double> &weights);

// Two arms, exactly: the probability of all splits that are no likelier than this one. Refuses as above, and more than two arms.
[[nodiscard]] Outcome<double> splitExactP(const std::vector<std::int64_t> &users, const std::vector<double> &weights);

// The p to judge by: exact where two arms are expected to have under 20 users in one of them, else chi-squared. Refuses as above.
[[nodiscard]] Outcome<double> splitP(const std::vector<std::int64_t> &users, const std::vector<double> &weights);

} // namespace yiren::stats
