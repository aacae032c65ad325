#include "pages/settings/datafacts.h"

#include <QDir>
#include <QStorageInfo>

namespace yiren {

Result<DataFacts> dataFacts(const DataDir &folder)
{
    DataFacts facts;
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList({QStringLiteral("yiren.db*")}, QDir::Files))
        facts.dataBytes += file.size();
    facts.freeBytes = QStorageInfo(folder.path()).bytesAvailable();
    for (const QFileInfo &file : QDir(folder.backupFolder()).entryInfoList({QStringLiteral("*.yirenbak")}, QDir::Files, QDir::Time))
        facts.backups.push_back({file.filePath(), file.lastModified().toMSecsSinceEpoch(), file.size()});
    return facts;
}

} // namespace yiren
