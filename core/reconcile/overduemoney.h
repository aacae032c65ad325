#pragma once

#include "reconcile/difference.h"
#include "time/businessday.h"

namespace yiren {

// Money that the certificate of an earlier day waits for and that should have moved by now.
struct OverdueMoney {
    BusinessDay day{QDate()};     // of the trade
    QString number;               // transaction_id or refund_id
    Money amount;                 // as the account would see it: a refund's is negative
    Cause cause = Cause::Unknown; // RefundAcrossMidnight or Frozen
};

// The class of a decision about it.
inline constexpr QLatin1String overdueKind("fund.overdue");

} // namespace yiren
