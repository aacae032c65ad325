#pragma once

#include "base/id.h"
#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// What an order brought, in any table with the columns account_id, out_trade_no and cancelled_at: enrolments, memberships.
class BoughtRowsStore
{
public:
    BoughtRowsStore(Database &database, const char *table) : m_database(database), m_table(QLatin1String(table)) {}

    [[nodiscard]] Result<bool> hasOrder(AccountId account, const OutTradeNo &order); // also where it is cancelled
    // Inside the caller's transaction; how many were not cancelled before.
    [[nodiscard]] Result<qint64> cancelOrder(AccountId account, const OutTradeNo &order, qint64 now);

private:
    Database &m_database;
    const QString m_table;
};

} // namespace yiren
