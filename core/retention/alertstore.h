#pragma once

#include "bills/accountid.h"
#include "retention/alerts.h"
#include "storage/database.h"
#include "time/period.h"

namespace yiren {

// The watched figures out of the tables, and which are muted.
class AlertStore
{
public:
    explicit AlertStore(Database &database) : m_database(database) {}

    // Of the days of the period; a figure of which nothing was ever told (no bills, no statistics) has no entry.
    [[nodiscard]] Result<std::vector<WatchedSeries>> watched(AccountId account, Period period);
    [[nodiscard]] Result<std::vector<MutedFigure>> muted(AccountId account); // in force, oldest first

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> addMute(AccountId account, const MutedFigure &mute);
    [[nodiscard]] Result<bool> endMute(AccountId account, qint64 id, qint64 now); // false: not in force

private:
    Result<WatchedSeries> read(WatchedFigure figure, AccountId account, Period period);

    Database &m_database;
};

// For StorageThread::read().
[[nodiscard]] Result<FigureAlerts> loadFigureAlerts(Database &database, AccountId account, BusinessDay today);

// Each is one transaction with its row in the audit log. The id takes it back. Input "alert.reason" for an empty reason or one of more than
// 200 characters; NotFound "alert.not_muted".
[[nodiscard]] Result<qint64> muteFigure(Database &database, AccountId account, const MutedFigure &mute, qint64 now);
[[nodiscard]] Done unmuteFigure(Database &database, AccountId account, qint64 id, qint64 now);

} // namespace yiren
