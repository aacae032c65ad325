#include "stats/labelevidence.h"

#include "stats/arms.h"
#include "stats/deviance.h"
#include "stats/logitbeta.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiren::stats {

namespace {

bool isUsable(const Converters &converters, const LabelCoin &coin)
{
    const auto isCounted = [](std::int64_t count) { return count >= 0 && count <= mostUsers; };
    return isCounted(converters.a) && isCounted(converters.b) && isShare(coin.shareB) && coin.concentration > 0
        && coin.concentration <= static_cast<double>(mostUsers);
}

double logLikelihoodOf(const Converters &converters, double shareB)
{
    return static_cast<double>(converters.b) * std::log(shareB) + static_cast<double>(converters.a) * std::log1p(-shareB);
}

} // namespace

double concentrationFor(double plannedConversions, double alpha)
{
    const double doubled = -2 * std::log(alpha);
    return std::max(2.0, plannedConversions / (doubled + std::log1p(doubled)));
}

Outcome<double> logEvidence(const Converters &converters, const LabelCoin &coin)
{
    if (!isUsable(converters, coin))
        return refusal(RefusalCode::InvalidInput);
    // ln B(kw + sB, k(1-w) + sA) - ln B(kw, k(1-w)) - sB ln w - sA ln(1-w), where all large terms of Stirling's formula have cancelled.
    const double shareA = 1 - coin.shareB;
    const double k = coin.concentration;
    const double priorA = k * shareA;
    const double priorB = k * coin.shareB;
    const double a = priorA + static_cast<double>(converters.a);
    const double b = priorB + static_cast<double>(converters.b);
    const double all = k + static_cast<double>(converters.a) + static_cast<double>(converters.b);
    const double deviance = halfDeviance(b, all * coin.shareB) + halfDeviance(a, all * shareA);
    const double spread = (std::log(all * coin.shareB / b) + std::log(priorA / a)) / 2;
    const double errors = stirlingError(a) + stirlingError(b) - stirlingError(all);
    const double priorErrors = stirlingError(priorA) + stirlingError(priorB) - stirlingError(k);
    return deviance + spread + errors - priorErrors;
}

Outcome<double> logEvidenceOfChangedShares(const Converters &converters, const LabelCoin &coin, double sumOfLogShares)
{
    const auto unchanged = logEvidence(converters, coin);
    if (!unchanged || !(sumOfLogShares <= 0) || !std::isfinite(sumOfLogShares))
        return refusal(RefusalCode::InvalidInput);
    return *unchanged + logLikelihoodOf(converters, coin.shareB) - sumOfLogShares;
}

double alwaysValidP(double logEvidence)
{
    return std::min(1.0, std::exp(-logEvidence));
}

Outcome<LabelIntervals> labelIntervals(const Converters &converters, const LabelCoin &coin, double alpha)
{
    const auto evidence = logEvidence(converters, coin);
    if (!evidence || !isShare(alpha))
        return refusal(RefusalCode::InvalidInput);
    const auto a = static_cast<double>(converters.a);
    const auto b = static_cast<double>(converters.b);
    if (a + b == 0)
        return LabelIntervals{{0, 1}, {0, std::numeric_limits<double>::infinity()}};
    // How far the likelihood may lie below its maximum: what is convex in the share is, but for a constant, the weight of a Beta(b, a).
    const double atBest = *evidence - halfDeviance(b, (a + b) * coin.shareB) - halfDeviance(a, (a + b) * (1 - coin.shareB));
    const double depth = -std::log(alpha) - atBest;
    Interval odds;
    if (a == 0 || b == 0) {
        odds = {a == 0 ? 1 / std::expm1(depth / b) : 0, a == 0 ? std::numeric_limits<double>::infinity() : std::expm1(depth / a)};
    } else {
        const LogitBeta likelihood(b, a);
        const Interval around = likelihood.reach(depth);
        odds = {std::exp(likelihood.centre() + around.low), std::exp(likelihood.centre() + around.high)};
    }
    const double perOdds = (1 - coin.shareB) / coin.shareB;
    return LabelIntervals{{odds.low / (1 + odds.low), 1 / (1 + 1 / odds.high)}, {odds.low * perOdds, odds.high * perOdds}};
}

} // namespace yiren::stats
