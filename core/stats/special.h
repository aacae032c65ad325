#pragma once

namespace yiren::stats {

// The special functions and tails that the others are made of, all of Boost.Math, which throws on what is out of range (guarded() turns
// that into a refusal). They are instantiated in one place: that is most of what this folder costs a compiler.

[[nodiscard]] double lnGamma(double x);
[[nodiscard]] double digamma(double x);
[[nodiscard]] double trigamma(double x);
[[nodiscard]] double log1pMinus(double x);  // ln(1 + x) - x, exact near 0
[[nodiscard]] double erfcInverse(double x); // whose erfc is x

// Of a Gamma(shape, 1): what lies above x; where `tail` lies below or above.
[[nodiscard]] double gammaAbove(double shape, double x);
[[nodiscard]] double gammaOfTailBelow(double shape, double tail);
[[nodiscard]] double gammaOfTailAbove(double shape, double tail);

// Of a Beta(a, b): what lies below or above x; where `tail` lies below or above.
[[nodiscard]] double betaBelow(double a, double b, double x);
[[nodiscard]] double betaAbove(double a, double b, double x);
[[nodiscard]] double betaOfTailBelow(double a, double b, double tail);
[[nodiscard]] double betaOfTailAbove(double a, double b, double tail);

// Of Student's t: what lies above t, also of the non-central one; where `tail` lies above.
[[nodiscard]] double studentAbove(double freedom, double t);
[[nodiscard]] double studentAbove(double freedom, double nonCentrality, double t);
[[nodiscard]] double studentOfTailAbove(double freedom, double tail);

} // namespace yiren::stats
