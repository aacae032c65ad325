#pragma once

#include "stats/arms.h"

namespace yiren::stats {

// A z test of "both convert alike"; z > 0 where B converted more.
struct ZTest {
    double standardError = 0;
    double z = 0;
    double pTwoSided = 1;
    double pBBetter = 0.5; // one-sided, against "B is no better": P(Z >= z)
};

// With the variance of both arms together (ANALYTICS A.5), without Yates' correction. Without any variance under "alike" (no conversion at
// all, or nothing but conversions): z = 0, p = 1. Refuses an arm without users (NoData) and what is no count.
[[nodiscard]] Outcome<ZTest> pooledZTest(const Arms &arms);
[[nodiscard]] double pooledRate(const Arms &arms); // of all users; n > 0 in sum

// With the variances of the arms added: the article's formula, shown beside what it got wrong. Its false alarms reach 8 % at small n.
// Refuses as above, and where neither arm has variance (Degenerate).
[[nodiscard]] Outcome<ZTest> unpooledZTest(const Arms &arms);

} // namespace yiren::stats
