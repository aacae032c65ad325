#include "retention/alerts.h"

#include "retention/sellingholiday.h"
#include "stats/dailyalert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

namespace yiren {

namespace {

constexpr size_t daysJudged = 63;     // eight weeks and the last one
constexpr size_t daysRemembered = 28; // an alert that began earlier than that is judged anew
constexpr size_t weeksCompared = 8;

struct FigureName {
    WatchedFigure figure;
    QLatin1String name;
};
constexpr std::array figureNames{FigureName{WatchedFigure::Revenue, QLatin1String("revenue")},
                                 FigureName{WatchedFigure::Orders, QLatin1String("orders")},
                                 FigureName{WatchedFigure::NewFollowers, QLatin1String("new_followers")},
                                 FigureName{WatchedFigure::LostFollowers, QLatin1String("lost_followers")},
                                 FigureName{WatchedFigure::Readers, QLatin1String("readers")}};

using Values = std::vector<std::optional<double>>;

void tellOfWeek(FigureAlert &alert, std::span<const std::optional<double>> days, double z)
{
    alert.kind = FigureAlert::Kind::Leak;
    alert.value = stats::weekSum(days, 0).value_or(0);
    alert.surprise = std::abs(z);
    std::vector<double> before;
    for (size_t weeks = 1; weeks <= weeksCompared; ++weeks) {
        if (const auto sum = stats::weekSum(days, weeks))
            before.push_back(*sum);
    }
    if (before.empty())
        return;
    const auto [low, high] = std::ranges::minmax_element(before);
    alert.usualLow = *low;
    alert.usualHigh = *high;
}

// What is said of the newest of these days.
std::optional<FigureAlert> alertOf(const WatchedSeries &series, std::span<const std::optional<double>> days, BusinessDay day,
                                   const stats::DailyAlert &judged)
{
    FigureAlert alert;
    alert.figure = series.figure;
    alert.day = day;
    if (judged.usual) {
        alert.usualLow = judged.usual->low;
        alert.usualHigh = judged.usual->high;
    }
    switch (judged.kind) {
    case stats::DailyAlert::Kind::Nothing:
    case stats::DailyAlert::Kind::StillUnusual:
        return std::nullopt;
    case stats::DailyAlert::Kind::NoData:
        alert.kind = FigureAlert::Kind::Missing;
        return alert;
    case stats::DailyAlert::Kind::SlowLeak:
        tellOfWeek(alert, days, judged.weekZ.value_or(0));
        return alert;
    case stats::DailyAlert::Kind::UnusualDay:
        break;
    }
    alert.kind = judged.z > 0 ? FigureAlert::Kind::High : FigureAlert::Kind::Low;
    alert.value = days.back().value_or(0);
    alert.surprise = std::abs(judged.z);
    return alert;
}

// Judged day after day, as it was told on those mornings: an alert stands until the figure is back.
std::optional<FigureAlert> standingAlert(const WatchedSeries &series)
{
    Values days; // as they are compared with: without holidays
    for (const auto &[day, value] : series.days)
        days.push_back(isSellingHoliday(day.date()) ? std::nullopt : value);
    std::optional<FigureAlert> standing;
    const size_t first = days.size() > daysRemembered ? days.size() - daysRemembered : 0;
    for (size_t i = first; i < days.size(); ++i) {
        const size_t from = i + 1 > daysJudged ? i + 1 - daysJudged : 0;
        Values seen(days.begin() + std::ptrdiff_t(from), days.begin() + std::ptrdiff_t(i) + 1);
        seen.back() = series.days[i].second; // a holiday is judged, too
        const bool isAlarmed = standing && standing->kind != FigureAlert::Kind::Missing;
        const auto judged = stats::judgeDay({seen, watchedFigures, isAlarmed});
        if (!judged)
            continue;
        if (judged->kind == stats::DailyAlert::Kind::StillUnusual)
            continue;
        const auto told = alertOf(series, seen, series.days[i].first, *judged);
        // A missing day in between says nothing of whether the figure is back; only the newest is told.
        if (told && told->kind == FigureAlert::Kind::Missing && i + 1 < days.size())
            continue;
        standing = told;
    }
    return standing;
}

bool isMissing(const FigureAlert &alert)
{
    return alert.kind == FigureAlert::Kind::Missing;
}

// Revenue and orders come with one bill, followers with one answer: what is missing of one is missing of the other.
int originOf(WatchedFigure figure)
{
    switch (figure) {
    case WatchedFigure::Revenue:
    case WatchedFigure::Orders:
        return 0;
    case WatchedFigure::NewFollowers:
    case WatchedFigure::LostFollowers:
        return 1;
    case WatchedFigure::Readers:
        return 2;
    }
    return 0;
}

// One alert for what did not come, and no other of the same origin.
void tellMissingOnce(std::vector<FigureAlert> &alerts)
{
    std::set<int> missing, told;
    for (const FigureAlert &alert : alerts) {
        if (isMissing(alert))
            missing.insert(originOf(alert.figure));
    }
    std::erase_if(alerts, [&missing, &told](const FigureAlert &alert) {
        const int origin = originOf(alert.figure);
        return missing.contains(origin) && (!isMissing(alert) || !told.insert(origin).second);
    });
}

} // namespace

QString watchedFigureName(WatchedFigure figure)
{
    const auto found = std::ranges::find(figureNames, figure, &FigureName::figure);
    return found == figureNames.end() ? QString() : QString(found->name);
}

std::optional<WatchedFigure> watchedFigureFromName(QStringView name)
{
    const auto found = std::ranges::find_if(figureNames, [name](const FigureName &of) { return name == of.name; });
    return found == figureNames.end() ? std::nullopt : std::optional(found->figure);
}

std::vector<FigureAlert> figureAlerts(const std::vector<WatchedSeries> &figures)
{
    std::vector<FigureAlert> alerts;
    for (const WatchedSeries &series : figures) {
        if (const auto alert = standingAlert(series))
            alerts.push_back(*alert);
    }
    tellMissingOnce(alerts);
    std::ranges::stable_sort(alerts, [](const FigureAlert &a, const FigureAlert &b) {
        return isMissing(a) != isMissing(b) ? isMissing(a) : a.surprise > b.surprise;
    });
    return alerts;
}

FigureAlerts afterMuting(std::vector<FigureAlert> alerts, const std::vector<MutedFigure> &muted, BusinessDay today)
{
    FigureAlerts told;
    for (FigureAlert &alert : alerts) {
        const auto mute = std::ranges::find_if(
            muted, [&alert, today](const MutedFigure &of) { return of.figure == alert.figure && (!of.until || today <= *of.until); });
        if (mute != muted.end())
            told.muted.emplace_back(alert, *mute);
        else
            (told.shown.size() < alertsADay ? told.shown : told.more).push_back(alert);
    }
    return told;
}

} // namespace yiren
