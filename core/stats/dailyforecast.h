#pragma once

#include "stats/forecast.h"

#include <algorithm>
#include <optional>

namespace yiren::stats {

inline constexpr std::size_t fewestDaysOfForecast = 14;
inline constexpr std::size_t longestDaysAhead = 60;

// Complete days, oldest first; nothing for closed days and for holidays, whose forecasts are unreliable and are to be marked so by whoever
// shows them.
struct DailyHistory {
    std::span<const std::optional<double>> days;
};

struct ForecastPlan {
    std::size_t horizon = 7; // with what is skipped at most 60 days and half of the history
    double level = 0.8;
    std::size_t skipped = 0; // days after the history that are over and not known: the horizon begins after them
};

// How a method did on the last four weeks, seven days ahead from the ends of the weeks before.
struct BackTest {
    double mase = 0;
    double coverage = 0; // share of the days inside their band
    double widening = 1; // of the bands: where the coverage was outside 60 to 95 %, what would have made it `level`
    std::size_t origins = 0;
};

enum class ForecastMethod { SeasonalNaive, ExponentialSmoothing, WeeklyTotals };

struct DailyForecast {
    ForecastMethod method = ForecastMethod::SeasonalNaive;
    std::vector<double> mean;         // of each day; empty of WeeklyTotals
    std::vector<Interval> band;       // of each day, not clipped
    double total = 0;                 // of the horizon; of WeeklyTotals of its whole weeks
    Interval totalBand;               // of the sum, never the sum of daily limits
    std::size_t daysOfTotal = 0;      // the horizon, of WeeklyTotals a whole number of weeks
    std::optional<BackTest> backTest; // of the method that was taken; nothing where the history is too short for one
};

// What is shown of revenue: it can't be below 0.
[[nodiscard]] inline Interval shownBand(const Interval &band)
{
    return {std::max(0.0, band.low), std::max(0.0, band.high)};
}

// ANALYTICS D.1: days that are missing get the mean of their weekday; more than 40 % days of 0 → totals of weeks; exponential smoothing
// from 56 days on and where its MASE is at least 5 % lower than the seasonal naive forecast's. Refuses fewer than 14 days (TooFew), a
// horizon of 0 or beyond its limits (InvalidInput), and days too irregular for both, MASE of 1.2 or more over four weeks (AssumptionBroken,
// "regularity").
[[nodiscard]] Outcome<DailyForecast> forecastDaily(const DailyHistory &history, const ForecastPlan &plan = {});

// The two methods with their band and total, by themselves; `y` without gaps, the total without the first `skipped` days. Used by
// forecastDaily() and its back-test.
struct MethodForecast {
    Forecast days;
    TotalForecast total;
};
[[nodiscard]] Outcome<MethodForecast> forecastBy(ForecastMethod method, std::span<const double> y, std::size_t horizon,
                                                 std::size_t skipped = 0);
// Nothing where no origin has history enough for the method.
[[nodiscard]] std::optional<BackTest> backTestOf(ForecastMethod method, std::span<const double> y, double level);

} // namespace yiren::stats
