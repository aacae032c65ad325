#include "products/boughtrowsstore.h"

namespace yiren {

Result<bool> BoughtRowsStore::hasOrder(AccountId account, const OutTradeNo &order)
{
    auto query = m_database.prepare(QStringLiteral("SELECT 1 FROM %1 WHERE account_id = ? AND out_trade_no = ?").arg(m_table));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, order);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Result<qint64> BoughtRowsStore::cancelOrder(AccountId account, const OutTradeNo &order, qint64 now)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE %1 SET cancelled_at = ? WHERE account_id = ? AND out_trade_no = ? AND cancelled_at IS NULL").arg(m_table));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, toInteger(account));
    update->bind(2, order);
    if (auto ran = update->run(); !ran)
        return failure(ran.error());
    return update->changedRows();
}

} // namespace yiren
