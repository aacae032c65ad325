#pragma once

#include "stats/outcome.h"

#include <span>
#include <vector>

namespace yiren::stats {

enum class BestEnd { Largest, Smallest };

inline constexpr std::size_t fewestForFifths = 20;

// Scores 1 to 5 of each value among all of them, 5 for the best fifth: min(5, 1 + floor(5q)), q = (smaller + half of the equal)/n; equal
// values score alike (ANALYTICS C.1). Refuses fewer than 20 (TooFew) and what is not finite (InvalidInput). The groups of customers that
// the product keeps are made by core/customers/rfm.h, which asks for 30.
[[nodiscard]] Outcome<std::vector<int>> fifths(std::span<const double> values, BestEnd best);

} // namespace yiren::stats
