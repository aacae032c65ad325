#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace yiren::stats {

// Random numbers that are the same on every machine and in every run (ANALYTICS 0.7). The standard's engine is; its distributions are not,
// so the values are made here, by the inverse of their distribution functions.
class Draws
{
public:
    static constexpr std::uint64_t usualSeed = 20240601;

    explicit Draws(std::uint64_t seed = usualSeed) : m_engine(seed) {}

    [[nodiscard]] double uniform();                     // inside (0, 1)
    [[nodiscard]] double normal();                      // standard
    [[nodiscard]] double beta(double a, double b);      // a, b > 0
    [[nodiscard]] std::size_t index(std::size_t count); // 0 up to count; count > 0

private:
    std::mt19937_64 m_engine;
};

} // namespace yiren::stats
