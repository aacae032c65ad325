#include "readership/postreadings.h"

#include "bills/traderowstore.h"
#include "readership/followerstore.h"
#include "readership/outwardpoststore.h"
#include "readership/readingstore.h"
#include "readership/statisticsanswerstore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int reachDays = 7;

bool hasAnyValue(const ReadingFigures &figures)
{
    const Figure *all[] = {&figures.readers, &figures.sharers, &figures.followers, &figures.comments};
    return std::ranges::any_of(all, [](const Figure *figure) { return figure->state() == Figure::State::Value; });
}

ReadingFigures figuresOf(const TypedReading &typed)
{
    ReadingFigures figures;
    figures.readers = Figure::of(typed.readers, false);
    figures.sharers = Figure::of(typed.sharers, false);
    figures.followers = Figure::of(typed.followers, false);
    figures.comments = Figure::of(typed.comments, false);
    return figures;
}

Result<std::map<PostId, PostReading>> joined(Database &database, AccountId account, const std::vector<OutwardPost> &posts)
{
    auto articles = ReadingStore(database).articles(account);
    if (!articles)
        return failure(articles.error());
    std::map<PostId, PostReading> readings;
    for (ArticleTotal &article : *articles) {
        if (const auto post = postOfArticle(article, posts))
            readings[*post].article = std::move(article);
    }
    for (const OutwardPost &post : posts) {
        auto typed = TypedReadingStore(database).readings(post.id);
        if (!typed)
            return failure(typed.error());
        if (!typed->empty())
            readings[post.id].typed = std::move(*typed);
    }
    return readings;
}

Result<bool> wasAsked(Database &database, AccountId account, PostOutcome &outcome)
{
    const auto onHand = StatisticsAnswerStore(database).onHand(account, Period::ofDay(*outcome.published));
    if (!onHand)
        return failure(onHand.error());
    outcome.isRefused = onHand->refusedAt.has_value();
    return onHand->find(StatisticsKind::Articles, *outcome.published) != nullptr;
}

// Followers at the end of the last day before `day` that is known, at most a week back.
qint64 followersBefore(const std::vector<FollowerCount> &counts, BusinessDay day)
{
    qint64 followers = 0;
    for (const FollowerCount &count : counts) {
        if (count.day < day && count.day.daysTo(day) <= reachDays)
            followers = count.followers;
    }
    return followers;
}

std::optional<qint64> readersAfter(const ArticleTotal &article, int days)
{
    const BusinessDay last = article.published.plusDays(days - 1);
    const auto found = std::ranges::find_if(article.days, [last](const ArticleUpTo &day) { return day.day == last; });
    if (found == article.days.end() || found->figures.readers.state() != Figure::State::Value)
        return {};
    return found->figures.readers.value();
}

} // namespace

NewestFigures newestFigures(const PostReading &reading)
{
    if (reading.article) {
        const auto &days = reading.article->days;
        const auto newest = std::find_if(days.rbegin(), days.rend(), [](const ArticleUpTo &day) { return hasAnyValue(day.figures); });
        if (newest != days.rend())
            return {NewestFigures::Origin::WeChat, newest->day, newest->figures};
    }
    if (!reading.typed.empty())
        return {NewestFigures::Origin::Typed, reading.typed.back().day, figuresOf(reading.typed.back())};
    return {};
}

Result<std::map<PostId, PostReading>> postReadings(Database &database, AccountId account)
{
    const auto posts = OutwardPostStore(database).posts(account);
    return posts ? joined(database, account, *posts) : failure(posts.error());
}

Result<PostOutcome> postOutcome(Database &database, AccountId account, PostId post, BusinessDay today)
{
    const auto posts = OutwardPostStore(database).posts(account);
    if (!posts)
        return failure(posts.error());
    const auto own = std::ranges::find(*posts, post, &OutwardPost::id);
    if (own == posts->end())
        return failure(ErrorKind::NotFound, "post.not_found", QString::number(toInteger(post)));
    auto readings = joined(database, account, *posts);
    if (!readings)
        return failure(readings.error());
    PostOutcome outcome;
    outcome.post = post;
    outcome.reading = std::move((*readings)[post]);
    if (outcome.reading.article)
        outcome.published = outcome.reading.article->published;
    else if (!own->days.empty())
        outcome.published = *own->days.rbegin();
    if (!outcome.published)
        return outcome;
    const auto asked = wasAsked(database, account, outcome);
    const auto rows = TradeRowStore(database).rowsCarrying(account, attachOfPost(post), Period::inclusive(*outcome.published, today));
    if (!asked || !rows)
        return failure(asked ? rows.error() : asked.error());
    outcome.wasAsked = *asked;
    outcome.money = postMoney(*rows);
    return outcome;
}

Result<std::vector<PostReach>> postReaches(Database &database, AccountId account, bool werePushed)
{
    const auto readings = postReadings(database, account);
    const auto sent = OutwardPostStore(database).sent(account);
    const auto counts = FollowerStore(database).counts(account, {BusinessDay(QDate(2014, 12, 1)), BusinessDay(QDate(9999, 12, 31))});
    if (!readings || !sent || !counts)
        return failure(!readings ? readings.error() : !sent ? sent.error() : counts.error());
    std::vector<PostReach> reaches;
    for (const auto &[post, reading] : *readings) {
        const auto moment = std::find_if(sent->rbegin(), sent->rend(), [post = post](const SentMoment &one) { return one.post == post; });
        if (moment == sent->rend() || !reading.article || reading.article->wasPushed != werePushed)
            continue;
        if (const auto readers = readersAfter(*reading.article, reachDays))
            reaches.push_back({moment->atMs, *readers, followersBefore(*counts, reading.article->published)});
    }
    return reaches;
}

} // namespace yiren
