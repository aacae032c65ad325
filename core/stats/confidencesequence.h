#pragma once

#include "stats/arms.h"

namespace yiren::stats {

// Intervals that hold at all looks together, for what has a standard error (the Gaussian mixture that GrowthBook and Eppo use; ANALYTICS
// A.8.2). Tuned to the users at which one expects to decide.
struct SequenceTuning {
    double alpha = 0.05;     // 0 < alpha < 1
    double plannedUsers = 0; // both arms together, > 0
};

struct SequenceEstimate {
    double estimate = 0;
    double standardError = 0;
    double rho = 0;        // the root of the mixture's variance
    double multiplier = 0; // half the interval in standard errors
    Interval interval;
    double alwaysValidP = 1; // of this look; the rule takes the least so far
};

// An estimate with its standard error > 0 after `users` in both arms. Refuses what is not finite or out of range (InvalidInput) and a
// standard error of 0 (Degenerate).
[[nodiscard]] Outcome<SequenceEstimate> confidenceSequence(double estimate, double standardError, double users,
                                                           const SequenceTuning &tuning);

// The two that follow rest on the normal distribution: refused under 100 users or 25 conversions in an arm (TooFew), without variance
// (Degenerate), and for what is no count.
[[nodiscard]] Outcome<SequenceEstimate> differenceSequence(const Arms &arms, const SequenceTuning &tuning);
// Of the relative uplift p_B/p_A - 1, with the delta method's standard error.
[[nodiscard]] Outcome<SequenceEstimate> upliftSequence(const Arms &arms, const SequenceTuning &tuning);

// One number a user, as its sums.
struct UserSums {
    std::int64_t n = 0;
    double sum = 0;
    double sumOfSquares = 0;
};
// Of the difference of means, B less A. Refused under 100 users in an arm (TooFew), without variance (Degenerate) and for sums that no
// numbers can have (InvalidInput).
[[nodiscard]] Outcome<SequenceEstimate> meanSequence(const UserSums &a, const UserSums &b, const SequenceTuning &tuning);

// The mixture SPRT of Johari et al. 2017 (A.8.3), for reference: equal arms, mixture variance tauSquared > 0. Refuses arms of unequal size
// or without users, and arms without variance (Degenerate).
struct MixtureTest {
    double logLambda = 0;
    double alwaysValidP = 1; // of this look
    double halfWidth = 0;    // of the confidence sequence of p_B - p_A
};
[[nodiscard]] Outcome<MixtureTest> mixtureTest(const Arms &arms, double tauSquared, double alpha);

} // namespace yiren::stats
