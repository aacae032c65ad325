#include "stats/rateratio.h"

#include "stats/normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiren::stats {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

// A limit of the rate p as the method uses it.
struct LimitOfRate {
    double weight = 0;   // l(2p - l) = p^2 - (p - l)^2; negative for an upper limit of more than twice the rate
    double distance = 0; // p - l squared
};

LimitOfRate limitOfRate(double p, double limit)
{
    return {limit * (2 * p - limit), (p - limit) * (p - limit)};
}

// The root of (pA pB)^2 less the product of two weights, multiplied out: what cancels is gone.
double rootOfRest(const LimitOfRate &a, double pA, const LimitOfRate &b, double pB)
{
    return std::sqrt(std::max(0.0, pA * pA * b.distance + pB * pB * a.distance - a.distance * b.distance));
}

} // namespace

Outcome<RatioEstimate> newcombeRatio(const Arms &arms, double confidence)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    const auto a = wilson(arms.a, confidence);
    const auto b = wilson(arms.b, confidence);
    if (!a || !b)
        return tl::unexpected(a ? b.error() : a.error());
    if (arms.a.x == 0 && arms.b.x == 0)
        return refusal(RefusalCode::Degenerate, "conversions", 1);
    const double product = a->p * b->p;
    const LimitOfRate lowB = limitOfRate(b->p, b->interval.low);
    const LimitOfRate lowA = limitOfRate(a->p, a->interval.low);
    const LimitOfRate highB = limitOfRate(b->p, b->interval.high);
    const LimitOfRate highA = limitOfRate(a->p, a->interval.high);
    const double low = lowB.weight / (product + rootOfRest(highA, a->p, lowB, b->p));
    const double high = (product + rootOfRest(lowA, a->p, highB, b->p)) / lowA.weight;
    if (arms.a.x == 0)
        return RatioEstimate{endless, {low, endless}};
    return RatioEstimate{b->p / a->p, {arms.b.x == 0 ? 0 : low, high}};
}

Outcome<RatioEstimate> logAdjustedRatio(const Arms &arms, double confidence)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    if (!isShare(confidence))
        return refusal(RefusalCode::InvalidInput);
    const auto rate = [](const Count &count) { return (static_cast<double>(count.x) + 0.5) / (static_cast<double>(count.n) + 0.5); };
    // 1/(x + 1/2) - 1/(n + 1/2) without the difference.
    const auto variance = [](const Count &count) {
        return static_cast<double>(count.n - count.x) / (static_cast<double>(count.x) + 0.5) / (static_cast<double>(count.n) + 0.5);
    };
    const double ratio = rate(arms.b) / rate(arms.a);
    const double half = zTwoSided(confidence) * std::sqrt(variance(arms.a) + variance(arms.b));
    return RatioEstimate{ratio, {ratio * std::exp(-half), ratio * std::exp(half)}};
}

} // namespace yiren::stats
