#include "stats/gausspanels.h"
#include "stats/normal.h"
#include "stats/posteriorpair.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace yiren::stats {

namespace {

// What B's rate is compared with: A's rate moved by a difference, or multiplied by a ratio. The distribution function of the contrast at
// its value is the probability that B's rate lies below A's so moved.
struct Contrast {
    bool isRatio = false;
    double value = 0; // the difference, or the logarithm of the ratio
    double ratio = 1;

    [[nodiscard]] RatePair bOf(const RatePair &a) const
    {
        return isRatio ? RatePair{a.p * ratio, a.q - a.p * (ratio - 1)} : RatePair{a.p + value, a.q - value};
    }
    [[nodiscard]] RatePair aOf(const RatePair &b) const
    {
        return isRatio ? RatePair{b.p / ratio, (ratio - 1 + b.q) / ratio} : RatePair{b.p - value, b.q + value};
    }
    [[nodiscard]] bool isUpwards() const { return value > 0; }
};

struct CurvePoint {
    double probability = 0; // P(contrast <= value)
    double slope = 0;       // its derivative in `value`
};

// Integrates over A's and B's rates at once. The lower half of the way is walked in the logit of the rate that meets 0 first, the upper
// half in that of the rate that meets 1 first: each is smooth there, whatever the other's density does (A.7's kinks).
class ContrastCurve
{
public:
    explicit ContrastCurve(const PosteriorPair &pair)
        : m_pair(pair), m_reachA(logitReach(pair.a)), m_reachB(logitReach(pair.b)), m_totalA(pair.a.logTotal()), m_totalB(pair.b.logTotal())
    {
    }

    [[nodiscard]] CurvePoint at(const Contrast &contrast) const;

private:
    static Interval logitReach(const LogitBeta &beta)
    {
        const Interval around = beta.reach(weightReach);
        return {beta.centre() + around.low, beta.centre() + around.high};
    }
    // Density of A times `isSlope ? density of B : P(B below)`, over the logit of A's rate (`inB` false) or of B's.
    [[nodiscard]] double part(const Contrast &contrast, double y, bool inB, bool isSlope) const;
    [[nodiscard]] double walk(const Contrast &contrast, double from, double to, bool isSlope) const;

