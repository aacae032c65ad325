#pragma once

namespace yiren::stats {

// The mean of g(p) = (1 - (1 + c p)^-s) / p over p ~ Beta(a, b): the purchases that are still to come of a customer who is alive, where s
// is the shape of the rate's Gamma and c the time ahead over its rate (ANALYTICS B.9). All > 0. About 10 digits for a, b from 1e-6 to 1e9.
[[nodiscard]] double dropoutMean(double a, double b, double s, double c);

} // namespace yiren::stats
