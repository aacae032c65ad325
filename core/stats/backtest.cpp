#include "stats/dailyforecast.h"

#include "stats/ets.h"
#include "stats/heavytails.h"
#include "stats/normal.h"

#include <cmath>

namespace yiren::stats {

namespace {

constexpr std::size_t daysOfWeek = 7;
constexpr std::size_t originsOfTest = 4;
constexpr std::size_t fewestToWiden = 14; // days of the back-test
constexpr Interval goodCoverage{0.6, 0.95};

struct TestedDays {
    std::vector<double> scaled; // |error| / standard error
    double mase = 0;
    std::size_t origins = 0;
};

// One origin: seven days forecast from `train`, held against what came.
void testOrigin(TestedDays &tested, ForecastMethod method, std::span<const double> y, std::size_t trainDays)
{
    const auto train = y.first(trainDays);
    const auto actual = y.subspan(trainDays, daysOfWeek);
    const auto forecast = forecastBy(method, train, daysOfWeek);
    if (!forecast)
        return;
    const auto accuracy = forecastAccuracy(train, actual, forecast->days.mean, daysOfWeek);
    if (!accuracy)
        return;
    ++tested.origins;
    tested.mase += accuracy->mase;
    for (std::size_t i = 0; i < daysOfWeek; ++i)
        if (forecast->days.error[i] > 0)
            tested.scaled.push_back(std::abs(actual[i] - forecast->days.mean[i]) / forecast->days.error[i]);
}

} // namespace

Outcome<MethodForecast> forecastBy(ForecastMethod method, std::span<const double> y, std::size_t horizon, std::size_t skipped)
{
    if (method == ForecastMethod::SeasonalNaive) {
        auto days = seasonalNaive(y, daysOfWeek, horizon);
        const auto total = seasonalNaiveTotal(y, daysOfWeek, horizon, skipped);
        if (!days || !total)
            return tl::unexpected(days ? total.error() : days.error());
        return MethodForecast{std::move(*days), *total};
    }
    const auto fit = fitEts(y, daysOfWeek);
    if (!fit)
        return tl::unexpected(fit.error());
    auto days = etsForecast(fit->run, fit->parameters, horizon);
    const auto total = etsTotal(fit->run, fit->parameters, horizon, skipped);
    if (!days || !total)
        return tl::unexpected(days ? total.error() : days.error());
    return MethodForecast{std::move(*days), *total};
}

std::optional<BackTest> backTestOf(ForecastMethod method, std::span<const double> y, double level)
{
    const std::size_t fewest = method == ForecastMethod::SeasonalNaive ? fewestDaysOfForecast : fewestDaysOfEts;
    TestedDays tested;
    for (std::size_t weeksAgo = 1; weeksAgo <= originsOfTest && fewest + weeksAgo * daysOfWeek <= y.size(); ++weeksAgo)
        testOrigin(tested, method, y, y.size() - weeksAgo * daysOfWeek);
    if (tested.origins == 0 || tested.scaled.empty())
        return std::nullopt;
    const double z = zTwoSided(level);
    const auto inside = std::count_if(tested.scaled.begin(), tested.scaled.end(), [z](double scaled) { return scaled <= z; });
    BackTest test{tested.mase / static_cast<double>(tested.origins),
                  static_cast<double>(inside) / static_cast<double>(tested.scaled.size()), 1, tested.origins};
    if (tested.scaled.size() < fewestToWiden || (test.coverage >= goodCoverage.low && test.coverage <= goodCoverage.high))
        return test;
    if (const auto needed = quantile7(std::move(tested.scaled), level))
        test.widening = *needed / z;
    return test;
}

} // namespace yiren::stats
