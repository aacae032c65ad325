#pragma once

#include "stats/outcome.h"

#include <cstdint>

namespace yiren::stats {

// Successes out of trials: 0 <= x <= n.
struct Count {
    std::int64_t x = 0;
    std::int64_t n = 0;
};

[[nodiscard]] bool isCount(const Count &count);

struct ProportionEstimate {
    double p = 0;
    Interval interval;
};

// Wilson's score interval (Wilson 1927; ANALYTICS A.2). x = 0 has the lower limit 0, x = n the upper limit 1, exactly. 0 < confidence < 1.
// Refuses n = 0 (NoData) and what is no count (InvalidInput).
[[nodiscard]] Outcome<ProportionEstimate> wilson(const Count &count, double confidence = 0.95);

} // namespace yiren::stats
