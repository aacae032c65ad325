#include "retention/survivalreading.h"

#include "stats/enoughdata.h"
#include "time/durations.h"

#include <algorithm>
#include <map>

namespace yiren {

namespace {

double tenure(const Stay &stay, qint64 at)
{
    return double(at - stay.from) / double(dayMs);
}

stats::Spell spellOf(const Stay &stay, qint64 nowMs)
{
    const bool hasLeft = stay.until && *stay.until <= nowMs;
    return {stay.seenFrom > stay.from ? tenure(stay, stay.seenFrom) : -1, tenure(stay, hasLeft ? *stay.until : nowMs), hasLeft};
}

// Where too few could be watched from the beginning, from the tenure on at which enough were.
struct Watched {
    double from = 0;
    std::vector<stats::Spell> spells;
};

Watched watched(const std::vector<stats::Spell> &spells)
{
    const bool isFromTheBeginning = std::ranges::none_of(spells, [](const stats::Spell &spell) { return spell.entry > 0; });
    const double from = isFromTheBeginning ? 0 : std::max(0.0, stats::firstTenureSeenBy(spells).value_or(0));
    return {from, from > 0 ? stats::spellsBeyond(spells, from) : spells};
}

stats::Outcome<SurvivalLine> survivalLine(QString source, const Watched &seen)
{
    SurvivalLine line;
    line.source = std::move(source);
    auto curve = stats::survivalCurve(seen.spells);
    if (!curve)
        return tl::unexpected(curve.error());
    line.drawnFrom = seen.from;
    line.people = curve->spells;
    line.drawnUntil = stats::drawnUntil(*curve);
    line.curve = std::move(*curve);
    return line;
}

using SpellsBySource = std::vector<std::pair<QString, std::vector<stats::Spell>>>;

// The largest ways of coming that are large enough for a curve, and the others together.
SpellsBySource groupsOf(const std::map<QString, std::vector<stats::Spell>> &bySource)
{
    SpellsBySource groups(bySource.begin(), bySource.end());
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    std::vector<stats::Spell> others;
    while (!groups.empty()
           && (groups.back().first.isEmpty() || groups.back().second.size() < size_t(fewestSpells)
               || groups.size() + (others.empty() ? 0 : 1) > mostSurvivalGroups)) {
        others.insert(others.end(), groups.back().second.begin(), groups.back().second.end());
        groups.pop_back();
    }
    if (others.size() >= size_t(fewestSpells))
        groups.emplace_back(QString(), std::move(others));
    return groups;
}

void addGroups(SurvivalReading &reading, const SpellsBySource &groups)
{
    if (groups.size() < 2)
        return;
    std::vector<std::vector<stats::Spell>> spells;
    for (const auto &[source, of] : groups) {
        Watched seen = watched(of);
        if (auto line = survivalLine(source, seen)) {
            reading.groups.push_back(std::move(*line));
            spells.push_back(std::move(seen.spells));
        }
    }
    reading.test = stats::logRank(spells);
    reading.showsP = reading.test && stats::mayShowP(*reading.test);
}

} // namespace

stats::Outcome<SurvivalReading> survivalReading(std::span<const Stay> stays, qint64 nowMs)
{
    std::vector<stats::Spell> all;
    std::map<QString, std::vector<stats::Spell>> bySource;
    for (const Stay &stay : stays) {
        if (!stay.isFirst || stay.from > nowMs)
            continue;
        all.push_back(spellOf(stay, nowMs));
        bySource[stay.source].push_back(all.back());
    }
    if (std::ssize(all) < fewestSpells)
        return stats::refusal(stats::RefusalCode::TooFew, "people", double(fewestSpells - std::ssize(all)));
    auto line = survivalLine({}, watched(all));
    if (!line)
        return tl::unexpected(line.error());
    if (const auto tooFew = stats::tooFewForCurve(line->curve))
        return tl::unexpected(*tooFew);
    SurvivalReading reading;
    reading.all = std::move(*line);
    addGroups(reading, groupsOf(bySource));
    return reading;
}

} // namespace yiren
