#include "readership/tagdeedstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace yiren {

namespace {

constexpr std::array tagDeedKinds{"make", "give", "take"}; // as TagDeed::Kind

QString peopleJson(const QStringList &people)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(people)).toJson(QJsonDocument::Compact));
}

QStringList peopleOf(const QString &json)
{
    QStringList people;
    for (const QJsonValue &person : QJsonDocument::fromJson(json.toUtf8()).array())
        people.append(person.toString());
    return people;
}

TagDeed::Kind tagDeedKind(const QString &name)
{
    for (size_t i = 0; i < tagDeedKinds.size(); ++i) {
        if (name == QLatin1String(tagDeedKinds[i]))
            return static_cast<TagDeed::Kind>(i);
    }
    return TagDeed::Kind::Give;
}

} // namespace

Done TagDeedStore::add(AccountId account, const TagDeed &deed)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO tag_deed(account_id, kind, tag, openids, state, planned_at) VALUES(?, ?, ?, ?, 'waiting', ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, QString::fromLatin1(tagDeedKinds[static_cast<size_t>(deed.kind)]));
    insert->bind(2, deed.tag);
    insert->bind(3, peopleJson(deed.people));
    insert->bind(4, deed.plannedAt);
    return insert->run();
}

Result<std::optional<TagDeed>> TagDeedStore::next(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, kind, tag, openids, planned_at, state FROM tag_deed WHERE account_id = ? "
                                                   "AND state IN ('waiting', 'sending') ORDER BY state = 'waiting', id LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<TagDeed>();
    return std::optional(TagDeed{query->integer(0), tagDeedKind(query->text(1)), query->text(2), peopleOf(query->text(3)),
                                 query->integer(4), query->text(5) == u"sending"});
}

Result<TagDeedCounts> TagDeedStore::counts(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT COALESCE(sum(state IN ('waiting', 'sending')), 0), COALESCE(sum(state = 'failed' AND planned_at = last), 0), "
        "COALESCE(sum(CASE planned_at WHEN last THEN left_out ELSE 0 END), 0) FROM tag_deed "
        "CROSS JOIN (SELECT max(planned_at) AS last FROM tag_deed WHERE account_id = ?) WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? TagDeedCounts{query->integer(0), query->integer(1), query->integer(2)} : TagDeedCounts();
}

Done TagDeedStore::setSending(qint64 deed)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE tag_deed SET state = 'sending' WHERE id = ? AND state = 'waiting'"));
    if (!update)
        return failure(update.error());
    update->bind(0, deed);
    return update->run();
}

Done TagDeedStore::settle(qint64 deed, const QString &failureCode, qint64 leftOut, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE tag_deed SET state = ?, failure = ?, left_out = ?, settled_at = ?, openids = '[]' WHERE id = ? AND state = 'sending'"));
    if (!update)
        return failure(update.error());
    update->bind(0, failureCode.isEmpty() ? QStringLiteral("done") : QStringLiteral("failed"));
    update->bind(1, failureCode);
    update->bind(2, leftOut);
    update->bind(3, now);
    update->bind(4, deed);
    return update->run();
}

Done TagDeedStore::halve(AccountId account, const TagDeed &deed)
{
    const qsizetype half = deed.people.size() / 2;
    auto update = m_database.prepare(QStringLiteral("UPDATE tag_deed SET openids = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, peopleJson(deed.people.first(half)));
    update->bind(1, deed.id);
    if (auto ran = update->run(); !ran)
        return ran;
    return add(account, {0, deed.kind, deed.tag, deed.people.mid(half), deed.plannedAt, false});
}

Done TagDeedStore::drop(AccountId account, qint64 now)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE tag_deed SET state = 'dropped', openids = '[]', settled_at = ? WHERE account_id = ? AND state = 'waiting'"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, toInteger(account));
    return update->run();
}

} // namespace yiren
