#include "readership/outwardpoststore.h"

#include <algorithm>

namespace yiren {

namespace {

const QString selectPosts = QStringLiteral("SELECT id, title, url, due_at FROM post WHERE account_id = ? AND state = 'published' "
                                           "AND kind IN ('draft', 'publish', 'mass_send') AND deleted_at IS NULL ORDER BY id");
const QString selectCalls = QStringLiteral("SELECT o.post_id, o.sent_at, o.message_data_id FROM outbox o JOIN post p ON p.id = o.post_id "
                                           "WHERE p.account_id = ? AND p.state = 'published' AND o.step IN ('publish', 'mass_send') "
                                           "AND o.state = 'sent' ORDER BY o.id");

} // namespace

Result<std::vector<OutwardPost>> OutwardPostStore::posts(AccountId account)
{
    auto query = m_database.prepare(selectPosts);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<OutwardPost> posts;
    while (query->next()) {
        OutwardPost post{PostId(query->integer(0)), query->text(1), query->text(2), {}, {}};
        if (const auto due = query->optionalInteger(3))
            post.days.insert(BusinessDay::ofMs(*due));
        posts.push_back(std::move(post));
    }
    if (auto added = addCalls(posts, account); !added)
        return failure(added.error());
    return posts;
}

Done OutwardPostStore::addCalls(std::vector<OutwardPost> &posts, AccountId account)
{
    auto query = m_database.prepare(selectCalls);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return ran;
    while (query->next()) {
        const auto post = std::ranges::find(posts, PostId(query->integer(0)), &OutwardPost::id);
        if (post == posts.end())
            continue;
        post->days.insert(BusinessDay::ofMs(query->integer(1)));
        if (const QString data = query->text(2); !data.isEmpty())
            post->messageIds.append(statisticsMessageId(data, 1)); // each of our drafts holds one article
    }
    return {};
}

Result<std::vector<SentMoment>> OutwardPostStore::sent(AccountId account)
{
    auto query = m_database.prepare(selectCalls);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<SentMoment> moments;
    while (query->next())
        moments.push_back({PostId(query->integer(0)), query->integer(1)});
    return moments;
}

} // namespace yiren
