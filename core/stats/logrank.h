#pragma once

#include "stats/outcome.h"
#include "stats/survival.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yiren::stats {

struct LogRank {
    std::vector<std::int64_t> observed; // events of each group
    std::vector<double> expected;       // what they would be if all left alike
    double chiSquare = 0;
    int degreesOfFreedom = 0; // groups - 1
    double p = 1;
};

// Do groups leave at different rates? Mantel's log-rank test (ANALYTICS B.6; R's survdiff). Groups must be fixed when people join. Entries
// are taken into account as in survivalCurve. Refuses fewer than two groups, a group without spells, and where nobody left (NoData).
[[nodiscard]] Outcome<LogRank> logRank(std::span<const std::vector<Spell>> groups);

// The product's rule: a p value is shown with at least 10 events and 5 expected in each group; else the curves stand alone.
[[nodiscard]] bool mayShowP(const LogRank &test);

} // namespace yiren::stats
