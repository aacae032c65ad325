#include "stats/arms.h"

#include <cmath>

namespace yiren::stats {

bool isShare(double value)
{
    return value > 0 && value < 1;
}

bool areCounts(const Arms &arms)
{
    return isCount(arms.a) && isCount(arms.b) && arms.a.n <= mostUsers && arms.b.n <= mostUsers;
}

std::optional<Refusal> incomparable(const Arms &arms)
{
    if (!areCounts(arms))
        return Refusal{RefusalCode::InvalidInput};
    if (arms.a.n == 0 || arms.b.n == 0)
        return Refusal{RefusalCode::NoData, "users", 1};
    return std::nullopt;
}

double rateOf(const Count &count)
{
    return static_cast<double>(count.x) / static_cast<double>(count.n);
}

double rateDifference(const Arms &arms)
{
    const auto nA = static_cast<double>(arms.a.n);
    const auto nB = static_cast<double>(arms.b.n);
    const auto xA = static_cast<double>(arms.a.x);
    const auto xB = static_cast<double>(arms.b.x);
    const double ofB = xB * nA;
    const double ofA = xA * nB;
    const double lost = std::fma(xB, nA, -ofB) - std::fma(xA, nB, -ofA); // what rounding took from the two products
    return (ofB - ofA + lost) / (nA * nB);
}

double rateVariance(const Count &count)
{
    const auto n = static_cast<double>(count.n);
    return static_cast<double>(count.x) * static_cast<double>(count.n - count.x) / n / n / n;
}

} // namespace yiren::stats
