#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// What the studio sells as products, its appointments of the days around `today`, who is in its courses and whose membership ends when.
// Inside the caller's transaction.
[[nodiscard]] Done putDemoProducts(Database &database, AccountId account, BusinessDay today, qint64 now);

} // namespace yiren
