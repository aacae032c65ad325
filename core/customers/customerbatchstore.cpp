#include "customers/customerbatchstore.h"

namespace yiren {

namespace {

// %1 the batch.
const QString untouched =
    QStringLiteral("SELECT c.id FROM customer c WHERE c.batch_id = %1 AND c.joined_into IS NULL AND c.erased_at IS NULL "
                   "AND NOT EXISTS (SELECT 1 FROM customer_identity x WHERE x.customer_id = c.id AND x.batch_id IS NOT %1) "
                   "AND NOT EXISTS (SELECT 1 FROM customer_tag x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM customer_note x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM customer_event x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM customer_value x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM consent x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM customer_join x WHERE x.kept = c.id OR x.joined = c.id)");

} // namespace

Done CustomerBatchStore::removeUntouched(qint64 batchId)
{
    const QString people = untouched.arg(batchId);
    for (const auto &[table, column] :
         {std::pair("customer_figures", "customer_id"), std::pair("customer_identity", "customer_id"), std::pair("customer", "id")}) {
        // Who has no identity left is still untouched: the tables can go one after the other.
        const QString sql = QStringLiteral("DELETE FROM %1 WHERE %2 IN (%3)").arg(QLatin1String(table), QLatin1String(column), people);
        if (auto removed = m_database.execute(sql); !removed)
            return removed;
    }
    return {};
}

} // namespace yiren
