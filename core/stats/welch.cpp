#include "stats/welch.h"
#include "stats/special.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace yiren::stats {

namespace {

constexpr double fewestFreedomOfLoss = 3;

// E[(T - t)+] of Student's T with so many degrees of freedom, above 1: f(t) (freedom + t²) / (freedom - 1) - t P(T > t).
double studentExcess(double freedom, double t)
{
    const double logDensity = lnGamma((freedom + 1) / 2) - lnGamma(freedom / 2) - 0.5 * std::log(freedom * std::numbers::pi)
        - (freedom + 1) / 2 * std::log1p(t * t / freedom);
    return std::max(0.0, std::exp(logDensity) * (freedom + t * t) / (freedom - 1) - t * studentAbove(freedom, t));
}

bool isFiniteTest(const WelchTest &test)
{
    return std::isfinite(test.t) && std::isfinite(test.df) && test.df > 0 && std::isfinite(test.p) && std::isfinite(test.interval.low)
        && std::isfinite(test.interval.high);
}

} // namespace

Outcome<SampleMoments> momentsOf(std::span<const double> values)
{
    if (values.empty())
        return refusal(RefusalCode::NoData, "users", 1);
    if (!std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); }))
        return refusal(RefusalCode::InvalidInput);
    const auto n = static_cast<double>(values.size());
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (*least == *most)
        return SampleMoments{static_cast<std::int64_t>(values.size()), *least, 0};
    const double rough = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double rest = 0;
    double squares = 0;
    for (const double value : values) {
        rest += value - rough;
        squares += (value - rough) * (value - rough);
    }
    const SampleMoments moments{static_cast<std::int64_t>(values.size()), rough + rest / n, (squares - rest * rest / n) / (n - 1)};
    if (!std::isfinite(moments.mean) || !std::isfinite(moments.variance))
        return refusal(RefusalCode::InvalidInput);
    return moments;
}

Outcome<WelchTest> welch(const SampleMoments &a, const SampleMoments &b, double confidence)
{
    if (!(confidence > 0 && confidence < 1) || a.n < 0 || b.n < 0 || !(a.variance >= 0) || !(b.variance >= 0))
        return refusal(RefusalCode::InvalidInput);
    if (a.n < 2 || b.n < 2)
        return refusal(RefusalCode::TooFew, "users", static_cast<double>(2 - std::min(a.n, b.n)));
    const double ofA = a.variance / static_cast<double>(a.n);
    const double ofB = b.variance / static_cast<double>(b.n);
    if (!(ofA + ofB > 0))
        return refusal(RefusalCode::Degenerate, "variance");
    return guarded<WelchTest>([&]() -> Outcome<WelchTest> {
        const double shareA = ofA / (ofA + ofB);
        const double shareB = ofB / (ofA + ofB);
        WelchTest test;
        test.difference = b.mean - a.mean;
        test.standardError = std::sqrt(ofA + ofB);
        test.t = test.difference / test.standardError;
        test.df = 1 / (shareA * shareA / static_cast<double>(a.n - 1) + shareB * shareB / static_cast<double>(b.n - 1));
        test.p = std::min(1.0, 2 * studentAbove(test.df, std::abs(test.t)));
        const double half = test.standardError * studentOfTailAbove(test.df, (1 - confidence) / 2);
        test.interval = {test.difference - half, test.difference + half};
        if (!isFiniteTest(test))
            return refusal(RefusalCode::InvalidInput);
        return test;
    });
}

Outcome<WelchTest> welch(std::span<const double> a, std::span<const double> b, double confidence)
{
    const auto ofA = momentsOf(a);
    if (!ofA)
        return tl::unexpected(ofA.error());
    const auto ofB = momentsOf(b);
    if (!ofB)
        return tl::unexpected(ofB.error());
    return welch(*ofA, *ofB, confidence);
}

Outcome<MeanEstimate> studentMean(const SampleMoments &sample, double confidence)
{
    if (!(confidence > 0 && confidence < 1) || sample.n < 0 || !(sample.variance >= 0) || !std::isfinite(sample.mean))
        return refusal(RefusalCode::InvalidInput);
    if (sample.n < 2)
        return refusal(RefusalCode::TooFew, "users", static_cast<double>(2 - sample.n));
    return guarded<MeanEstimate>([&]() -> Outcome<MeanEstimate> {
        const auto n = static_cast<double>(sample.n);
        const double half = std::sqrt(sample.variance / n) * studentOfTailAbove(n - 1, (1 - confidence) / 2);
        return MeanEstimate{sample.mean, {sample.mean - half, sample.mean + half}};
    });
}

Outcome<DifferenceBelief> beliefOf(const WelchTest &test)
{
    if (!(test.standardError > 0) || !std::isfinite(test.t) || !(test.df > 0))
        return refusal(RefusalCode::InvalidInput);
    return guarded<DifferenceBelief>([&]() -> Outcome<DifferenceBelief> {
        DifferenceBelief belief{studentAbove(test.df, -test.t), {}, {}};
        if (test.df >= fewestFreedomOfLoss) {
            belief.lossChoosingB = test.standardError * studentExcess(test.df, test.t);
            belief.lossChoosingA = test.standardError * studentExcess(test.df, -test.t);
        }
        return belief;
    });
}

} // namespace yiren::stats
