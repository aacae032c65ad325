#include "experiments/splitreading.h"

#include "stats/splitcheck.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

std::vector<double> weightsOf(const ExperimentRule &rule)
{
    std::vector<double> weights;
    for (const Arm &arm : rule.arms)
        weights.push_back(arm.share);
    return weights;
}

qint64 usersSum(const SeriesDay &day)
{
    return std::accumulate(day.assigned.begin(), day.assigned.end(), qint64(0));
}

std::vector<std::int64_t> usersOn(const SeriesDay &day)
{
    return {day.assigned.begin(), day.assigned.end()};
}

} // namespace

bool isBrokenOn(const ExperimentRule &rule, const SeriesDay &day)
{
    if (!isSplitByPerson(rule.design) || usersSum(day) < stats::fewestForSplit)
        return false;
    const auto p = stats::splitP(usersOn(day), weightsOf(rule));
    return p && *p < stats::splitAlarm;
}

SplitReading splitReading(const ExperimentRule &rule, const std::vector<SeriesDay> &series)
{
    SplitReading reading;
    const bool isUnknown = isAmongReaders(rule) && (series.empty() || usersSum(series.back()) == 0);
    if (!isSplitByPerson(rule.design) || isUnknown) {
        reading.state = SplitReading::State::NotApplicable;
        return reading;
    }
    if (series.empty())
        return reading;
    const auto broken = std::ranges::find_if(series, [&rule](const SeriesDay &day) { return isBrokenOn(rule, day); });
    const SeriesDay &shown = broken == series.end() ? series.back() : *broken;
    const qint64 users = usersSum(shown);
    for (const Arm &arm : rule.arms)
        reading.expected.push_back(static_cast<double>(users) * arm.share / 10'000);
    if (const auto p = stats::splitP(usersOn(shown), weightsOf(rule)))
        reading.p = *p;
    reading.state = broken != series.end() ? SplitReading::State::Broken
        : users < stats::fewestForSplit    ? SplitReading::State::TooEarly
                                           : SplitReading::State::Holds;
    return reading;
}

} // namespace yiren
