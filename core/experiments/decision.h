#pragma once

#include "experiments/experimentreading.h"

namespace yiren {

// What the rule says of the days that are in (ANALYTICS A.12), for two arms word for word, for more with Holm: a winner is the best of
// those that are better than the first, or the first where all others are worse.
struct Decision {
    enum class Kind { KeepRunning, Broken, Early, Final };
    Kind kind = Kind::KeepRunning;
    BusinessDay day{QDate()};     // on which it fell; of KeepRunning the last one
    double p = 1;                 // of the winner; without one the smallest
    std::optional<size_t> winner; // of Early always
};

// Pure. `series` and `comparisons` (from the second arm on, p after Holm; of the planned end) belong to the same counts. What was decided
// and kept holds; after a kept planned end without a winner only the daily look goes on.
[[nodiscard]] Decision decided(const Experiment &experiment, const std::vector<SeriesDay> &series,
                               const std::vector<stats::Outcome<Comparison>> &comparisons, const KeptDecisions &kept);

} // namespace yiren
