#pragma once

#include "bills/accountid.h"
#include "sandbox/studio.h"
#include "storage/database.h"

namespace yiren {

// The studio's customers as its founder would know them after the orders are in: names, how they came, tags, and what they looked at; the
// same for the same seed. Their phones stay away: those need the vault.
[[nodiscard]] Done putDemoCustomers(Database &database, AccountId account, const sandbox::Studio &studio, quint64 seed, qint64 now);

} // namespace yiren
