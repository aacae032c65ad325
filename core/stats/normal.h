#pragma once

namespace yiren::stats {

// The standard normal distribution. `zQuantile(q)` for 0 < q < 1; `zTwoSided(conf)` is the z of a two-sided interval, 1.96 at 0.95;
// `tailBeyond(z)` is P(|Z| > |z|), exact in the tail (erfc, not 1 - cdf).
[[nodiscard]] double zQuantile(double q);
[[nodiscard]] double zTwoSided(double confidence);
[[nodiscard]] double zBefore(double tail); // of which `tail` lies above, exact for the smallest
[[nodiscard]] double tailBeyond(double z);
[[nodiscard]] double normalCdf(double z);

} // namespace yiren::stats
