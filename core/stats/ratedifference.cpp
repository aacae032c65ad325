#include "stats/ratedifference.h"

#include "stats/normal.h"

#include <cmath>

namespace yiren::stats {

Outcome<DifferenceEstimate> newcombeDifference(const Arms &arms, double confidence)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    const auto a = wilson(arms.a, confidence);
    const auto b = wilson(arms.b, confidence);
    if (!a || !b)
        return tl::unexpected(a ? b.error() : a.error());
    const double d = rateDifference(arms);
    return DifferenceEstimate{
        d,
        {d - std::hypot(b->p - b->interval.low, a->interval.high - a->p), d + std::hypot(b->interval.high - b->p, a->p - a->interval.low)}};
}

Outcome<DifferenceEstimate> waldDifference(const Arms &arms, double confidence)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    if (!isShare(confidence))
        return refusal(RefusalCode::InvalidInput);
    const double d = rateDifference(arms);
    const double half = zTwoSided(confidence) * std::sqrt(rateVariance(arms.a) + rateVariance(arms.b));
    return DifferenceEstimate{d, {d - half, d + half}};
}

} // namespace yiren::stats
