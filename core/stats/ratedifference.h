#pragma once

#include "stats/arms.h"

namespace yiren::stats {

// How much more of B's users converted than of A's: rate of B minus rate of A.
struct DifferenceEstimate {
    double difference = 0;
    Interval interval;
};

// Newcombe's hybrid of the two Wilson intervals (Newcombe 1998, method 10; ANALYTICS A.3). Holds with 0 and n conversions and never leaves
// [-1, 1]. Refuses an arm without users (NoData), what is no count, and a confidence outside (0, 1).
[[nodiscard]] Outcome<DifferenceEstimate> newcombeDifference(const Arms &arms, double confidence = 0.95);

// d +- z se with the variances of the two arms added: the interval of school books. Its width is 0 when no arm has variance; it is here to
// show what an article computed, not to decide by. Refuses as Newcombe's does.
[[nodiscard]] Outcome<DifferenceEstimate> waldDifference(const Arms &arms, double confidence = 0.95);

// Miettinen & Nurminen 1985: all differences that their score statistic, with its N/(N-1), does not reject. Refuses as Newcombe's does.
[[nodiscard]] Outcome<DifferenceEstimate> scoreDifference(const Arms &arms, double confidence = 0.95);

} // namespace yiren::stats
