#pragma once

#include "cli/abanswer.h"

namespace yiren {

// How the rule stands on the last day.
struct AbStanding {
    const char *status = "keep_running"; // of CLI.md
    std::optional<std::size_t> winner;   // an arm
    std::vector<double> alwaysValidP;    // by comparison with the first arm, the least so far, not adjusted
};

// Enough users to tell, and arms so unequal as chance makes them less than once in a thousand experiments.
[[nodiscard]] bool isSplitBroken(const std::vector<stats::Count> &arms, const std::vector<double> &shares);

// Each other arm against the first by the rule of two arms, at alpha divided by the number of comparisons. An arm that wins over the first,
// at the best rate of those that do, is the winner; the first is, when it wins over every other. Refuses as `stats::decide` does.
[[nodiscard]] stats::Outcome<AbStanding> abStanding(const AbTable &table, double alpha, const AbPlan &plan);

} // namespace yiren
