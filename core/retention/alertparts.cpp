#include "retention/alertparts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace yiren {

namespace {

constexpr int daysAWeek = 7;
constexpr int weeksOfUsual = 8; // as alerts.cpp compares

// How many days of weeks an alert's day is one of, and which it is compared with: "so many weeks before".
std::optional<int> weeksBefore(const FigureAlert &alert, BusinessDay day)
{
    const auto days = static_cast<int>(day.daysTo(alert.day));
    if (days < 0 || days >= (weeksOfUsual + 1) * daysAWeek)
        return std::nullopt;
    if (alert.kind == FigureAlert::Kind::Leak)
        return days / daysAWeek;
    return days % daysAWeek == 0 ? std::optional(days / daysAWeek) : std::nullopt;
}

// Weeks before the alert of which anything is known.
std::set<int> weeksKnown(const FigureAlert &alert, const WatchedSeries &series)
{
    std::set<int> weeks;
    for (const auto &[day, value] : series.days) {
        const auto week = value ? weeksBefore(alert, day) : std::nullopt;
        if (week && *week > 0)
            weeks.insert(*week);
    }
    return weeks;
}

} // namespace

std::vector<AlertPart> partsOf(const FigureAlert &alert, const WatchedSeries &series, const std::vector<PartOfDay> &days)
{
    const std::set<int> compared = weeksKnown(alert, series);
    if (alert.kind == FigureAlert::Kind::Missing || compared.empty())
        return {};
    std::map<QString, AlertPart> byName;
    for (const PartOfDay &one : days) {
        const auto week = weeksBefore(alert, one.day);
        if (!week || (*week > 0 && !compared.contains(*week)))
            continue;
        AlertPart &part = byName.try_emplace(one.part, AlertPart{one.part, 0, 0}).first->second;
        (*week == 0 ? part.value : part.usual) += one.value;
    }
    const bool isMore = alert.kind == FigureAlert::Kind::High
        || (alert.kind == FigureAlert::Kind::Leak && alert.value > (alert.usualLow + alert.usualHigh) / 2);
    std::vector<AlertPart> parts;
    for (auto &[name, part] : byName) {
        part.usual /= static_cast<double>(compared.size());
        if (isMore ? part.value > part.usual : part.value < part.usual)
            parts.push_back(part);
    }
    std::ranges::stable_sort(
        parts, [](const AlertPart &a, const AlertPart &b) { return std::abs(a.value - a.usual) > std::abs(b.value - b.usual); });
    parts.resize(std::min(parts.size(), partsOfAlert));
    return parts;
}

} // namespace yiren
