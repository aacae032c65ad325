#include "conversations/inboxstore.h"

#include "conversations/complainerstore.h"
#include "conversations/talkrows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yiren {

namespace {

// Whose a peer p is. Identities move with joins and splits, and go with an erasure. Which app they are kept with is only what was thought
// when the person was met: who has paid in the Mini Program stands with the official account's, and an app may be connected anew. No two
// apps give the same openid.
const QString identitySql =
    QStringLiteral("(SELECT i.customer_id FROM customer_identity i WHERE i.account_id = p.account_id AND i.value = p.peer "
                   "AND i.kind = iif(p.channel = 'kf', 'external_userid', 'openid') %1 ORDER BY i.id LIMIT 1)");
const QString ownerSql = QStringLiteral("coalesce(")
    + identitySql.arg(QLatin1String("AND i.app = iif(p.channel = 'kf', (SELECT corpid FROM account WHERE id = p.account_id), p.app)"))
    + QStringLiteral(", ") + identitySql.arg(QLatin1String("")) + QStringLiteral(")");
// TalkThread::customer. An erased person's peer has lost its name (core/customers/erasurestore).
const QString threadSql = QStringLiteral("coalesce(") + ownerSql + QStringLiteral(", iif(p.peer = 'erased-' || p.id, NULL, -p.id))");
// The last answer of the peer of `x`: a message of ours that did not fail and does not leave it waiting, or a colleague's.
const QString answeredSql = QStringLiteral("(SELECT a.%1 FROM talk_message a WHERE a.peer_id = p.id AND a.speaker IN ('us', 'colleague') "
                                           "AND a.state <> 'failed' AND a.leaves_waiting = 0 ORDER BY a.at DESC, a.id DESC LIMIT 1)");
const QString waitsSql =
    QStringLiteral("FROM talk_message w WHERE w.peer_id = known.id AND w.speaker = 'customer' AND w.recalled_at IS NULL "
                   "AND w.id > known.done_up_to AND (known.answered_at IS NULL "
                   "OR (w.at, w.id) > (known.answered_at, known.answered_id))");

QString peersSql()
{
    return QStringLiteral("WITH known AS MATERIALIZED (SELECT p.*, ") + threadSql + QStringLiteral(" AS customer, ")
        + answeredSql.arg(QLatin1String("at")) + QStringLiteral(" AS answered_at, ") + answeredSql.arg(QLatin1String("id"))
        + QStringLiteral(" AS answered_id FROM talk_peer p WHERE p.account_id = ?) SELECT ") + talkPeerColumns
        + QStringLiteral(", p.customer, coalesce(c.name, ''), p.waiting, p.since, ") + talkMessageColumns
        + QStringLiteral(" FROM (SELECT known.*, (SELECT count(*) ") + waitsSql + QStringLiteral(") AS waiting, (SELECT min(w.at) ")
        + waitsSql
        + QStringLiteral(") AS since FROM known WHERE customer IS NOT NULL) p LEFT JOIN customer c ON c.id = p.customer JOIN talk_message "
                         "m ON m.id = "
                         "(SELECT l.id FROM talk_message l WHERE l.peer_id = p.id ORDER BY l.speaker = 'system', l.at DESC, l.id DESC "
                         "LIMIT 1) WHERE c.erased_at IS NULL ");
}

const QString wordSql = QStringLiteral("AND (c.name LIKE ? ESCAPE '\\' OR c.initials LIKE ? ESCAPE '\\' OR p.name LIKE ? ESCAPE '\\' "
                                       "OR EXISTS (SELECT 1 FROM talk_message t WHERE t.peer_id = p.id AND t.text LIKE ? ESCAPE '\\'))");

constexpr int wordPlaces = 4; // parameters of wordSql

QString patternOf(QString word)
{
    word.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
    return u'%' + word + u'%';
}

bool isLater(const TalkMessage &one, const TalkMessage &other)
{
    return std::pair(one.at, one.id) > std::pair(other.at, other.id);
}

void merge(TalkThread &into, const TalkThread &peer)
{
    if (peer.waiting > 0)
        into.waitingSince = into.waiting > 0 ? std::min(into.waitingSince, peer.waitingSince) : peer.waitingSince;
    into.waiting += peer.waiting;
    into.sides.push_back(peer.sides.front());
    const bool bothSystem =
        (into.lastMessage.speaker == TalkMessage::Speaker::System) == (peer.lastMessage.speaker == TalkMessage::Speaker::System);
    const bool isNewer =
        bothSystem ? isLater(peer.lastMessage, into.lastMessage) : into.lastMessage.speaker == TalkMessage::Speaker::System;
    if (!isNewer)
        return;
    into.lastPeer = peer.lastPeer;
    into.lastMessage = peer.lastMessage;
}

// A window that is closed can't be missed any more: it comes after those that are open. Who complained is owed more than an answer.
bool comesFirst(const TalkThread &one, const TalkThread &other, qint64 now)
{
    if (one.complaint.isEmpty() != other.complaint.isEmpty())
        return other.complaint.isEmpty();
    if ((one.waiting > 0) != (other.waiting > 0))
        return one.waiting > 0;
    if (one.waiting == 0)
        return isLater(one.lastMessage, other.lastMessage);
    if (one.window.isOpen(now) != other.window.isOpen(now))
        return one.window.isOpen(now);
    if (one.window.isOpen(now) && one.window.closesAt != other.window.closesAt)
        return one.window.closesAt < other.window.closesAt;
    return std::pair(one.waitingSince, one.lastMessage.id) < std::pair(other.waitingSince, other.lastMessage.id);
}

// Of answerSide(), the smallest first.
auto answerPlace(const TalkThread &thread, const TalkSide &side, qint64 now)
{
    const bool isOpen = side.window.isOpen(now);
    const bool isAwaited = isOpen && side.waiting > 0;
    return std::tuple(isAwaited    ? 0
                          : isOpen ? 1
                                   : 2,
                      isAwaited ? side.window.closesAt : 0, side.peer.id != thread.lastPeer.id, -side.window.closesAt);
}

} // namespace

