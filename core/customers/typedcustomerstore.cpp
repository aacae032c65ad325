#include "customers/typedcustomerstore.h"

namespace yiren {

namespace {

// What was written in the same instant as the customer; a row of anything else keeps its customer from being deleted (FOREIGN KEY).
constexpr const char *removals[] = {
    ("DELETE FROM customer_identity WHERE customer_id = %1 AND kind = 'phone' AND reason = 'hand' AND since = "
     "(SELECT first_seen_at FROM customer WHERE id = %1)"),
    "DELETE FROM customer_note WHERE customer_id = %1 AND written_at = (SELECT first_seen_at FROM customer WHERE id = %1)",
    "DELETE FROM customer_value WHERE customer_id = %1 AND updated_at = (SELECT first_seen_at FROM customer WHERE id = %1)",
    "DELETE FROM customer_figures WHERE customer_id = %1",
};
constexpr auto removeTyped = "DELETE FROM customer WHERE id = ? AND account_id = ? AND source = 'hand' AND joined_into IS NULL "
                             "AND erased_at IS NULL AND batch_id IS NULL";

} // namespace

Done TypedCustomerStore::remove(AccountId account, CustomerId customer)
{
    const QString id = QString::number(toInteger(customer));
    for (const char *removal : removals) {
        if (auto removed = m_database.execute(QString::fromLatin1(removal).arg(id)); !removed)
            return removed;
    }
    auto deletion = m_database.prepare(QLatin1String(removeTyped));
    if (!deletion)
        return failure(deletion.error());
    deletion->bind(0, toInteger(customer));
    deletion->bind(1, toInteger(account));
    const auto ran = deletion->run();
    if (ran && deletion->changedRows() == 1)
        return {};
    const bool isHeld = ran || ran.error().detail.contains(QLatin1String("FOREIGN KEY"));
    return isHeld ? failure(ErrorKind::Refused, "customer.changed_since", id) : ran;
}

} // namespace yiren
