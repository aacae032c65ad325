#include "customers/customerfieldstore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int phoneRetentionMonths = 36;
const QString phoneFieldName = QStringLiteral("phone");

} // namespace

Result<std::vector<CustomerField>> CustomerFieldStore::fields(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, name, is_sensitive, purpose, retention_months FROM customer_field "
                                                   "WHERE account_id = ? AND deleted_at IS NULL ORDER BY position, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerField> fields;
    while (query->next())
        fields.push_back({query->integer(0), query->text(1), query->integer(2) != 0, query->text(3), int(query->integer(4))});
    return fields;
}

Result<qint64> CustomerFieldStore::add(AccountId account, const CustomerField &field)
{
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO customer_field(account_id, name, is_sensitive, purpose, retention_months, position) "
                                          "SELECT ?, ?, ?, ?, ?, COALESCE(max(position), 0) + 1 FROM customer_field WHERE account_id = ?"));
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
    return insert->lastId();
}

Result<qint64> CustomerFieldStore::phoneField(AccountId account)
{
    const auto known = fields(account);
    if (!known)
        return failure(known.error());
    const auto found = std::ranges::find(*known, phoneFieldName, &CustomerField::name);
    if (found != known->end())
        return found->id;
    return add(account, {0, phoneFieldName, true, QStringLiteral("contact"), phoneRetentionMonths});
}

Result<std::optional<FieldValue>> CustomerFieldStore::value(CustomerId customer, qint64 field)
{
    if (!m_find) {
        auto fresh = m_database.prepare(
            QStringLiteral("SELECT text, key_id, nonce, cipher FROM customer_value WHERE customer_id = ? AND field_id = ?"));
        if (!fresh)
            return failure(fresh.error());
        m_find.emplace(std::move(*fresh));
    }
    m_find->bind(0, toInteger(customer));
    m_find->bind(1, field);
    if (auto ran = m_find->run(); !ran)
        return failure(ran.error());
    std::optional<FieldValue> found;
    if (m_find->next()) {
        found.emplace(FieldValue{m_find->text(0), {}});
        if (!m_find->isNull(3))
            found->sealed = SealedValue{m_find->text(1), m_find->blob(2), m_find->blob(3)};
    }
    m_find->reset();
    return found;
}

Done CustomerFieldStore::put(CustomerId customer, qint64 field, const FieldValue &value, qint64 now, std::optional<qint64> batchId)
{
    if (!m_put) {
        auto fresh = m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO customer_value(customer_id, field_id, text, key_id, nonce, "
                                                       "cipher, updated_at, batch_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
        if (!fresh)
            return failure(fresh.error());
        m_put.emplace(std::move(*fresh));
    }
    m_put->bind(0, toInteger(customer));
    m_put->bind(1, field);
    m_put->bind(2, value.text);
    m_put->bind(3, value.sealed ? value.sealed->keyId : QString());
    m_put->bind(4, value.sealed ? std::optional(value.sealed->nonce) : std::nullopt);
    m_put->bind(5, value.sealed ? std::optional(value.sealed->cipher) : std::nullopt);
    m_put->bind(6, now);
    m_put->bind(7, batchId);
    return m_put->run();
}

} // namespace yiren
