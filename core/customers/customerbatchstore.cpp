#include "customers/customerbatchstore.h"

#include <QStringList>

#include <array>

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
                   "AND NOT EXISTS (SELECT 1 FROM point_entry x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM coupon x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM membership x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM booking x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM enrolment x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM win_back_place x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM campaign_person x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM rule_case x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM experiment_person x WHERE x.customer_id = c.id) "
                   "AND NOT EXISTS (SELECT 1 FROM customer_join x WHERE x.kept = c.id OR x.joined = c.id)");

// What an import writes beside the persons themselves.
constexpr std::array batchTables{"customer_identity", "customer_tag", "customer_note", "customer_event", "customer_value"};

} // namespace

const RowShape &customerShape()
{
    static const RowShape shape = makeShape("customer", "", false,
                                            "account_id:i name:t initials:t source:t source_detail:t first_seen_at:i joined_into:i "
                                            "erased_at:i batch_id:i updated_at:i");
    return shape;
}

Done CustomerBatchStore::removeImported(qint64 batchId)
{
    const QString people = QStringLiteral("SELECT id FROM customer WHERE batch_id = %1").arg(batchId);
    QStringList later{
        QStringLiteral("EXISTS (SELECT 1 FROM customer_join WHERE undone_at IS NULL AND (kept IN (%1) OR joined IN (%1)))").arg(people),
        QStringLiteral("EXISTS (SELECT 1 FROM consent WHERE customer_id IN (%1))").arg(people),
        QStringLiteral("EXISTS (SELECT 1 FROM experiment_person WHERE customer_id IN (%1))").arg(people)};
    for (const char *table : batchTables)
        later.append(QStringLiteral("EXISTS (SELECT 1 FROM %1 WHERE customer_id IN (%2) AND batch_id IS NOT %3)")
                         .arg(QLatin1String(table), people, QString::number(batchId)));
    const auto hasLater = m_database.scalar(QStringLiteral("SELECT ") + later.join(QStringLiteral(" OR ")));
    if (!hasLater)
        return failure(hasLater.error());
    if (*hasLater != 0)
        return failure(ErrorKind::Refused, "import.later_change", QStringLiteral("customer"));
    QStringList removals;
    for (const char *table : batchTables)
        removals.append(QStringLiteral("DELETE FROM %1 WHERE batch_id = %2").arg(QLatin1String(table), QString::number(batchId)));
    removals.append(QStringLiteral("DELETE FROM customer_join WHERE kept IN (%1) OR joined IN (%1)").arg(people)); // undone ones
    removals.append(QStringLiteral("DELETE FROM customer_figures WHERE customer_id IN (%1)").arg(people));
    removals.append(QStringLiteral("DELETE FROM customer WHERE batch_id = %1").arg(batchId));
    for (const QString &removal : std::as_const(removals)) {
        if (auto removed = m_database.execute(removal); !removed)
            return removed;
    }
    return {};
}

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
