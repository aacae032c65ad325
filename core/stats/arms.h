#pragma once

#include "stats/proportion.h"

#include <optional>

namespace yiren::stats {

// Two arms of an experiment: A the version that stands, B the new one. Each counts the users who converted among those exposed; the unit is
// one user (ANALYTICS 0.2).
struct Arms {
    Count a;
    Count b;
};

// More users than that in an arm are a mistake of whoever counted; below it sums and products of counts are exact enough in double.
constexpr std::int64_t mostUsers = 1'000'000'000'000;

// Strictly between 0 and 1: a level, a confidence, a share.
[[nodiscard]] bool isShare(double value);

// Both are counts of at most `mostUsers`.
[[nodiscard]] bool areCounts(const Arms &arms);

// Why the two can't be compared: no counts (InvalidInput), an arm without users (NoData). Nothing where they can.
[[nodiscard]] std::optional<Refusal> incomparable(const Arms &arms);

// x / n; n > 0.
[[nodiscard]] double rateOf(const Count &count);

// Rate of B less rate of A; both n > 0. From the products of the counts, so that rates that agree in nine digits still have a difference.
[[nodiscard]] double rateDifference(const Arms &arms);

// The variance of a rate as it is estimated from its own count, p(1-p)/n; n > 0.
[[nodiscard]] double rateVariance(const Count &count);

} // namespace yiren::stats
