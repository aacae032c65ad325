#include "bills/rawfilestore.h"

#include "base/gzip.h"
#include "crypto/digest.h"

namespace yiren {

namespace {

constexpr QLatin1String selectRawFiles("SELECT id, sha256, sha1, plain_bytes, source, name, answer, received_at FROM raw_file WHERE ");

} // namespace

Result<std::optional<RawFileFacts>> RawFileStore::find(const QByteArray &sha256)
{
    auto query = m_database.prepare(selectRawFiles + QLatin1String("sha256 = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, sha256);
    return one(*query);
}

Result<std::optional<RawFileFacts>> RawFileStore::file(qint64 id)
{
    auto query = m_database.prepare(selectRawFiles + QLatin1String("id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    return one(*query);
}

Result<std::optional<RawFileFacts>> RawFileStore::one(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    if (!query.next())
        return std::nullopt;
    RawFileFacts facts;
    facts.id = query.integer(0);
    facts.sha256 = query.blob(1);
    facts.sha1 = query.blob(2);
    facts.plainBytes = query.integer(3);
    facts.source = query.text(4) == QLatin1String("wechat") ? RawSource::WeChat : RawSource::File;
    facts.name = query.text(5);
    facts.answer = query.text(6);
    facts.receivedAt = query.integer(7);
    return facts;
}

Result<QByteArray> RawFileStore::content(qint64 id, qint64 most)
{
    const auto facts = file(id);
    if (!facts)
        return failure(facts.error());
    if (!*facts)
        return failure(ErrorKind::NotFound, "raw_file.not_found", QString::number(id));
    auto query = m_database.prepare(QStringLiteral("SELECT content FROM raw_file_part WHERE raw_file_id = ? ORDER BY part"));
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QByteArray packed;
    while (query->next())
        packed += query->blob(0);
    auto plain = gunzip(packed, most);
    if (!plain && plain.error().code == QLatin1String("gzip.too_large"))
        return plain;
    if (!plain || sha256(*plain) != (*facts)->sha256)
        return failure(ErrorKind::Damaged, "raw_file.damaged", (*facts)->name);
    return plain;
}

Result<qint64> RawFileStore::insert(const RawFileFacts &facts)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO raw_file (sha256, sha1, plain_bytes, source, name, answer, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, facts.sha256);
    insert->bind(1, facts.sha1);
    insert->bind(2, facts.plainBytes);
    insert->bind(3, facts.source == RawSource::WeChat ? QStringLiteral("wechat") : QStringLiteral("file"));
    insert->bind(4, facts.name);
    insert->bind(5, facts.answer);
    insert->bind(6, facts.receivedAt);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Done RawFileStore::addPart(qint64 id, qint64 part, const QByteArray &packed)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO raw_file_part (raw_file_id, part, content) VALUES (?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, id);
    insert->bind(1, part);
    insert->bind(2, packed);
    return insert->run();
}

} // namespace yiren
