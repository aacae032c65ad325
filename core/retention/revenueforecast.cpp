#include "retention/revenueforecast.h"

#include "retention/dailyfigurestore.h"
#include "retention/sellingholiday.h"
#include "stats/dailyforecast.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr double bandLevel = 0.8;
constexpr std::ptrdiff_t mostDaysWithoutBill = 7; // at the end of the history

Money wholeFen(double fen)
{
    return Money::fromFen(std::llround(fen));
}

std::vector<std::optional<double>> trainingDays(const std::vector<KnownRevenue> &history)
{
    std::vector<std::optional<double>> days;
    for (const KnownRevenue &day : history) {
        const bool isUsed = day.settled && !isSellingHoliday(day.day.date());
        days.push_back(isUsed ? std::optional(double(day.settled->fen())) : std::nullopt);
    }
    return days;
}

RevenueForecast inMoney(const stats::DailyForecast &forecast, BusinessDay first)
{
    RevenueForecast out;
    for (size_t i = 0; i < forecast.mean.size(); ++i) {
        const BusinessDay day = first.plusDays(qint64(i));
        const stats::Interval band = stats::shownBand(forecast.band[i]);
        out.days.push_back({day, wholeFen(forecast.mean[i]), wholeFen(band.low), wholeFen(band.high), isSellingHoliday(day.date())});
    }
    const stats::Interval total = stats::shownBand(forecast.totalBand);
    out.expected = wholeFen(forecast.total);
    out.low = wholeFen(total.low);
    out.high = wholeFen(total.high);
    out.coverage = forecast.backTest ? std::optional(forecast.backTest->coverage) : std::nullopt;
    switch (forecast.method) {
    case stats::ForecastMethod::SeasonalNaive:
        out.method = RevenueForecast::Method::SeasonalNaive;
        break;
    case stats::ForecastMethod::ExponentialSmoothing:
        out.method = RevenueForecast::Method::ExponentialSmoothing;
        break;
    case stats::ForecastMethod::WeeklyTotals:
        out.method = RevenueForecast::Method::WeeklyTotals;
        break;
    }
    return out;
}

} // namespace

stats::Outcome<RevenueForecast> revenueForecast(const std::vector<KnownRevenue> &history)
{
    const auto isKnown = [](const KnownRevenue &day) { return day.settled.has_value(); };
    const auto first = std::find_if(history.begin(), history.end(), isKnown);
    if (first == history.end())
        return stats::refusal(stats::RefusalCode::NoData, "days", double(stats::fewestDaysOfForecast));
    // The days to come are not those after a bill of some weeks ago. Those whose bills are not here yet are forecast over and not told.
    const auto missing = std::find_if(history.rbegin(), history.rend(), isKnown) - history.rbegin();
    if (missing > mostDaysWithoutBill)
        return stats::refusal(stats::RefusalCode::NoData, "bills");
    const std::vector<KnownRevenue> known(first, history.end() - missing);
    const auto days = trainingDays(known);
    const auto forecast = stats::forecastDaily({days}, {size_t(forecastDays), bandLevel, size_t(missing)});
    if (!forecast)
        return tl::unexpected(forecast.error());
    RevenueForecast out = inMoney(*forecast, history.back().day.next());
    out.daysKnown = std::count_if(known.begin(), known.end(), isKnown);
    return out;
}

Result<stats::Outcome<RevenueForecast>> loadRevenueForecast(Database &database, AccountId account, BusinessDay today)
{
    const auto history = DailyFigureStore(database).revenue(account, {today.plusDays(-daysOfRevenueHistory), today});
    if (!history)
        return failure(history.error());
    return revenueForecast(*history);
}

} // namespace yiren
