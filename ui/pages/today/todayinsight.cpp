#include "pages/today/todayinsight.h"

#include "content/poststore.h"
#include "retention/attributionstore.h"
#include "retention/dailyfigurestore.h"
#include "retention/staystore.h"
#include "retention/topicstore.h"

#include <algorithm>

namespace yiren {

namespace {

// A day of which one of the two is missing says nothing of the difference.
Done addNetFollows(Database &database, TodayInsight &insight, AccountId account, const Period &days)
{
    DailyFigureStore store(database);
    const auto came = store.figure(WatchedFigure::NewFollowers, account, days);
    const auto went = came ? store.figure(WatchedFigure::LostFollowers, account, days) : failure(came.error());
    if (!went)
        return failure(went.error());
    for (size_t i = 0; i < came->days.size() && i < went->days.size(); ++i) {
        const auto &number = came->days[i].second, &lost = went->days[i].second;
        std::optional<qint64> net;
        if (number && lost) {
            insight.came = qRound64(*number);
            insight.went = qRound64(*lost);
            net = *insight.came - *insight.went;
        }
        insight.netFollows.emplace_back(came->days[i].first, net);
    }
    return {};
}

// Person by person where the followers may be listed, else from WeChat's daily totals. Over the days that 留存 counts of its "last 30
// days", of which today is one and not over: the same figure stands on both pages.
Done addFollowers(Database &database, TodayInsight &insight, AccountId account)
{
    const Period days{insight.today.plusDays(1 - insightDays), insight.today};
    StayStore store(database);
    const auto stays = store.followers(account);
    const auto totals = stays ? store.totals(account, days) : failure(stays.error());
    if (!totals)
        return failure(totals.error());
    insight.followers = stays->empty() ? leavingFlow(*totals, days) : leavingFlow(*stays, days);
    return {};
}

} // namespace

Result<TodayInsight> loadTodayInsight(Database &database, AccountId account, qint64 nowMs)
{
    TodayInsight insight;
    insight.today = BusinessDay::ofMs(nowMs);
    const Period days{insight.today.plusDays(-insightDays), insight.today};
    auto forecast = loadRevenueForecast(database, account, insight.today);
    auto alerts = forecast ? loadFigureAlerts(database, account, nowMs) : failure(forecast.error());
    auto muted = alerts ? AlertStore(database).muted(account) : failure(alerts.error());
    auto attribution = muted ? loadAttribution(database, account, days) : failure(muted.error());
    auto topics = attribution ? loadTopicProfiles(database, account, insight.today) : failure(attribution.error());
    PostFilter wentOut;
    wentOut.states = {PostState::Published};
    wentOut.dueFrom = days.startMs();
    wentOut.dueUntil = days.endMs();
    auto posts = topics ? PostStore(database).posts(account, wentOut) : failure(topics.error());
    if (!posts)
        return failure(posts.error());
    insight.posts = std::move(*posts);
    insight.forecast = std::move(*forecast);
    insight.alerts = std::move(*alerts);
    std::ranges::copy_if(*muted, std::back_inserter(insight.muted),
                         [today = insight.today](const MutedFigure &figure) { return !figure.until || today <= *figure.until; });
    insight.attribution = std::move(*attribution);
    insight.topics = std::move(*topics);
    if (auto net = addNetFollows(database, insight, account, days); !net)
        return failure(net.error());
    if (auto followers = addFollowers(database, insight, account); !followers)
        return failure(followers.error());
    return insight;
}

} // namespace yiren
