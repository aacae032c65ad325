#include "stats/ztest.h"

#include "stats/normal.h"

#include <cmath>

namespace yiren::stats {

namespace {

ZTest zTestOf(double difference, double standardError)
{
    const double z = difference / standardError;
    return {standardError, z, tailBeyond(z), normalCdf(-z)};
}

} // namespace

double pooledRate(const Arms &arms)
{
    return static_cast<double>(arms.a.x + arms.b.x) / static_cast<double>(arms.a.n + arms.b.n);
}

Outcome<ZTest> pooledZTest(const Arms &arms)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    const std::int64_t converted = arms.a.x + arms.b.x;
    const std::int64_t users = arms.a.n + arms.b.n;
    if (converted == 0 || converted == users)
        return ZTest{};
    const double missed = static_cast<double>(users - converted) / static_cast<double>(users);
    const double perUser = 1 / static_cast<double>(arms.a.n) + 1 / static_cast<double>(arms.b.n);
    return zTestOf(rateDifference(arms), std::sqrt(pooledRate(arms) * missed * perUser));
}

Outcome<ZTest> unpooledZTest(const Arms &arms)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    const double standardError = std::sqrt(rateVariance(arms.a) + rateVariance(arms.b));
    if (!(standardError > 0))
        return refusal(RefusalCode::Degenerate);
    return zTestOf(rateDifference(arms), standardError);
}

} // namespace yiren::stats
