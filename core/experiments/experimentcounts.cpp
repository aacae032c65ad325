#include "experiments/experimentcounts.h"

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
