#pragma once

#include "storage/database.h"
#include "time/clock.h"

namespace yiren {

// The schema version this program writes: the number of the last file in resources/sql.
[[nodiscard]] int newestSchema();

// Brings the file to newestSchema(), each numbered file in one transaction with its version. A file that holds data is backed up first,
// into `backupFolder` (Storage error when that fails: then nothing is changed). A file from a newer program is refused: Storage
// "storage.newer".
[[nodiscard]] Done migrate(Database &database, const QString &backupFolder, const Clock &clock);

// The statements of one migration file: each ends with a semicolon at the end of a line; comment lines are dropped.
[[nodiscard]] QStringList splitStatements(const QString &sql);

} // namespace yiren
