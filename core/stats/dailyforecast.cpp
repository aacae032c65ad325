#include "stats/dailyforecast.h"

#include "stats/normal.h"
#include "stats/welch.h"

#include <array>
#include <cmath>
#include <numeric>

namespace yiren::stats {

namespace {

constexpr std::size_t weekdays = 7;
constexpr double mostZeroDays = 0.4;
constexpr double clearlyBetter = 0.95; // of the other's MASE
constexpr double tooIrregular = 1.2;
constexpr std::size_t fullTest = 4;    // origins, without which irregularity is not claimed
constexpr std::size_t fewestWeeks = 4; // of weekly totals
constexpr std::size_t recentWeeks = 8; //

Outcome<void> checkedPlan(const DailyHistory &history, const ForecastPlan &plan)
{
    const auto isFine = [](const std::optional<double> &day) { return !day || std::isfinite(*day); };
    if (!std::all_of(history.days.begin(), history.days.end(), isFine) || !(plan.level > 0 && plan.level < 1) || plan.horizon == 0
        || plan.horizon > longestDaysAhead || plan.skipped > longestDaysAhead - plan.horizon)
        return refusal(RefusalCode::InvalidInput);
    const auto known = std::count_if(history.days.begin(), history.days.end(), [](const auto &day) { return day.has_value(); });
    if (known < static_cast<std::ptrdiff_t>(fewestDaysOfForecast))
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(fewestDaysOfForecast) - static_cast<double>(known));
    const std::size_t ahead = plan.skipped + plan.horizon;
    if (2 * ahead > history.days.size())
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(2 * ahead - history.days.size()));
    return {};
}

// Missing days get the mean of their weekday; a weekday that never was open gets 0.
std::vector<double> filled(const DailyHistory &history)
{
    std::array<double, weekdays> sums{};
    std::array<double, weekdays> counts{};
    for (std::size_t i = 0; i < history.days.size(); ++i)
        if (history.days[i]) {
            sums[i % weekdays] += *history.days[i];
            ++counts[i % weekdays];
        }
    std::vector<double> all;
    for (std::size_t i = 0; i < history.days.size(); ++i)
        all.push_back(history.days[i].value_or(counts[i % weekdays] > 0 ? sums[i % weekdays] / counts[i % weekdays] : 0));
    return all;
}

bool isMostlyZero(const DailyHistory &history)
{
    double known = 0;
    double zero = 0;
    for (const auto &day : history.days) {
        known += day ? 1 : 0;
        zero += day && *day == 0 ? 1 : 0;
    }
    return zero > mostZeroDays * known;
}

// Weeks as the mean of the last eight: the error is that of the weeks to come and of the mean itself.
Outcome<DailyForecast> forecastWeeks(std::span<const double> y, const ForecastPlan &plan)
{
    const std::size_t weeks = std::min(y.size() / weekdays, recentWeeks);
    if (weeks < fewestWeeks)
        return refusal(RefusalCode::TooFew, "weeks", static_cast<double>(fewestWeeks - weeks));
    std::vector<double> sums;
    for (std::size_t week = 1; week <= weeks; ++week) {
        const auto days = y.subspan(y.size() - week * weekdays, weekdays);
        sums.push_back(std::accumulate(days.begin(), days.end(), 0.0));
    }
    const auto moments = momentsOf(sums);
    if (!moments)
        return tl::unexpected(moments.error());
    const auto ahead = static_cast<double>((plan.horizon + weekdays - 1) / weekdays);
    const double variance = moments->variance * ahead * (1 + ahead / static_cast<double>(weeks));
    const TotalForecast total{ahead * moments->mean, std::sqrt(variance)};
    DailyForecast forecast;
    forecast.method = ForecastMethod::WeeklyTotals;
    forecast.total = total.mean;
    forecast.totalBand = bandOf(total, plan.level);
    forecast.daysOfTotal = static_cast<std::size_t>(ahead) * weekdays;
    return forecast;
}

struct ChosenMethod {
    ForecastMethod method = ForecastMethod::SeasonalNaive;
    std::optional<BackTest> test;
};

Outcome<ChosenMethod> chooseMethod(std::span<const double> y, double level)
{
    const auto naive = backTestOf(ForecastMethod::SeasonalNaive, y, level);
    const auto smooth = backTestOf(ForecastMethod::ExponentialSmoothing, y, level);
    const bool isTested = naive && naive->origins >= fullTest;
    if (isTested && naive->mase >= tooIrregular && smooth && smooth->mase >= tooIrregular)
        return refusal(RefusalCode::AssumptionBroken, "regularity");
    if (naive && smooth && smooth->mase <= clearlyBetter * naive->mase)
        return ChosenMethod{ForecastMethod::ExponentialSmoothing, smooth};
    return ChosenMethod{ForecastMethod::SeasonalNaive, naive};
}

} // namespace

Outcome<DailyForecast> forecastDaily(const DailyHistory &history, const ForecastPlan &plan)
{
    if (const auto checked = checkedPlan(history, plan); !checked)
        return tl::unexpected(checked.error());
    const std::vector<double> y = filled(history);
    if (isMostlyZero(history))
        return forecastWeeks(y, plan);
    const auto chosen = chooseMethod(y, plan.level);
    if (!chosen)
        return tl::unexpected(chosen.error());
    auto forecast = forecastBy(chosen->method, y, plan.skipped + plan.horizon, plan.skipped);
    if (!forecast)
        return tl::unexpected(forecast.error());
    const double widening = chosen->test ? chosen->test->widening : 1;
    for (double &error : forecast->days.error)
        error *= widening;
    forecast->total.error *= widening;
    DailyForecast answer;
    answer.method = chosen->method;
    const auto told = static_cast<std::ptrdiff_t>(plan.skipped);
    const std::vector<Interval> bands = bandOf(forecast->days, plan.level);
    answer.mean.assign(forecast->days.mean.begin() + told, forecast->days.mean.end());
    answer.band.assign(bands.begin() + told, bands.end());
    answer.total = forecast->total.mean;
    answer.totalBand = bandOf(forecast->total, plan.level);
    answer.daysOfTotal = plan.horizon;
    answer.backTest = chosen->test;
    return answer;
}

} // namespace yiren::stats
