#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// A month ago the studio's founder wrote to the first customers of her list of whom to win back: the list as the model would have shown it
// then. What came of it is what the orders say. After customers and orders; nothing happens where the model had too little.
[[nodiscard]] Done putDemoWinBack(Database &database, AccountId account, BusinessDay today);

} // namespace yiren
