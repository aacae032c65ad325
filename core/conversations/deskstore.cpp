#include "conversations/deskstore.h"

namespace yiren {

Result<std::vector<TalkDesk>> DeskStore::desks(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT open_kfid, name, is_ours, cursor, synced_at, gap_from, gap_to FROM talk_desk "
                                                   "WHERE account_id = ? ORDER BY open_kfid"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TalkDesk> desks;
    while (query->next())
        desks.push_back({query->text(0), query->text(1), query->integer(2) != 0, query->text(3), query->integer(4), query->integer(5),
                         query->integer(6)});
    return desks;
}

Done DeskStore::putListed(AccountId account, const std::vector<TalkDesk> &listed)
{
    auto close = m_database.prepare(QStringLiteral("UPDATE talk_desk SET is_ours = 0 WHERE account_id = ?"));
    auto put = m_database.prepare(QStringLiteral("INSERT INTO talk_desk(account_id, open_kfid, name, is_ours) VALUES(?, ?, ?, ?) "
                                                 "ON CONFLICT(account_id, open_kfid) DO UPDATE SET name = excluded.name, "
                                                 "is_ours = excluded.is_ours"));
    if (!close || !put)
        return failure(close ? put.error() : close.error());
    close->bind(0, toInteger(account));
    if (auto ran = close->run(); !ran)
        return ran;
    for (const TalkDesk &desk : listed) {
        put->bind(0, toInteger(account));
        put->bind(1, desk.openKfid);
        put->bind(2, desk.name);
        put->bind(3, desk.isOurs);
        if (auto ran = put->run(); !ran)
            return ran;
    }
    return {};
}

Done DeskStore::moveCursor(AccountId account, const QString &openKfid, const QString &cursor)
{
    auto move = m_database.prepare(QStringLiteral("UPDATE talk_desk SET cursor = ? WHERE account_id = ? AND open_kfid = ?"));
    if (!move)
        return failure(move.error());
    move->bind(0, cursor);
    move->bind(1, toInteger(account));
    move->bind(2, openKfid);
    return move->run();
}

Done DeskStore::noteRead(AccountId account, const QString &openKfid, qint64 now)
{
    auto note = m_database.prepare(QStringLiteral("UPDATE talk_desk SET gap_from = iif(synced_at < ?, synced_at, gap_from), "
                                                  "gap_to = iif(synced_at < ?, ?, gap_to), synced_at = ? "
                                                  "WHERE account_id = ? AND open_kfid = ?"));
    if (!note)
        return failure(note.error());
    note->bind(0, now - talkKeptMs);
    note->bind(1, now - talkKeptMs);
    note->bind(2, now - talkKeptMs);
    note->bind(3, now);
    note->bind(4, toInteger(account));
    note->bind(5, openKfid);
    return note->run();
}

} // namespace yiren
