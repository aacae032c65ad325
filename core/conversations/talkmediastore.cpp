#include "conversations/talkmediastore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yiren {

Result<std::optional<TalkMedia>> TalkMediaStore::media(AccountId account, const QString &mediaId)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT media_id, name, bytes, is_elsewhere FROM talk_media WHERE account_id = ? AND media_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, mediaId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(TalkMedia{query->text(0), query->text(1), query->blob(2), query->integer(3) != 0}) : std::nullopt;
}

Result<KeptFiles> TalkMediaStore::files(AccountId account, const QStringList &mediaIds)
{
    KeptFiles files;
    auto query = m_database.prepare(
        QStringLiteral("SELECT name, length(bytes), is_elsewhere FROM talk_media WHERE account_id = ? AND media_id = ?"));
    if (!query)
        return failure(query.error());
    for (const QString &mediaId : mediaIds) {
        query->bind(0, toInteger(account));
        query->bind(1, mediaId);
        if (auto ran = query->run(); !ran)
            return failure(ran.error());
        if (query->next())
            files[mediaId] = {query->text(0), query->integer(1), query->integer(2) != 0};
        query->reset();
    }
    return files;
}

Result<std::vector<MissingMedia>> TalkMediaStore::missing(AccountId account, qint64 since, int limit)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT DISTINCT json_extract(m.detail, '$.media_id') AS media, p.channel, p.app FROM talk_message m "
        "JOIN talk_peer p ON p.id = m.peer_id WHERE m.account_id = ? AND m.at > ? AND m.speaker IN ('customer', 'colleague') "
        "AND m.kind IN ('image', 'voice', 'video', 'shortvideo', 'file') AND m.recalled_at IS NULL AND media <> '' "
        "AND NOT EXISTS (SELECT 1 FROM talk_media k WHERE k.account_id = m.account_id AND k.media_id = "
        "json_extract(m.detail, '$.media_id')) ORDER BY m.at DESC, m.id DESC LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, since);
    query->bind(2, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<MissingMedia> missing;
    while (query->next())
        missing.push_back({query->text(0), talkChannelFromName(query->text(1)), query->text(2)});
    return missing;
}

Done TalkMediaStore::put(AccountId account, const TalkMedia &media, qint64 now)
{
    auto put = m_database.prepare(QStringLiteral(
        "INSERT OR REPLACE INTO talk_media(account_id, media_id, name, bytes, fetched_at, is_elsewhere) VALUES(?, ?, ?, ?, ?, ?)"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, media.mediaId);
    put->bind(2, media.name);
    put->bind(3, media.bytes);
    put->bind(4, now);
    put->bind(5, media.isElsewhere ? 1 : 0);
    return put->run();
}

QString fileIdOf(const TalkMessage &message)
{
    const bool isFile = message.kind == u"file" || message.kind == u"voice" || message.kind == u"video" || message.kind == u"shortvideo";
    return isFile && message.recalledAt == 0 ? mediaIdOf(message) : QString();
}

QString mediaIdOf(const TalkMessage &message)
{
    return QJsonDocument::fromJson(message.detail).object().value(u"media_id").toString();
}

} // namespace yiren
