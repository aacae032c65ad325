#pragma once

#include "base/stopsign.h"
#include "storage/database.h"
#include "time/clock.h"

namespace yiren {

// A backup is one file: a line that names it, a line of JSON (its manifest), then the data file as gzip. Without this program it is opened
// by `tail -n +3 FILE | gunzip > yiren.db`.
struct BackupFacts {
    int schema = 0;
    qint64 plainBytes = 0;
    QByteArray sha256; // hex, of the plain data file
    QString createdAt; // RFC 3339
};

// What stores know to check beyond SQLite's own checks: digests of money rows, chains.
using ContentCheck = std::function<Done(Database &)>;

// Copies the data file while it is in use (VACUUM INTO), packs it beside `path`, verifies what was written as verifyBackup() does and
// renames it into place: what does not hold never takes the place of an older backup, and
// neither does one that was stopped.
[[nodiscard]] Result<BackupFacts> createBackup(Database &database, const QString &path, const Clock &clock,
                                               const ContentCheck &content = {}, const StopSign &stop = {});

// Unpacks into a temporary file and checks manifest, hash, integrity_check and content. Input "backup.not_a_backup", "backup.damaged".
[[nodiscard]] Result<BackupFacts> verifyBackup(const QString &path, const ContentCheck &content = {});

// Verifies, moves the present data file (and its -wal, -shm) aside as yiren.db.before-restore-STAMP, puts the copy in its place. The data
// file must not be open. Returns where the old one went; empty when there was none.
[[nodiscard]] Result<QString> restoreBackup(const QString &path, const QString &databasePath, const ContentCheck &content,
                                            const Clock &clock);

// Which of the daily backups in a folder go: the newest 7 days, 4 weeks and 12 months stay (names "daily-YYYYMMDD.yirenbak"). Pure.
[[nodiscard]] QStringList backupsToRemove(QStringList names);

} // namespace yiren
