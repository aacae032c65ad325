#include "retention/modelcheck.h"

#include "stats/tenurebands.h"
#include "time/durations.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr double z80 = 1.2815515655446004;
constexpr qint64 fewestPresent = 20, fewestLeavers = 5; // ANALYTICS B.12

// Who was here when the last quarter began, and what became of them.
struct Present {
    double tenure = 0; // days at the split
    bool hasLeft = false;
};

struct History {
    std::vector<stats::Spell> known; // as far as it could be seen at the split
    std::vector<Present> present;
};

History historyOf(std::span<const Stay> stays, qint64 split, qint64 end)
{
    const auto days = [](qint64 from, qint64 to) { return double(to - from) / double(dayMs); };
    History history;
    for (const Stay &stay : stays) {
        if (stay.from >= split)
            continue;
        const bool wasHere = !stay.until || *stay.until > split;
        const qint64 seenUntil = wasHere ? split : *stay.until;
        if (stay.seenFrom < seenUntil)
            history.known.push_back(
                {stay.seenFrom > stay.from ? days(stay.from, stay.seenFrom) : -1, days(stay.from, seenUntil), !wasHere});
        if (wasHere && stay.seenFrom <= split)
            history.present.push_back({days(stay.from, split), stay.until && *stay.until <= end});
    }
    return history;
}

// The chance to leave within `ahead` days for somebody of this tenure: the hazards of the bands that are passed.
double chanceToLeave(const std::vector<stats::BandHazard> &bands, double tenure, double ahead)
{
    double sum = 0;
    for (const stats::BandHazard &band : bands) {
        const double from = std::max(band.from, tenure);
        const double to = std::min(band.to.value_or(tenure + ahead), tenure + ahead);
        sum += band.hazard.perDay * std::max(0.0, to - from);
    }
    return -std::expm1(-sum);
}

// Sums of independent chances: the middle 80 % of what they can come to, by the normal law.
stats::Interval rangeOf(double expected, double variance)
{
    const double half = z80 * std::sqrt(variance) + 0.5; // a half for whole people
    return {std::max(0.0, expected - half), expected + half};
}

ModelCheck predicted(const std::vector<stats::BandHazard> &bands, const std::vector<Present> &present)
{
    ModelCheck check;
    check.counts = ModelCheck::Counts::Leavers;
    for (const stats::BandHazard &band : bands) {
        const auto last = band.to ? std::optional(qint64(*band.to) - 1) : std::nullopt;
        check.classes.push_back({qint64(band.from), last, 0, 0, 0});
    }
    double variance = 0;
    for (const Present &person : present) {
        size_t at = 0;
        while (at + 1 < bands.size() && bands[at + 1].from <= person.tenure)
            ++at;
        const double chance = chanceToLeave(bands, person.tenure, double(backTestDays));
        ModelCheckClass &of = check.classes[at];
        ++of.people;
        of.predicted += chance;
        of.actual += person.hasLeft ? 1 : 0;
        check.predicted += chance;
        check.actual += person.hasLeft ? 1 : 0;
        variance += chance * (1 - chance);
    }
    std::erase_if(check.classes, [](const ModelCheckClass &of) { return of.people == 0; });
    check.range = rangeOf(check.predicted, variance);
    return check;
}

} // namespace

stats::Outcome<ModelCheck> checkOfModel(std::span<const Stay> stays, BusinessDay today)
{
    const BusinessDay split = today.plusDays(-backTestDays);
    const qint64 splitMs = split.start().toMSecsSinceEpoch(), endMs = today.start().toMSecsSinceEpoch();
    const auto first = std::min_element(stays.begin(), stays.end(), [](const Stay &a, const Stay &b) { return a.seenFrom < b.seenFrom; });
    if (first == stays.end())
        return stats::refusal(stats::RefusalCode::NoData, "people");
    if (first->seenFrom > splitMs - backTestDays * dayMs)
        return stats::refusal(stats::RefusalCode::TooFew, "days",
                              std::ceil(double(first->seenFrom - splitMs) / double(dayMs)) + double(backTestDays));
    const History history = historyOf(stays, splitMs, endMs);
    const auto left = std::count_if(history.known.begin(), history.known.end(), [](const stats::Spell &spell) { return spell.left; });
    if (std::ssize(history.present) < fewestPresent)
        return stats::refusal(stats::RefusalCode::TooFew, "people", double(fewestPresent - std::ssize(history.present)));
    if (left < fewestLeavers)
        return stats::refusal(stats::RefusalCode::TooFew, "left", double(fewestLeavers - left));
    const auto exposure = stats::exposureByTenure(history.known);
    const auto bands = exposure ? stats::hazardsByTenure(*exposure) : tl::unexpected(exposure.error());
    if (!bands)
        return tl::unexpected(bands.error());
    ModelCheck check = predicted(*bands, history.present);
    check.knownUntil = split.previous();
    check.until = today.previous();
    return check;
}

} // namespace yiren
