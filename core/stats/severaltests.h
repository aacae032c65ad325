#pragma once

#include "stats/proportion.h"
#include "stats/splitcheck.h"

#include <vector>

namespace yiren::stats {

// P values for several comparisons at once (ANALYTICS A.11), in the order given. Both refuse an empty list (NoData) and what is no p value.

// Holm 1979: with any error at all in at most alpha of the families. Also for always-valid p values. The default here.
[[nodiscard]] Outcome<std::vector<double>> holmAdjusted(const std::vector<double> &p);

// Benjamini & Hochberg 1995: at most alpha of the findings are false, on average.
[[nodiscard]] Outcome<std::vector<double>> benjaminiHochbergAdjusted(const std::vector<double> &p);

// "Is any arm different": chi-squared of the 2 x K table of conversions, K - 1 degrees. Refuses fewer than two arms, what is no count, and
// where fewer than 5 are expected in a cell (TooFew): show exact tests of pairs instead.
[[nodiscard]] Outcome<ChiSquare> armsChiSquare(const std::vector<Count> &arms);

} // namespace yiren::stats
