#include "stats/deviance.h"
#include "stats/special.h"

#include <cmath>
#include <numbers>

namespace yiren::stats {

namespace {

const double halfLogTwoPi = std::log(2 * std::numbers::pi) / 2;

} // namespace

double stirlingError(double x)
{
    if (x < 16)
        return lnGamma(x) - ((x - 0.5) * std::log(x) - x + halfLogTwoPi);
    const double square = x * x; // Abramowitz & Stegun 6.1.41
    return (1.0 / 12
            - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square) / square) / square)
        / x;
}

double halfDeviance(double x, double mean)
{
    if (x <= 0)
        return mean;
    const double excess = (x - mean) / mean;
    if (std::abs(excess) < 0.5)
        return x * log1pMinus(excess) + mean * excess * excess;
    return x * std::log(x / mean) + mean - x;
}

double binomialMass(double x, double n, double p, double q)
{
    if (x <= 0)
        return std::exp(p < q ? n * std::log1p(-p) : n * std::log(q));
    if (x >= n)
        return std::exp(p < q ? n * std::log(p) : n * std::log1p(-q));
    // Stirling's errors here are of ln n! = ln Gamma(n) + ln n.
    const double errors = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
    const double deviance = halfDeviance(x, n * p) + halfDeviance(n - x, n * q);
    return std::exp(errors - deviance) * std::sqrt(n / (2 * std::numbers::pi * x * (n - x)));
}

} // namespace yiren::stats
