#include "readership/tagsyncstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <variant>

namespace yiren {

namespace {

// Followers and the tags of the persons they are: what stands against follower_tag. Parameter: the account.
const QLatin1String
    carried("WITH carried(tag, openid, name) AS (SELECT DISTINCT t.tag, f.openid, c.name FROM follower f "
            "JOIN customer_identity i ON i.account_id = f.account_id AND i.kind = 'openid' AND i.value = f.openid "
            "JOIN customer c ON c.id = i.customer_id AND c.erased_at IS NULL JOIN customer_tag t ON t.customer_id = c.id "
            "WHERE f.account_id = ? AND f.is_following = 1), "
            // Who follows and is a customer, with what WeChat says.
            "said(tag, openid, name, is_there, is_agreed) AS (SELECT w.tag, w.openid, c.name, w.is_there, w.is_agreed FROM follower_tag w "
            "JOIN follower f ON f.account_id = w.account_id AND f.openid = w.openid AND f.is_following = 1 "
            "JOIN customer_identity i ON i.account_id = w.account_id AND i.kind = 'openid' AND i.value = w.openid "
            "JOIN customer c ON c.id = i.customer_id AND c.erased_at IS NULL WHERE w.account_id = ?), "
            "differing(tag, openid, name, is_here, is_agreed) AS ("
            "SELECT h.tag, h.openid, h.name, 1, COALESCE(w.is_agreed, 0) FROM carried h LEFT JOIN follower_tag w ON w.account_id = ? "
            "AND w.tag = h.tag AND w.openid = h.openid WHERE COALESCE(w.is_there, 0) = 0 "
            "UNION ALL SELECT s.tag, s.openid, s.name, 0, s.is_agreed FROM said s WHERE s.is_there = 1 "
            "AND NOT EXISTS (SELECT 1 FROM carried h WHERE h.tag = s.tag AND h.openid = s.openid)) ");
const QLatin1String isFull("(SELECT count(*) FROM follower_tag o WHERE o.account_id = ? AND o.openid = d.openid AND o.is_there = 1) >= 20");

QString jsonText(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

Result<Statement> queryOf(Database &database, const QString &sql, std::initializer_list<std::variant<qint64, QString>> values)
{
    auto query = database.prepare(sql);
    if (!query)
        return query;
    int at = 0;
    for (const auto &value : values)
        std::visit([&](const auto &plain) { query->bind(at++, plain); }, value);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query;
}

Result<qint64> numberOf(Database &database, const QString &sql, AccountId account)
{
    auto query = queryOf(database, sql, {toInteger(account)});
    if (!query)
        return failure(query.error());
    return query->next() ? query->integer(0) : 0;
}

TagDifference differenceOf(const Statement &query)
{
    TagDifference one;
    one.tag = query.text(0);
    one.isHere = query.integer(1) != 0;
    one.wasAgreed = query.integer(2) != 0;
    one.people = query.integer(3);
    one.full = query.integer(4);
    for (const QString &name : query.text(5).split(u'\x1f', Qt::SkipEmptyParts).mid(0, 3))
        one.names.append(name);
    one.isAtWeChat = query.integer(6) != 0;
    one.isFirst = one.isAtWeChat && query.isNull(7) && !one.wasAgreed;
    return one;
}

} // namespace

Done TagSyncStore::run(const QString &sql, std::initializer_list<std::variant<qint64, QString>> values)
{
    const auto ran = queryOf(m_database, sql, values);
    return ran ? Done() : Done(failure(ran.error()));
}

Result<qint64> TagSyncStore::nextReading(AccountId account)
{
    const auto last = numberOf(m_database,
                               QStringLiteral("SELECT max(reading) FROM (SELECT reading, account_id FROM wechat_tag UNION ALL "
                                              "SELECT reading, account_id FROM follower_tag) WHERE account_id = ?"),
                               account);
    return last ? Result<qint64>(*last + 1) : last;
}

Done TagSyncStore::putTag(AccountId account, const QString &tag, int id, qint64 reading)
{
    return run(QStringLiteral("INSERT INTO wechat_tag(account_id, tag, tag_id, reading) VALUES(?, ?, ?, ?) "
                              "ON CONFLICT DO UPDATE SET tag_id = excluded.tag_id, reading = excluded.reading"),
               {toInteger(account), tag, qint64(id), reading});
}

Done TagSyncStore::putMembers(AccountId account, const QString &tag, const std::vector<OpenId> &people, qint64 reading)
{
    QStringList openIds;
    for (const OpenId &person : people)
        openIds.append(person.toString());
    return run(QStringLiteral("INSERT INTO follower_tag(account_id, tag, openid, is_there, is_agreed, reading) "
                              "SELECT ?, ?, value, 1, 0, ? FROM json_each(?) WHERE true "
                              "ON CONFLICT DO UPDATE SET is_there = 1, reading = excluded.reading"),
               {toInteger(account), tag, reading, jsonText(openIds)});
}

Done TagSyncStore::endReading(AccountId account, qint64 reading)
{
    const qint64 id = toInteger(account);
    if (auto gone = run(QStringLiteral("UPDATE wechat_tag SET tag_id = NULL WHERE account_id = ? AND reading <> ?"), {id, reading}); !gone)
        return gone;
    if (auto gone = run(QStringLiteral("UPDATE follower_tag SET is_there = 0 WHERE account_id = ? AND reading <> ?"), {id, reading}); !gone)
        return gone;
    auto same = run(carried
                        + QLatin1String("UPDATE follower_tag SET is_agreed = 1 WHERE account_id = ? AND is_there = 1 AND is_agreed = 0 "
                                        "AND (tag, openid) IN (SELECT tag, openid FROM carried)"),
                    {id, id, id, id});
    if (!same)
        return same;
    return run(carried
                   + QLatin1String("DELETE FROM follower_tag WHERE account_id = ? AND is_there = 0 AND (is_agreed = 0 OR "
                                   "(tag, openid) NOT IN (SELECT tag, openid FROM carried))"),
               {id, id, id, id});
}

Result<TagComparison> TagSyncStore::comparison(AccountId account, const QString &tag)
{
    const qint64 id = toInteger(account);
    auto query =
        queryOf(m_database,
                carried + QLatin1String("SELECT d.tag, d.is_here, d.is_agreed, count(DISTINCT d.openid), sum(d.is_here AND ") + isFull
                    + QLatin1String("), substr(group_concat(d.name, char(31)), 1, 400), w.tag_id IS NOT NULL, w.compared_at "
                                    "FROM differing d LEFT JOIN wechat_tag w ON w.account_id = ? AND w.tag = d.tag "
                                    "WHERE ? = '' OR d.tag = ? GROUP BY d.tag, d.is_here, d.is_agreed ORDER BY 1, 2 DESC, 3"),
                {id, id, id, id, id, tag, tag});
    if (!query)
        return failure(query.error());
    TagComparison comparison;
    while (query->next())
        comparison.differences.push_back(differenceOf(*query));
    const auto own = numberOf(m_database, QStringLiteral("SELECT count(tag_id) FROM wechat_tag WHERE account_id = ?"), account);
    const auto strangers =
        numberOf(m_database,
                 QStringLiteral("SELECT count(DISTINCT openid) FROM follower_tag w WHERE account_id = ? AND is_there = 1 "
                                "AND NOT EXISTS (SELECT 1 FROM customer_identity i WHERE i.account_id = w.account_id "
                                "AND i.value = w.openid AND i.kind = 'openid')"),
                 account);
    const auto open = numberOf(
        m_database, QStringLiteral("SELECT count(*) FROM tag_deed WHERE account_id = ? AND state IN ('waiting', 'sending')"), account);
    for (const auto *number : {&own, &strangers, &open}) {
        if (!*number)
            return failure(number->error());
    }
    comparison.ownTags = static_cast<int>(*own);
    comparison.strangers = *strangers;
    comparison.openDeeds = *open;
    return comparison;
}

Result<std::optional<int>> TagSyncStore::tagId(AccountId account, const QString &tag)
{
    auto query =
        queryOf(m_database, QStringLiteral("SELECT tag_id FROM wechat_tag WHERE account_id = ? AND tag = ? AND tag_id IS NOT NULL"),
                {toInteger(account), tag});
    if (!query)
        return failure(query.error());
    return query->next() ? std::optional(static_cast<int>(query->integer(0))) : std::nullopt;
}

Result<QStringList> TagSyncStore::people(AccountId account, const TagChoice &choice)
{
    const qint64 id = toInteger(account);
    auto query =
        queryOf(m_database,
                carried
                    + QLatin1String("SELECT DISTINCT d.openid FROM differing d WHERE d.tag = ? AND d.is_here = ? AND d.is_agreed = ? "
                                    "AND NOT (d.is_here AND ")
                    + isFull + QLatin1String(") ORDER BY 1"),
                {id, id, id, choice.tag, qint64(choice.isHere), qint64(choice.wasAgreed), id});
    if (!query)
        return failure(query.error());
    QStringList openIds;
    while (query->next())
        openIds.append(query->text(0));
    return openIds;
}

Done TagSyncStore::takeFromWeChat(AccountId account, const TagChoice &choice, qint64 now)
{
    const qint64 id = toInteger(account);
    const QLatin1String whose("SELECT i.customer_id FROM differing d JOIN customer_identity i ON i.account_id = ? AND i.kind = 'openid' "
                              "AND i.value = d.openid WHERE d.tag = ? AND d.is_here = ? AND d.is_agreed = ?");
    const qint64 agreed = choice.wasAgreed;
    if (choice.isHere) {
        if (auto taken = run(carried + QLatin1String("DELETE FROM customer_tag WHERE tag = ? AND customer_id IN (") + whose + u')',
                             {id, id, id, choice.tag, id, choice.tag, qint64(1), agreed});
            !taken)
            return taken;
        return run(carried
                       + QLatin1String("DELETE FROM follower_tag WHERE account_id = ? AND tag = ? AND is_there = 0 "
                                       "AND (tag, openid) NOT IN (SELECT tag, openid FROM carried)"),
                   {id, id, id, id, choice.tag});
    }
    if (auto given =
            run(carried + QLatin1String("INSERT OR IGNORE INTO customer_tag(customer_id, tag, at) SELECT p.customer_id, ?, ? FROM (")
                    + whose + QLatin1String(") p"),
                {id, id, id, choice.tag, now, id, choice.tag, qint64(0), agreed});
        !given)
        return given;
    return run(carried
                   + QLatin1String("UPDATE follower_tag SET is_agreed = 1 WHERE account_id = ? AND tag = ? AND is_there = 1 "
                                   "AND (tag, openid) IN (SELECT tag, openid FROM carried)"),
               {id, id, id, id, choice.tag});
}

Done TagSyncStore::setTagged(AccountId account, const QString &tag, const std::vector<qint64> &customers, qint64 now)
{
    QJsonArray ids;
    for (const qint64 customer : customers)
        ids.append(customer);
    const QString list = QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
    if (auto taken =
            run(QStringLiteral("DELETE FROM customer_tag WHERE tag = ? AND customer_id IN (SELECT id FROM customer WHERE account_id = ?) "
                               "AND customer_id NOT IN (SELECT value FROM json_each(?))"),
                {tag, toInteger(account), list});
        !taken)
        return taken;
    return run(QStringLiteral("INSERT OR IGNORE INTO customer_tag(customer_id, tag, at) SELECT value, ?, ? FROM json_each(?)"),
               {tag, now, list});
}

Done TagSyncStore::noteDecided(AccountId account, const QString &tag, qint64 now)
{
    return run(QStringLiteral("INSERT INTO wechat_tag(account_id, tag, reading, compared_at) VALUES(?, ?, 0, ?) "
                              "ON CONFLICT DO UPDATE SET compared_at = excluded.compared_at"),
               {toInteger(account), tag, now});
}

Done TagSyncStore::setMade(AccountId account, const QString &tag, int id)
{
    return putTag(account, tag, id, 0);
}

Done TagSyncStore::setCarried(AccountId account, const QString &tag, const QStringList &people, bool isCarried)
{
    if (!isCarried)
        return run(
            QStringLiteral("DELETE FROM follower_tag WHERE account_id = ? AND tag = ? AND openid IN (SELECT value FROM json_each(?))"),
            {toInteger(account), tag, jsonText(people)});
    return run(QStringLiteral("INSERT INTO follower_tag(account_id, tag, openid, is_there, is_agreed, reading) "
                              "SELECT ?, ?, value, 1, 1, 0 FROM json_each(?) WHERE true "
                              "ON CONFLICT DO UPDATE SET is_there = 1, is_agreed = 1"),
               {toInteger(account), tag, jsonText(people)});
}

} // namespace yiren
