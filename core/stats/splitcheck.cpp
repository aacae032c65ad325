#include "stats/splitcheck.h"

#include "stats/arms.h"
#include "stats/countlaw.h"
#include "stats/special.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

std::optional<Refusal> noSplit(const std::vector<std::int64_t> &users, const std::vector<double> &weights)
{
    const auto isCounted = [](std::int64_t count) { return count >= 0 && count <= mostUsers; };
    const auto isWeight = [](double weight) { return weight > 0 && std::isfinite(weight); };
    if (users.size() < 2 || users.size() > 1000 || users.size() != weights.size() || !std::all_of(users.begin(), users.end(), isCounted)
        || !std::all_of(weights.begin(), weights.end(), isWeight) || !std::isfinite(std::accumulate(weights.begin(), weights.end(), 0.0)))
        return Refusal{RefusalCode::InvalidInput};
    if (std::accumulate(users.begin(), users.end(), std::int64_t(0)) == 0)
        return Refusal{RefusalCode::NoData, "users", static_cast<double>(fewestForSplit)};
    return std::nullopt;
}

std::vector<double> expectedUsers(const std::vector<std::int64_t> &users, const std::vector<double> &weights)
{
    const auto all = static_cast<double>(std::accumulate(users.begin(), users.end(), std::int64_t(0)));
    const double whole = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> expected;
    for (const double weight : weights)
        expected.push_back(weight / whole * all);
    return expected;
}

} // namespace

Outcome<ChiSquare> splitChiSquare(const std::vector<std::int64_t> &users, const std::vector<double> &weights)
{
    if (const auto refused = noSplit(users, weights))
        return tl::unexpected(*refused);
    const std::vector<double> expected = expectedUsers(users, weights);
    double sum = 0;
    for (std::size_t i = 0; i < users.size(); ++i) {
        const double gap = static_cast<double>(users[i]) - expected[i];
        sum += gap / expected[i] * gap;
    }
    if (!std::isfinite(sum))
        return refusal(RefusalCode::InvalidInput);
    const auto degrees = static_cast<std::int64_t>(users.size()) - 1;
    return guarded<ChiSquare>([&]() -> Outcome<ChiSquare> {
        return ChiSquare{sum, degrees, gammaAbove(static_cast<double>(degrees) / 2, sum / 2)};
    });
}

Outcome<double> splitExactP(const std::vector<std::int64_t> &users, const std::vector<double> &weights)
{
    if (const auto refused = noSplit(users, weights))
        return tl::unexpected(*refused);
    const double share = weights[0] / (weights[0] + weights[1]);
    if (users.size() != 2 || !isShare(share))
        return refusal(RefusalCode::InvalidInput);
    return massOfNoLikelier(BinomialLaw(users[0] + users[1], share), users[0]);
}

Outcome<double> splitP(const std::vector<std::int64_t> &users, const std::vector<double> &weights)
{
    if (const auto refused = noSplit(users, weights))
        return tl::unexpected(*refused);
    const std::vector<double> expected = expectedUsers(users, weights);
    if (users.size() == 2 && *std::min_element(expected.begin(), expected.end()) < 20)
        return splitExactP(users, weights);
    const auto test = splitChiSquare(users, weights);
    if (!test)
        return tl::unexpected(test.error());
    return test->p;
}

} // namespace yiren::stats
