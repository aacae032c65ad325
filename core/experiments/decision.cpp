#include "experiments/decision.h"

#include "experiments/splitreading.h"

#include <algorithm>

namespace yiren {

namespace {

// One arm against the first: how sure, and on which side.
struct Contender {
    double p = 1;
    bool isAbove = false;
    double rate = 0;
};

double rateOn(const SeriesDay &day, size_t place)
{
    const auto users = static_cast<double>(day.users[place]);
    return users > 0 ? static_cast<double>(day.converted[place]) / users : 0;
}

std::vector<Contender> contendersOn(const ExperimentRule &rule, const SeriesDay &day)
{
    std::vector<Contender> contenders;
    for (size_t i = 0; i < day.lines.size(); ++i) {
        const SeriesDay::Line &line = day.lines[i];
        const auto own = static_cast<double>(day.converted[i + 1]), first = static_cast<double>(day.converted[0]);
        const bool isAboveByLabels = own * rule.arms[0].share > first * rule.arms[i + 1].share;
        const bool isByDifference = isMoney(rule.metric) || isAmongReaders(rule);
        contenders.push_back({line.alwaysValidP, isByDifference ? line.difference > 0 : isAboveByLabels,
                              isMoney(rule.metric) ? line.difference : rateOn(day, i + 1)});
    }
    return contenders;
}

std::vector<Contender> contendersAtEnd(const std::vector<stats::Outcome<Comparison>> &comparisons)
{
    std::vector<Contender> contenders;
    for (const auto &one : comparisons)
        contenders.push_back(one ? Contender{one->p, one->estimate > 0, one->estimate} : Contender{});
    return contenders;
}

// The place of the winner and its p.
std::optional<std::pair<size_t, double>> winnerAmong(const std::vector<Contender> &contenders, double level)
{
    std::optional<size_t> best;
    double worst = 0; // the least sure of those that are worse
    bool isEachWorse = !contenders.empty();
    for (size_t i = 0; i < contenders.size(); ++i) {
        const Contender &one = contenders[i];
        const bool isSure = one.p <= level;
        isEachWorse = isEachWorse && isSure && !one.isAbove;
        worst = std::max(worst, one.p);
        if (isSure && one.isAbove && (!best || one.rate > contenders[*best].rate))
            best = i;
    }
    if (best)
        return std::pair(*best + 1, contenders[*best].p);
    return isEachWorse ? std::optional(std::pair(size_t(0), worst)) : std::nullopt;
}

double smallestP(const std::vector<Contender> &contenders)
{
    const auto least = std::ranges::min_element(contenders, {}, &Contender::p);
    return least == contenders.end() ? 1 : least->p;
}

Decision keptOne(Decision::Kind kind, const KeptDecision &kept)
{
    return {kind, kept.day, kept.p, kept.winner};
}

Decision finalOne(const Experiment &experiment, BusinessDay day, const std::vector<stats::Outcome<Comparison>> &comparisons)
{
    const auto contenders = contendersAtEnd(comparisons);
    const auto winner = winnerAmong(contenders, experiment.rule.plan.alphaFinal);
    Decision decision{Decision::Kind::Final, day, smallestP(contenders), {}};
    if (winner) {
        decision.winner = winner->first;
        decision.p = winner->second;
    }
    return decision;
}

} // namespace

Decision decided(const Experiment &experiment, const std::vector<SeriesDay> &series,
                 const std::vector<stats::Outcome<Comparison>> &comparisons, const KeptDecisions &kept)
{
    if (kept.early)
        return keptOne(Decision::Kind::Early, *kept.early);
    const ExperimentRule &rule = experiment.rule;
    Decision decision;
    std::optional<std::pair<size_t, double>> latched; // on the first day that suffices, whatever comes after
    for (const SeriesDay &day : series) {
        decision.day = day.day;
        if (isBrokenOn(rule, day)) {
            decision.kind = Decision::Kind::Broken;
            return decision;
        }
        const qint64 number = experiment.dayNumber(day.day);
        if (!latched && isSplitByPerson(rule.design))
            latched = winnerAmong(contendersOn(rule, day), rule.plan.alphaSequential);
        if (latched && number >= rule.plan.leastDays)
            return {Decision::Kind::Early, day.day, latched->second, latched->first};
        if (number == rule.plan.plannedDays && !kept.final)
            return finalOne(experiment, day.day, comparisons);
    }
    return kept.final ? keptOne(Decision::Kind::Final, *kept.final) : decision;
}

} // namespace yiren
