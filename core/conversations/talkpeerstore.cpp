#include "conversations/talkpeerstore.h"

namespace yiren {

Result<QString> TalkPeerStore::corpid(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT corpid FROM account WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
}

// One who was asked about in vain and writes again may be told now.
Result<QStringList> TalkPeerStore::unasked(AccountId account, qint64 since, qsizetype limit)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT p.peer FROM talk_peer p WHERE p.account_id = ? AND p.channel = 'kf' AND p.is_told = 0 "
                       "AND EXISTS (SELECT 1 FROM talk_message m WHERE m.peer_id = p.id AND m.at > max(?, coalesce(p.asked_at, 0)) "
                       "AND m.speaker = 'customer') GROUP BY p.peer ORDER BY min(p.id) LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, since);
    query->bind(2, static_cast<qint64>(limit));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList peers;
    while (query->next())
        peers.append(query->text(0));
    return peers;
}

Done TalkPeerStore::putTold(AccountId account, const QString &externalUserid, const QString &name)
{
    auto put = m_database.prepare(
        QStringLiteral("UPDATE talk_peer SET name = ?, is_told = 1 WHERE account_id = ? AND channel = 'kf' AND peer = ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, name);
    put->bind(1, toInteger(account));
    put->bind(2, externalUserid);
    return put->run();
}

Done TalkPeerStore::noteAsked(AccountId account, const QStringList &externalUserids, qint64 now)
{
    auto note =
        m_database.prepare(QStringLiteral("UPDATE talk_peer SET asked_at = ? WHERE account_id = ? AND channel = 'kf' AND peer = ?"));
    if (!note)
        return failure(note.error());
    for (const QString &peer : externalUserids) {
        note->bind(0, now);
        note->bind(1, toInteger(account));
        note->bind(2, peer);
        if (auto ran = note->run(); !ran)
            return ran;
    }
    return {};
}

} // namespace yiren
