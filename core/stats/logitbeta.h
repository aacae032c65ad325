#pragma once

#include "stats/outcome.h"

namespace yiren::stats {

// A Beta(a, b) distribution seen on the logit scale y = ln(p/(1-p)), where its logarithm is concave and without the infinities that it has
// at 0 and 1 for a, b < 1. Distances are from the logit of the mean, and 1 - p is kept beside p: that saves the digits at rates near 0 and
// 1 and at 1e9 users. a, b > 0.
class LogitBeta
{
public:
    LogitBeta(double a, double b);

    [[nodiscard]] double a() const { return m_a; }
    [[nodiscard]] double b() const { return m_b; }
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double centre() const { return m_centre; } // the logit of the mean

    // ln of the density over y at `distance` from the centre, relative to the centre: p^a (1-p)^b. 0 at 0, falls on both sides.
    [[nodiscard]] double logWeight(double distance) const;
    // ln of the integral of exp(logWeight) over all y.
    [[nodiscard]] double logTotal() const;

    // The two distances at which the weight has fallen to exp(-depth), depth > 0.
    [[nodiscard]] Interval reach(double depth) const;

    // P(X <= p) and P(X > p); q = 1 - p without cancellation.
    [[nodiscard]] double below(double p, double q) const;
    [[nodiscard]] double above(double p, double q) const;

    // Of ln X: its mean and variance.
    [[nodiscard]] double meanOfLog() const;
    [[nodiscard]] double varianceOfLog() const;
    [[nodiscard]] double variance() const;

private:
    double m_a, m_b;
    double m_mean, m_rest; // rest = 1 - mean
    double m_centre;
};

// p and 1 - p of a logit.
struct RatePair {
    double p = 0;
    double q = 1;
};
[[nodiscard]] RatePair rateAtLogit(double y);

} // namespace yiren::stats
