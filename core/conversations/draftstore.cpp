#include "conversations/draftstore.h"

namespace yiren {

Result<QString> DraftStore::draft(const std::vector<qint64> &peers)
{
    QString newest;
    qint64 newestAt = -1;
    for (const qint64 peer : peers) {
        auto query = m_database.prepare(QStringLiteral("SELECT text, written_at FROM talk_draft WHERE peer_id = ?"));
        if (!query)
            return failure(query.error());
        query->bind(0, peer);
        if (auto ran = query->run(); !ran)
            return failure(ran.error());
        if (query->next() && query->integer(1) > newestAt) {
            newest = query->text(0);
            newestAt = query->integer(1);
        }
    }
    return newest;
}

Done DraftStore::keep(qint64 peer, const QString &text, qint64 now)
{
    const QString sql = text.isEmpty()
        ? QStringLiteral("DELETE FROM talk_draft WHERE peer_id = ?")
        : QStringLiteral("INSERT INTO talk_draft(peer_id, text, written_at) VALUES(?, ?, ?) "
                         "ON CONFLICT(peer_id) DO UPDATE SET text = excluded.text, written_at = excluded.written_at");
    auto write = m_database.prepare(sql);
    if (!write)
        return failure(write.error());
    write->bind(0, peer);
    if (!text.isEmpty()) {
        write->bind(1, text);
        write->bind(2, now);
    }
    return write->run();
}

} // namespace yiren
