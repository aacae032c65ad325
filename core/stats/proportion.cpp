#include "stats/proportion.h"

#include "stats/normal.h"

#include <cmath>

namespace yiren::stats {

bool isCount(const Count &count)
{
    return count.x >= 0 && count.n >= 0 && count.x <= count.n;
}

Outcome<ProportionEstimate> wilson(const Count &count, double confidence)
{
    if (!isCount(count) || !(confidence > 0 && confidence < 1))
        return refusal(RefusalCode::InvalidInput);
    if (count.n == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const double n = static_cast<double>(count.n);
    const double p = static_cast<double>(count.x) / n;
    const double q = static_cast<double>(count.n - count.x) / n;
    const double z = zTwoSided(confidence);
    const double scale = 1 + z * z / n;
    const double centre = (p + z * z / (2 * n)) / scale;
    const double half = z / scale * std::sqrt(p * q / n + z * z / (4 * n * n));
    return ProportionEstimate{p, {count.x == 0 ? 0 : centre - half, count.x == count.n ? 1 : centre + half}};
}

} // namespace yiren::stats
