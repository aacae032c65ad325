#pragma once

#include "bills/accountid.h"
#include "reconcile/dayrecords.h"
#include "storage/database.h"

namespace yiren {

// What was decided about the movements between account and bank of the records' days. Of one day also the earlier ones that wait: from the
// day of the first match on, because who never matched one is not asked for any, and for sixty days. `records` has its movements.
[[nodiscard]] Done loadBank(Database &database, AccountId account, DayRecords &records);

} // namespace yiren
