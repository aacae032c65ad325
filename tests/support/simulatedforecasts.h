#pragma once

#include "stats/dailyforecast.h"
#include "support/simulatedshop.h"

namespace yiren::support {

// Seven days ahead of each of so many shops with that many days of history; forecasts that were refused are not counted among those tried.
inline BandCount tryForecasts(const SimulatedShop &shop, std::size_t history, int shops, std::uint64_t seed)
{
    std::mt19937_64 engine(seed);
    BandCount count;
    for (int i = 0; i < shops; ++i) {
        const std::vector<double> days = shop.days(history + 7, engine);
        const std::vector<std::optional<double>> known(days.begin(), days.end() - 7);
        const auto forecast = stats::forecastDaily({known});
        if (!forecast) {
            ++count.refused;
            continue;
        }
        ++count.forecasts;
        count.smoothed += forecast->method == stats::ForecastMethod::ExponentialSmoothing ? 1 : 0;
        double total = 0;
        for (std::size_t h = 0; h < 7; ++h) {
            const double came = days[history + h];
            total += came;
            count.daysInside += came >= forecast->band[h].low && came <= forecast->band[h].high ? 1 : 0;
        }
        count.totalsInside += total >= forecast->totalBand.low && total <= forecast->totalBand.high ? 1 : 0;
    }
    return count;
}

} // namespace yiren::support
