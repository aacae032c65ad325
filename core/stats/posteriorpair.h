#pragma once

#include "stats/logitbeta.h"
#include "stats/posteriors.h"

namespace yiren::stats {

// The posteriors of both arms. What lies further out than exp(-45) of the peak's weight adds nothing to a figure of 15 digits.
struct PosteriorPair {
    LogitBeta a;
    LogitBeta b;
};
constexpr double weightReach = 45;

// Refuses as `posteriors` does.
[[nodiscard]] Outcome<PosteriorPair> posteriorPair(const Arms &arms, const BetaPrior &prior);

} // namespace yiren::stats
