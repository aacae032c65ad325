#include "stats/overdue.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr std::size_t fewestGaps = 4;
constexpr double usualShare = 0.9;

std::vector<std::int32_t> distinctDays(std::span<const std::int32_t> days)
{
    std::vector<std::int32_t> all(days.begin(), days.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

std::optional<double> gapQuantile(std::span<const double> gaps, double q)
{
    if (gaps.empty())
        return {};
    std::vector<double> sorted(gaps.begin(), gaps.end());
    std::sort(sorted.begin(), sorted.end());
    const double place = static_cast<double>(sorted.size() - 1) * q, below = std::floor(place);
    const std::size_t i = static_cast<std::size_t>(below);
    return i + 1 < sorted.size() ? sorted[i] + (place - below) * (sorted[i + 1] - sorted[i]) : sorted[i];
}

std::vector<double> purchaseGaps(std::span<const std::int32_t> days)
{
    const std::vector<std::int32_t> all = distinctDays(days);
    std::vector<double> gaps;
    for (std::size_t i = 1; i < all.size(); ++i)
        gaps.push_back(static_cast<double>(all[i]) - static_cast<double>(all[i - 1]));
    return gaps;
}

Outcome<double> usualGap(std::span<const double> gapsOfShop)
{
    if (gapsOfShop.size() < fewestGaps)
        return refusal(RefusalCode::TooFew, "gaps", static_cast<double>(fewestGaps - gapsOfShop.size()));
    return *gapQuantile(gapsOfShop, usualShare);
}

Outcome<Overdue> overdue(double daysSinceLast, std::span<const double> ownGaps, std::optional<double> shopGap)
{
    if (!std::isfinite(daysSinceLast) || daysSinceLast < 0)
        return refusal(RefusalCode::InvalidInput);
    const bool isOwn = ownGaps.size() >= fewestGaps;
    if (!isOwn && !shopGap)
        return refusal(RefusalCode::TooFew, "gaps", static_cast<double>(fewestGaps - ownGaps.size()));
    const double usual = isOwn ? *gapQuantile(ownGaps, usualShare) : *shopGap;
    if (!std::isfinite(usual) || usual <= 0)
        return refusal(RefusalCode::Degenerate);
    return Overdue{daysSinceLast / usual, usual, isOwn};
}

Outcome<ProportionEstimate> repeatRate(std::span<const std::vector<std::int32_t>> customers, std::int32_t asOf, std::int32_t window)
{
    Count count;
    for (const std::vector<std::int32_t> &customer : customers) {
        const std::vector<std::int32_t> days = distinctDays(customer);
        if (days.empty() || std::int64_t(days.front()) + window > asOf)
            continue;
        ++count.n;
        if (days.size() > 1 && std::int64_t(days[1]) - days[0] <= window)
            ++count.x;
    }
    return wilson(count);
}

} // namespace yiren::stats