const TalkSide &answerSide(const TalkThread &thread, qint64 now)
{
    return *std::ranges::min_element(thread.sides, [&](const TalkSide &one, const TalkSide &other) {
        return answerPlace(thread, one, now) < answerPlace(thread, other, now);
    });
}

Result<std::vector<TalkThread>> InboxStore::gather(AccountId account, const TalkFilter &filter, CustomerId customer)
{
    auto query = m_database.prepare(peersSql() + (filter.word.isEmpty() ? QString() : wordSql)
                                    + (toInteger(customer) != 0 ? QStringLiteral(" AND p.customer = ?") : QString()));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    for (int place = 1; !filter.word.isEmpty() && place <= wordPlaces; ++place)
        query->bind(place, patternOf(filter.word));
    if (toInteger(customer) != 0)
        query->bind(filter.word.isEmpty() ? 1 : 1 + wordPlaces, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<qint64, TalkThread> threads;
    while (query->next()) {
        TalkThread thread;
        thread.lastPeer = talkPeerAt(*query);
        thread.customer = CustomerId(query->integer(talkPeerWidth));
        thread.name = query->text(talkPeerWidth + 1);
        thread.waiting = static_cast<int>(query->integer(talkPeerWidth + 2));
        thread.waitingSince = query->integer(talkPeerWidth + 3);
        thread.lastMessage = talkMessageAt(*query, talkPeerWidth + 4);
        thread.sides = {{thread.lastPeer, thread.waitingSince, thread.waiting, {}}};
        const auto [known, isNew] = threads.try_emplace(toInteger(thread.customer), thread);
        if (!isNew)
            merge(known->second, thread);
    }
    std::vector<TalkThread> all;
    for (auto &[id, thread] : threads) {
        std::ranges::sort(thread.sides, {}, [](const TalkSide &side) { return side.peer.id; });
        if (filter.which == TalkFilter::Which::All || thread.waiting > 0)
            all.push_back(std::move(thread));
    }
    return all;
}

Done InboxStore::addComplaints(AccountId account, std::vector<TalkThread> &threads)
{
    const auto open = ComplainerStore(m_database).open(account);
    if (!open)
        return failure(open.error());
    for (TalkThread &thread : threads) {
        if (const auto complaint = open->find(toInteger(thread.customer)); complaint != open->end())
            thread.complaint = complaint->second;
    }
    return {};
}

Done InboxStore::addWindows(TalkThread &thread, PeerWindows &windows, qint64 now)
{
    for (TalkSide &side : thread.sides) {
        const auto window = windows.windowOf(side.peer, now);
        if (!window)
            return failure(window.error());
        side.window = *window;
    }
    const TalkSide &side = answerSide(thread, now);
    thread.answerPeer = side.peer;
    thread.window = side.window;
    return {};
}

Result<std::optional<TalkThread>> InboxStore::thread(AccountId account, CustomerId customer, qint64 now)
{
    auto threads = gather(account, {}, customer);
    if (!threads)
        return failure(threads.error());
    if (threads->empty())
        return std::optional<TalkThread>();
    if (auto added = addComplaints(account, *threads); !added)
        return failure(added.error());
    PeerWindows windows(m_database, account);
    if (auto added = addWindows(threads->front(), windows, now); !added)
        return failure(added.error());
    return std::optional(std::move(threads->front()));
}

Result<std::vector<TalkThread>> InboxStore::threads(AccountId account, const TalkFilter &filter, qint64 now, int limit)
{
    auto all = gather(account, filter);
    if (!all)
        return all;
    if (auto added = addComplaints(account, *all); !added)
        return failure(added.error());
    PeerWindows windows(m_database, account);
    for (TalkThread &thread : *all) {
        if (thread.waiting == 0)
            continue;
        if (auto added = addWindows(thread, windows, now); !added)
            return failure(added.error());
    }
    std::ranges::sort(*all, [now](const TalkThread &one, const TalkThread &other) { return comesFirst(one, other, now); });
    if (all->size() > static_cast<size_t>(limit))
        all->resize(static_cast<size_t>(limit));
    for (TalkThread &thread : *all) {
        if (thread.waiting > 0)
            continue;
        if (auto added = addWindows(thread, windows, now); !added)
            return failure(added.error());
    }
    return all;
}

Result<int> InboxStore::waitingCount(AccountId account)
{
    const auto waiting = gather(account, {TalkFilter::Which::Waiting, {}});
    if (!waiting)
        return failure(waiting.error());
    return static_cast<int>(waiting->size());
}

Result<std::vector<TalkPeer>> InboxStore::peersOf(AccountId account, CustomerId customer)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT ") + talkPeerColumns + QStringLiteral(" FROM talk_peer p WHERE p.account_id = ? AND ")
                           + threadSql + QStringLiteral(" = ? ORDER BY p.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TalkPeer> peers;
    while (query->next())
        peers.push_back(talkPeerAt(*query));
    return peers;
}

Result<std::optional<CustomerId>> InboxStore::threadOf(AccountId account, qint64 peer)
{
    return ownerOf(account, peer, threadSql);
}

Result<std::optional<CustomerId>> InboxStore::customerOf(AccountId account, qint64 peer)
{
    return ownerOf(account, peer, ownerSql);
}

Result<std::optional<CustomerId>> InboxStore::ownerOf(AccountId account, qint64 peer, const QString &sql)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT ") + sql + QStringLiteral(" FROM talk_peer p WHERE p.account_id = ? AND p.id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, peer);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next() || query->isNull(0))
        return std::optional<CustomerId>();
    return std::optional(CustomerId(query->integer(0)));
}

// The place in a conversation is (at, id): what a colleague typed may have come later than what was said after it.
Result<std::vector<TalkMessage>> InboxStore::messages(AccountId account, CustomerId customer, qint64 before, int limit)
{
    const auto peers = peersOf(account, customer);
    if (!peers)
        return failure(peers.error());
    QStringList ids;
    for (const TalkPeer &peer : *peers)
        ids.append(QString::number(peer.id));
    auto query =
        m_database.prepare(QStringLiteral("SELECT ") + talkMessageColumns + QStringLiteral(" FROM talk_message m WHERE m.peer_id IN (")
                           + ids.join(QLatin1String(", "))
                           + QStringLiteral(") AND (? = 0 OR (m.at, m.id) < (SELECT b.at, b.id FROM talk_message b WHERE b.id = ?)) "
                                            "ORDER BY m.at DESC, m.id DESC LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, before);
    query->bind(1, before);
    query->bind(2, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TalkMessage> messages;
    while (query->next())
        messages.push_back(talkMessageAt(*query));
    std::ranges::reverse(messages);
    return messages;
}

} // namespace yiren
