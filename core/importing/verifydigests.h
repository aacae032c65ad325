#pragma once

#include "bills/digeststore.h"
#include "storage/database.h"

namespace yiren {

// Recomputes the digest of every money row (bills, their rows, personal rows, orders, refunds) and names each that does not hold.
[[nodiscard]] Result<DigestReport> verifyDigests(Database &database);

// The same as a yes or no, for backups: Damaged "digest.mismatch", detail: table and day of the first row that does not hold.
[[nodiscard]] Done moneyRowsHold(Database &database);

} // namespace yiren
