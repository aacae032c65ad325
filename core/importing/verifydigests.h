#pragma once

#include "bills/digeststore.h"
#include "storage/database.h"

namespace yiren {

// Recomputes the digest of every money row (bills, their rows, personal rows, orders, refunds) and names each that does not hold.
[[nodiscard]] Result<DigestReport> verifyDigests(Database &database);

} // namespace yiren
