#include "stats/draws.h"

#include "stats/normal.h"
#include "stats/special.h"

#include <cmath>

namespace yiren::stats {

double Draws::uniform()
{
    return (static_cast<double>(m_engine() >> 11U) + 0.5) * std::ldexp(1.0, -53);
}

double Draws::normal()
{
    return zQuantile(uniform());
}

double Draws::beta(double a, double b)
{
    return betaOfTailBelow(a, b, uniform());
}

std::size_t Draws::index(std::size_t count)
{
    return static_cast<std::size_t>(m_engine() % count);
}

} // namespace yiren::stats
