#pragma once

#include "stats/proportion.h"

#include <cstdint>
#include <optional>

namespace yiren::stats {

// P(B | A) from two counts: of the n who did A, x did B too. Refuses what wilson() refuses; a condition that was not counted can't be
// asked.
[[nodiscard]] Outcome<ProportionEstimate> conditional(const Count &bothOfCondition, double confidence = 0.95);

// What P(B | A) can be where only "both" and everybody were counted: A happened to at least `both` and at most all users (ANALYTICS S1).
// With both = 0 it is 0. Refuses no users (NoData).
[[nodiscard]] Outcome<Interval> conditionalBounds(const Count &bothOfAll);

// P(A and B), as a share of all users. Refuses no users (NoData).
[[nodiscard]] Outcome<double> joint(const Count &bothOfAll);

// Counts of one row "who did A, then B" at a fixed date, one user once.
struct ConditionalCounts {
    std::int64_t a = 0;
    std::int64_t aAndB = 0;
    std::int64_t all = 0;
    std::int64_t b = 0;
};

struct ConditionalRow {
    double laplace = 0;                      // (AB + 1)/(A + 2): for ranking alone
    double base = 0;                         // B among all
    double fisher = 1;                       // two-sided exact p of "A tells nothing about B"; 1 where a margin is empty
    std::optional<ProportionEstimate> given; // B among A, Wilson; nothing where nobody did A
    std::optional<double> otherwise;         // B among those without A; nothing where there are none
    std::optional<Interval> difference;      // given - otherwise by Newcombe's hybrid score method
    std::optional<double> lift;              // given / base
};

// One row of the table of ANALYTICS C.2. Refuses no users (NoData) and counts that can't be (InvalidInput).
[[nodiscard]] Outcome<ConditionalRow> conditionalRow(const ConditionalCounts &counts, double confidence = 0.95);

inline constexpr std::int64_t fewestOfShownRow = 20; // rows with fewer who did A are not shown

} // namespace yiren::stats
