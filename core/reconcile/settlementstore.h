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
    // The earliest day on which something of this class was decided; nothing when nothing stands.
    [[nodiscard]] Result<std::optional<BusinessDay>> firstDayOf(AccountId account, const QString &kind);
    // The subject that a standing decision of this class gave this reason for; empty: none.
    [[nodiscard]] Result<QString> subjectWithReason(AccountId account, const QString &kind, const QString &reason);
    [[nodiscard]] Result<Settlement> settlement(AccountId account, qint64 id); // NotFound "settle.not_found" also when withdrawn

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> add(AccountId account, const Settlement &settlement);
    [[nodiscard]] Done withdraw(qint64 id, qint64 at);

private:
    [[nodiscard]] Result<std::vector<Settlement>> read(Statement &query);

    Database &m_database;
};

} // namespace yiren
