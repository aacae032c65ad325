#pragma once

#include "bills/accountid.h"
#include "bills/billfacts.h"
#include "storage/database.h"
#include "time/period.h"

#include <vector>

namespace yiren {

// Which bills are there: one row for each (account, kind, day). Their rows are TradeRowStore's and FundRowStore's.
class BillStore
{
public:
    explicit BillStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<BillFacts>> bill(AccountId account, BillKind kind, BusinessDay day);
    [[nodiscard]] Result<std::vector<BillFacts>> bills(AccountId account, Period period); // by day, then kind
    // Whether a bill of this kind is there of any earlier day, be it an empty one.
    [[nodiscard]] Result<bool> hasBillBefore(AccountId account, BillKind kind, BusinessDay day);
    // Whether WeChat itself was asked for one of these days' bills and gave it, or said that there is nothing in it.
    [[nodiscard]] Result<bool> wasFetched(AccountId account, BillKind kind, Period days);
    [[nodiscard]] Result<bool> isLocked(AccountId account, BusinessDay day);

    // Inside the caller's transaction. Locked "day.locked" on a closed day. save() replaces the facts of the same (account, kind, day) and
    // returns their id; rows are the caller's business (importing/).
    [[nodiscard]] Result<qint64> save(AccountId account, const BillFacts &facts);

private:
    Database &m_database;
};

} // namespace yiren
