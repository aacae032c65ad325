#include "stats/normal.h"
#include "stats/ratedifference.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

// The derivative of the likelihood of both arms in A's rate when B's is `d` above it: falls from +inf to -inf, or has its zero at an end.
double slopeOfLikelihood(const Arms &arms, double rate, double d)
{
    const auto part = [](const Count &count, double p) {
        const double gained = count.x == 0 ? 0 : static_cast<double>(count.x) / p;
        const double missed = count.x == count.n ? 0 : static_cast<double>(count.n - count.x) / (1 - p);
        return gained - missed;
    };
    return part(arms.a, rate) + part(arms.b, rate + d);
}

// A's likeliest rate among those that leave both rates within [0, 1]. Halving 200 times ends where two neighbouring doubles are left; the
// closed form by a cubic's roots loses half its digits near d = 0.
double likeliestRate(const Arms &arms, double d)
{
    double low = std::max(0.0, -d);
    double high = std::min(1.0, 1 - d);
    for (int i = 0; i < 200; ++i) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break;
        (slopeOfLikelihood(arms, middle, d) > 0 ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

bool isAccepted(const Arms &arms, double d, double z)
{
    const auto nA = static_cast<double>(arms.a.n);
    const auto nB = static_cast<double>(arms.b.n);
    const double p = likeliestRate(arms, d);
    const double q = std::clamp(p + d, 0.0, 1.0);
    const double variance = (p * (1 - p) / nA + q * (1 - q) / nB) * (nA + nB) / (nA + nB - 1);
    const double gap = rateDifference(arms) - d;
    return gap * gap <= z * z * variance;
}

// The last accepted difference on the way from the estimate to `end`, -1 or 1.
double limitTowards(const Arms &arms, double z, double end)
{
    double inside = rateDifference(arms);
    double outside = end;
    for (int i = 0; i < 100; ++i) {
        const double middle = inside + (outside - inside) / 2;
        if (middle == inside || middle == outside)
            break;
        (isAccepted(arms, middle, z) ? inside : outside) = middle;
    }
    return inside + (outside - inside) / 2;
}

} // namespace

Outcome<DifferenceEstimate> scoreDifference(const Arms &arms, double confidence)
{
    if (const auto refused = incomparable(arms))
        return tl::unexpected(*refused);
    if (!isShare(confidence))
        return refusal(RefusalCode::InvalidInput);
    const double z = zTwoSided(confidence);
    return DifferenceEstimate{rateDifference(arms), {limitTowards(arms, z, -1), limitTowards(arms, z, 1)}};
}

} // namespace yiren::stats
