#pragma once

#include "bills/accountid.h"
#include "reconcile/overduemoney.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// What is overdue when `day` is closed, the oldest first. A closed day is not looked at again, so the days after it must name what did not
// come: a refund across midnight once the bill of the day after it is here; held money once WeChat has said that the order is finished and
// a fund bill of that day or a later one is here, or after thirty days. What a decision of another day names is not repeated.
[[nodiscard]] Result<std::vector<OverdueMoney>> loadOverdue(Database &database, AccountId account, BusinessDay day);

} // namespace yiren
