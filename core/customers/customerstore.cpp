#include "customers/customerstore.h"

#include "customers/initials.h"

namespace yiren {

namespace {

constexpr auto insertCustomer =
    "INSERT INTO customer(account_id, name, initials, source, source_detail, first_seen_at, batch_id, updated_at) "
    "VALUES(?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto insertIdentity =
    "INSERT OR IGNORE INTO customer_identity(account_id, customer_id, kind, app, value, reason, since, batch_id) "
    "VALUES(?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto insertTag = "INSERT OR IGNORE INTO customer_tag(customer_id, tag, at, batch_id) VALUES(?, ?, ?, ?)";
constexpr auto selectByIdentity = "SELECT customer_id FROM customer_identity WHERE account_id = ? AND value = ? AND kind = ? "
                                  "AND (app = ? OR ? = '') ORDER BY id LIMIT 1";
constexpr auto selectCustomer =
    "SELECT c.name, c.source, c.source_detail, c.first_seen_at, f.orders, f.paid_fen, f.refunded_fen, f.first_paid_at, f.last_paid_at, "
    "f.views, f.interactions, f.last_event_at FROM customer c LEFT JOIN customer_figures f ON f.customer_id = c.id WHERE c.id = ?";

Result<std::vector<QString>> tagsOfCustomer(Database &database, CustomerId customer)
{
    auto query = database.prepare(QStringLiteral("SELECT tag FROM customer_tag WHERE customer_id = ? ORDER BY tag"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<QString> tags;
    while (query->next())
        tags.push_back(query->text(0));
    return tags;
}

} // namespace

Result<Statement *> CustomerStore::prepared(std::optional<Statement> &statement, const char *sql)
{
    if (!statement) {
        auto fresh = m_database.prepare(QLatin1String(sql));
        if (!fresh)
            return failure(fresh.error());
        statement.emplace(std::move(*fresh));
    }
    return &*statement;
}

Result<CustomerId> CustomerStore::create(AccountId account, const NewCustomer &customer, qint64 now)
{
    const auto insert = prepared(m_insert, insertCustomer);
    if (!insert)
        return failure(insert.error());
    if (!customer.name.isEmpty() && !m_pinyin)
        m_pinyin.emplace();
    (*insert)->bind(0, toInteger(account));
    (*insert)->bind(1, customer.name);
    (*insert)->bind(2, customer.name.isEmpty() ? QString() : pinyinInitials(customer.name, *m_pinyin));
    (*insert)->bind(3, customer.source);
    (*insert)->bind(4, customer.sourceDetail);
    (*insert)->bind(5, customer.firstSeenAt);
    (*insert)->bind(6, customer.batchId);
    (*insert)->bind(7, now);
    if (auto ran = (*insert)->run(); !ran)
        return failure(ran.error());
    return CustomerId{(*insert)->lastId()};
}

Result<std::optional<CustomerId>> CustomerStore::find(AccountId account, const Identity &identity)
{
    const auto query = prepared(m_find, selectByIdentity);
    if (!query)
        return failure(query.error());
    (*query)->bind(0, toInteger(account));
    (*query)->bind(1, identity.value);
    (*query)->bind(2, identityKindName(identity.kind));
    (*query)->bind(3, identity.app);
    (*query)->bind(4, identity.app);
    if (auto ran = (*query)->run(); !ran)
        return failure(ran.error());
    const auto found = (*query)->next() ? std::optional(CustomerId{(*query)->integer(0)}) : std::nullopt;
    (*query)->reset();
    return found;
}

Result<std::vector<KnownIdentity>> CustomerStore::identities(CustomerId customer)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT kind, app, value, reason, since FROM customer_identity WHERE customer_id = ? ORDER BY kind, app, value"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<KnownIdentity> known;
    while (query->next()) {
        if (const auto kind = identityKindFromName(query->text(0)))
            known.push_back({{*kind, query->text(1), query->text(2)}, query->text(3), query->integer(4)});
    }
    return known;
}

Result<Customer> CustomerStore::customer(CustomerId id)
{
    auto query = m_database.prepare(QLatin1String(selectCustomer));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "customer.unknown", QString::number(toInteger(id)));
    auto tags = tagsOfCustomer(m_database, id);
    if (!tags)
        return failure(tags.error());
    return Customer{id,
                    query->text(0),
                    query->text(1),
                    query->text(2),
                    query->integer(3),
                    std::move(*tags),
                    {query->integer(4), query->money(5), query->money(6), query->optionalInteger(7), query->optionalInteger(8),
                     query->integer(9), query->integer(10), query->optionalInteger(11)}};
}

Result<std::optional<CustomerId>> CustomerStore::activePerson(AccountId account, CustomerId customer)
{
    auto query = m_database.prepare(QStringLiteral(
        "WITH RECURSIVE way(id, joined_into) AS (SELECT id, joined_into FROM customer WHERE account_id = ? AND id = ? UNION ALL "
        "SELECT c.id, c.joined_into FROM customer c JOIN way w ON c.id = w.joined_into) "
        "SELECT w.id FROM way w JOIN customer c ON c.id = w.id WHERE w.joined_into IS NULL AND c.erased_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(CustomerId{query->integer(0)}) : std::nullopt;
}

Result<QString> CustomerStore::appOf(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT appid FROM account WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
}

Result<qint64> CustomerStore::count(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) FROM customer WHERE account_id = ? AND joined_into IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<bool> CustomerStore::addIdentity(AccountId account, CustomerId customer, const KnownIdentity &known, std::optional<qint64> batchId)
{
    const auto insert = prepared(m_insertIdentity, insertIdentity);
    if (!insert)
        return failure(insert.error());
    (*insert)->bind(0, toInteger(account));
    (*insert)->bind(1, toInteger(customer));
    (*insert)->bind(2, identityKindName(known.identity.kind));
    (*insert)->bind(3, known.identity.app);
    (*insert)->bind(4, known.identity.value);
    (*insert)->bind(5, known.reason);
    (*insert)->bind(6, known.since);
    (*insert)->bind(7, batchId);
    if (auto ran = (*insert)->run(); !ran)
        return failure(ran.error());
    return (*insert)->changedRows() > 0;
}

Done CustomerStore::setName(CustomerId customer, const QString &name, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer SET name = ?, initials = ?, updated_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    if (!m_pinyin)
        m_pinyin.emplace();
    update->bind(0, name);
    update->bind(1, pinyinInitials(name, *m_pinyin));
    update->bind(2, now);
    update->bind(3, toInteger(customer));
    return update->run();
}

Done CustomerStore::setSource(CustomerId customer, const QString &source, const QString &detail, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer SET source = ?, source_detail = ?, updated_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, source);
    update->bind(1, detail);
    update->bind(2, now);
    update->bind(3, toInteger(customer));
    return update->run();
}

Done CustomerStore::setFirstSeen(CustomerId customer, qint64 at, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer SET first_seen_at = ?, updated_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, now);
    update->bind(2, toInteger(customer));
    return update->run();
}

Result<bool> CustomerStore::addTag(CustomerId customer, const QString &tag, qint64 now, std::optional<qint64> batchId)
{
    const auto insert = prepared(m_insertTag, insertTag);
    if (!insert)
        return failure(insert.error());
    (*insert)->bind(0, toInteger(customer));
    (*insert)->bind(1, tag);
    (*insert)->bind(2, now);
    (*insert)->bind(3, batchId);
    if (auto ran = (*insert)->run(); !ran)
        return failure(ran.error());
    return (*insert)->changedRows() > 0;
}

Result<bool> CustomerStore::removeTag(CustomerId customer, const QString &tag)
{
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM customer_tag WHERE customer_id = ? AND tag = ?"));
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(customer));
    remove->bind(1, tag);
    if (auto ran = remove->run(); !ran)
        return failure(ran.error());
    return remove->changedRows() > 0;
}

} // namespace yiren
