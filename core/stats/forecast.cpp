#include "stats/forecast.h"

#include "stats/normal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

bool areFinite(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

// Mean square of y_t - y_{t-season}; y has more than one season.
double seasonalVariance(std::span<const double> y, std::size_t season)
{
    double squares = 0;
    for (std::size_t t = season; t < y.size(); ++t)
        squares += (y[t] - y[t - season]) * (y[t] - y[t - season]);
    return squares / static_cast<double>(y.size() - season);
}

// By how much a whole season's sum of y_t - y_{t-season} varies more than independent days would: at least 1, and 1 below four seasons.
double dependenceOfDays(std::span<const double> y, std::size_t season)
{
    const double variance = y.size() / season < 4 ? 0 : seasonalVariance(y, season);
    if (!(variance > 0))
        return 1;
    double sum = 0;
    double squares = 0;
    std::size_t sums = 0;
    for (std::size_t t = season; t < y.size(); ++t) {
        sum += y[t] - y[t - season];
        if (t >= 2 * season)
            sum -= y[t - season] - y[t - 2 * season];
        if (t + 1 >= 2 * season) {
            squares += sum * sum;
            ++sums;
        }
    }
    return std::max(1.0, squares / static_cast<double>(sums) / (static_cast<double>(season) * variance));
}

} // namespace

std::vector<Interval> bandOf(const Forecast &forecast, double level)
{
    const double z = zTwoSided(level);
    std::vector<Interval> band;
    for (std::size_t i = 0; i < forecast.error.size(); ++i)
        band.push_back({forecast.mean[i] - z * forecast.error[i], forecast.mean[i] + z * forecast.error[i]});
    return band;
}

Interval bandOf(const TotalForecast &total, double level)
{
    const double half = zTwoSided(level) * total.error;
    return {total.mean - half, total.mean + half};
}

double totalVarianceFactor(std::span<const double> weights, std::size_t skipped)
{
    double reached = 0; // by a shock, on the days up to the last
    double passed = 0;  // of it what falls on skipped days
    double sum = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) { // a shock j days before the last
        reached += weights[j];
        if (j + skipped >= weights.size())
            passed += weights[j + skipped - weights.size()];
        sum += (reached - passed) * (reached - passed);
    }
    return sum;
}

Outcome<Forecast> seasonalNaive(std::span<const double> y, std::size_t season, std::size_t horizon)
{
    if (season == 0 || horizon == 0 || horizon > longestHorizon || !areFinite(y))
        return refusal(RefusalCode::InvalidInput);
    if (y.empty())
        return refusal(RefusalCode::NoData, "days", static_cast<double>(season));
    if (y.size() < season)
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(season - y.size()));
    const bool hasErrors = y.size() / season >= 2;
    const double sigma = hasErrors ? std::sqrt(seasonalVariance(y, season)) : 0;
    Forecast forecast;
    for (std::size_t h = 0; h < horizon; ++h) {
        forecast.mean.push_back(y[y.size() - season + h % season]);
        if (hasErrors)
            forecast.error.push_back(sigma * std::sqrt(static_cast<double>(h / season + 1)));
    }
    if (!areFinite(forecast.error))
        return refusal(RefusalCode::InvalidInput);
    return forecast;
}

Outcome<TotalForecast> seasonalNaiveTotal(std::span<const double> y, std::size_t season, std::size_t horizon, std::size_t skipped)
{
    if (skipped >= horizon)
        return refusal(RefusalCode::InvalidInput);
    const auto days = seasonalNaive(y, season, horizon);
    if (!days)
        return tl::unexpected(days.error());
    if (days->error.empty())
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(2 * season - y.size()));
    std::vector<double> weights(horizon, 0);
    for (std::size_t j = 0; j < horizon; j += season)
        weights[j] = 1;
    const TotalForecast total{std::accumulate(days->mean.begin() + static_cast<std::ptrdiff_t>(skipped), days->mean.end(), 0.0),
                              days->error.front() * std::sqrt(totalVarianceFactor(weights, skipped) * dependenceOfDays(y, season))};
    if (!std::isfinite(total.mean) || !std::isfinite(total.error))
        return refusal(RefusalCode::InvalidInput);
    return total;
}

Outcome<ForecastAccuracy> forecastAccuracy(std::span<const double> train, std::span<const double> actual, std::span<const double> forecast,
                                           std::size_t season)
{
    if (season == 0 || actual.size() != forecast.size() || !areFinite(train) || !areFinite(actual) || !areFinite(forecast))
        return refusal(RefusalCode::InvalidInput);
    if (actual.empty())
        return refusal(RefusalCode::NoData, "days", 1);
    if (train.size() <= season)
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(season - train.size()) + 1);
    double scale = 0;
    for (std::size_t t = season; t < train.size(); ++t)
        scale += std::abs(train[t] - train[t - season]);
    scale /= static_cast<double>(train.size() - season);
    if (!(scale > 0))
        return refusal(RefusalCode::Degenerate, "variance");
    ForecastAccuracy accuracy;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double error = actual[i] - forecast[i];
        accuracy.mae += std::abs(error) / static_cast<double>(actual.size());
        accuracy.rmse += error * error / static_cast<double>(actual.size());
    }
    accuracy.rmse = std::sqrt(accuracy.rmse);
    accuracy.mase = accuracy.mae / scale;
    if (!std::isfinite(accuracy.mase) || !std::isfinite(accuracy.rmse))
        return refusal(RefusalCode::InvalidInput);
    return accuracy;
}

} // namespace yiren::stats
