#pragma once

#include "stats/arms.h"
#include "stats/splitcheck.h"

#include <vector>

namespace yiren::stats {

// An experiment seen by segments that were named before it began (ANALYTICS A.15): whether the whole says another thing than its parts
// (Simpson's paradox). All differences are B less A.
struct StrataReport {
    double pooledDifference = 0;
    std::vector<std::optional<double>> differences; // of each segment; none where an arm has nobody there
    double riskDifference = 0;                      // Mantel-Haenszel
    double oddsRatio = 1;                           // Mantel-Haenszel, B over A; +inf where A's odds are 0 throughout
    ChiSquare association;                          // Cochran-Mantel-Haenszel without continuity correction, one degree
    ChiSquare mix;                                  // arm by segment, counts of users
    bool isReversed = false;                        // whole and parts point in different directions
    bool isMixed = false;                           // the arms hold different kinds of users, and it moves the difference by more than half
};

// Refuses no segments (NoData), an arm without any user (NoData), what is no count, and segments none of which has both outcomes
// (Degenerate).
[[nodiscard]] Outcome<StrataReport> compareStrata(const std::vector<Arms> &strata);

} // namespace yiren::stats
