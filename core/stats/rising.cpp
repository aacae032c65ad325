#include "stats/rising.h"
#include "stats/special.h"

#include <cmath>

namespace yiren::stats {

namespace {

constexpr double mostTerms = 2000;
constexpr double farOut = 1e20; // whole numbers added here are lost in rounding

} // namespace

double logRising(double z, double k)
{
    if (z > farOut)
        return k * std::log(z);
    if (k > mostTerms)
        return lnGamma(z + k) - lnGamma(z);
    double sum = 0, product = 1;
    for (double i = 0; i < k; ++i) {
        product *= z + i;
        if (product > 1e200 || product < 1e-200) {
            sum += std::log(product);
            product = 1;
        }
    }
    return sum + std::log(product);
}

double digammaRising(double z, double k)
{
    if (k > mostTerms)
        return stats::digamma(z + k) - stats::digamma(z);
    double sum = 0;
    for (double i = 0; i < k; ++i)
        sum += 1 / (z + i);
    return sum;
}

} // namespace yiren::stats
