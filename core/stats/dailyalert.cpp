#include "stats/dailyalert.h"

#include "stats/normal.h"
#include "stats/special.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr double madToDeviation = 1.4826; // of a normal distribution
constexpr double leastRelativeScale = 0.05;
constexpr double falseAlarmDays = 60;
constexpr double smallMedian = 10; // below it counts are judged as counts
constexpr double leakAlarm = 3;
constexpr double isBack = 2;
constexpr std::size_t week = 7;
constexpr std::size_t referenceWeeks = 8;

double medianOfDays(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return *std::max_element(values.begin(), middle) / 2 + *middle / 2;
}

// What the last eight same weekdays were; those without data are left out.
std::vector<double> sameWeekdays(std::span<const std::optional<double>> days)
{
    std::vector<double> all;
    for (std::size_t weeks = 1; weeks <= referenceWeeks && weeks * week < days.size(); ++weeks)
        if (const auto &value = days[days.size() - 1 - weeks * week])
            all.push_back(*value);
    return all;
}

std::optional<double> weekScore(std::span<const std::optional<double>> days)
{
    const auto last = weekSum(days, 0);
    std::vector<double> before;
    for (std::size_t weeks = 1; weeks <= referenceWeeks; ++weeks)
        if (const auto sum = weekSum(days, weeks))
            before.push_back(*sum);
    const auto score = robustScore(before, last.value_or(0));
    return last && score ? std::optional(score->z) : std::nullopt;
}

bool isCounted(const std::vector<double> &values, double value)
{
    const auto isWhole = [](double number) { return number >= 0 && number < 1e15 && std::floor(number) == number; };
    return isWhole(value) && std::all_of(values.begin(), values.end(), isWhole);
}

// Small counts are judged by their own distribution, told as the z that has the same tail.
struct DayScore {
    double z = 0;
    bool isUnusual = false;
};

Outcome<DayScore> dayScore(const std::vector<double> &reference, double value, int watchedMetrics)
{
    const auto score = robustScore(reference, value);
    if (!score)
        return tl::unexpected(score.error());
    if (score->median >= smallMedian || !isCounted(reference, value))
        return DayScore{score->z, std::abs(score->z) > alarmOf(watchedMetrics)};
    std::vector<std::int64_t> counts;
    for (const double count : reference)
        counts.push_back(static_cast<std::int64_t>(count));
    const auto tails = countTails(counts, static_cast<std::int64_t>(value));
    if (!tails)
        return tl::unexpected(tails.error());
    const double tail = std::max(std::min(tails->low, tails->high), 1e-300);
    const double z = tail >= 0.5 ? 0 : (tails->low < tails->high ? 1 : -1) * zQuantile(tail);
    const double level = std::min(usualCountAlarm, 1 / (2 * falseAlarmDays * watchedMetrics));
    return DayScore{z, tail < level};
}

} // namespace

std::optional<double> weekSum(std::span<const std::optional<double>> days, std::size_t weeksAgo)
{
    if (days.size() < (weeksAgo + 1) * week)
        return std::nullopt;
    const auto last = days.last(week);
    const auto those = days.subspan(days.size() - (weeksAgo + 1) * week, week);
    double sum = 0;
    for (std::size_t i = 0; i < week; ++i) {
        if (last[i] && !those[i])
            return std::nullopt;
        sum += last[i] ? *those[i] : 0;
    }
    return sum;
}

Outcome<RobustScore> robustScore(std::span<const double> sameWeekdays, double value)
{
    std::vector<double> values(sameWeekdays.begin(), sameWeekdays.end());
    if (!std::isfinite(value) || !std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); }))
        return refusal(RefusalCode::InvalidInput);
    if (values.size() < fewestReferenceDays)
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(fewestReferenceDays - values.size()));
    RobustScore score;
    score.median = medianOfDays(values);
    for (double &v : values)
        v = std::abs(v - score.median);
    score.madScaled = madToDeviation * medianOfDays(values);
    score.scale = std::max({score.madScaled, std::sqrt(std::max(score.median, 1.0)), leastRelativeScale * std::abs(score.median)});
    score.z = (value - score.median) / score.scale;
    if (!std::isfinite(score.z) || !std::isfinite(score.scale))
        return refusal(RefusalCode::InvalidInput);
    return score;
}

Outcome<CountTails> countTails(std::span<const std::int64_t> sameWeekdays, std::int64_t value)
{
    if (value < 0 || std::any_of(sameWeekdays.begin(), sameWeekdays.end(), [](std::int64_t count) { return count < 0; }))
        return refusal(RefusalCode::InvalidInput);
    if (sameWeekdays.size() < fewestReferenceDays)
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(fewestReferenceDays - sameWeekdays.size()));
    double sum = 0;
    for (const std::int64_t count : sameWeekdays)
        sum += static_cast<double>(count);
    const auto n = static_cast<double>(sameWeekdays.size());
    const auto x = static_cast<double>(value);
    return guarded<CountTails>([&]() -> Outcome<CountTails> {
        const double size = sum + 0.5;
        CountTails tails{betaBelow(size, x + 1, n / (n + 1)), 1};
        if (value > 0)
            tails.high = betaBelow(x, size, 1 / (n + 1));
        return tails;
    });
}

double alarmOf(int watchedMetrics)
{
    return std::max(usualAlarm, zTwoSided(1 - 1 / (falseAlarmDays * std::max(watchedMetrics, 1))));
}

Outcome<DailyAlert> judgeDay(const WatchedDays &watched)
{
    const auto reference = watched.days.empty() ? std::vector<double>() : sameWeekdays(watched.days);
    if (reference.size() < fewestReferenceDays)
        return refusal(RefusalCode::TooFew, "days", static_cast<double>(fewestReferenceDays - reference.size()));
    DailyAlert alert;
    const auto [least, most] = std::minmax_element(reference.begin(), reference.end());
    alert.usual = Interval{*least, *most};
    const std::optional<double> &value = watched.days.back();
    if (!value) {
        alert.kind = DailyAlert::Kind::NoData;
        return alert;
    }
    const auto day = dayScore(reference, *value, std::max(watched.watchedMetrics, 1));
    if (!day)
        return tl::unexpected(day.error());
    alert.z = day->z;
    alert.weekZ = weekScore(watched.days);
    const double ofWeek = std::abs(alert.weekZ.value_or(0));
    if (watched.isAlarmed && std::max(std::abs(alert.z), ofWeek) >= isBack)
        alert.kind = DailyAlert::Kind::StillUnusual;
    else if (day->isUnusual)
        alert.kind = DailyAlert::Kind::UnusualDay;
    else if (ofWeek > leakAlarm)
        alert.kind = DailyAlert::Kind::SlowLeak;
    return alert;
}

} // namespace yiren::stats
