#pragma once

#include "storage/datadir.h"
#include "time/clock.h"

namespace yiren {

// Puts a backup in the place of this folder's data file, which must not be open, and holds sending back until the founder has looked, where
// something may have been sent since (SendingMark). Returns where the old file lies, or nothing. Locked "work.busy" (detail: the pid) while
// a process sends; errors of restoreBackup().
[[nodiscard]] Result<QString> restoreCompany(const QString &backup, const DataDir &folder, const Clock &clock);

} // namespace yiren
