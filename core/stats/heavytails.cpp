#include "stats/heavytails.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr double kohaviFactor = 355;
constexpr double largeShare = 0.2;

std::vector<double> capped(std::span<const double> values, double cap)
{
    std::vector<double> all(values.begin(), values.end());
    for (double &value : all)
        value = std::min(value, cap);
    return all;
}

std::optional<std::size_t> largeVisitor(std::span<const double> values)
{
    double total = 0;
    for (const double value : values)
        total += value;
    const auto largest = std::max_element(values.begin(), values.end());
    if (largest == values.end() || !(total > 0) || *largest <= largeShare * total)
        return std::nullopt;
    return static_cast<std::size_t>(largest - values.begin());
}

bool isTrusted(std::span<const double> values)
{
    const auto rule = skewnessRule(values);
    return !rule || rule->enough; // equal values are not skewed
}

} // namespace

Outcome<double> quantile7(std::vector<double> values, double q)
{
    if (values.empty())
        return refusal(RefusalCode::NoData, "users", 1);
    if (!(q >= 0 && q <= 1) || !std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); }))
        return refusal(RefusalCode::InvalidInput);
    const double place = static_cast<double>(values.size() - 1) * q;
    const auto below = static_cast<std::size_t>(place);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), at, values.end());
    const double low = *at;
    if (below + 1 == values.size())
        return low;
    const double high = *std::min_element(at + 1, values.end());
    const double between = low + (place - static_cast<double>(below)) * (high - low);
    if (!std::isfinite(between))
        return refusal(RefusalCode::InvalidInput);
    return between;
}

Outcome<Winsorised> winsorisedWelch(std::span<const double> a, std::span<const double> b, double upperQuantile, double confidence)
{
    if (!(upperQuantile > 0 && upperQuantile <= 1))
        return refusal(RefusalCode::InvalidInput);
    std::vector<double> both(a.begin(), a.end());
    both.insert(both.end(), b.begin(), b.end());
    const auto cap = quantile7(std::move(both), upperQuantile);
    if (!cap)
        return tl::unexpected(cap.error());
    const auto ofA = momentsOf(capped(a, *cap));
    if (!ofA)
        return tl::unexpected(ofA.error());
    const auto ofB = momentsOf(capped(b, *cap));
    if (!ofB)
        return tl::unexpected(ofB.error());
    const auto test = welch(*ofA, *ofB, confidence);
    if (!test)
        return tl::unexpected(test.error());
    return Winsorised{*cap, *ofA, *ofB, *test};
}

Outcome<SkewnessRule> skewnessRule(std::span<const double> values)
{
    const auto moments = momentsOf(values);
    if (!moments)
        return tl::unexpected(moments.error());
    if (!(moments->variance > 0))
        return refusal(RefusalCode::Degenerate, "variance");
    const auto n = static_cast<double>(moments->n);
    const double deviation = std::sqrt(moments->variance * (n - 1) / n);
    double cubes = 0;
    for (const double value : values)
        cubes += std::pow((value - moments->mean) / deviation, 3);
    const double skewness = cubes / n;
    const double needed = kohaviFactor * skewness * skewness;
    if (!std::isfinite(needed))
        return refusal(RefusalCode::InvalidInput);
    return SkewnessRule{skewness, needed, n >= needed};
}

Outcome<RevenueComparison> compareRevenue(std::span<const double> a, std::span<const double> b, double confidence)
{
    const auto raw = welch(a, b, confidence);
    if (!raw)
        return tl::unexpected(raw.error());
    RevenueComparison comparison{*raw, isTrusted(a) && isTrusted(b), {}, largeVisitor(a), largeVisitor(b)};
    if (const auto winsorised = winsorisedWelch(a, b, 0.99, confidence))
        comparison.winsorised = *winsorised;
    return comparison;
}

} // namespace yiren::stats
