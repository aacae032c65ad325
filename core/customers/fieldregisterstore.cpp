#include "customers/fieldregisterstore.h"

namespace yiren {

namespace {

constexpr QLatin1String fieldColumns("f.id, f.name, f.is_sensitive, f.purpose, f.retention_months, f.position");
constexpr QLatin1String valueColumns("v.field_id, v.text, v.key_id, v.nonce, v.cipher, v.updated_at");

CustomerField fieldOf(const Statement &row)
{
    return {FieldId(row.integer(0)), row.text(1), row.integer(2) != 0, row.text(3), static_cast<int>(row.integer(4)), row.integer(5)};
}

FieldValue fieldValueOf(const Statement &row)
{
    FieldValue value{FieldId(row.integer(0)), row.text(1), {}, row.integer(5)};
    if (!row.isNull(4))
        value.sealed = SealedValue{row.text(2), row.blob(3), row.blob(4)};
    return value;
}

Result<CustomerField> oneField(Database &database, AccountId account, FieldId id, const char *condition)
{
    auto query = database.prepare(QStringLiteral("SELECT %1 FROM customer_field f WHERE f.account_id = ? AND f.id = ? AND f.deleted_at %2")
                                      .arg(fieldColumns, QLatin1String(condition)));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Result<CustomerField>(fieldOf(*query))
                         : failure(ErrorKind::NotFound, "field.unknown", QString::number(toInteger(id)));
}

} // namespace

Result<std::vector<CustomerField>> FieldRegisterStore::fields(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT %1 FROM customer_field f WHERE f.account_id = ? AND f.deleted_at IS NULL ORDER BY f.position, f.id")
            .arg(fieldColumns));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerField> fields;
    while (query->next())
        fields.push_back(fieldOf(*query));
    return fields;
}

Result<CustomerField> FieldRegisterStore::field(AccountId account, FieldId id)
{
    return oneField(m_database, account, id, "IS NULL");
}

Result<CustomerField> FieldRegisterStore::deletedField(AccountId account, FieldId id)
{
    return oneField(m_database, account, id, "IS NOT NULL");
}

Result<bool> FieldRegisterStore::isNameFree(AccountId account, const QString &name, FieldId besides)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT 1 FROM customer_field WHERE account_id = ? AND name = ? AND id <> ? AND deleted_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, name);
    query->bind(2, toInteger(besides));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return !query->next();
}

Result<FieldId> FieldRegisterStore::add(AccountId account, const CustomerField &field)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO customer_field(account_id, name, is_sensitive, purpose, retention_months, position) "
                       "VALUES(?, ?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM customer_field WHERE account_id = ?))"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, field.name);
    insert->bind(2, field.isSensitive);
    insert->bind(3, field.purpose);
    insert->bind(4, field.retentionMonths);
    insert->bind(5, toInteger(account));
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return FieldId(insert->lastId());
}

Done FieldRegisterStore::put(const CustomerField &field)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer_field SET name = ?, purpose = ?, retention_months = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, field.name);
    update->bind(1, field.purpose);
    update->bind(2, field.retentionMonths);
    update->bind(3, toInteger(field.id));
    return update->run();
}

Done FieldRegisterStore::setDeleted(FieldId field, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE customer_field SET deleted_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(field));
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

Result<std::vector<FieldValue>> FieldRegisterStore::values(CustomerId customer)
{
    auto query = m_database.prepare(QStringLiteral("SELECT %1 FROM customer_value v JOIN customer_field f ON f.id = v.field_id "
                                                   "WHERE v.customer_id = ? AND f.deleted_at IS NULL ORDER BY f.position, f.id")
                                        .arg(valueColumns));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<FieldValue> values;
    while (query->next())
        values.push_back(fieldValueOf(*query));
    return values;
}

Result<std::optional<FieldValue>> FieldRegisterStore::value(CustomerId customer, FieldId field)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT %1 FROM customer_value v WHERE v.customer_id = ? AND v.field_id = ?").arg(valueColumns));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    query->bind(1, toInteger(field));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(fieldValueOf(*query)) : std::nullopt;
}

Done FieldRegisterStore::putValue(CustomerId customer, const FieldValue &value, std::optional<qint64> batchId)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO customer_value(customer_id, field_id, text, key_id, nonce, cipher, updated_at, batch_id) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(customer));
    insert->bind(1, toInteger(value.field));
    insert->bind(2, value.text);
    insert->bind(3, value.sealed ? value.sealed->keyId : QString());
    insert->bind(4, value.sealed ? std::optional(value.sealed->nonce) : std::nullopt);
    insert->bind(5, value.sealed ? std::optional(value.sealed->cipher) : std::nullopt);
    insert->bind(6, value.updatedAt);
    insert->bind(7, batchId);
    return insert->run();
}

Done FieldRegisterStore::removeValue(CustomerId customer, FieldId field)
{
    auto deletion = m_database.prepare(QStringLiteral("DELETE FROM customer_value WHERE customer_id = ? AND field_id = ?"));
    if (!deletion)
        return failure(deletion.error());
    deletion->bind(0, toInteger(customer));
    deletion->bind(1, toInteger(field));
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
