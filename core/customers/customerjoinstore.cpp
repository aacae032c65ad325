#include "customers/customerjoinstore.h"

#include "base/json.h"
#include "customers/personidstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <array>

namespace yiren {

namespace {

constexpr std::array movedTables{"customer_identity", "customer_note", "customer_event", "consent"}; // rows with an id of their own
const QString movedTags = QStringLiteral("customer_tag");

// Every person's own identities; the unionid that WeChat tells with a follower's openid may be another person's.
constexpr auto selectClaims =
    "SELECT c.id, c.first_seen_at, i.kind, i.app, i.value FROM customer_identity i JOIN customer c ON c.id = i.customer_id "
    "WHERE i.account_id = ? AND c.joined_into IS NULL UNION ALL "
    "SELECT c.id, c.first_seen_at, 'unionid', '', f.unionid FROM follower f JOIN customer_identity i ON i.account_id = f.account_id "
    "AND i.value = f.openid AND i.kind = 'openid' JOIN customer c ON c.id = i.customer_id "
    "WHERE f.account_id = ? AND f.unionid <> '' AND c.joined_into IS NULL UNION ALL "
    // The bill's payer and the buyer of the shop's order with the same transaction: openids of two apps. From the shop's orders, which are
    // few: in any other order each person met each order.
    "SELECT DISTINCT c.id, c.first_seen_at, 'transaction', '', o.transaction_id FROM shop_order s "
    "CROSS JOIN orders o ON o.account_id = s.account_id AND o.out_trade_no = s.order_id "
    "CROSS JOIN trade_row t ON t.transaction_id = o.transaction_id AND +t.account_id = o.account_id AND t.kind = 'payment' "
    "CROSS JOIN customer_identity i INDEXED BY customer_identity_value ON i.account_id = o.account_id AND i.kind = 'openid' "
    "AND i.value IN (o.openid, t.openid) "
    "CROSS JOIN customer c ON c.id = i.customer_id WHERE s.account_id = ? AND o.transaction_id <> '' AND o.openid <> t.openid "
    "AND t.openid <> '' AND c.joined_into IS NULL";

// Who was to pay an order that was asked for here, as long as no openid is known of that person, and who paid it.
QString selectMadeFor()
{
    return QStringLiteral(
               "SELECT DISTINCT c.id, c.first_seen_at, 'transaction', '', o.out_trade_no FROM (SELECT account_id, out_trade_no, %1 AS "
               "person "
               "FROM pay_request q WHERE q.account_id = ? AND q.made_for IS NOT NULL) q "
               "CROSS JOIN orders o ON o.account_id = q.account_id AND o.out_trade_no = q.out_trade_no AND o.occurrence = 1 "
               "CROSS JOIN customer_identity i INDEXED BY customer_identity_value ON i.account_id = o.account_id AND i.kind = 'openid' "
               "AND i.value = o.openid CROSS JOIN customer c ON c.id IN (i.customer_id, q.person) "
               "WHERE o.status IN ('SUCCESS', 'REFUND') AND o.openid <> '' AND c.joined_into IS NULL AND c.erased_at IS NULL "
               "AND NOT EXISTS (SELECT 1 FROM customer_identity x WHERE x.customer_id = q.person AND x.kind = 'openid')")
        .arg(activePersonOf(QStringLiteral("q.made_for")));
}

QString idList(const QJsonArray &ids)
{
    QStringList words;
    for (const QJsonValue &id : ids)
        words.append(QString::number(id.toInteger()));
    return words.join(u',');
}

Result<QJsonArray> idsOf(Database &database, const QString &sql)
{
    auto query = database.prepare(sql);
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QJsonArray ids;
    while (query->next())
        ids.append(query->integer(0));
    return ids;
}

} // namespace

Result<std::vector<IdentityClaim>> CustomerJoinStore::claims(AccountId account)
{
    auto claims = claimsOf(QLatin1String(selectClaims), {account, account, account});
    const auto madeFor = claims ? claimsOf(selectMadeFor(), {account}) : claims;
    if (!madeFor)
        return failure(madeFor.error());
    for (IdentityClaim claim : *madeFor) {
        claim.isMadeFor = true;
        claims->push_back(std::move(claim));
    }
    return claims;
}

Result<std::vector<IdentityClaim>> CustomerJoinStore::claimsOf(const QString &sql, const std::vector<AccountId> &accounts)
{
    auto query = m_database.prepare(sql);
    if (!query)
        return failure(query.error());
    for (size_t i = 0; i < accounts.size(); ++i)
        query->bind(static_cast<int>(i), toInteger(accounts[i]));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<IdentityClaim> claims;
    while (query->next()) {
        if (const auto kind = identityKindFromName(query->text(2)))
            claims.push_back({CustomerId{query->integer(0)}, query->integer(1), {*kind, query->text(3), query->text(4)}});
    }
    return claims;
}

Result<std::vector<CustomerJoin>> CustomerJoinStore::read(const QString &where, qint64 value)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, kept, joined, reason, at, moved FROM customer_join WHERE undone_at IS NULL AND %1 ORDER BY id DESC")
            .arg(where));
    if (!query)
        return failure(query.error());
    query->bind(0, value);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerJoin> joins;
    while (query->next())
        joins.push_back({query->integer(0), CustomerId{query->integer(1)}, CustomerId{query->integer(2)}, query->text(3), query->integer(4),
                         QJsonDocument::fromJson(query->text(5).toUtf8()).object()});
    return joins;
}

