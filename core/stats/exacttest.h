#pragma once

#include "stats/arms.h"

namespace yiren::stats {

// P values of an exact test of "both convert alike". `greater`: against "B converts no more than A"; `less`: against "no less".
struct ExactTest {
    double greater = 1;
    double less = 1;
    double twoSided = 1;
};

// Both condition on how many converted in all (ANALYTICS A.6) and refuse an arm without users (NoData) and what is no count. From 2 million
// conversions or 4e9 users on they are the pooled z test, which is not told from them there.

// Fisher's: two-sided is the sum of all tables that are no likelier than this one. Conservative; for who asks for it.
[[nodiscard]] Outcome<ExactTest> fisherTest(const Arms &arms);

// Central mid-p: half of this table's own probability counts, two-sided is twice the smaller side. The final test of the default rule.
[[nodiscard]] Outcome<ExactTest> midPTest(const Arms &arms);

// Fisher's `greater` alone, of counts that are known to be usable: P(B has at least so many of the conversions).
[[nodiscard]] double fisherGreater(const Arms &arms);

// Boschloo 1970: the largest probability, over all common rates, of a table whose one-sided Fisher p is as small; two-sided is twice the
// smaller side. Never more than its level, and stronger than Fisher's. Refuses as the others do, and more than 50,000 users in both
// arms (NotIdentified): the search over rates would take too long, and is not needed there.
[[nodiscard]] Outcome<ExactTest> boschlooTest(const Arms &arms);

// Whether pages offer Boschloo's test: only for small experiments (n_A n_B <= 40,000, A.6).
[[nodiscard]] bool offersBoschloo(const Arms &arms);

} // namespace yiren::stats
