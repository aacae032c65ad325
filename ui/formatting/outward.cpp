#include "formatting/outward.h"

#include <cmath>

namespace yiren::format {

namespace {

constexpr double lastBits = 1e-9;

} // namespace

double outwardDown(double value, int decimals)
{
    const double unit = std::pow(10, decimals);
    return std::floor(value * unit + lastBits) / unit;
}

double outwardUp(double value, int decimals)
{
    const double unit = std::pow(10, decimals);
    return std::ceil(value * unit - lastBits) / unit;
}

} // namespace yiren::format
