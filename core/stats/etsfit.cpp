#include "stats/ets.h"
#include "stats/simplex.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace yiren::stats {

namespace {

constexpr std::size_t seasonsOfFit = 8;
constexpr std::size_t seasonsOfLevel = 2;
constexpr std::size_t seasonsOfPattern = 4;
constexpr double farthestLogit = 12; // the parameters stay inside their ranges in double

using EtsLogits = std::vector<double>; // of alpha, gamma/(1 - alpha), beta/alpha

double ofLogit(double logit)
{
    return 1 / (1 + std::exp(-std::clamp(logit, -farthestLogit, farthestLogit)));
}

EtsParameters parametersOf(const EtsLogits &logits)
{
    const double alpha = ofLogit(logits[0]);
    const bool hasTrend = logits.size() > 2;
    return {alpha, hasTrend ? alpha * ofLogit(logits[2]) : 0, (1 - alpha) * ofLogit(logits[1]), hasTrend};
}

EtsState startOf(std::span<const double> y, std::size_t season)
{
    const auto meanOf = [&](std::size_t seasons) {
        const auto days = y.first(seasons * season);
        return std::accumulate(days.begin(), days.end(), 0.0) / static_cast<double>(days.size());
    };
    EtsState state{meanOf(seasonsOfLevel), 0, std::vector<double>(season, 0)};
    const double middle = meanOf(seasonsOfPattern);
    for (std::size_t i = 0; i < seasonsOfPattern * season; ++i)
        state.seasonal[i % season] += (y[i] - middle) / static_cast<double>(seasonsOfPattern);
    return state;
}

struct LeastSquares {
    EtsParameters parameters;
    double aic = std::numeric_limits<double>::infinity();
};

LeastSquares leastSquares(std::span<const double> y, const EtsState &start, bool hasTrend)
{
    const auto squares = [&](const EtsLogits &logits) {
        const auto run = runEts(y, parametersOf(logits), start);
        return run ? run->variance : std::numeric_limits<double>::infinity();
    };
    const std::array<EtsLogits, 3> starts{EtsLogits{-2, -2, -3}, EtsLogits{0, -1, -2}, EtsLogits{-4, -4, -5}};
    SimplexMinimum best{{}, std::numeric_limits<double>::infinity()};
    for (EtsLogits from : starts) {
        from.resize(hasTrend ? 3 : 2);
        SimplexMinimum found = simplexMinimum(squares, from);
        if (best.at.empty() || found.value < best.value)
            best = std::move(found);
    }
    const auto n = static_cast<double>(y.size());
    const double parameters = hasTrend ? 3 : 2;
    return {parametersOf(best.at), best.value > 0 ? n * std::log(best.value) + 2 * parameters : 2 * parameters - n * 700};
}

} // namespace

Outcome<FittedEts> fitEts(std::span<const double> y, std::size_t season)
{
    if (season == 0 || !std::all_of(y.begin(), y.end(), [](double value) { return std::isfinite(value); }))
        return refusal(RefusalCode::InvalidInput);
    const std::size_t fewest = std::max(fewestDaysOfEts, seasonsOfFit * std::min(season, longestHorizon));
    if (y.size() < fewest)
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(fewest - y.size()));
    const EtsState start = startOf(y, season);
    const LeastSquares without = leastSquares(y, start, false);
    const LeastSquares with = leastSquares(y, start, true);
    const EtsParameters parameters = with.aic < without.aic ? with.parameters : without.parameters;
    auto run = runEts(y, parameters, start);
    if (!run)
        return tl::unexpected(run.error());
    return FittedEts{parameters, start, std::move(*run)};
}

} // namespace yiren::stats
