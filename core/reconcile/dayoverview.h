#pragma once

#include "base/money.h"
#include "base/result.h"
#include "bills/accountid.h"
#include "time/period.h"

#include <vector>

namespace yiren {

class Database;

// How far a day's books are.
enum class DayState {
    NoBill,        // no trade bill of the day is there
    NotReconciled, // a bill is there and nobody has compared it yet
    Open,          // something keeps it from being closed
    Ready,         // may be closed
    Closed,
};

// One cell of the month: what a founder sees of a day before looking into it.
struct DayOverview {
    BusinessDay day{QDate()};
    DayState state = DayState::NoBill;
    qint64 differences = 0; // found by the last reconciliation, settled or not
    qint64 blockers = 0;    // that keep it open
    Money unexplained;

    friend bool operator==(const DayOverview &, const DayOverview &) = default;
};

// Every day of the period, in order. Damaged "reconcile.damaged" when a stored report of an open day does not hold.
[[nodiscard]] Result<std::vector<DayOverview>> dayOverviews(Database &database, AccountId account, Period period);

} // namespace yiren
