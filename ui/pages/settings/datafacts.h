#pragma once

#include "base/result.h"
#include "storage/datadir.h"

#include <QString>

#include <vector>

namespace yiren {

// One backup in the data folder, by its file.
struct BackupFile {
    QString path;
    qint64 writtenAt = 0; // UTC ms
    qint64 bytes = 0;
};

// What the data folder holds, as files. Looks at the disk: for a pool thread.
struct DataFacts {
    qint64 dataBytes = 0;            // of the data file with what belongs to it
    qint64 freeBytes = 0;            // of the disk
    std::vector<BackupFile> backups; // newest first
};
[[nodiscard]] Result<DataFacts> dataFacts(const DataDir &folder);

} // namespace yiren