Result<std::vector<CustomerJoin>> CustomerJoinStore::joins(AccountId account)
{
    return read(QStringLiteral("account_id = ?"), toInteger(account));
}

Result<std::vector<PersonsApart>> CustomerJoinStore::apart(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT %1, %2 FROM customer_join j WHERE account_id = ? AND (undone_at IS NULL) = (reason = 'split')")
            .arg(activePersonOf(QStringLiteral("j.kept")), activePersonOf(QStringLiteral("j.joined"))));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<PersonsApart> apart;
    while (query->next())
        apart.emplace_back(CustomerId{query->integer(0)}, CustomerId{query->integer(1)});
    return apart;
}

Result<std::optional<CustomerJoin>> CustomerJoinStore::join(qint64 id)
{
    const auto found = read(QStringLiteral("id = ?"), id);
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<bool> CustomerJoinStore::hasLaterJoin(const CustomerJoin &join)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM customer_join WHERE undone_at IS NULL AND id > ? AND (kept IN (?, ?) OR joined IN (?, ?))"));
    if (!query)
        return failure(query.error());
    query->bind(0, join.id);
    for (const int first : {1, 3}) {
        query->bind(first, toInteger(join.kept));
        query->bind(first + 1, toInteger(join.joined));
    }
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() && query->integer(0) > 0;
}

Result<bool> CustomerJoinStore::isActive(AccountId account, CustomerId customer)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT 1 FROM customer WHERE account_id = ? AND id = ? AND joined_into IS NULL AND erased_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Result<QJsonArray> CustomerJoinStore::moveRows(const QString &table, const QString &ids, CustomerId from, CustomerId to)
{
    const QString of = QString::number(toInteger(from));
    auto moved = idsOf(m_database, QStringLiteral("SELECT id FROM %1 WHERE customer_id = %2%3 ORDER BY id").arg(table, of, ids));
    if (!moved || moved->isEmpty())
        return moved;
    const auto done = m_database.execute(
        QStringLiteral("UPDATE %1 SET customer_id = %2 WHERE id IN (%3)").arg(table, QString::number(toInteger(to)), idList(*moved)));
    return done ? moved : Result<QJsonArray>(failure(done.error()));
}

// A tag that both have stays with each.
Result<QJsonArray> CustomerJoinStore::moveTags(CustomerId from, CustomerId to)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer_tag SET customer_id = ? WHERE customer_id = ? AND tag NOT IN "
                                                    "(SELECT tag FROM customer_tag WHERE customer_id = ?) RETURNING tag"));
    if (!update)
        return failure(update.error());
    update->bind(0, toInteger(to));
    update->bind(1, toInteger(from));
    update->bind(2, toInteger(to));
    if (auto ran = update->run(); !ran)
        return failure(ran.error());
    QJsonArray tags;
    while (update->next())
        tags.append(update->text(0));
    return tags;
}

Result<QJsonObject> CustomerJoinStore::moveAll(CustomerId from, CustomerId to)
{
    QJsonObject moved;
    for (const char *table : movedTables) {
        const auto rows = moveRows(QLatin1String(table), {}, from, to);
        if (!rows)
            return failure(rows.error());
        moved.insert(QLatin1String(table), *rows);
    }
    const auto tags = moveTags(from, to);
    if (!tags)
        return failure(tags.error());
    moved.insert(movedTags, *tags);
    return moved;
}

Result<QJsonObject> CustomerJoinStore::moveIdentities(CustomerId from, CustomerId to, const std::vector<Identity> &identities)
{
    QJsonArray rows, events;
    for (const Identity &identity : identities) {
        auto query = m_database.prepare(
            QStringLiteral("SELECT id FROM customer_identity WHERE customer_id = ? AND kind = ? AND value = ? AND (app = ? OR ? = '')"));
        if (!query)
            return failure(query.error());
        query->bind(0, toInteger(from));
        query->bind(1, identityKindName(identity.kind));
        query->bind(2, identity.value);
        query->bind(3, identity.app);
        query->bind(4, identity.app);
        if (auto ran = query->run(); !ran)
            return failure(ran.error());
        if (!query->next())
            return failure(ErrorKind::NotFound, "customer.identity_unknown", identity.value);
        rows.append(query->integer(0));
    }
    const auto movedRows = moveRows(QStringLiteral("customer_identity"), QStringLiteral(" AND id IN (%1)").arg(idList(rows)), from, to);
    const auto movedEvents =
        moveRows(QStringLiteral("customer_event"),
                 QStringLiteral(" AND kind IN ('follow', 'unfollow') AND EXISTS (SELECT 1 FROM customer_identity i WHERE "
                                "i.id IN (%1) AND instr(customer_event.key, ':' || i.value || ':') > 0)")
                     .arg(idList(rows)),
                 from, to);
    if (!movedRows || !movedEvents)
        return failure(movedRows ? movedEvents.error() : movedRows.error());
    return QJsonObject{{QStringLiteral("customer_identity"), *movedRows}, {QStringLiteral("customer_event"), *movedEvents}};
}

