#pragma once

#include "reconcile/closedaystore.h"
#include "reconcile/dayoverview.h"
#include "reconcile/dayreport.h"

namespace yiren {

class Database;

inline constexpr QLatin1String bankRowMark("bank");

// One line of the page's list: a difference, something else that keeps the day open, or a movement between account and bank, which does
// not.
struct DifferenceRow {
    QString kind;                              // what a decision names; empty where none is possible
    QString subject;                           // names it among those of its kind
    Difference difference;                     // of a blocker both amounts and the sentence only
    QString blocker = {};                      // blockerName() of a blocker, bankRowMark of such a movement
    std::optional<Settlement> settlement = {}; // what was decided about it
    std::optional<BankMovement> bank = {};     // a movement whose row in the bank's statement is wanted

    bool isDifference() const { return blocker.isEmpty(); }
};

// Everything the page shows of one day.
struct DayView {
    BusinessDay day{QDate()};
    DayState state = DayState::NoBill;
    std::optional<DayReport> report; // nothing without a bill
    std::vector<DifferenceRow> rows;
    std::optional<ClosedDay> closing;
    std::vector<DayOverview> month; // of the day's month
};

// Reads and reconciles a day without changing anything; for StorageThread::read().
[[nodiscard]] Result<DayView> loadDayView(Database &database, AccountId account, BusinessDay day);
// The newest day that has a bill, else `otherwise`.
[[nodiscard]] Result<BusinessDay> newestDayWithBill(Database &database, AccountId account, BusinessDay otherwise);

[[nodiscard]] Period monthOf(BusinessDay day);

} // namespace yiren
