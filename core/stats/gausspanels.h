#pragma once

#include <functional>
#include <vector>

namespace yiren::stats {

// The integral of a function that is smooth between `from` and `to`: at least five panels of 30 Gauss-Legendre points (ANALYTICS A.7, F),
// at most four units wide near `centre`, wider further out, where densities on the logit scale are plain exponentials. 0 where from >= to.
[[nodiscard]] double integral(const std::function<double(double)> &function, double from, double to, double centre);

// The same between all neighbouring marks: the function may have kinks there, the marks may come in any order.
[[nodiscard]] double integralBetween(const std::function<double(double)> &function, std::vector<double> marks, double centre);

} // namespace yiren::stats
