#pragma once

#include "storage/datadir.h"
#include "time/businessday.h"

#include <optional>
#include <vector>

namespace yiren {

// A copy of the data file that was made before a person was erased, and holds this person still.
struct OlderCopy {
    QString name;                    // of the file
    bool isBackup = true;            // false: a data file that was moved aside when a backup was put back
    std::optional<BusinessDay> goes; // the day it is removed by itself, when a day is closed; nothing: it stays until somebody removes it
};

// Of daily backups ("daily-YYYYMMDD.yirenbak"): the day on which each of them goes, if one more is made on every day from `today` on. In
// the order given. Pure.
[[nodiscard]] std::vector<std::optional<BusinessDay>> daysOfGoing(const QStringList &names, BusinessDay today);

// All copies in the data folder, by name.
[[nodiscard]] std::vector<OlderCopy> olderCopies(const DataDir &folder, BusinessDay today);

} // namespace yiren
