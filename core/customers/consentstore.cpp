#include "customers/consentstore.h"

namespace yiren {

namespace {

constexpr QLatin1String selectConsents("SELECT c.id, c.customer_id, c.purpose, c.way, c.given_at, c.withdrawn_at FROM consent c ");

Consent consentOf(const Statement &row)
{
    return {row.integer(0), CustomerId(row.integer(1)), row.text(2), row.text(3), row.integer(4), row.optionalInteger(5)};
}

} // namespace

Result<std::vector<Consent>> ConsentStore::consents(CustomerId customer)
{
    auto query = m_database.prepare(selectConsents + QLatin1String("WHERE c.customer_id = ? ORDER BY c.given_at DESC, c.id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Consent> consents;
    while (query->next())
        consents.push_back(consentOf(*query));
    return consents;
}

Result<Consent> ConsentStore::consent(AccountId account, qint64 id)
{
    auto query =
        m_database.prepare(selectConsents + QLatin1String("JOIN customer p ON p.id = c.customer_id WHERE p.account_id = ? AND c.id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Result<Consent>(consentOf(*query)) : failure(ErrorKind::NotFound, "consent.unknown", QString::number(id));
}

Result<qint64> ConsentStore::add(const Consent &consent)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO consent(customer_id, purpose, way, given_at) VALUES(?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(consent.customer));
    insert->bind(1, consent.purpose);
    insert->bind(2, consent.way);
    insert->bind(3, consent.givenAt);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Done ConsentStore::setWithdrawn(qint64 id, qint64 at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE consent SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, id);
    return update->run();
}

} // namespace yiren
