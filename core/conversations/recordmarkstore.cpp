#include "conversations/recordmarkstore.h"

namespace yiren {

Result<RecordMark> RecordMarkStore::mark(AccountId account, const QString &appid)
{
    auto query = m_database.prepare(QStringLiteral("SELECT read_to, gap_from, gap_to, asks_at, refusal FROM talk_record_mark "
                                                   "WHERE account_id = ? AND app = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, appid);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return RecordMark();
    return RecordMark{query->integer(0), query->integer(1), query->integer(2), query->integer(3), query->text(4)};
}

Done RecordMarkStore::set(AccountId account, const QString &appid, const RecordMark &mark)
{
    auto put = m_database.prepare(
        QStringLiteral("INSERT INTO talk_record_mark(account_id, app, read_to, gap_from, gap_to, asks_at, refusal) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, app) DO UPDATE SET read_to = excluded.read_to, "
                       "gap_from = excluded.gap_from, gap_to = excluded.gap_to, asks_at = excluded.asks_at, refusal = excluded.refusal"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, appid);
    put->bind(2, mark.readTo);
    put->bind(3, mark.gapFrom);
    put->bind(4, mark.gapTo);
    put->bind(5, mark.asksAt);
    put->bind(6, mark.refusal);
    return put->run();
}

} // namespace yiren
