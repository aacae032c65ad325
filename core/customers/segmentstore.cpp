#include "customers/segmentstore.h"

namespace yiren {

namespace {

constexpr qsizetype longestSegmentName = 40;

} // namespace

Done SegmentStore::checkName(AccountId account, const QString &name, SegmentId besides)
{
    if (name.trimmed().isEmpty() || name.size() > longestSegmentName)
        return failure(makeError(ErrorKind::Usage, "segment.name", name.left(longestSegmentName)));
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM segment WHERE account_id = ? AND name = ? AND id <> ? AND deleted_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, name.trimmed());
    query->bind(2, toInteger(besides));
    if (auto ran = query->run(); !ran)
        return ran;
    if (query->next() && query->integer(0) > 0)
        return failure(makeError(ErrorKind::Usage, "segment.name_taken", name.trimmed()));
    return {};
}

Result<SegmentId> SegmentStore::add(AccountId account, const QString &name, const SegmentRule &rule, qint64 nowMs)
{
    if (auto valid = checkName(account, name, SegmentId{}); !valid)
        return failure(valid.error());
    if (rule.conditions.empty())
        return failure(makeError(ErrorKind::Usage, "segment.empty"));
    for (const SegmentCondition &condition : rule.conditions) {
        if (auto valid = validCondition(condition); !valid)
            return failure(valid.error());
    }
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO segment(account_id, name, conditions, created_at, updated_at) VALUES(?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, name.trimmed());
    insert->bind(2, segmentJson(rule));
    insert->bind(3, nowMs);
    insert->bind(4, nowMs);
    if (auto done = insert->run(); !done)
        return failure(done.error());
    return SegmentId{insert->lastId()};
}

Result<std::vector<Segment>> SegmentStore::segments(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, name, conditions FROM segment WHERE account_id = ? AND deleted_at IS NULL ORDER BY name"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Segment> segments;
    while (query->next()) {
        auto rule = segmentFromJson(query->text(2));
        if (!rule)
            return failure(rule.error());
        segments.push_back({SegmentId{query->integer(0)}, query->text(1), std::move(*rule)});
    }
    return segments;
}

Done SegmentStore::rename(AccountId account, SegmentId segment, const QString &name, qint64 nowMs)
{
    if (auto valid = checkName(account, name, segment); !valid)
        return valid;
    auto update = m_database.prepare(QStringLiteral("UPDATE segment SET name = ?, updated_at = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, name.trimmed());
    update->bind(1, nowMs);
    update->bind(2, toInteger(account));
    update->bind(3, toInteger(segment));
    return update->run();
}

Done SegmentStore::remove(AccountId account, SegmentId segment, qint64 nowMs)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE segment SET deleted_at = ?, updated_at = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, nowMs);
    update->bind(1, nowMs);
    update->bind(2, toInteger(account));
    update->bind(3, toInteger(segment));
    return update->run();
}

Done SegmentStore::restore(AccountId account, SegmentId segment, qint64 nowMs)
{
    auto query = m_database.prepare(QStringLiteral("SELECT name FROM segment WHERE account_id = ? AND id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(segment));
    if (auto ran = query->run(); !ran)
        return ran;
    if (!query->next())
        return failure(makeError(ErrorKind::NotFound, "segment.not_found"));
    if (auto valid = checkName(account, query->text(0), segment); !valid)
        return valid;
    query->reset();
    auto update =
        m_database.prepare(QStringLiteral("UPDATE segment SET deleted_at = NULL, updated_at = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, nowMs);
    update->bind(1, toInteger(account));
    update->bind(2, toInteger(segment));
    return update->run();
}

} // namespace yiren
