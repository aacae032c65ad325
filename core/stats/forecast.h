#pragma once

#include "stats/outcome.h"

#include <cstddef>
#include <span>
#include <vector>

namespace yiren::stats {

// The next days, the first tomorrow: mean and standard error of each; no errors where there is too little history for them.
struct Forecast {
    std::vector<double> mean;
    std::vector<double> error;
};

struct TotalForecast {
    double mean = 0;
    double error = 0;
};

inline constexpr std::size_t longestHorizon = 10'000; // days; more is refused

// mean ± z error of each day; 0 < level < 1. Not clipped: what is shown may be (ANALYTICS D.1).
[[nodiscard]] std::vector<Interval> bandOf(const Forecast &forecast, double level);
[[nodiscard]] Interval bandOf(const TotalForecast &total, double level);

// The variance of a sum over H days as a multiple of that of one day's shock, where a shock moves the day j later by weights[j], weights[0]
// = 1: Σ_{k=1..H} (Σ_{j=0..H-k} weights[j])². Never the sum of daily variances. Of the first `skipped` days only the shocks count, not the
// days: the inner sum then is over the days after them.
[[nodiscard]] double totalVarianceFactor(std::span<const double> weights, std::size_t skipped = 0);

// The day a season ago, again and again; error: root mean square of y_t - y_{t-season} times sqrt(floor((h-1)/season) + 1), from two
// seasons of history on (ANALYTICS D.1). Refuses less than one season (TooFew), season or horizon 0 (InvalidInput), what is not finite
// (InvalidInput).
[[nodiscard]] Outcome<Forecast> seasonalNaive(std::span<const double> y, std::size_t season, std::size_t horizon);
// The sum of those days without the first `skipped`, fewer than the horizon. Where sums of whole seasons varied more than independent days
// would, as with a level that wanders, so does the total; needs two seasons (TooFew).
[[nodiscard]] Outcome<TotalForecast> seasonalNaiveTotal(std::span<const double> y, std::size_t season, std::size_t horizon,
                                                        std::size_t skipped = 0);

struct ForecastAccuracy {
    double mase = 0; // mean absolute error over that of the seasonal naive forecast one step ahead in `train` (Hyndman & Koehler 2006)
    double mae = 0;
    double rmse = 0;
};

// Refuses lengths that differ (InvalidInput), no days (NoData), a training of one season or less (TooFew) and one that repeats itself
// exactly (Degenerate).
[[nodiscard]] Outcome<ForecastAccuracy> forecastAccuracy(std::span<const double> train, std::span<const double> actual,
                                                         std::span<const double> forecast, std::size_t season);

} // namespace yiren::stats
