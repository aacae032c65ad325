#include "stats/logitbeta.h"

#include "stats/deviance.h"
#include "stats/special.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiren::stats {

namespace {

// For a <= b: then the mean is the smaller share, and what is added to 1 in the logarithm keeps its digits.
double logWeightOfRarer(double distance, double a, double b)
{
    const double mean = a / (a + b);
    if (distance < 500)
        return a * distance - (a + b) * std::log1p(mean * std::expm1(distance));
    return -b * distance - (a + b) * std::log(mean + b / (a + b) * std::exp(-distance)); // the exponential would be infinite
}

} // namespace

LogitBeta::LogitBeta(double a, double b) : m_a(a), m_b(b), m_mean(a / (a + b)), m_rest(b / (a + b)), m_centre(std::log(a / b)) {}

double LogitBeta::logWeight(double distance) const
{
    return m_a <= m_b ? logWeightOfRarer(distance, m_a, m_b) : logWeightOfRarer(-distance, m_b, m_a);
}

double LogitBeta::logTotal() const
{
    // ln B(a, b) less a ln(mean) + b ln(1 - mean): the large terms of Stirling's formula cancel.
    const double all = m_a + m_b;
    return std::log(2 * std::numbers::pi * all / m_a / m_b) / 2 + stirlingError(m_a) + stirlingError(m_b) - stirlingError(all);
}

Interval LogitBeta::reach(double depth) const
{
    const auto crossing = [&](double sign) {
        double inside = 0;
        double outside = 1e-6;
        while (logWeight(sign * outside) > -depth)
            inside = outside, outside *= 2;
        for (int i = 0; i < 200; ++i) {
            const double middle = inside + (outside - inside) / 2;
            if (middle <= inside || middle >= outside)
                break;
            (logWeight(sign * middle) > -depth ? inside : outside) = middle;
        }
        return sign * (inside + (outside - inside) / 2);
    };
    return {crossing(-1), crossing(1)};
}

double LogitBeta::below(double p, double q) const
{
    if (p <= 0 || q <= 0)
        return p <= 0 ? 0 : 1;
    return p <= q ? betaBelow(m_a, m_b, p) : betaAbove(m_b, m_a, q);
}

double LogitBeta::above(double p, double q) const
{
    if (p <= 0 || q <= 0)
        return p <= 0 ? 1 : 0;
    return p <= q ? betaAbove(m_a, m_b, p) : betaBelow(m_b, m_a, q);
}

double LogitBeta::meanOfLog() const
{
    return stats::digamma(m_a) - stats::digamma(m_a + m_b);
}

double LogitBeta::varianceOfLog() const
{
    return std::max(0.0, stats::trigamma(m_a) - stats::trigamma(m_a + m_b));
}

double LogitBeta::variance() const
{
    return m_mean * m_rest / (m_a + m_b + 1);
}

RatePair rateAtLogit(double y)
{
    return {1 / (1 + std::exp(-y)), 1 / (1 + std::exp(y))};
}

} // namespace yiren::stats
