#pragma once

#include "importing/importoutcome.h"
#include "importing/importrequest.h"
#include "storage/database.h"

namespace yiren {

// Reads a file of any known kind and says what an import would do; nothing is changed (it runs in a transaction that is rolled back).
[[nodiscard]] Result<ImportOutcome> previewFile(Database &database, const ImportRequest &request);

// Imports a file in one transaction: everything or nothing. Both are for StorageThread::write().
// Input "import.unknown_kind", "import.no_readable_row", "bill.unknown_layout", "orders.missing_column", … with the place; Locked
// "day.locked" for the bill of a closed day; Cancelled when `progress` asked for it. A file that is there already changes nothing and has
// no batch.
[[nodiscard]] Result<ImportOutcome> importFile(Database &database, const ImportRequest &request);

} // namespace yiren
