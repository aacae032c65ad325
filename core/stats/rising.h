#pragma once

namespace yiren::stats {

// ln of z (z+1) ... (z+k-1) = lnGamma(z+k) - lnGamma(z), and the difference of their digammas, for z > 0 and whole k >= 0. Summed up where
// k is small: the difference of two large lnGammas has lost its digits.
[[nodiscard]] double logRising(double z, double k);
[[nodiscard]] double digammaRising(double z, double k);

} // namespace yiren::stats
