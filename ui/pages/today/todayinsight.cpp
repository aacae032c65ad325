#include "pages/today/todayinsight.h"

#include "retention/retentionreading.h"

#include <algorithm>

namespace yiren {

namespace {

const WatchedSeries *seriesOf(const std::vector<WatchedSeries> &all, WatchedFigure figure)
{
    const auto found = std::ranges::find(all, figure, &WatchedSeries::figure);
    return found == all.end() ? nullptr : &*found;
}

// A day of which one of the two is missing says nothing of the difference.
void addNetFollows(TodayInsight &insight, const std::vector<WatchedSeries> &watched)
{
    const WatchedSeries *came = seriesOf(watched, WatchedFigure::NewFollowers), *went = seriesOf(watched, WatchedFigure::LostFollowers);
    if (!came || !went)
        return;
    for (const auto &[day, number] : came->days) {
        const auto other = std::ranges::find(went->days, day, &std::pair<BusinessDay, std::optional<double>>::first);
        std::optional<qint64> net;
        if (number && other != went->days.end() && other->second) {
            insight.came = qRound64(*number);
            insight.went = qRound64(*other->second);
            net = *insight.came - *insight.went;
        }
        insight.netFollows.emplace_back(day, net);
    }
}

Done addFollowers(Database &database, TodayInsight &insight, AccountId account, const Period &days)
{
    const auto facts = loadRetentionFacts(database, {account, RetentionKind::Followers, days, insight.today, stats::CohortLength::Month});
    if (!facts)
        return failure(facts.error());
    insight.followers = facts->stays.empty() ? leavingFlow(facts->totals, days) : leavingFlow(facts->stays, days);
    return {};
}

} // namespace

Result<TodayInsight> loadTodayInsight(Database &database, AccountId account, BusinessDay today)
{
    const Period days{today.plusDays(-insightDays), today};
    TodayInsight insight;
    insight.today = today;
    auto forecast = loadRevenueForecast(database, account, today);
    if (!forecast)
        return failure(forecast.error());
    insight.forecast = std::move(*forecast);
    auto alerts = loadFigureAlerts(database, account, today);
    auto muted = alerts ? AlertStore(database).muted(account) : failure(alerts.error());
    auto watched = muted ? AlertStore(database).watched(account, days) : failure(muted.error());
    if (!watched)
        return failure(watched.error());
    insight.alerts = std::move(*alerts);
    insight.muted = std::move(*muted);
    addNetFollows(insight, *watched);
    auto attribution = loadAttribution(database, account, days);
    auto topics = attribution ? loadTopicProfiles(database, account, today) : failure(attribution.error());
    if (!topics)
        return failure(topics.error());
    insight.attribution = std::move(*attribution);
    insight.topics = std::move(*topics);
    if (auto followers = addFollowers(database, insight, account, days); !followers)
        return failure(followers.error());
    return insight;
}

} // namespace yiren
