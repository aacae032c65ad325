#pragma once

#include "bills/accountid.h"
#include "retention/alerts.h"
#include "storage/database.h"

namespace yiren {

// Figures whose alerts are muted.
class AlertStore
{
public:
    explicit AlertStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<MutedFigure>> muted(AccountId account); // not taken back, oldest first

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> add(AccountId account, const MutedFigure &mute);
    [[nodiscard]] Result<bool> end(AccountId account, qint64 id, qint64 now); // false: not in force

private:
    Database &m_database;
};

// For StorageThread::read(). Of each figure the newest day whose value is there, or must be by now (DailyFigureStore::dueDay()).
[[nodiscard]] Result<FigureAlerts> loadFigureAlerts(Database &database, AccountId account, qint64 nowMs);

// Each is one transaction with its row in the audit log. The id takes it back. Input "alert.reason" for an empty reason or one of more than
// 200 characters; NotFound "alert.not_muted".
[[nodiscard]] Result<qint64> muteFigure(Database &database, AccountId account, const MutedFigure &mute, qint64 now);
[[nodiscard]] Done unmuteFigure(Database &database, AccountId account, qint64 id, qint64 now);

} // namespace yiren
