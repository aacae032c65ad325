#include "audit/auditstore.h"

#include "crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

const QByteArray &firstHash()
{
    static const QByteArray zeros(32, '\0');
    return zeros;
}

} // namespace

QByteArray auditHash(const QByteArray &previous, const AuditEntry &entry)
{
    const QJsonArray row{entry.at, toInteger(entry.account), entry.action, entry.subject, entry.detail};
    return sha256(QByteArray(previous + QJsonDocument(row).toJson(QJsonDocument::Compact)));
}

Result<std::vector<AuditEntry>> AuditStore::entries()
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, at, account_id, action, subject, detail, hash FROM audit ORDER BY id"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<AuditEntry> entries;
    while (query->next()) {
        entries.push_back({query->integer(0), query->integer(1), AccountId(query->integer(2)), query->text(3), query->text(4),
                           query->text(5), query->blob(6)});
    }
    return entries;
}

Done AuditStore::verify()
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, at, account_id, action, subject, detail, hash, previous_hash FROM audit ORDER BY id"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return ran;
    QByteArray previous = firstHash();
    while (query->next()) {
        const AuditEntry entry{query->integer(0), query->integer(1), AccountId(query->integer(2)), query->text(3), query->text(4),
                               query->text(5),    query->blob(6)};
        if (query->blob(7) != previous || entry.hash != auditHash(previous, entry))
            return failure(ErrorKind::Damaged, "audit.damaged", QString::number(entry.id));
        previous = entry.hash;
    }
    return {};
}

Result<AuditHead> AuditStore::head()
{
    auto query = m_database.prepare(QStringLiteral("SELECT (SELECT count(*) FROM audit), hash FROM audit ORDER BY id DESC LIMIT 1"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? AuditHead{query->integer(0), query->blob(1)} : AuditHead();
}

Done AuditStore::continues(const AuditHead &noted)
{
    if (noted.count == 0)
        return {};
    auto query = m_database.prepare(QStringLiteral("SELECT hash FROM audit ORDER BY id LIMIT 1 OFFSET ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, noted.count - 1);
    if (auto ran = query->run(); !ran)
        return ran;
    if (!query->next() || query->blob(0) != noted.hash)
        return failure(ErrorKind::Damaged, "audit.cut", QString::number(noted.count));
    return {};
}

Done AuditStore::append(const AuditEntry &entry)
{
    auto last = m_database.prepare(QStringLiteral("SELECT hash FROM audit ORDER BY id DESC LIMIT 1"));
    if (!last)
        return failure(last.error());
    if (auto ran = last->run(); !ran)
        return ran;
    const QByteArray previous = last->next() ? last->blob(0) : firstHash();
    last->reset();
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO audit(at, account_id, action, subject, detail, previous_hash, hash) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, entry.at);
    insert->bind(1, toInteger(entry.account));
    insert->bind(2, entry.action);
    insert->bind(3, entry.subject);
    insert->bind(4, entry.detail);
    insert->bind(5, previous);
    insert->bind(6, auditHash(previous, entry));
    return insert->run();
}

} // namespace yiren
