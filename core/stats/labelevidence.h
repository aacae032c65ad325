#pragma once

#include "stats/outcome.h"

#include <cstdint>

namespace yiren::stats {

// The exact test that may be looked at every day (Lindon & Malek 2022; ANALYTICS A.8.1): if both versions convert alike, the arm of every
// converter is a toss of a coin that shows B with the share of users given to B. Exposures are not needed. However often one looks, the
// probability that the evidence ever reaches 1/alpha is at most alpha.

// The first conversion of each user so far, by arm. Where more than half of the users convert, those who did not are counted instead.
struct Converters {
    std::int64_t a = 0;
    std::int64_t b = 0;
};

// The coin that is tested, and against what: `shareB` of users go to B, 0 < shareB < 1; concentration > 0, fixed before the start.
struct LabelCoin {
    double shareB = 0.5;
    double concentration = 2;
};

// The concentration that makes the test most sensitive near the planned number of conversions, both arms together; at least 2.
[[nodiscard]] double concentrationFor(double plannedConversions, double alpha);

// ln e. Refuses negative counts and a coin that is none (InvalidInput). No converters: 0.
[[nodiscard]] Outcome<double> logEvidence(const Converters &converters, const LabelCoin &coin);

// The same after the share was changed: `sumOfLogShares` is, over all converters, ln of the share that the converter's own arm had when
// that user was assigned. Stays exact.
[[nodiscard]] Outcome<double> logEvidenceOfChangedShares(const Converters &converters, const LabelCoin &coin, double sumOfLogShares);

// min(1, 1/e): always valid if e is the largest so far.
[[nodiscard]] double alwaysValidP(double logEvidence);

// The shares of B among converters that the evidence does not exclude at `alpha`, and what they mean for the ratio of the two conversion
// rates (B over A; its upper limit is +inf while A has no converter). Refuses as above, and alpha outside (0, 1).
struct LabelIntervals {
    Interval share;
    Interval ratio;
};
[[nodiscard]] Outcome<LabelIntervals> labelIntervals(const Converters &converters, const LabelCoin &coin, double alpha);

} // namespace yiren::stats
