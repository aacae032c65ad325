#pragma once

#include "bills/accountid.h"
#include "reconcile/settlement.h"
#include "storage/database.h"
#include "time/period.h"

#include <QStringList>

#include <vector>

namespace yiren {

// What the founder decided about findings. Decisions are withdrawn, never deleted.
class SettlementStore
{
public:
    explicit SettlementStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Settlement>> ofDays(AccountId account, Period period); // without withdrawn ones, oldest first
    // About these orders and refunds, whichever of several rows of a number ("R1#2") it is; without withdrawn ones, oldest first.
    [[nodiscard]] Result<std::vector<Settlement>> ofSubjects(AccountId account, const QStringList &numbers);
    [[nodiscard]] Result<Settlement> settlement(AccountId account, qint64 id); // NotFound "settle.not_found" also when withdrawn

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> add(AccountId account, const Settlement &settlement);
    [[nodiscard]] Done withdraw(qint64 id, qint64 at);

private:
    [[nodiscard]] Result<std::vector<Settlement>> read(Statement &query);

    Database &m_database;
};

} // namespace yiren
