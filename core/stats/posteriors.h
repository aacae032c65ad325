#pragma once

#include "stats/arms.h"

namespace yiren::stats {

// What is believed of a conversion rate before the experiment: Beta(alpha, beta), both above 0, of either arm.
struct BetaPrior {
    double alpha = 1;
    double beta = 1;
};

// The prior of a company with a history of at least 1,000 users: their rate with the weight of 20 users; the uniform prior otherwise and
// where nobody or everybody converted (ANALYTICS A.7).
[[nodiscard]] BetaPrior priorOf(const Count &past);

// The two arms seen by Bayes: independent posteriors Beta(alpha + x, beta + n - x).
struct Posteriors {
    double meanA = 0, meanB = 0;
    double probabilityBBetter = 0.5; // exactly 0.5 for equal data. For display only: it never ends an experiment (A.7)
    double lossChoosingB = 0;        // E[(p_A - p_B)+], conversions lost a user if B is chosen and is worse
    double lossChoosingA = 0;        // E[(p_B - p_A)+]; lossChoosingA - lossChoosingB = meanB - meanA
};

// Refuses when nobody was exposed in either arm (NoData): the prior alone is no finding. Refuses what is no count, and priors that are not
// above 0 or above 1e12 (InvalidInput).
[[nodiscard]] Outcome<Posteriors> posteriors(const Arms &arms, const BetaPrior &prior = {});

// Equal-tailed credible intervals of p_B - p_A and of the relative uplift p_B/p_A - 1. Refuses as above, and a confidence outside (0, 1).
struct CredibleIntervals {
    Interval difference;
    Interval uplift;
};
[[nodiscard]] Outcome<CredibleIntervals> credibleIntervals(const Arms &arms, const BetaPrior &prior = {}, double confidence = 0.95);

} // namespace yiren::stats