    PosteriorPair m_pair;
    Interval m_reachA, m_reachB;
    double m_totalA, m_totalB;
};

double logitOfRates(const RatePair &rate)
{
    if (rate.p <= 0 || rate.q <= 0)
        return rate.p <= 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    return std::log(rate.p) - std::log(rate.q);
}

double ContrastCurve::part(const Contrast &contrast, double y, bool inB, bool isSlope) const
{
    const RatePair a = inB ? contrast.aOf(rateAtLogit(y)) : rateAtLogit(y);
    const RatePair b = inB ? rateAtLogit(y) : contrast.bOf(a);
    // The one walked on may be too near its end for a double and still weigh; the other is beyond its own.
    const RatePair &other = inB ? a : b;
    if ((inB || isSlope) && (other.p <= 0 || other.q <= 0))
        return 0;
    const double logitA = inB ? logitOfRates(a) : y;
    const double logitB = inB ? y : logitOfRates(b);
    double value = std::exp(m_pair.a.logWeight(logitA - m_pair.a.centre()) - m_totalA);
    const double moved = contrast.isRatio ? contrast.ratio : 1; // d b / d a
    if (inB)
        value *= b.p * b.q / (a.p * a.q * moved);
    if (!isSlope)
        return value * m_pair.b.below(b.p, b.q);
    const double density = std::exp(m_pair.b.logWeight(logitB - m_pair.b.centre()) - m_totalB) / (b.p * b.q);
    return value * density * (contrast.isRatio ? b.p : 1);
}

// From one logit of A to another.
double ContrastCurve::walk(const Contrast &contrast, double from, double to, bool isSlope) const
{
    // Halfway in rates, not in logits: as far from 0 and 1 as the way allows.
    const RatePair start = rateAtLogit(from);
    const RatePair end = rateAtLogit(to);
    const double middle = std::clamp(logitOfRates({(start.p + end.p) / 2, (start.q + end.q) / 2}), from, to);
    const auto half = [&](double lower, double upper, bool inB) {
        if (!(upper > lower))
            return 0.0;
        const auto place = [&](double y) { return inB ? logitOfRates(contrast.bOf(rateAtLogit(y))) : y; };
        const Interval &limits = inB ? m_reachB : m_reachA;
        return integral([&](double y) { return part(contrast, y, inB, isSlope); }, std::clamp(place(lower), limits.low, limits.high),
                        std::clamp(place(upper), limits.low, limits.high), (inB ? m_pair.b : m_pair.a).centre());
    };
    // Both rates meet 0 together under a ratio.
    const bool lowerInB = !contrast.isRatio && !contrast.isUpwards();
    return half(from, middle, lowerInB) + half(middle, to, contrast.isUpwards());
}

CurvePoint ContrastCurve::at(const Contrast &contrast) const
{
    // Where B's rate, moved back, has its distribution function between 0 and 1; above it all of A's weight counts.
    const double low = logitOfRates(contrast.aOf(rateAtLogit(m_reachB.low)));
    const double high = logitOfRates(contrast.aOf(rateAtLogit(m_reachB.high)));
    const double from = std::clamp(low, m_reachA.low, m_reachA.high);
    const double to = std::clamp(high, m_reachA.low, m_reachA.high);
    const auto weight = [&](double y) { return std::exp(m_pair.a.logWeight(y - m_pair.a.centre()) - m_totalA); };
    return {walk(contrast, from, to, false) + integral(weight, to, m_reachA.high, m_pair.a.centre()), walk(contrast, from, to, true)};
}

// The value at which the curve has the probability `target`: Newton's steps on the scale of the normal distribution, where these curves are
// nearly straight, kept within what is known of both sides. A step of 1e-7 of the curve's spread leaves 1e-14 to the next.
double valueAt(const ContrastCurve &curve, bool isRatio, double target, double guess, Interval bounds)
{
    const double aim = zQuantile(target);
    double value = std::clamp(guess, bounds.low, bounds.high);
    for (int i = 0; i < 100; ++i) {
        const CurvePoint point = curve.at({isRatio, value, isRatio ? std::exp(value) : 1});
        (point.probability < target ? bounds.low : bounds.high) = value;
        double next = bounds.low + (bounds.high - bounds.low) / 2;
        double near = 1e-15 * std::max(std::abs(value), 1e-15);
        if (point.probability > 0 && point.probability < 1 && point.slope > 0) {
            const double z = zQuantile(point.probability);
            const double spread = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi) / point.slope;
            const double newton = value - (z - aim) * spread;
            if (newton > bounds.low && newton < bounds.high) {
                next = newton;
                near = std::max(near, 1e-7 * spread);
            }
        }
        const double moved = std::abs(next - value);
        value = next;
        if (moved <= near)
            break;
    }
    return value;
}

} // namespace

Outcome<CredibleIntervals> credibleIntervals(const Arms &arms, const BetaPrior &prior, double confidence)
{
    if (!isShare(confidence))
        return refusal(RefusalCode::InvalidInput);
    return guarded<CredibleIntervals>([&]() -> Outcome<CredibleIntervals> {
        const auto pair = posteriorPair(arms, prior);
        if (!pair)
            return tl::unexpected(pair.error());
        const ContrastCurve curve(*pair);
        const double tail = (1 - confidence) / 2;
        const double z = zTwoSided(confidence);
        const LogitBeta &a = pair->a;
        const LogitBeta &b = pair->b;
        const double difference = b.mean() - a.mean();
        const double spread = z * std::sqrt(a.variance() + b.variance());
        const double logRatio = b.meanOfLog() - a.meanOfLog();
        const double logSpread = z * std::sqrt(a.varianceOfLog() + b.varianceOfLog());
        const auto limit = [&](bool isRatio, double target, double guess) {
            return valueAt(curve, isRatio, target, guess, isRatio ? Interval{-700, 700} : Interval{-1, 1});
        };
        return CredibleIntervals{
            {limit(false, tail, difference - spread), limit(false, 1 - tail, difference + spread)},
            {std::expm1(limit(true, tail, logRatio - logSpread)), std::expm1(limit(true, 1 - tail, logRatio + logSpread))}};
    });
}

} // namespace yiren::stats
