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

std::vector<std::vector<double>> dailyRates(const ExperimentCounts &counts, size_t arms)
{
    std::map<std::pair<BusinessDay, size_t>, ArmTotals> days;
    for (const DayCount &count : counts.days) {
        if (count.arm < arms)
            days[{count.day, count.arm}] += count.totals;
    }
    std::vector<std::vector<double>> rates(arms);
    for (const auto &[key, totals] : days) {
        if (totals.users > 0)
            rates[key.second].push_back(static_cast<double>(totals.converted) / static_cast<double>(totals.users));
    }
    return rates;
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
