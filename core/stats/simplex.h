#pragma once

#include <functional>
#include <vector>

namespace yiren::stats {

struct SimplexMinimum {
    std::vector<double> at;
    double value = 0;
};

// The lowest point that Nelder and Mead's simplex (1965) reaches from `start`, the first simplex `step` wide; begun anew around what it
// found until that helps no more. The function may answer infinity where it has no value.
[[nodiscard]] SimplexMinimum simplexMinimum(const std::function<double(const std::vector<double> &)> &function,
                                            const std::vector<double> &start, double step = 0.5);

} // namespace yiren::stats
