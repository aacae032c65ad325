#include "readership/statisticsplan.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr int readyAfterMidnight = (8 * 60 + 30) * 60; // seconds
constexpr int daysAsked = 30;                          // of the account in one call, and an article's figures after its publication
constexpr int followerDays = 7;                        // in one call

BusinessDay oldestArticleDay()
{
    return BusinessDay(QDate(2025, 11, 1)); // contract 8.3
}

// The lacking days of the period in spans of at most `most` days, the oldest first.
std::vector<StatisticsAsk> spans(const StatisticsOnHand &onHand, StatisticsKind kind, Period period, int most, qint64 nowMs)
{
    std::vector<StatisticsAsk> asks;
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        if (!lacksStatistics(onHand, kind, day, nowMs))
            continue;
        if (asks.empty() || asks.back().range.from.daysTo(day) >= most)
            asks.push_back({kind, {day, day}});
        asks.back().range.to = day;
    }
    return asks;
}

bool lacksArticles(const StatisticsOnHand &onHand, BusinessDay day, qint64 nowMs)
{
    const StatisticsAnswer *answer = onHand.find(StatisticsKind::Articles, day);
    const BusinessDay last = std::min(newestStatisticsDay(nowMs), day.plusDays(daysAsked - 1));
    if (answer && !answer->isLate && answer->upTo >= last)
        return false;
    if (onHand.published.contains(day) || (answer && answer->isLate))
        return true;
    return !onHand.quiet.contains(day) && !answer; // an answer without rows: nothing was published
}

} // namespace

QString statisticsKindName(StatisticsKind kind)
{
    switch (kind) {
    case StatisticsKind::Articles:
        return QStringLiteral("articles");
    case StatisticsKind::Account:
        return QStringLiteral("account");
    case StatisticsKind::Followers:
        break;
    }
    return QStringLiteral("followers");
}

std::optional<StatisticsKind> statisticsKindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(statisticsKinds, [name](StatisticsKind kind) { return statisticsKindName(kind) == name; });
    return found == statisticsKinds.end() ? std::nullopt : std::optional(*found);
}

const StatisticsAnswer *StatisticsOnHand::find(StatisticsKind kind, BusinessDay day) const
{
    const auto found =
        std::ranges::find_if(answers, [kind, day](const StatisticsAnswer &answer) { return answer.kind == kind && answer.day == day; });
    return found == answers.end() ? nullptr : &*found;
}

QDateTime statisticsReadyAt(BusinessDay day)
{
    return day.end().addSecs(readyAfterMidnight);
}

BusinessDay newestStatisticsDay(qint64 nowMs)
{
    const BusinessDay yesterday = BusinessDay::ofMs(nowMs).previous();
    return nowMs < statisticsReadyAt(yesterday).toMSecsSinceEpoch() ? yesterday.previous() : yesterday;
}

Period statisticsDays(qint64 nowMs)
{
    const BusinessDay newest = newestStatisticsDay(nowMs);
    return Period::inclusive(newest.plusDays(1 - daysAsked), newest);
}

bool lacksStatistics(const StatisticsOnHand &onHand, StatisticsKind kind, BusinessDay day, qint64 nowMs)
{
    if (!statisticsDays(nowMs).contains(day) || (kind != StatisticsKind::Followers && day < oldestArticleDay()))
        return false;
    if (kind == StatisticsKind::Articles)
        return lacksArticles(onHand, day, nowMs);
    const StatisticsAnswer *answer = onHand.find(kind, day);
    return !answer || answer->isLate;
}

std::vector<StatisticsAsk> statisticsPlan(const StatisticsOnHand &onHand, Period period, qint64 nowMs)
{
    const Period all = statisticsDays(nowMs);
    period = {std::max(period.first, all.first), std::min(period.last, all.last)};
    std::vector<StatisticsAsk> asks = spans(onHand, StatisticsKind::Account, period, daysAsked, nowMs);
    const std::vector<StatisticsAsk> followers = spans(onHand, StatisticsKind::Followers, period, followerDays, nowMs);
    asks.insert(asks.end(), followers.begin(), followers.end());
    for (BusinessDay day = period.last.previous(); day >= period.first; day = day.previous()) {
        if (lacksStatistics(onHand, StatisticsKind::Articles, day, nowMs))
            asks.push_back({StatisticsKind::Articles, {day, day}});
    }
    return asks;
}

bool isRefusedToday(const StatisticsOnHand &onHand, qint64 nowMs)
{
    return onHand.refusedAt && BusinessDay::ofMs(*onHand.refusedAt) == BusinessDay::ofMs(nowMs);
}

} // namespace yiren
