#include "conversations/talkstore.h"

#include "conversations/talkrows.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 longestWindowMs = 48 * hourMs;

const QString insertMessage =
    QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, trigger, recalled_at, body, "
                   "state, rule_id, is_free, leaves_waiting) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

const QString selectPeer = QStringLiteral("SELECT ") + talkPeerColumns
    + QStringLiteral(" FROM talk_peer p WHERE p.account_id = ? AND p.channel = ? AND p.app = ? AND p.peer = ?");
const QString insertPeer =
    QStringLiteral("INSERT INTO talk_peer(account_id, channel, app, peer, name, scene, scene_param) VALUES(?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT(account_id, channel, app, peer) DO UPDATE SET name = iif(excluded.name = '', name, excluded.name), "
                   "scene_param = iif(excluded.scene = '', scene_param, excluded.scene_param), "
                   "scene = iif(excluded.scene = '', scene, excluded.scene)");

void bindMessage(Statement &insert, AccountId account, const TalkMessage &message)
{
    insert.bind(0, toInteger(account));
    insert.bind(1, message.peer);
    insert.bind(2, message.messageId);
    insert.bind(3, message.at);
    insert.bind(4, talkSpeakerName(message.speaker));
    insert.bind(5, message.kind);
    insert.bind(6, message.text);
    insert.bind(7, QString::fromUtf8(message.detail));
    insert.bind(8, talkTriggerName(message.trigger));
    message.recalledAt == 0 ? insert.bindNull(9) : insert.bind(9, message.recalledAt);
    insert.bind(10, message.body);
    insert.bind(11, talkStateName(message.state));
    message.rule == 0 ? insert.bindNull(12) : insert.bind(12, message.rule);
    insert.bind(13, message.isFree);
    insert.bind(14, message.leavesWaiting);
}

} // namespace

Result<Statement *> TalkStore::kept(std::optional<Statement> &statement, const QString &sql)
{
    if (statement) {
        statement->reset();
        return &*statement;
    }
    auto prepared = m_database.prepare(sql);
    if (!prepared)
        return failure(prepared.error());
    statement.emplace(std::move(*prepared));
    return &*statement;
}

Result<std::optional<TalkPeer>> TalkStore::find(AccountId account, TalkPeer::Channel channel, const QString &app, const QString &peer)
{
    const auto query = kept(m_find, selectPeer);
    if (!query)
        return failure(query.error());
    Statement &find = **query;
    find.bind(0, toInteger(account));
    find.bind(1, talkChannelName(channel));
    find.bind(2, app);
    find.bind(3, peer);
    if (auto ran = find.run(); !ran)
        return failure(ran.error());
    const auto found = find.next() ? std::optional(talkPeerAt(find)) : std::nullopt;
    find.reset();
    return found;
}

Result<TalkPeer> TalkStore::peer(AccountId account, qint64 id)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + talkPeerColumns
                                    + QStringLiteral(" FROM talk_peer p WHERE p.account_id = ? AND p.id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "talk.peer_unknown", QString::number(id));
    return talkPeerAt(*query);
}

Result<TalkPeer> TalkStore::putPeer(AccountId account, const TalkPeer &peer)
{
    const auto statement = kept(m_putPeer, insertPeer);
    if (!statement)
        return failure(statement.error());
    Statement *const put = *statement;
    put->bind(0, toInteger(account));
    put->bind(1, talkChannelName(peer.channel));
    put->bind(2, peer.app);
    put->bind(3, peer.peer);
    put->bind(4, peer.name);
    put->bind(5, peer.scene);
    put->bind(6, peer.sceneParam);
    if (auto ran = put->run(); !ran)
        return failure(ran.error());
    const auto known = find(account, peer.channel, peer.app, peer.peer);
    if (!known)
        return failure(known.error());
    return *known ? Result<TalkPeer>(**known) : failure(ErrorKind::NotFound, "talk.peer_unknown", peer.peer);
}

Done TalkStore::setDone(qint64 peer, qint64 upTo)
{
    auto set = m_database.prepare(QStringLiteral("UPDATE talk_peer SET done_up_to = max(done_up_to, ?) WHERE id = ?"));
    if (!set)
        return failure(set.error());
    set->bind(0, upTo);
    set->bind(1, peer);
    return set->run();
}

