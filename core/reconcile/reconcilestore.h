#pragma once

#include "bills/accountid.h"
#include "reconcile/dayreport.h"
#include "storage/database.h"

#include <map>

namespace yiren {

// A difference as it was stored; row numbers are not kept.
struct StoredDifference {
    BusinessDay day{QDate()};
    QString subject;
    Difference difference;
};

// The last reconciliation of each day.
class ReconcileStore
{
public:
    explicit ReconcileStore(Database &database) : m_database(database) {}

    // The report as `reconcile --json` gives it; NotFound "reconcile.not_yet". Damaged "reconcile.damaged" when its digest does not hold.
    [[nodiscard]] Result<QByteArray> report(AccountId account, BusinessDay day);
    [[nodiscard]] Result<std::vector<StoredDifference>> differences(AccountId account, Period period); // by day, then as found

    [[nodiscard]] Result<std::map<BusinessDay, qint64>> differenceCounts(AccountId account, Period period); // days that have any
    // Inside the caller's transaction: replaces what is stored of the report's one day.
    [[nodiscard]] Done save(AccountId account, const DayReport &report, qint64 ranAt);

private:
    Done saveDifferences(AccountId account, const DayReport &report);

    Database &m_database;
};

} // namespace yiren
