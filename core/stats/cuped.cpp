#include "stats/cuped.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace yiren::stats {

namespace {

constexpr std::ptrdiff_t fewestWithPast = 50;
constexpr double leastCorrelation = 0.1;
constexpr double explainedWholly = 1e-20; // what is left is rounding

struct CommonSlope {
    double theta = 0;
    double correlation = 0;
    double meanBefore = 0;
};

std::vector<double> joined(std::span<const double> a, std::span<const double> b)
{
    std::vector<double> both(a.begin(), a.end());
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

Outcome<CommonSlope> commonSlope(const CupedArm &a, const CupedArm &b)
{
    const std::vector<double> before = joined(a.before, b.before);
    const std::vector<double> during = joined(a.during, b.during);
    const auto x = momentsOf(before);
    if (!x)
        return tl::unexpected(x.error());
    const auto y = momentsOf(during);
    if (!y)
        return tl::unexpected(y.error());
    if (x->variance == 0 || y->variance == 0)
        return CommonSlope{0, 0, x->mean};
    double products = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        products += (before[i] - x->mean) * (during[i] - y->mean);
    const double covariance = products / static_cast<double>(before.size() - 1);
    return CommonSlope{covariance / x->variance, covariance / std::sqrt(x->variance) / std::sqrt(y->variance), x->mean};
}

std::vector<double> adjusted(const CupedArm &arm, const CommonSlope &slope)
{
    std::vector<double> values(arm.during.begin(), arm.during.end());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] -= slope.theta * (arm.before[i] - slope.meanBefore);
    return values;
}

} // namespace

Outcome<Cuped> cuped(const CupedArm &a, const CupedArm &b, double confidence)
{
    if (a.before.size() != a.during.size() || b.before.size() != b.during.size())
        return refusal(RefusalCode::InvalidInput);
    const auto unadjusted = welch(a.during, b.during, confidence);
    if (!unadjusted)
        return tl::unexpected(unadjusted.error());
    const auto slope = commonSlope(a, b);
    if (!slope)
        return tl::unexpected(slope.error());
    const auto ofA = momentsOf(adjusted(a, *slope));
    if (!ofA)
        return tl::unexpected(ofA.error());
    const auto ofB = momentsOf(adjusted(b, *slope));
    if (!ofB)
        return tl::unexpected(ofB.error());
    const auto test = welch(*ofA, *ofB, confidence);
    if (!test)
        return tl::unexpected(test.error());
    const double ratio = std::pow(test->standardError / unadjusted->standardError, 2);
    if (!std::isfinite(ratio) || ratio < explainedWholly)
        return refusal(RefusalCode::Degenerate, "variance");
    return Cuped{slope->theta, slope->correlation, *ofA, *ofB, *test, *unadjusted, ratio};
}

bool isWorthwhile(const Cuped &result, const CupedArm &a, const CupedArm &b)
{
    const auto withPast = [](const CupedArm &arm) {
        return std::count_if(arm.before.begin(), arm.before.end(), [](double before) { return before != 0; });
    };
    return withPast(a) >= fewestWithPast && withPast(b) >= fewestWithPast && std::abs(result.correlation) >= leastCorrelation;
}

} // namespace yiren::stats
