#include "experiments/typedcounts.h"

#include <algorithm>
#include <map>
#include <set>

namespace yiren {

namespace {

std::optional<BusinessDay> lastWholeDay(const Experiment &experiment, const std::vector<DayCount> &days)
{
    std::map<BusinessDay, std::set<size_t>> arms;
    for (const DayCount &count : days)
        arms[count.day].insert(count.arm);
    const size_t needed = isSplitByPerson(experiment.rule.design) ? experiment.rule.arms.size() : 1;
    const auto whole = std::find_if(arms.rbegin(), arms.rend(), [needed](const auto &day) { return day.second.size() >= needed; });
    return whole == arms.rend() ? std::nullopt : std::optional(whole->first);
}

StrataTotals strataOf(const std::vector<DayCount> &days, size_t arms)
{
    std::map<QString, std::vector<ArmTotals>> sums;
    for (const DayCount &count : days) {
        auto &own = sums[count.stratum];
        own.resize(arms);
        own[count.arm] += count.totals;
    }
    StrataTotals totals;
    for (auto &[name, own] : sums)
        totals.strata.push_back({name, std::move(own)});
    return totals;
}

} // namespace

ExperimentCounts countTyped(const Experiment &experiment, const std::vector<DayCount> &entered, BusinessDay last)
{
    ExperimentCounts counts;
    counts.days = entered;
    std::ranges::stable_sort(counts.days, {}, &DayCount::day);
    std::erase_if(counts.days, [last](const DayCount &count) { return count.day > last; });
    counts.upTo = lastWholeDay(experiment, counts.days);
    std::erase_if(counts.days, [&counts](const DayCount &count) { return !counts.upTo || count.day > *counts.upTo; });
    if (StrataTotals strata = strataOf(counts.days, experiment.rule.arms.size()); strata.strata.size() > 1)
        counts.strata.push_back(std::move(strata));
    return counts;
}

} // namespace yiren
