#include "stats/dropoutmean.h"
#include "stats/special.h"

#include <boost/math/quadrature/gauss.hpp>

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

// p on the logit scale, where the density and g are smooth and both ends are far away.
struct Chance {
    explicit Chance(double logit)
    {
        const double small = std::exp(-std::abs(logit)), rest = std::log1p(small);
        p = (logit > 0 ? 1 : small) / (1 + small);
        logP = (logit > 0 ? 0 : logit) - rest;
        logQ = (logit > 0 ? -logit : 0) - rest;
    }
    double p = 0;
    double logP = 0;
    double logQ = 0;
};

class Dropouts
{
public:
    Dropouts(double a, double b) : m_a(a), m_b(b), m_peak(std::log(a / b)), m_top(raw(m_peak)) {}
    // The density times p (1-p), as a share of its greatest value.
    [[nodiscard]] double weight(const Chance &chance) const { return std::exp(m_a * chance.logP + m_b * chance.logQ - m_top); }
    // Where the weight has fallen to nothing (e^-80) below or above the peak, but not beyond `end`.
    [[nodiscard]] double edge(double end) const
    {
        constexpr double nothing = 80;
        if (!((end < m_peak) == (end < 0)) || raw(end) > m_top - nothing)
            return end;
        double inside = m_peak, outside = end;
        for (int i = 0; i < 40; ++i) {
            const double middle = (inside + outside) / 2;
            (raw(middle) > m_top - nothing ? inside : outside) = middle;
        }
        return outside;
    }

private:
    [[nodiscard]] double raw(double logit) const
    {
        const Chance chance(logit);
        return m_a * chance.logP + m_b * chance.logQ;
    }
    double m_a, m_b, m_peak, m_top;
};

} // namespace

double dropoutMean(double a, double b, double s, double c)
{
    using Rule = boost::math::quadrature::gauss<double, 30>;
    const auto g = [s, c](double p) { return -std::expm1(-s * std::log1p(p * c)) / p; };
    // Beyond these g is constant to the last digit, and the density may have any shape there.
    const double lowest = std::log(1e-17 / ((s + 1) * c + 1)), highest = std::log(1e17);
    const Dropouts dropouts(a, b);
    const double from = dropouts.edge(lowest), to = dropouts.edge(highest);
    const double below = betaBelow(a, b, Chance(from).p), above = betaBelow(b, a, Chance(-to).p);
    constexpr int panels = 16;
    double sum = 0, weights = 0;
    const double half = (to - from) / (2 * panels);
    for (int panel = 0; panel < panels && half > 0; ++panel) {
        const double centre = from + half * (2 * panel + 1);
        for (std::size_t i = 0; i < Rule::abscissa().size(); ++i) {
            for (const double side : {-1.0, 1.0}) {
                const Chance chance(centre + side * half * Rule::abscissa()[i]);
                const double weight = Rule::weights()[i] * dropouts.weight(chance);
                sum += weight * g(chance.p);
                weights += weight;
            }
        }
    }
    const double middle = weights > 0 ? std::max(0.0, 1 - below - above) * (sum / weights) : 0;
    return s * c * below + middle + g(1) * above;
}

} // namespace yiren::stats
