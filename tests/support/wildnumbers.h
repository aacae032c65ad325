#pragma once

#include <array>
#include <limits>
#include <random>
#include <vector>

namespace yiren::support {

// What arithmetic fears.
inline const std::array wildNumbers = {0.0,
                                       -0.0,
                                       1.0,
                                       -1.0,
                                       0.1,
                                       0.5,
                                       7.0,
                                       1e-300,
                                       -1e-300,
                                       1e9,
                                       -1e9,
                                       1e155,
                                       1e300,
                                       -1e300,
                                       1.5e308,
                                       std::numeric_limits<double>::quiet_NaN(),
                                       std::numeric_limits<double>::infinity(),
                                       -std::numeric_limits<double>::infinity()};

// Up to `most` values, of the first `kinds` wild numbers.
inline std::vector<double> wildValues(std::mt19937_64 &engine, std::size_t most, std::size_t kinds = wildNumbers.size())
{
    std::vector<double> all(engine() % (most + 1));
    for (double &value : all)
        value = wildNumbers[engine() % kinds];
    return all;
}

} // namespace yiren::support
