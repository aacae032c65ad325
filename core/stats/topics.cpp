#include "stats/topics.h"

#include <boost/math/tools/minima.hpp>

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr double mostPriorUsers = 1e4;
constexpr double atTheEnd = 0.99;
constexpr double leastBetaParameter = 1e-6; // a rate of 0 or 1 is drawn as one

double lnBeta(double a, double b)
{
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

double betaBinomialLikelihood(std::span<const Count> groups, double mean, double users)
{
    double sum = 0;
    for (const Count &group : groups)
        sum += lnBeta(static_cast<double>(group.x) + users * mean, static_cast<double>(group.n - group.x) + users * (1 - mean))
            - lnBeta(users * mean, users * (1 - mean));
    return sum;
}

} // namespace

Outcome<ShrunkenRate> shrunkenRate(const Count &count, double priorMean, double priorWeight)
{
    if (!isCount(count) || !(priorMean >= 0 && priorMean <= 1) || !(priorWeight >= 0) || !std::isfinite(priorWeight))
        return refusal(RefusalCode::InvalidInput);
    const double weight = static_cast<double>(count.n) + priorWeight;
    if (!(weight > 0))
        return refusal(RefusalCode::NoData, "users", 1);
    return ShrunkenRate{(static_cast<double>(count.x) + priorWeight * priorMean) / weight, weight};
}

Outcome<PriorWeight> priorWeight(std::span<const Count> groups, double mean)
{
    if (!std::all_of(groups.begin(), groups.end(), isCount) || !(mean >= 0 && mean <= 1))
        return refusal(RefusalCode::InvalidInput);
    if (mean == 0 || mean == 1)
        return refusal(RefusalCode::Degenerate, "variance");
    const auto withUsers = std::count_if(groups.begin(), groups.end(), [](const Count &group) { return group.n > 0; });
    if (withUsers < 2)
        return refusal(RefusalCode::TooFew, "groups", static_cast<double>(2 - withUsers));
    return guarded<PriorWeight>([&]() -> Outcome<PriorWeight> {
        const auto [logUsers, worst] = boost::math::tools::brent_find_minima(
            [&](double ln) { return -betaBinomialLikelihood(groups, mean, std::exp(ln)); }, 0.0, std::log(mostPriorUsers), 40);
        const double users = std::exp(logUsers);
        if (!std::isfinite(users) || !std::isfinite(worst))
            return refusal(RefusalCode::Degenerate);
        return users < atTheEnd * mostPriorUsers ? PriorWeight{users, true} : PriorWeight{mostPriorUsers, false};
    });
}

Outcome<std::size_t> topicToSend(std::span<const ShrunkenRate> topics, Draws &draws)
{
    if (topics.empty())
        return refusal(RefusalCode::NoData, "topics", 1);
    return guarded<std::size_t>([&]() -> Outcome<std::size_t> {
        std::size_t best = 0;
        double highest = -1;
        for (std::size_t i = 0; i < topics.size(); ++i) {
            const auto [rate, weight] = topics[i];
            if (!(rate >= 0 && rate <= 1) || !(weight > 0) || !std::isfinite(weight))
                return refusal(RefusalCode::InvalidInput);
            const double drawn = draws.beta(std::max(rate * weight, leastBetaParameter), std::max((1 - rate) * weight, leastBetaParameter));
            if (drawn > highest) {
                highest = drawn;
                best = i;
            }
        }
        return best;
    });
}

} // namespace yiren::stats
