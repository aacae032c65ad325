#include "customers/fieldretentionstore.h"

namespace yiren {

Result<std::vector<KeptValue>> FieldRetentionStore::keptValues(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT v.customer_id, v.field_id, f.retention_months, f.deleted_at IS NOT NULL, v.updated_at, "
                       "MAX(p.first_seen_at, COALESCE(s.last_paid_at, 0), COALESCE(s.last_event_at, 0)) "
                       "FROM customer_value v JOIN customer_field f ON f.id = v.field_id JOIN customer p ON p.id = v.customer_id "
                       "LEFT JOIN customer_figures s ON s.customer_id = v.customer_id WHERE f.account_id = ? "
                       "ORDER BY v.customer_id, v.field_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<KeptValue> values;
    while (query->next())
        values.push_back({CustomerId(query->integer(0)), query->integer(1), static_cast<int>(query->integer(2)), query->integer(3) != 0,
                          query->integer(4), query->integer(5)});
    return values;
}

Result<bool> FieldRetentionStore::remove(const KeptValue &value)
{
    auto deletion =
        m_database.prepare(QStringLiteral("DELETE FROM customer_value WHERE customer_id = ? AND field_id = ? AND updated_at = ?"));
    if (!deletion)
        return failure(deletion.error());
    deletion->bind(0, toInteger(value.customer));
    deletion->bind(1, value.field);
    deletion->bind(2, value.updatedAt);
    if (auto ran = deletion->run(); !ran)
        return failure(ran.error());
    return deletion->changedRows() > 0;
}

} // namespace yiren
