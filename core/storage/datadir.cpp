#include "storage/datadir.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace yiren {

Result<DataDir> DataDir::prepare(const QString &path)
{
    const DataDir folder(QDir(path).absolutePath());
    for (const QString &part : {folder.path(), folder.backupFolder(), folder.logFolder()}) {
        if (!QDir().mkpath(part))
            return failure(ErrorKind::Storage, "data_dir.create", part);
        QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (!QFileInfo(folder.path()).isWritable())
        return failure(ErrorKind::Storage, "data_dir.not_writable", folder.path());
    return folder;
}

QString DataDir::platformDefault()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/yiren");
}

bool DataDir::isEmpty() const
{
    return !QFileInfo::exists(databasePath());
}

} // namespace yiren
