#include "campaigns/reachstore.h"

#include "broadcasts/broadcasts.h"
#include "conversations/peerwindows.h"
#include "conversations/talkstore.h"
#include "groups/groupstore.h"
#include "subscriptions/subscriptionstore.h"

#include <QSet>

namespace yiren {

namespace {

const QString peersOfAll = QStringLiteral(
    "SELECT i.customer_id, p.id FROM talk_peer p JOIN customer_identity i ON i.account_id = p.account_id AND i.value = p.peer "
    "AND i.kind = iif(p.channel = 'kf', 'external_userid', 'openid') WHERE p.account_id = ? GROUP BY p.id ORDER BY p.id");
const QString acceptedOfAll =
    QStringLiteral("SELECT i.customer_id, e.openid FROM subscription_event e JOIN customer_identity i ON i.account_id = e.account_id "
                   "AND i.kind = 'openid' AND i.value = e.openid WHERE e.account_id = ? AND e.app = ? AND e.template_id = ? "
                   "GROUP BY i.customer_id, e.openid ORDER BY i.customer_id, e.openid");

} // namespace

Result<std::map<qint64, std::vector<ReachFacts::Talk>>> ReachStore::talks(qint64 now)
{
    auto query = m_database.prepare(peersOfAll);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    TalkStore store(m_database);
    PeerWindows windows(m_database, m_account);
    std::map<qint64, std::vector<ReachFacts::Talk>> talks;
    while (query->next()) {
        const auto peer = store.peer(m_account, query->integer(1));
        const auto window = peer ? windows.windowOf(*peer, now) : failure(peer.error());
        if (!window)
            return failure(window.error());
        const bool isConnected = peer->channel == TalkPeer::Channel::Kf ? m_lines.hasCorp : m_lines.isConnected(peer->app);
        talks[query->integer(0)].push_back({peer->id, *window, isConnected});
    }
    return talks;
}

Result<std::map<qint64, std::vector<ReachFacts::Subscription>>> ReachStore::subscriptions(const QString &app, const QString &templateId)
{
    auto query = m_database.prepare(acceptedOfAll);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, app);
    query->bind(2, templateId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    SubscriptionStore store(m_database);
    std::map<qint64, std::vector<ReachFacts::Subscription>> accepted;
    while (query->next()) {
        const QString openid = query->text(1);
        const auto standing = store.standing(m_account, {app, openid, templateId});
        if (!standing)
            return failure(standing.error());
        accepted[query->integer(0)].push_back({openid, *standing});
    }
    return accepted;
}

Result<std::optional<std::map<qint64, ReachFacts::Contact>>> ReachStore::contacts(const std::vector<CustomerId> &customers, qint64 now)
{
    using Contacts = std::map<qint64, ReachFacts::Contact>;
    const auto sender = senderOfCorp(m_database, m_account);
    const auto reached = BroadcastTargetStore(m_database).reached(m_account, customers);
    if (!sender || !reached)
        return failure(sender ? reached.error() : sender.error());
    if (sender->isEmpty())
        return std::optional<Contacts>();
    QStringList ids;
    for (const BroadcastTargetStore::Reached &one : *reached)
        ids.append(one.externalUserid);
    const auto full = targetsAtLimit(m_database, m_account, ids, now);
    if (!full)
        return failure(full.error());
    const QSet<QString> atLimit(full->begin(), full->end());
    Contacts contacts;
    for (const BroadcastTargetStore::Reached &one : *reached)
        contacts[toInteger(one.customer)] = {one.externalUserid, atLimit.contains(one.externalUserid) ? 0 : 1};
    return std::optional(std::move(contacts));
}

Result<QString> senderOfCorp(Database &database, AccountId account)
{
    const auto broadcasts = BroadcastStore(database).broadcasts(account);
    if (!broadcasts)
        return failure(broadcasts.error());
    if (!broadcasts->empty())
        return broadcasts->front().sender;
    const auto colleagues = GroupStore(database).colleagues(account);
    return colleagues ? Result<QString>(colleagues->value(0)) : failure(colleagues.error());
}

Result<std::map<qint64, QString>> ReachStore::texts(const QString &sql)
{
    auto query = m_database.prepare(sql);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<qint64, QString> texts;
    while (query->next())
        texts.emplace(query->integer(0), query->text(1));
    return texts;
}

Result<std::map<qint64, QString>> ReachStore::followers()
{
    return texts(
        QStringLiteral("SELECT i.customer_id, f.openid FROM follower f JOIN customer_identity i ON i.account_id = f.account_id "
                       "AND i.kind = 'openid' AND i.value = f.openid WHERE f.account_id = ? AND f.is_following = 1 ORDER BY i.id"));
}

Result<std::map<qint64, QString>> ReachStore::newestOrders()
{
    return texts(
        QStringLiteral("SELECT i.customer_id, o.out_trade_no FROM customer_identity i JOIN orders o ON o.account_id = i.account_id "
                       "AND o.openid = i.value WHERE i.account_id = ? AND i.kind = 'openid' AND o.openid <> '' "
                       "AND o.status IN ('SUCCESS', 'REFUND') AND o.occurrence = 1 ORDER BY o.paid_at DESC, o.id DESC"));
}

} // namespace yiren
