#include "stats/countlaw.h"

#include "stats/deviance.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr double nothingMore = 1e-18; // a term of so small a part of the sum, and all behind it, add nothing

// From k >= mode upwards.
template <typename Law>
double sumUp(const Law &law, std::int64_t k)
{
    double term = law.mass(k);
    double sum = term;
    for (; k < law.highest() && term > sum * nothingMore; ++k)
        sum += term *= law.step(k);
    return sum;
}

// From k <= mode downwards.
template <typename Law>
double sumDown(const Law &law, std::int64_t k)
{
    double term = law.mass(k);
    double sum = term;
    for (; k > law.lowest() && term > sum * nothingMore; --k)
        sum += term /= law.step(k - 1);
    return sum;
}

// The first k in [from, to) of which `holds` is true, given that it stays true; `to` if none.
template <typename Holds>
std::int64_t firstThat(std::int64_t from, std::int64_t to, Holds holds)
{
    while (from < to) {
        const std::int64_t middle = from + (to - from) / 2;
        if (holds(middle))
            to = middle;
        else
            from = middle + 1;
    }
    return to;
}

} // namespace

HypergeometricLaw::HypergeometricLaw(std::int64_t total, std::int64_t marked, std::int64_t draws)
    : m_total(static_cast<double>(total)), m_marked(static_cast<double>(marked)), m_draws(static_cast<double>(draws)),
      m_lowest(std::max<std::int64_t>(0, draws - (total - marked))), m_highest(std::min(marked, draws)), m_mode(0)
{
    const double peak = std::floor((m_draws + 1) * (m_marked + 1) / (m_total + 2));
    m_mode = std::clamp(static_cast<std::int64_t>(peak), m_lowest, m_highest);
}

double HypergeometricLaw::mass(std::int64_t k) const
{
    if (m_lowest == m_highest)
        return 1;
    // Two binomials of the same p given their sum; p is free, the drawn share keeps all three near their peaks.
    const double p = m_draws / m_total;
    const double q = (m_total - m_draws) / m_total;
    const auto hit = static_cast<double>(k);
    return binomialMass(hit, m_marked, p, q) / binomialMass(m_draws, m_total, p, q) * binomialMass(m_draws - hit, m_total - m_marked, p, q);
}

double HypergeometricLaw::step(std::int64_t k) const
{
    const auto hit = static_cast<double>(k);
    return (m_marked - hit) / (hit + 1) * ((m_draws - hit) / (m_total - m_marked - m_draws + hit + 1));
}

BinomialLaw::BinomialLaw(std::int64_t n, double p) : m_n(n), m_p(p), m_mode(0)
{
    m_mode = std::clamp(static_cast<std::int64_t>(std::floor((static_cast<double>(n) + 1) * p)), std::int64_t(0), n);
}

double BinomialLaw::mass(std::int64_t k) const
{
    return binomialMass(static_cast<double>(k), static_cast<double>(m_n), m_p, 1 - m_p);
}

double BinomialLaw::step(std::int64_t k) const
{
    return static_cast<double>(m_n - k) / static_cast<double>(k + 1) * (m_p / (1 - m_p));
}

template <typename Law>
double massAbove(const Law &law, std::int64_t k)
{
    if (k >= law.highest())
        return 0;
    if (k < law.lowest())
        return 1;
    return k >= law.mode() ? sumUp(law, k + 1) : std::max(0.0, 1 - sumDown(law, k));
}

template <typename Law>
double massBelow(const Law &law, std::int64_t k)
{
    if (k <= law.lowest())
        return 0;
    if (k > law.highest())
        return 1;
    return k <= law.mode() ? sumDown(law, k - 1) : std::max(0.0, 1 - sumUp(law, k));
}

template <typename Law>
double massOfNoLikelier(const Law &law, std::int64_t k)
{
    const double most = law.mass(k) * (1 + 1e-7);
    if (law.mass(law.mode()) <= most)
        return 1;
    const auto isNoLikelier = [&](std::int64_t other) { return law.mass(other) <= most; };
    const std::int64_t above = k > law.mode() ? k : firstThat(law.mode() + 1, law.highest() + 1, isNoLikelier);
    const std::int64_t below =
        k < law.mode() ? k : -firstThat(-law.mode() + 1, -law.lowest() + 1, [&](std::int64_t other) { return isNoLikelier(-other); });
    const double high = above > law.highest() ? 0 : sumUp(law, above);
    const double low = below < law.lowest() ? 0 : sumDown(law, below);
    return std::min(1.0, low + high);
}

template double massAbove(const HypergeometricLaw &, std::int64_t);
template double massBelow(const HypergeometricLaw &, std::int64_t);
template double massOfNoLikelier(const HypergeometricLaw &, std::int64_t);
template double massAbove(const BinomialLaw &, std::int64_t);
template double massBelow(const BinomialLaw &, std::int64_t);
template double massOfNoLikelier(const BinomialLaw &, std::int64_t);

} // namespace yiren::stats
