#include "experiments/stratareading.h"

#include "experiments/comparison.h"
#include "stats/strata.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t mostGroups = 5;
constexpr qint64 fewestUsers = 30, fewestConversions = 5;

bool standsAlone(const StrataReading::Group &group)
{
    const auto isEnough = [](const stats::Count &count) { return count.n >= fewestUsers && count.x >= fewestConversions; };
    return isEnough(group.first) && isEnough(group.other);
}

void mergeInto(StrataReading::Group &rest, const StrataReading::Group &group)
{
    rest.first.x += group.first.x;
    rest.first.n += group.first.n;
    rest.other.x += group.other.x;
    rest.other.n += group.other.n;
}

std::vector<StrataReading::Group> groupsOf(const StrataTotals &totals, size_t arm)
{
    std::vector<StrataReading::Group> groups;
    StrataReading::Group rest;
    for (const StrataTotals::Stratum &stratum : totals.strata) {
        StrataReading::Group group{stratum.name, countOf(stratum.arms[0]), countOf(stratum.arms[arm])};
        if (!group.name.isEmpty() && standsAlone(group))
            groups.push_back(std::move(group));
        else
            mergeInto(rest, group);
    }
    std::ranges::stable_sort(groups, std::ranges::greater(), [](const auto &group) { return group.first.n + group.other.n; });
    while (groups.size() > mostGroups) {
        mergeInto(rest, groups.back());
        groups.pop_back();
    }
    if (rest.first.n + rest.other.n > 0)
        groups.push_back(rest);
    return groups;
}

std::optional<StrataReading> strataReadingOf(const StrataTotals &totals, size_t arm)
{
    StrataReading reading;
    reading.kind = totals.kind;
    reading.arm = arm;
    reading.groups = groupsOf(totals, arm);
    if (reading.groups.size() < 2)
        return {};
    std::vector<stats::Arms> strata;
    for (const StrataReading::Group &group : reading.groups)
        strata.push_back({group.first, group.other});
    const auto report = stats::compareStrata(strata);
    if (!report)
        return {};
    reading.pooled = report->pooledDifference;
    reading.within = report->riskDifference;
    reading.isReversed = report->isReversed;
    reading.isMixed = report->isMixed;
    return reading;
}

} // namespace

std::vector<StrataReading> strataReadings(const ExperimentRule &rule, const ExperimentCounts &counts)
{
    std::vector<StrataReading> readings;
    for (const StrataTotals &totals : counts.strata) {
        for (size_t arm = 1; arm < rule.arms.size(); ++arm) {
            if (auto reading = strataReadingOf(totals, arm))
                readings.push_back(std::move(*reading));
        }
    }
    std::ranges::stable_sort(readings, std::ranges::greater(), &StrataReading::isWarning);
    return readings;
}

} // namespace yiren
