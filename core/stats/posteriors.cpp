#include "stats/posteriors.h"

#include "stats/gausspanels.h"
#include "stats/posteriorpair.h"

#include <cmath>

namespace yiren::stats {

namespace {

// The four ends of what the two distributions reach, on the logit scale.
std::vector<double> marksOf(const PosteriorPair &pair)
{
    const Interval a = pair.a.reach(weightReach);
    const Interval b = pair.b.reach(weightReach);
    return {pair.a.centre() + a.low, pair.a.centre() + a.high, pair.b.centre() + b.low, pair.b.centre() + b.high};
}

double probabilityBBetter(const PosteriorPair &pair)
{
    const auto weight = [&](double y) {
        const RatePair rate = rateAtLogit(y);
        return std::exp(pair.a.logWeight(y - pair.a.centre()) - pair.a.logTotal()) * pair.b.above(rate.p, rate.q);
    };
    return std::min(1.0, integralBetween(weight, marksOf(pair), pair.a.centre()));
}

// E[(worse - chosen)+] as the integral of P(chosen <= t) P(other > t): no difference of nearly equal numbers.
double expectedLoss(const LogitBeta &chosen, const LogitBeta &other, const std::vector<double> &marks)
{
    const auto part = [&](double y) {
        const RatePair rate = rateAtLogit(y);
        return chosen.below(rate.p, rate.q) * other.above(rate.p, rate.q) * rate.p * rate.q;
    };
    return integralBetween(part, marks, chosen.centre());
}

} // namespace

BetaPrior priorOf(const Count &past)
{
    constexpr std::int64_t enough = 1000;
    constexpr double weight = 20;
    if (!isCount(past) || past.n < enough || past.x == 0 || past.x == past.n)
        return {};
    const double rate = rateOf(past);
    return {weight * rate, weight * (1 - rate)};
}

Outcome<PosteriorPair> posteriorPair(const Arms &arms, const BetaPrior &prior)
{
    constexpr double most = static_cast<double>(mostUsers);
    if (!areCounts(arms) || !(prior.alpha > 0 && prior.alpha <= most) || !(prior.beta > 0 && prior.beta <= most))
        return refusal(RefusalCode::InvalidInput);
    if (arms.a.n == 0 && arms.b.n == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const auto posterior = [&](const Count &count) {
        return LogitBeta(prior.alpha + static_cast<double>(count.x), prior.beta + static_cast<double>(count.n - count.x));
    };
    return PosteriorPair{posterior(arms.a), posterior(arms.b)};
}

Outcome<Posteriors> posteriors(const Arms &arms, const BetaPrior &prior)
{
    return guarded<Posteriors>([&]() -> Outcome<Posteriors> {
        const auto pair = posteriorPair(arms, prior);
        if (!pair)
            return tl::unexpected(pair.error());
        const bool isEqual = pair->a.a() == pair->b.a() && pair->a.b() == pair->b.b();
        const std::vector<double> marks = marksOf(*pair);
        return Posteriors{pair->a.mean(), pair->b.mean(), isEqual ? 0.5 : probabilityBBetter(*pair), expectedLoss(pair->b, pair->a, marks),
                          expectedLoss(pair->a, pair->b, marks)};
    });
}

} // namespace yiren::stats
