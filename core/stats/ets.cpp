#include "stats/ets.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

constexpr double boundSlack = 1e-12; // of limits that are sums themselves

bool isEts(const EtsParameters &parameters, const EtsState &start)
{
    const auto [alpha, beta, gamma, hasTrend] = parameters;
    const bool isTrend = !hasTrend || (beta >= 0 && beta <= alpha + boundSlack);
    return alpha > 0 && alpha < 1 && isTrend && gamma >= 0 && gamma <= 1 - alpha + boundSlack && !start.seasonal.empty()
        && std::isfinite(start.level) && std::isfinite(start.trend)
        && std::all_of(start.seasonal.begin(), start.seasonal.end(), [](double value) { return std::isfinite(value); });
}

// By how much a shock moves the day j later, j = 0 up to horizon.
std::vector<double> shockWeights(const EtsParameters &parameters, std::size_t season, std::size_t horizon)
{
    std::vector<double> weights(horizon, 1);
    for (std::size_t j = 1; j < horizon; ++j)
        weights[j] = parameters.alpha + (parameters.hasTrend ? parameters.beta * static_cast<double>(j) : 0)
            + (j % season == 0 ? parameters.gamma : 0);
    return weights;
}

} // namespace

Outcome<EtsRun> runEts(std::span<const double> y, const EtsParameters &parameters, const EtsState &start)
{
    if (!isEts(parameters, start))
        return refusal(RefusalCode::InvalidInput);
    if (y.empty())
        return refusal(RefusalCode::NoData, "days", 1);
    EtsState state = start;
    if (!parameters.hasTrend)
        state.trend = 0;
    const double beta = parameters.hasTrend ? parameters.beta : 0;
    std::size_t at = 0;
    double squares = 0;
    for (const double value : y) {
        double &seasonal = state.seasonal[at];
        const double error = value - (state.level + state.trend + seasonal);
        squares += error * error;
        state.level += state.trend + parameters.alpha * error;
        state.trend += beta * error;
        seasonal += parameters.gamma * error;
        at = (at + 1) % state.seasonal.size();
    }
    std::rotate(state.seasonal.begin(), state.seasonal.begin() + static_cast<std::ptrdiff_t>(at), state.seasonal.end());
    const EtsRun run{squares / static_cast<double>(y.size()), std::move(state)};
    if (!std::isfinite(run.variance) || !std::isfinite(run.end.level) || !std::isfinite(run.end.trend))
        return refusal(RefusalCode::InvalidInput);
    return run;
}

Outcome<Forecast> etsForecast(const EtsRun &run, const EtsParameters &parameters, std::size_t horizon)
{
    const std::size_t season = run.end.seasonal.size();
    if (horizon == 0 || horizon > longestHorizon || season == 0)
        return refusal(RefusalCode::InvalidInput);
    const std::vector<double> weights = shockWeights(parameters, season, horizon);
    Forecast forecast;
    double squares = 0;
    for (std::size_t h = 0; h < horizon; ++h) {
        squares += weights[h] * weights[h];
        forecast.mean.push_back(run.end.level + static_cast<double>(h + 1) * run.end.trend + run.end.seasonal[h % season]);
        forecast.error.push_back(std::sqrt(run.variance * squares));
        if (!std::isfinite(forecast.mean.back()) || !std::isfinite(forecast.error.back()))
            return refusal(RefusalCode::InvalidInput);
    }
    return forecast;
}

Outcome<TotalForecast> etsTotal(const EtsRun &run, const EtsParameters &parameters, std::size_t horizon, std::size_t skipped)
{
    if (skipped >= horizon)
        return refusal(RefusalCode::InvalidInput);
    const auto days = etsForecast(run, parameters, horizon);
    if (!days)
        return tl::unexpected(days.error());
    const std::vector<double> weights = shockWeights(parameters, run.end.seasonal.size(), horizon);
    const TotalForecast total{std::accumulate(days->mean.begin() + static_cast<std::ptrdiff_t>(skipped), days->mean.end(), 0.0),
                              std::sqrt(run.variance * totalVarianceFactor(weights, skipped))};
    if (!std::isfinite(total.mean) || !std::isfinite(total.error))
        return refusal(RefusalCode::InvalidInput);
    return total;
}

} // namespace yiren::stats
