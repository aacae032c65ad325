#include "retention/forecastcheck.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace yiren {

namespace {

using KnownDays = std::vector<KnownRevenue>;

struct Distances {
    double sum = 0;
    qint64 count = 0;

    void add(Money one, Money other)
    {
        sum += std::abs(double((one - other).fen()));
        ++count;
    }
    double mean() const { return count > 0 ? sum / double(count) : 0; }
};

// Of the same weekdays, one week apart.
Distances weekByWeek(const KnownDays &known)
{
    Distances distances;
    for (size_t i = forecastDays; i < known.size(); ++i) {
        if (known[i].settled && known[i - forecastDays].settled)
            distances.add(*known[i].settled, *known[i - forecastDays].settled);
    }
    return distances;
}

void addWeek(ForecastCheck &check, Distances &off, const RevenueForecast &forecast, std::span<const KnownRevenue> came)
{
    ForecastWeek week{came.front().day, forecast.expected, forecast.low, forecast.high, {}};
    for (const KnownRevenue &day : came)
        week.came += *day.settled;
    check.weeks.push_back(week);
    for (size_t i = 0; i < std::min(forecast.days.size(), came.size()); ++i) {
        const ForecastDay &day = forecast.days[i];
        ++check.days;
        check.daysWithin += day.low <= *came[i].settled && *came[i].settled <= day.high ? 1 : 0;
        off.add(day.expected, *came[i].settled);
    }
}

} // namespace

stats::Outcome<ForecastCheck> forecastCheck(const std::vector<KnownRevenue> &history)
{
    const auto isKnown = [](const KnownRevenue &day) { return day.settled.has_value(); };
    const auto end = std::find_if(history.rbegin(), history.rend(), isKnown).base() - history.begin();
    ForecastCheck check;
    Distances off, usual;
    for (int weeks = weeksForetold; weeks > 0; --weeks) {
        const auto split = end - std::ptrdiff_t(weeks) * forecastDays;
        if (split <= 0)
            continue;
        const std::span<const KnownRevenue> came(history.data() + split, forecastDays);
        const KnownDays known(history.begin(), history.begin() + split);
        // As it is made on a day whose bills have all come.
        if (!isKnown(known.back()) || !std::all_of(came.begin(), came.end(), isKnown))
            continue;
        const auto forecast = revenueForecast(known);
        if (!forecast)
            continue;
        if (usual.count == 0)
            usual = weekByWeek(known);
        addWeek(check, off, *forecast, came);
    }
    if (check.weeks.empty())
        return stats::refusal(stats::RefusalCode::NoData, "days");
    if (off.count > 0 && usual.mean() > 0)
        check.mase = off.mean() / usual.mean();
    return check;
}

} // namespace yiren
