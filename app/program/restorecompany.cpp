#include "program/restorecompany.h"

#include "importing/verifydigests.h"
#include "schedule/sendingmark.h"
#include "storage/backup.h"

#include <QFile>
#include <QLockFile>

namespace yiren {

Result<QString> restoreCompany(const QString &backup, const DataDir &folder, const Clock &clock)
{
    QLockFile sending(folder.sendingLockPath());
    sending.setStaleLockTime(std::chrono::milliseconds::zero());
    if (!sending.tryLock(std::chrono::milliseconds::zero()) && sending.error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host, program;
        sending.getLockInfo(&pid, &host, &program);
        return failure(ErrorKind::Locked, "work.busy", QString::number(pid));
    }
    // Before the file is there: no process may find it without its mark.
    const bool hadMark = QFile::exists(folder.sendingMarkPath());
    if (auto noted = SendingMark(folder.sendingMarkPath()).noteRestored(); !noted)
        return failure(noted.error());
    auto aside = restoreBackup(backup, folder.databasePath(), moneyRowsHold, clock);
    if (!aside && !hadMark)
        QFile::remove(folder.sendingMarkPath());
    return aside;
}

} // namespace yiren
