#include "stats/normal.h"
#include "stats/special.h"

#include <cmath>
#include <numbers>

namespace yiren::stats {

double zQuantile(double q)
{
    return -std::numbers::sqrt2 * erfcInverse(2 * q);
}

double zTwoSided(double confidence)
{
    return std::numbers::sqrt2 * erfcInverse(1 - confidence);
}

double zBefore(double tail)
{
    return std::numbers::sqrt2 * erfcInverse(2 * tail);
}

double tailBeyond(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

double normalCdf(double z)
{
    return std::erfc(-z / std::sqrt(2.0)) / 2;
}

} // namespace yiren::stats
