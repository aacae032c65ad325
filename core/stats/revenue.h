#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <optional>
#include <span>

namespace yiren::stats {

// Revenue per visitor of one arm as conversion × average order value. Buyers' order values are no randomised comparison: to be shown, not
// tested (ANALYTICS A.13).
struct RevenueParts {
    std::int64_t buyers = 0;        // visitors with more than 0
    double rate = 0;                // buyers per visitor
    std::optional<double> perBuyer; // nothing where nobody bought
    double perVisitor = 0;          // rate × perBuyer
};

// One figure a visitor, zeros included. Refuses no visitors (NoData) and what is not finite (InvalidInput).
[[nodiscard]] Outcome<RevenueParts> revenueParts(std::span<const double> perVisitor);

struct SumRatio {
    double ratio = 0;
    double standardError = 0;
};

// A ratio of two sums over the same users, as items per order: r = mean(y)/mean(z) with the delta method's variance
// [Var y - 2r Cov(y,z) + r² Var z] / (n mean(z)²), computed from y - r z (ANALYTICS A.13). Refuses different lengths (InvalidInput), fewer
// than two users (TooFew) and a denominator that sums to 0 (Degenerate).
[[nodiscard]] Outcome<SumRatio> ratioOfSums(std::span<const double> numerators, std::span<const double> denominators);

} // namespace yiren::stats
