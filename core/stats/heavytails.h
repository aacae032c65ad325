#pragma once

#include "stats/welch.h"

#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// The quantile that R calls type 7: h = (n - 1)q, linear between the order statistics beside h. 0 <= q <= 1, at least one value.
[[nodiscard]] Outcome<double> quantile7(std::vector<double> values, double q);

struct Winsorised {
    double cap = 0; // one for both arms: the quantile of their values together
    SampleMoments a;
    SampleMoments b;
    WelchTest test;
};

// Welch's test on values capped from above (ANALYTICS A.13); 0 < upperQuantile <= 1. Refuses what welch() refuses of the capped values.
[[nodiscard]] Outcome<Winsorised> winsorisedWelch(std::span<const double> a, std::span<const double> b, double upperQuantile = 0.99,
                                                  double confidence = 0.95);

struct SkewnessRule {
    double skewness = 0; // third central moment by n over the cube of the standard deviation by n
    double needed = 0;   // 355 skewness², not rounded up
    bool enough = false; // n >= needed: the mean's distribution is taken for normal
};

// Whether a mean of so skewed values may be trusted (Kohavi et al. 2014; ANALYTICS A.13). Refuses equal values (Degenerate).
[[nodiscard]] Outcome<SkewnessRule> skewnessRule(std::span<const double> values);

// What a page says of revenue per visitor: the plain comparison, and the capped one for the headline where either arm is too skewed.
struct RevenueComparison {
    WelchTest raw;
    bool rawIsTrusted = false;
    std::optional<Winsorised> winsorised; // nothing where it would be refused
    std::optional<std::size_t> largeInA;  // the visitor with more than a fifth of the arm's revenue
    std::optional<std::size_t> largeInB;
};

[[nodiscard]] Outcome<RevenueComparison> compareRevenue(std::span<const double> a, std::span<const double> b, double confidence = 0.95);

} // namespace yiren::stats
