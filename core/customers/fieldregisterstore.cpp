#include "customers/fieldregisterstore.h"

namespace yiren {

namespace {

constexpr QLatin1String fieldColumns("f.id, f.name, f.is_sensitive, f.purpose, f.retention_months");

CustomerField fieldOf(const Statement &row)
{
    return {row.integer(0), row.text(1), row.integer(2) != 0, row.text(3), static_cast<int>(row.integer(4))};
}

Result<CustomerField> oneField(Database &database, AccountId account, qint64 id, const char *condition)
{
    auto query = database.prepare(QStringLiteral("SELECT %1 FROM customer_field f WHERE f.account_id = ? AND f.id = ? AND f.deleted_at %2")
                                      .arg(fieldColumns, QLatin1String(condition)));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Result<CustomerField>(fieldOf(*query)) : failure(ErrorKind::NotFound, "field.unknown", QString::number(id));
}

} // namespace

Result<CustomerField> FieldRegisterStore::field(AccountId account, qint64 id)
{
    return oneField(m_database, account, id, "IS NULL");
}

Result<CustomerField> FieldRegisterStore::deletedField(AccountId account, qint64 id)
{
    return oneField(m_database, account, id, "IS NOT NULL");
}

Result<bool> FieldRegisterStore::isNameFree(AccountId account, const QString &name, qint64 besides)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT 1 FROM customer_field WHERE account_id = ? AND name = ? AND id <> ? AND deleted_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, name);
    query->bind(2, besides);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return !query->next();
}

Done FieldRegisterStore::put(const CustomerField &field)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer_field SET name = ?, purpose = ?, retention_months = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, field.name);
    update->bind(1, field.purpose);
    update->bind(2, field.retentionMonths);
    update->bind(3, field.id);
    return update->run();
}

Done FieldRegisterStore::setDeleted(qint64 field, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer_field SET deleted_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, field);
    return update->run();
}

Done FieldRegisterStore::takeNameOfDeleted(AccountId account, const QString &name)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE customer_field SET name = name || ' (' || id || ')' WHERE account_id = ? AND name = ? AND deleted_at IS NOT NULL"));
    if (!update)
        return failure(update.error());
    update->bind(0, toInteger(account));
    update->bind(1, name);
    return update->run();
}

Done FieldRegisterStore::removeValue(CustomerId customer, qint64 field)
{
    auto deletion = m_database.prepare(QStringLiteral("DELETE FROM customer_value WHERE customer_id = ? AND field_id = ?"));
    if (!deletion)
        return failure(deletion.error());
    deletion->bind(0, toInteger(customer));
    deletion->bind(1, field);
    return deletion->run();
}

Result<bool> FieldRegisterStore::isErased(CustomerId customer)
{
    auto query = m_database.prepare(QStringLiteral("SELECT erased_at IS NOT NULL FROM customer WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Result<bool>(query->integer(0) != 0)
                         : failure(ErrorKind::NotFound, "customer.unknown", QString::number(toInteger(customer)));
}

} // namespace yiren
