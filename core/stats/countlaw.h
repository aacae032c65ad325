#pragma once

#include <cstdint>

namespace yiren::stats {

// How many of `marked` among `total` come up in `draws` without putting back. All three within 0 <= marked, draws <= total.
class HypergeometricLaw
{
public:
    HypergeometricLaw(std::int64_t total, std::int64_t marked, std::int64_t draws);

    [[nodiscard]] std::int64_t lowest() const { return m_lowest; }
    [[nodiscard]] std::int64_t highest() const { return m_highest; }
    [[nodiscard]] std::int64_t mode() const { return m_mode; }
    [[nodiscard]] double mass(std::int64_t k) const; // P(X = k), lowest() <= k <= highest()
    [[nodiscard]] double step(std::int64_t k) const; // P(X = k + 1) / P(X = k), k < highest()

private:
    double m_total, m_marked, m_draws;
    std::int64_t m_lowest, m_highest, m_mode;
};

// How many of n trials succeed, each with probability p, 0 < p < 1.
class BinomialLaw
{
public:
    BinomialLaw(std::int64_t n, double p);

    [[nodiscard]] std::int64_t lowest() const { return 0; }
    [[nodiscard]] std::int64_t highest() const { return m_n; }
    [[nodiscard]] std::int64_t mode() const { return m_mode; }
    [[nodiscard]] double mass(std::int64_t k) const;
    [[nodiscard]] double step(std::int64_t k) const;

private:
    std::int64_t m_n;
    double m_p;
    std::int64_t m_mode;
};

// P(X > k) and P(X < k) by adding up the smaller side, any k. Such sums, not a library's distribution: they keep their digits in the tail
// and take as long as the spread is wide, not as the counts are large.
template <typename Law>
[[nodiscard]] double massAbove(const Law &law, std::int64_t k);
template <typename Law>
[[nodiscard]] double massBelow(const Law &law, std::int64_t k);

// The sum of all probabilities that are at most that of k; equal ones differ by rounding, hence 1e-7 of slack (ANALYTICS A.6, F).
template <typename Law>
[[nodiscard]] double massOfNoLikelier(const Law &law, std::int64_t k);

} // namespace yiren::stats