Done CustomerJoinStore::moveBack(const CustomerJoin &join)
{
    const QString to = QString::number(toInteger(join.joined)), from = QString::number(toInteger(join.kept));
    for (const char *table : movedTables) {
        const QString ids = idList(join.moved[QLatin1String(table)].toArray());
        const QString sql = QStringLiteral("UPDATE %1 SET customer_id = %2 WHERE customer_id = %3 AND id IN (%4)");
        if (auto done = m_database.execute(sql.arg(QLatin1String(table), to, from, ids)); !done)
            return done;
    }
    auto tags = m_database.prepare(QStringLiteral("UPDATE OR IGNORE customer_tag SET customer_id = ? WHERE customer_id = ? AND tag = ?"));
    if (!tags)
        return failure(tags.error());
    for (const QJsonValue &tag : join.moved[movedTags].toArray()) {
        tags->bind(0, toInteger(join.joined));
        tags->bind(1, toInteger(join.kept));
        tags->bind(2, tag.toString());
        if (auto ran = tags->run(); !ran)
            return ran;
    }
    return {};
}

Result<QJsonObject> CustomerJoinStore::facts(CustomerId customer)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT name, initials, source, source_detail, first_seen_at, joined_into, updated_at FROM customer WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "customer.unknown", QString::number(toInteger(customer)));
    return QJsonObject{{QStringLiteral("name"), query->text(0)},
                       {QStringLiteral("initials"), query->text(1)},
                       {QStringLiteral("source"), query->text(2)},
                       {QStringLiteral("source_detail"), query->text(3)},
                       {QStringLiteral("first_seen_at"), query->integer(4)},
                       {QStringLiteral("joined_into"), query->isNull(5) ? QJsonValue() : QJsonValue(query->integer(5))},
                       {QStringLiteral("updated_at"), query->integer(6)}};
}

Done CustomerJoinStore::setFacts(CustomerId customer, const QJsonObject &facts)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer SET name = ?, initials = ?, source = ?, source_detail = ?, "
                                                    "first_seen_at = ?, joined_into = ?, updated_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, facts[u"name"].toString());
    update->bind(1, facts[u"initials"].toString());
    update->bind(2, facts[u"source"].toString());
    update->bind(3, facts[u"source_detail"].toString());
    update->bind(4, facts[u"first_seen_at"].toInteger());
    update->bind(5, facts[u"joined_into"].isNull() ? std::nullopt : std::optional(facts[u"joined_into"].toInteger()));
    update->bind(6, facts[u"updated_at"].toInteger());
    update->bind(7, toInteger(customer));
    return update->run();
}

Result<qint64> CustomerJoinStore::note(AccountId account, const CustomerJoin &join)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO customer_join(account_id, kept, joined, reason, at, moved) VALUES(?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, toInteger(join.kept));
    insert->bind(2, toInteger(join.joined));
    insert->bind(3, join.reason);
    insert->bind(4, join.at);
    insert->bind(5, QString::fromUtf8(toBytes(join.moved)));
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Done CustomerJoinStore::setUndone(qint64 join, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer_join SET undone_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, join);
    return update->run();
}

Done CustomerJoinStore::forgetSplit(const CustomerJoin &split)
{
    const QString person = QString::number(toInteger(split.kept));
    for (const QString &sql : {QStringLiteral("DELETE FROM customer_join WHERE kept = %1 OR joined = %1").arg(person),
                               QStringLiteral("DELETE FROM customer_figures WHERE customer_id = %1").arg(person),
                               QStringLiteral("DELETE FROM customer WHERE id = %1").arg(person)}) {
        if (auto done = m_database.execute(sql); !done)
            return done;
    }
    return {};
}

Result<bool> CustomerJoinStore::hasAnything(CustomerId customer)
{
    const QString person = QString::number(toInteger(customer));
    for (const char *table :
         {"customer_identity", "customer_tag", "customer_note", "customer_event", "customer_value", "consent", "experiment_person"}) {
        const auto count =
            m_database.scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE customer_id = %2").arg(QLatin1String(table), person));
        if (!count)
            return failure(count.error());
        if (*count > 0)
            return true;
    }
    return false;
}

} // namespace yiren
