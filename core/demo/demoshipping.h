#pragma once

#include "bills/accountid.h"
#include "sandbox/studioshipping.h"
#include "storage/database.h"

namespace yiren {

// The studio's orders of its Mini Program as they would have been read from WeChat.
[[nodiscard]] Done putDemoShipping(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now);

// The open ones of the data file, as the demonstration's stand-in goes on with them.
[[nodiscard]] Result<sandbox::ShippingBook> servedShipping(Database &database, AccountId account);

} // namespace yiren
