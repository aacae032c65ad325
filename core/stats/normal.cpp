#include "stats/normal.h"

#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace yiren::stats {

double zQuantile(double q)
{
    return boost::math::quantile(boost::math::normal(), q);
}

double zTwoSided(double confidence)
{
    return boost::math::quantile(boost::math::complement(boost::math::normal(), (1 - confidence) / 2));
}

double zBefore(double tail)
{
    return boost::math::quantile(boost::math::complement(boost::math::normal(), tail));
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
