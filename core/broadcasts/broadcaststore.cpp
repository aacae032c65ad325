#include "broadcasts/broadcaststore.h"

#include "broadcasts/broadcastjson.h"

namespace yiren {

namespace {

const QLatin1String selectBroadcast(
    "SELECT id, kind, sender, text, attachments, tags, campaign, state, body, task, job, made_at, begun_at, confirmed_at, cancelled_at, "
    "next_look_at, looked_at, likes, comments, failure FROM broadcast WHERE account_id = ? ");

Broadcast broadcastOf(const Statement &row)
{
    Broadcast broadcast;
    broadcast.id = row.integer(0);
    broadcast.kind = broadcastKindFromName(row.text(1));
    broadcast.sender = row.text(2);
    broadcast.text = row.text(3);
    broadcast.attachments = broadcastAttachments(row.text(4));
    broadcast.tags = textsOfJson(row.text(5));
    broadcast.campaign = row.text(6);
    broadcast.state = broadcastStateFromName(row.text(7));
    broadcast.body = row.blob(8);
    broadcast.task = row.text(9);
    broadcast.job = row.text(10);
    broadcast.madeAt = row.integer(11);
    broadcast.begunAt = row.integer(12);
    broadcast.confirmedAt = row.optionalInteger(13);
    broadcast.cancelledAt = row.optionalInteger(14);
    broadcast.nextLookAt = row.optionalInteger(15);
    broadcast.lookedAt = row.optionalInteger(16);
    broadcast.likes = row.optionalInteger(17);
    broadcast.comments = row.optionalInteger(18);
    broadcast.failure = row.text(19);
    return broadcast;
}

} // namespace

Result<std::vector<Broadcast>> BroadcastStore::select(const QString &condition, AccountId account, std::optional<qint64> parameter)
{
    auto query = m_database.prepare(selectBroadcast + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (parameter)
        query->bind(1, *parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Broadcast> found;
    while (query->next())
        found.push_back(broadcastOf(*query));
    return found;
}

Result<std::vector<Broadcast>> BroadcastStore::broadcasts(AccountId account)
{
    return select(QStringLiteral("ORDER BY id DESC"), account, {});
}

Result<Broadcast> BroadcastStore::broadcast(AccountId account, qint64 id)
{
    auto found = select(QStringLiteral("AND id = ?"), account, id);
    if (!found)
        return failure(found.error());
    return found->empty() ? failure(ErrorKind::NotFound, "broadcast.unknown", QString::number(id))
                          : Result<Broadcast>(std::move(found->front()));
}

Result<std::vector<qint64>> BroadcastStore::due(AccountId account, qint64 now)
{
    const auto found = select(QStringLiteral("AND state <> 'draft' AND next_look_at <= ? ORDER BY id"), account, now);
    if (!found)
        return failure(found.error());
    std::vector<qint64> ids;
    for (const Broadcast &broadcast : *found)
        ids.push_back(broadcast.id);
    return ids;
}

Result<qint64> BroadcastStore::momentsBegunSince(AccountId account, qint64 since)
{
    const auto found = select(QStringLiteral("AND kind = 'moment' AND begun_at > ?"), account, since);
    return found ? Result<qint64>(static_cast<qint64>(found->size())) : failure(found.error());
}

Result<bool> BroadcastStore::knowsTask(AccountId account, const QString &task)
{
    auto query = m_database.prepare(QStringLiteral("SELECT 1 FROM broadcast WHERE account_id = ? AND task = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, task);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Result<qint64> BroadcastStore::add(AccountId account, const Broadcast &broadcast)
{
    auto add = m_database.prepare(QStringLiteral(
        "INSERT INTO broadcast(account_id, kind, sender, text, attachments, tags, campaign, made_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, broadcastKindName(broadcast.kind));
    add->bind(2, broadcast.sender);
    add->bind(3, broadcast.text);
    add->bind(4, broadcastAttachmentsJson(broadcast.attachments));
    add->bind(5, textsJson(broadcast.tags));
    add->bind(6, broadcast.campaign);
    add->bind(7, broadcast.madeAt);
    if (auto ran = add->run(); !ran)
        return failure(ran.error());
    return add->lastId();
}

Done BroadcastStore::putDraft(const Broadcast &broadcast)
{
    auto put = m_database.prepare(
        QStringLiteral("UPDATE broadcast SET kind = ?, sender = ?, text = ?, attachments = ?, tags = ? WHERE id = ? AND state = 'draft'"));
    if (!put)
        return failure(put.error());
    put->bind(0, broadcastKindName(broadcast.kind));
    put->bind(1, broadcast.sender);
    put->bind(2, broadcast.text);
    put->bind(3, broadcastAttachmentsJson(broadcast.attachments));
    put->bind(4, textsJson(broadcast.tags));
    put->bind(5, broadcast.id);
    return put->run();
}

Done BroadcastStore::removeDraft(qint64 id)
{
    for (const char *sql : {"DELETE FROM broadcast_target WHERE broadcast_id = (SELECT id FROM broadcast WHERE id = ? AND state = 'draft')",
                            "DELETE FROM broadcast WHERE id = ? AND state = 'draft'"}) {
        auto remove = m_database.prepare(QLatin1String(sql));
        if (!remove)
            return failure(remove.error());
        remove->bind(0, id);
        if (auto ran = remove->run(); !ran)
            return ran;
    }
    return {};
}

Done BroadcastStore::begin(qint64 id, const QByteArray &body, qint64 now)
{
    auto begin = m_database.prepare(QStringLiteral(
        "UPDATE broadcast SET state = 'creating', body = ?, begun_at = ?, next_look_at = ? WHERE id = ? AND state = 'draft'"));
    if (!begin)
        return failure(begin.error());
    begin->bind(0, body);
    begin->bind(1, now);
    begin->bind(2, now);
    begin->bind(3, id);
    return begin->run();
}

Done BroadcastStore::putStanding(const Broadcast &broadcast)
{
    auto put = m_database.prepare(QStringLiteral(
        "UPDATE broadcast SET state = ?, task = ?, job = ?, confirmed_at = ?, cancelled_at = ?, next_look_at = ?, looked_at = ?, "
        "likes = ?, comments = ?, failure = ? WHERE id = ?"));
    if (!put)
        return failure(put.error());
    int at = 0;
    for (const QString &text : {broadcastStateName(broadcast.state), broadcast.task, broadcast.job})
        put->bind(at++, text);
    for (const auto &number :
         {broadcast.confirmedAt, broadcast.cancelledAt, broadcast.nextLookAt, broadcast.lookedAt, broadcast.likes, broadcast.comments})
        put->bind(at++, number);
    put->bind(at++, broadcast.failure);
    put->bind(at, broadcast.id);
    return put->run();
}

Result<qint64> BroadcastStore::addPicture(AccountId account, const BroadcastPicture &picture)
{
    auto put =
        m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO broadcast_picture(account_id, digest, name, bytes) VALUES(?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, picture.digest);
    put->bind(2, picture.name);
    put->bind(3, picture.bytes);
    if (auto ran = put->run(); !ran)
        return failure(ran.error());
    return put->changedRows();
}

Result<BroadcastPicture> BroadcastStore::picture(AccountId account, const QString &digest)
{
    auto query = m_database.prepare(QStringLiteral("SELECT name, bytes FROM broadcast_picture WHERE account_id = ? AND digest = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, digest);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "broadcast.picture_gone", digest);
    return BroadcastPicture{digest, query->text(0), query->blob(1)};
}

} // namespace yiren
