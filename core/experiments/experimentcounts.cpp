#include "experiments/experimentcounts.h"

#include <map>

namespace yiren {

ArmTotals &ArmTotals::operator+=(const ArmTotals &other)
{
    users += other.users;
    converted += other.converted;
    revenue += other.revenue;
    if (revenueSquares && other.revenueSquares)
        *revenueSquares += *other.revenueSquares;
    else
        revenueSquares.reset();
    return *this;
}

std::vector<std::vector<double>> dailyValues(const ExperimentCounts &counts, const ExperimentRule &rule)
{
    const size_t arms = rule.arms.size();
    std::map<std::pair<BusinessDay, size_t>, ArmTotals> days;
    for (const DayCount &count : counts.days) {
        if (count.arm < arms)
            days[{count.day, count.arm}] += count.totals;
    }
    std::vector<std::vector<double>> values(arms);
    for (const auto &[key, totals] : days) {
        if (totals.users > 0)
            values[key.second].push_back((isMoney(rule.metric) ? totals.revenue : static_cast<double>(totals.converted))
                                         / static_cast<double>(totals.users));
    }
    return values;
}

std::vector<ArmTotals> totalsUpTo(const ExperimentCounts &counts, size_t arms, BusinessDay day)
{
    std::vector<ArmTotals> totals(arms);
    for (const DayCount &count : counts.days) {
        if (count.arm < arms && count.day <= day)
            totals[count.arm] += count.totals;
    }
    return totals;
}

std::vector<ArmTotals> totalsOf(const ExperimentCounts &counts, size_t arms)
{
    return counts.upTo ? totalsUpTo(counts, arms, *counts.upTo) : std::vector<ArmTotals>(arms);
}

} // namespace yiren
