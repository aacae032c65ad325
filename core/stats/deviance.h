#pragma once

namespace yiren::stats {

// What Stirling's formula for ln Gamma(x) leaves: ln Gamma(x) - ((x - 1/2) ln x - x + ln(2 pi)/2), x > 0; 0 < error <= 1/(12x). With it and
// the deviance below, probabilities of large counts keep all their digits, where differences of lgamma lose those in front (Loader 2000).
[[nodiscard]] double stirlingError(double x);

// x ln(x/m) + m - x, half the deviance of a count x whose mean is m: 0 at x = m. x >= 0, m > 0; m at x = 0.
[[nodiscard]] double halfDeviance(double x, double mean);

// The binomial probability of x among n, p + q = 1; 0 < p < 1, 0 <= x <= n. Relative error about 1e-14 up to n = 1e12.
[[nodiscard]] double binomialMass(double x, double n, double p, double q);

} // namespace yiren::stats
