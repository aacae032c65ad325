#include "readership/tagsyncstore.h"

#include "customers/erasedopenidstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <variant>

namespace yiren {

namespace {

// Whether the person of a row w of follower_tag carries its tag here. Indexes and the order of joins are given: without statistics SQLite
// looks through all identities instead.
const QString carriedHere = QStringLiteral(
    "EXISTS (SELECT 1 FROM customer_identity j INDEXED BY customer_identity_value CROSS JOIN customer k ON k.id = j.customer_id "
    "AND k.erased_at IS NULL CROSS JOIN customer_tag l ON l.customer_id = k.id AND l.tag = w.tag WHERE j.account_id = w.account_id "
    "AND j.value = w.openid AND j.kind = 'openid') ");
// Followers who are customers and carry a tag on one side only. Parameters: the account, three times.
const QString differing =
    QStringLiteral("WITH differing(tag, openid, customer, name, is_here, is_agreed) AS ("
                   "SELECT t.tag, f.openid, c.id, c.name, 1, COALESCE(w.is_agreed, 0) FROM follower f "
                   "CROSS JOIN customer_identity i INDEXED BY customer_identity_value ON i.account_id = f.account_id "
                   "AND i.value = f.openid AND i.kind = 'openid' CROSS JOIN customer c ON c.id = i.customer_id "
                   "AND c.erased_at IS NULL CROSS JOIN customer_tag t ON t.customer_id = c.id LEFT JOIN follower_tag w "
                   "ON w.account_id = ? AND w.tag = t.tag AND w.openid = f.openid "
                   "WHERE f.account_id = ? AND f.is_following = 1 AND COALESCE(w.is_there, 0) = 0 "
                   "UNION ALL SELECT w.tag, w.openid, c.id, c.name, 0, w.is_agreed FROM follower_tag w "
                   "CROSS JOIN follower f ON f.account_id = w.account_id AND f.openid = w.openid AND f.is_following = 1 "
                   "CROSS JOIN customer_identity i INDEXED BY customer_identity_value ON i.account_id = w.account_id "
                   "AND i.value = w.openid AND i.kind = 'openid' CROSS JOIN customer c ON c.id = i.customer_id "
                   "AND c.erased_at IS NULL WHERE w.account_id = ? AND w.is_there = 1 AND NOT ")
    + carriedHere + QStringLiteral(") ");
const QLatin1String isFull("(SELECT count(*) FROM follower_tag o INDEXED BY follower_tag_person WHERE o.account_id = ? "
                           "AND o.openid = d.openid AND o.is_there = 1) >= 20");

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
    ErasedOpenIdStore erased(m_database, account);
    for (const OpenId &person : people) {
        const auto at = erased.erasedAt(person);
        if (!at)
            return failure(at.error());
        if (!*at)
            openIds.append(person.toString());
    }
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
    auto same =
        run(QStringLiteral("UPDATE follower_tag AS w SET is_agreed = 1 WHERE account_id = ? AND is_there = 1 AND is_agreed = 0 AND ")
                + carriedHere,
            {id});
    if (!same)
        return same;
    return run(QStringLiteral("DELETE FROM follower_tag AS w WHERE account_id = ? AND is_there = 0 AND (is_agreed = 0 OR NOT ")
                   + carriedHere + QStringLiteral(")"),
               {id});
}

Result<TagComparison> TagSyncStore::comparison(AccountId account, const QString &tag)
{
    const qint64 id = toInteger(account);
    auto query =
        queryOf(m_database,
                differing + QLatin1String("SELECT d.tag, d.is_here, d.is_agreed, count(DISTINCT d.openid), sum(d.is_here AND ") + isFull
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
    const auto strangers = numberOf(
        m_database,
        QStringLiteral(
            "SELECT count(DISTINCT openid) FROM follower_tag w WHERE account_id = ? AND is_there = 1 "
            "AND NOT EXISTS (SELECT 1 FROM customer_identity i INDEXED BY customer_identity_value WHERE i.account_id = w.account_id "
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
    const bool isGiving = choice.isHere && choice.direction == TagDirection::ToWeChat;
    auto query =
        queryOf(m_database,
                differing
                    + QLatin1String("SELECT DISTINCT d.openid FROM differing d WHERE d.tag = ? AND d.is_here = ? AND d.is_agreed = ? "
                                    "AND NOT (? AND ")
                    + isFull + QLatin1String(") ORDER BY 1"),
                {id, id, id, choice.tag, qint64(choice.isHere), qint64(choice.wasAgreed), qint64(isGiving), id});
    if (!query)
        return failure(query.error());
    QStringList openIds;
    while (query->next())
        openIds.append(query->text(0));
    return openIds;
}

Done TagSyncStore::takeFromWeChat(AccountId account, const TagChoice &choice, qint64 now)
{
    const auto followers = people(account, choice);
    if (!followers)
        return failure(followers.error());
    const qint64 id = toInteger(account);
    const QString list = jsonText(*followers);
    const QLatin1String whose("SELECT i.customer_id FROM json_each(?) p CROSS JOIN customer_identity i INDEXED BY customer_identity_value "
                              "ON i.account_id = ? AND i.value = p.value AND i.kind = 'openid'");
    if (choice.isHere) {
        auto taken =
            run(QLatin1String("DELETE FROM customer_tag WHERE tag = ? AND customer_id IN (") + whose + u')', {choice.tag, list, id});
        return taken ? setCarried(account, choice.tag, *followers, false) : taken;
    }
    auto given = run(QLatin1String("INSERT OR IGNORE INTO customer_tag(customer_id, tag, at) SELECT w.customer_id, ?, ? FROM (") + whose
                         + QLatin1String(") w"),
                     {choice.tag, now, list, id});
    return given ? setCarried(account, choice.tag, *followers, true) : given;
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
