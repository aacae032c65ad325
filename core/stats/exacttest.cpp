#include "stats/exacttest.h"

#include "stats/countlaw.h"
#include "stats/normal.h"
#include "stats/ztest.h"

#include <algorithm>

namespace yiren::stats {

namespace {

HypergeometricLaw conversionsOfB(const Arms &arms)
{
    return {arms.a.n + arms.b.n, arms.b.n, arms.a.x + arms.b.x};
}

bool isForZTest(const Arms &arms)
{
    return arms.a.n + arms.b.n >= 4'000'000'000 || arms.a.x + arms.b.x > 2'000'000;
}

Outcome<ExactTest> asZTest(const Arms &arms)
{
    const auto test = pooledZTest(arms);
    if (!test)
        return tl::unexpected(test.error());
    return ExactTest{test->pBBetter, normalCdf(test->z), test->pTwoSided};
}

} // namespace

double fisherGreater(const Arms &arms)
{
    return massAbove(conversionsOfB(arms), arms.b.x - 1);
}

Outcome<ExactTest> fisherTest(const Arms &arms)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    if (isForZTest(arms))
        return asZTest(arms);
    const HypergeometricLaw law = conversionsOfB(arms);
    return ExactTest{massAbove(law, arms.b.x - 1), massBelow(law, arms.b.x + 1), massOfNoLikelier(law, arms.b.x)};
}

Outcome<ExactTest> midPTest(const Arms &arms)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    if (isForZTest(arms))
        return asZTest(arms);
    const HypergeometricLaw law = conversionsOfB(arms);
    const double half = law.mass(arms.b.x) / 2;
    const double greater = massAbove(law, arms.b.x) + half;
    const double less = massBelow(law, arms.b.x) + half;
    return ExactTest{greater, less, std::min(1.0, 2 * std::min(greater, less))};
}

} // namespace yiren::stats
