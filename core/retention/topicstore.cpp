#include "retention/topicstore.h"

#include "readership/outwardpoststore.h"
#include "readership/postmoney.h"
#include "retention/attributionstore.h"
#include "retention/staystore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int daysOfTopics = 365;

const QString selectTopics = QStringLiteral("SELECT id, series FROM post WHERE account_id = ? AND series <> '' AND deleted_at IS NULL");
const QString selectGroups = QStringLiteral("SELECT customer_id, rfm_group FROM customer_rfm WHERE account_id = ? AND rfm_group <> ''");
const QString selectReaders =
    QStringLiteral("SELECT DISTINCT subject, customer_id FROM customer_event WHERE account_id = ? AND at >= ? AND kind = 'article'");

// What topics are made of, as it was read.
struct TopicFacts {
    std::map<PostId, QString> topics;
    std::map<qint64, RfmGroup> groups;
    std::map<QString, std::set<qint64>> readers;
    std::vector<Stay> stays;
};

Result<TopicFacts> readFacts(Database &database, AccountId account, BusinessDay from)
{
    TopicStore store(database);
    auto topics = store.topics(account);
    auto groups = topics ? store.groups(account) : failure(topics.error());
    auto readers = groups ? store.readers(account, from.start().toMSecsSinceEpoch()) : failure(groups.error());
    auto stays = readers ? StayStore(database).followers(account) : failure(readers.error());
    if (!stays)
        return failure(stays.error());
    return TopicFacts{std::move(*topics), std::move(*groups), std::move(*readers), std::move(*stays)};
}

DeliveredArticle deliveredArticle(const OutwardPost &post, const TopicFacts &facts)
{
    DeliveredArticle article;
    article.topic = facts.topics.at(post.id);
    const qint64 sentBy = post.days.begin()->end().toMSecsSinceEpoch();
    std::set<qint64> readers;
    for (const QString &name : {post.title, attachOfPost(post.id)}) {
        if (const auto found = facts.readers.find(name); found != facts.readers.end())
            readers.insert(found->second.begin(), found->second.end());
    }
    for (const Stay &stay : facts.stays) {
        const auto group = facts.groups.find(stay.person);
        const bool wasThere = stay.from < sentBy && (!stay.until || *stay.until >= sentBy);
        if (group == facts.groups.end() || !wasThere)
            continue;
        ++article.reads[group->second].n;
        article.reads[group->second].x += readers.contains(stay.person) ? 1 : 0;
    }
    return article;
}

// Orders by post and group.
Result<std::map<PostId, std::map<RfmGroup, qint64>>> ordersOf(Database &database, AccountId account, Period period,
                                                              const std::map<qint64, RfmGroup> &groups)
{
    AttributionStore store(database);
    const auto orders = store.orders(account, period);
    const auto touches = orders ? store.touches(account, period) : failure(orders.error());
    if (!touches)
        return failure(touches.error());
    std::map<PostId, std::map<RfmGroup, qint64>> counts;
    const std::vector<Touch> none;
    for (const AttributedOrder &order : *orders) {
        const auto known = touches->find(order.customer);
        const auto touch = touchOf(order, known == touches->end() ? none : known->second);
        const auto group = groups.find(order.customer);
        if (touch && group != groups.end())
            ++counts[touch->post][group->second];
    }
    return counts;
}

} // namespace

Result<std::map<PostId, QString>> TopicStore::topics(AccountId account)
{
    auto query = m_database.prepare(selectTopics);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<PostId, QString> topics;
    while (query->next())
        topics.emplace(PostId{query->integer(0)}, query->text(1));
    return topics;
}

Result<std::map<qint64, RfmGroup>> TopicStore::groups(AccountId account)
{
    auto query = m_database.prepare(selectGroups);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<qint64, RfmGroup> groups;
    while (query->next()) {
        if (const auto group = rfmGroupFromName(query->text(1)))
            groups.emplace(query->integer(0), *group);
    }
    return groups;
}

Result<std::map<QString, std::set<qint64>>> TopicStore::readers(AccountId account, qint64 sinceMs)
{
    auto query = m_database.prepare(selectReaders);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, sinceMs);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<QString, std::set<qint64>> readers;
    while (query->next())
        readers[query->text(0)].insert(query->integer(1));
    return readers;
}

Result<stats::Outcome<TopicProfiles>> loadTopicProfiles(Database &database, AccountId account, BusinessDay today)
{
    const Period year{today.plusDays(-daysOfTopics), today};
    const auto facts = readFacts(database, account, year.first);
    const auto posts = facts ? OutwardPostStore(database).posts(account) : failure(facts.error());
    const auto orders = posts ? ordersOf(database, account, year, facts->groups) : failure(posts.error());
    if (!orders)
        return failure(orders.error());
    std::vector<DeliveredArticle> articles;
    for (const OutwardPost &post : *posts) {
        if (!facts->topics.contains(post.id) || post.days.empty() || !year.contains(*post.days.begin()))
            continue;
        DeliveredArticle article = deliveredArticle(post, *facts);
        if (const auto found = orders->find(post.id); found != orders->end())
            article.orders = found->second;
        articles.push_back(std::move(article));
    }
    return topicProfiles(articles);
}

} // namespace yiren
