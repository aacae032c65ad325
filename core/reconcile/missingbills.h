#pragma once

#include "bills/accountid.h"
#include "bills/billfacts.h"
#include "storage/database.h"

#include <set>
#include <vector>

namespace yiren {

// Which days' bills are here, and which days are closed.
struct BillDays {
    std::vector<BillFacts> bills; // by day
    std::set<BusinessDay> closed;
};
[[nodiscard]] Result<BillDays> loadBillDays(Database &database, AccountId account); // of the whole history

// Days without a trade bill between the first and the last one that is here, empty ones counted as here. A closed day lacks nothing: what
// it was closed without was decided then, and before the first bill none was got. Ascending. Pure.
[[nodiscard]] std::vector<BusinessDay> missingTradeBills(const BillDays &days);
// The same of BASIC. The other accounts have a bill only when something moved: theirs show in the chain of balances alone.
[[nodiscard]] std::vector<BusinessDay> missingFundBills(const BillDays &days);
// Whether each day from `first` to the account's next bill is closed.
[[nodiscard]] bool isClosedHole(const BillDays &days, BillKind kind, BusinessDay first);

} // namespace yiren