Result<std::optional<qint64>> TalkStore::put(AccountId account, const TalkMessage &message)
{
    const auto statement = kept(m_put, insertMessage + QStringLiteral(" ON CONFLICT(account_id, message_id) DO NOTHING"));
    if (!statement)
        return failure(statement.error());
    Statement *const insert = *statement;
    bindMessage(*insert, account, message);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->changedRows() > 0 ? std::optional(insert->lastId()) : std::nullopt;
}

Result<std::optional<TalkMessage>> TalkStore::find(AccountId account, const QString &messageId)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + talkMessageColumns
                                    + QStringLiteral(" FROM talk_message m WHERE m.account_id = ? AND m.message_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, messageId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(talkMessageAt(*query)) : std::nullopt;
}

Result<qint64> TalkStore::addOwn(AccountId account, const TalkMessage &message)
{
    auto insert = m_database.prepare(insertMessage);
    if (!insert)
        return failure(insert.error());
    bindMessage(*insert, account, message);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Result<std::vector<TalkMessage>> TalkStore::underWay(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT ") + talkMessageColumns
        + QStringLiteral(" FROM talk_message m WHERE m.account_id = ? AND m.state IN ('sending', 'unknown') ORDER BY m.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TalkMessage> messages;
    while (query->next())
        messages.push_back(talkMessageAt(*query));
    return messages;
}

Done TalkStore::takeBack(qint64 id)
{
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM talk_message WHERE id = ? AND state = 'sending'"));
    if (!remove)
        return failure(remove.error());
    remove->bind(0, id);
    return remove->run();
}

Done TalkStore::settle(qint64 id, TalkMessage::State state, const QString &failureCode, qint64 now)
{
    using State = TalkMessage::State;
    auto settle = m_database.prepare(QStringLiteral("UPDATE talk_message SET state = ?, failure = ?, settled_at = ?, "
                                                    "unknown_since = coalesce(unknown_since, ?) WHERE id = ? AND state <> 'failed'"));
    if (!settle)
        return failure(settle.error());
    settle->bind(0, talkStateName(state));
    settle->bind(1, failureCode);
    state == State::Sent || state == State::Failed ? settle->bind(2, now) : settle->bindNull(2);
    state == State::Unknown ? settle->bind(3, now) : settle->bindNull(3);
    settle->bind(4, id);
    return settle->run();
}

Result<bool> TalkStore::recall(AccountId account, const QString &messageId, qint64 at)
{
    auto recall = m_database.prepare(QStringLiteral("UPDATE talk_message SET text = '', detail = '{}', recalled_at = ? "
                                                    "WHERE account_id = ? AND message_id = ?"));
    if (!recall)
        return failure(recall.error());
    recall->bind(0, at);
    recall->bind(1, toInteger(account));
    recall->bind(2, messageId);
    if (auto ran = recall->run(); !ran)
        return failure(ran.error());
    return recall->changedRows() > 0;
}

Result<qint64> TalkStore::newestAt(qint64 peer)
{
    auto query = m_database.prepare(QStringLiteral("SELECT coalesce(max(at), 0) FROM talk_message WHERE peer_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, peer);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

// What was accepted and could not be delivered is Failed and does not count; what nobody knows the fate of does, and what was said in an
// answer to a push or by an event's code does not. A payment opens a window
// of the official account (contract, 4.1): no push tells of it, the ledger does. Who pays there has that account's openid.
Result<std::vector<ReplyStep>> TalkStore::steps(qint64 peer, qint64 now)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT at, trigger, id, kind = 'unsubscribe' AND speaker = 'system' FROM talk_message WHERE peer_id = ? AND at > ? "
                       "AND (trigger <> '' OR (state IN ('sending', 'unknown', 'sent') AND is_free = 0) "
                       "OR (kind = 'unsubscribe' AND speaker = 'system')) "
                       "UNION ALL SELECT o.paid_at, 'pay', 0, 0 FROM talk_peer p CROSS JOIN orders o ON o.account_id = p.account_id "
                       "AND o.openid = p.peer WHERE p.id = ? AND p.channel = 'official' AND o.paid_at > ? AND o.paid_at <= ? "
                       "AND o.status IN ('SUCCESS', 'REFUND') AND o.mark = '' AND o.occurrence = 1 ORDER BY 1, 3"));
    if (!query)
        return failure(query.error());
    query->bind(0, peer);
    query->bind(1, now - longestWindowMs);
    query->bind(2, peer);
    query->bind(3, now - longestWindowMs);
    query->bind(4, now);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ReplyStep> steps;
    while (query->next())
        steps.push_back({query->integer(0), talkTriggerFromName(query->text(1)), query->integer(3) != 0});
    return steps;
}

} // namespace yiren
