#pragma once

#include "stats/welch.h"

#include <span>

namespace yiren::stats {

// One arm: what each user did before the first exposure (0 if nothing) and in the test.
struct CupedArm {
    std::span<const double> before;
    std::span<const double> during;
};

struct Cuped {
    double theta = 0;
    double correlation = 0; // of before and during, both arms together
    SampleMoments a;        // of the adjusted values
    SampleMoments b;
    WelchTest test; // of the adjusted values
    WelchTest unadjusted;
    double varianceRatio = 1; // (adjusted error / unadjusted error)²

    [[nodiscard]] double worthMoreVisitors() const { return 1 / varianceRatio - 1; } // 0.3: as precise as with 30 % more visitors
};

// Deng et al. 2013 with theta = Cov(x, y)/Var(x) over both arms together; y - theta (x - mean x), then Welch (ANALYTICS A.14). Equal x:
// theta = 0. Refuses lengths that differ, what welch() refuses, and values that x explains wholly (Degenerate).
[[nodiscard]] Outcome<Cuped> cuped(const CupedArm &a, const CupedArm &b, double confidence = 0.95);

// The product's rule for showing it: at least 50 users an arm who did something before, and a correlation of at least 0.1 either way.
[[nodiscard]] bool isWorthwhile(const Cuped &result, const CupedArm &a, const CupedArm &b);

} // namespace yiren::stats
