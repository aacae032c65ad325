#include "stats/tenurebands.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiren::stats {

namespace {

constexpr std::int64_t fewestLosses = 5;

struct BandRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

BandExposure exposureIn(const TenureExposure &exposure, const BandRange &range)
{
    BandExposure sum;
    for (std::size_t i = range.first; i < range.end; ++i) {
        sum.losses += exposure[i].losses;
        sum.personDays += exposure[i].personDays;
    }
    return sum;
}

// Bands joined until each range is large enough in the eyes of `isEnough`; what is left over at the end joins the range before.
template <typename Enough>
std::vector<BandRange> joinedBands(Enough isEnough)
{
    std::vector<BandRange> ranges;
    BandRange open;
    for (std::size_t i = 0; i < tenureStarts.size(); ++i) {
        open.end = i + 1;
        if (!isEnough(open))
            continue;
        ranges.push_back(open);
        open.first = open.end;
    }
    if (ranges.empty())
        return {open};
    ranges.back().end = tenureStarts.size();
    return ranges;
}

} // namespace

Outcome<TenureExposure> exposureByTenure(std::span<const Spell> spells)
{
    TenureExposure exposure{};
    for (const Spell &spell : spells) {
        const double entry = std::max(0.0, spell.entry);
        if (!std::isfinite(spell.entry) || !std::isfinite(spell.exit) || spell.exit < 0)
            return refusal(RefusalCode::InvalidInput);
        if (spell.exit <= spell.entry)
            continue;
        for (std::size_t i = 0; i < tenureStarts.size(); ++i) {
            const double end = i + 1 < tenureStarts.size() ? tenureStarts[i + 1] : std::numeric_limits<double>::infinity();
            exposure[i].personDays += std::max(0.0, std::min(spell.exit, end) - std::max(entry, tenureStarts[i]));
            if (spell.left && spell.exit >= tenureStarts[i] && spell.exit < end)
                ++exposure[i].losses;
        }
    }
    return exposure;
}

Outcome<std::vector<BandHazard>> hazardsByTenure(const TenureExposure &exposure, double confidence)
{
    std::vector<BandHazard> bands;
    for (const BandRange &range : joinedBands([&](const BandRange &open) {
             const BandExposure sum = exposureIn(exposure, open);
             return sum.losses >= fewestLosses && sum.personDays > 0;
         })) {
        const BandExposure sum = exposureIn(exposure, range);
        const auto rate = hazard(sum.losses, sum.personDays, confidence);
        if (!rate)
            return tl::unexpected(rate.error());
        const auto to = range.end < tenureStarts.size() ? std::optional(tenureStarts[range.end]) : std::nullopt;
        bands.push_back({tenureStarts[range.first], to, sum, *rate});
    }
    return bands;
}

Outcome<StandardisedHazards> standardisedHazards(const TenureExposure &first, const TenureExposure &second)
{
    const auto ranges = joinedBands([&](const BandRange &open) {
        const BandExposure one = exposureIn(first, open), other = exposureIn(second, open);
        return one.losses + other.losses >= fewestLosses && one.personDays > 0 && other.personDays > 0;
    });
    StandardisedHazards sum;
    double days = 0;
    for (const BandRange &range : ranges) {
        const BandExposure one = exposureIn(first, range), other = exposureIn(second, range);
        if (!(one.personDays > 0) || !(other.personDays > 0))
            return refusal(RefusalCode::NoData, "person_days", 1);
        const double both = one.personDays + other.personDays;
        sum.first += static_cast<double>(one.losses) / one.personDays * both;
        sum.second += static_cast<double>(other.losses) / other.personDays * both;
        days += both;
    }
    return StandardisedHazards{sum.first / days, sum.second / days};
}

} // namespace yiren::stats
