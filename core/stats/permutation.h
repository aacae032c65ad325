#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <span>

namespace yiren::stats {

struct PermutationTest {
    double p = 1; // two-sided
    std::int64_t splits = 0;
};

inline constexpr std::size_t mostPermutedUsers = 20;

// Exact test of tiny arms: the share of all splits of their values into arms of these sizes whose difference of means is at least as large,
// up to 1e-9 (ANALYTICS A.13). Refuses an empty arm (NoData), more than 20 users together and what is not finite (InvalidInput).
[[nodiscard]] Outcome<PermutationTest> permutationTest(std::span<const double> a, std::span<const double> b);

} // namespace yiren::stats
