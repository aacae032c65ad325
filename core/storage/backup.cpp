#include "storage/backup.h"

#include "base/crashpoint.h"
#include "base/gzip.h"
#include "base/json.h"
#include "crypto/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <filesystem>

namespace yiren {

namespace {

constexpr char magicLine[] = "yiren backup 1\n";

Result<QByteArray> fileSha256(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, "backup.read", file.errorString());
    DigestStream digest(DigestStream::Kind::Sha256);
    while (!file.atEnd()) {
        const QByteArray block = file.read(1 << 20);
        if (block.isEmpty())
            return failure(ErrorKind::Storage, "backup.read", file.errorString());
        digest.add(block.constData(), static_cast<size_t>(block.size()));
    }
    return digest.result().toHex();
}

QJsonObject manifestOf(const BackupFacts &facts)
{
    return {{QStringLiteral("schema"), facts.schema},
            {QStringLiteral("bytes"), facts.plainBytes},
            {QStringLiteral("sha256"), QString::fromLatin1(facts.sha256)},
            {QStringLiteral("created_at"), facts.createdAt}};
}

Result<BackupFacts> readManifest(QIODevice &file)
{
    if (file.readLine(sizeof magicLine + 1) != QByteArray(magicLine))
        return failure(ErrorKind::Input, "backup.not_a_backup");
    auto manifest = parseObject(file.readLine(4096));
    if (!manifest)
        return failure(ErrorKind::Input, "backup.damaged", QStringLiteral("manifest"));
    BackupFacts facts;
    facts.schema = manifest->value(QLatin1String("schema")).toInt();
    facts.plainBytes = manifest->value(QLatin1String("bytes")).toInteger();
    facts.sha256 = manifest->value(QLatin1String("sha256")).toString().toLatin1();
    facts.createdAt = manifest->value(QLatin1String("created_at")).toString();
    return facts;
}

Done packInto(const QString &plainPath, const BackupFacts &facts, const QString &target)
{
    QFile plain(plainPath);
    if (!plain.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, "backup.read", plain.errorString());
    QSaveFile packed(target);
    if (!packed.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, "backup.write", packed.errorString());
    packed.write(magicLine);
    packed.write(toBytes(manifestOf(facts)) + '\n');
    if (auto done = gzipStream(plain, packed); !done)
        return done;
    if (!packed.commit())
        return failure(ErrorKind::Storage, "backup.write", packed.errorString());
    return {};
}

Result<BackupFacts> unpack(const QString &path, const QString &plainPath)
{
    QFile packed(path);
    if (!packed.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Input, "backup.missing", path);
    auto facts = readManifest(packed);
    if (!facts)
        return facts;
    QFile plain(plainPath);
    if (!plain.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, "backup.write", plain.errorString());
    if (auto done = gunzipStream(packed, plain); !done)
        return failure(done.error().kind == ErrorKind::Input ? makeError(ErrorKind::Input, "backup.damaged", done.error().code)
                                                             : done.error());
    plain.close();
    const auto hash = fileSha256(plainPath);
    if (!hash)
        return failure(hash.error());
    if (*hash != facts->sha256 || QFileInfo(plainPath).size() != facts->plainBytes)
        return failure(ErrorKind::Input, "backup.damaged", QStringLiteral("hash"));
    return facts;
}

Done checkPlain(const QString &plainPath, const ContentCheck &content)
{
    auto database = Database::open(plainPath);
    if (!database)
        return failure(database.error());
    auto query = (*database)->prepare(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return ran;
    if (!query->next() || query->text(0) != QLatin1String("ok"))
        return failure(ErrorKind::Damaged, "backup.damaged", QStringLiteral("integrity_check"));
    query->reset();
    return content ? content(**database) : Done();
}

} // namespace

Result<BackupFacts> createBackup(Database &database, const QString &path, const Clock &clock, const ContentCheck &content,
                                 const StopSign &stop)
{
    if (auto wanted = stop.look(); !wanted)
        return failure(wanted.error());
    QTemporaryDir scratch(QFileInfo(path).absolutePath() + QStringLiteral("/.backup-XXXXXX"));
    if (!scratch.isValid())
        return failure(ErrorKind::Storage, "backup.write", scratch.errorString());
    const QString copy = scratch.filePath(QStringLiteral("copy.db"));
    auto vacuum = database.prepare(QStringLiteral("VACUUM INTO ?"));
    if (!vacuum)
        return failure(vacuum.error());
    vacuum->bind(0, copy);
    if (auto ran = vacuum->run(); !ran)
        return failure(ran.error());
    crashPoint("backup.copied");
    if (auto wanted = stop.look(); !wanted)
        return failure(wanted.error());
    const auto schema = database.scalar(QStringLiteral("PRAGMA user_version"));
    const auto hash = fileSha256(copy);
    if (!schema || !hash)
        return failure(schema ? hash.error() : schema.error());
    const BackupFacts facts{static_cast<int>(*schema), QFileInfo(copy).size(), *hash, clock.now().toString(Qt::ISODate)};
    const QString packed = scratch.filePath(QStringLiteral("packed.yirenbak"));
    if (auto done = packInto(copy, facts, packed); !done)
        return failure(done.error());
    if (auto wanted = stop.look(); !wanted)
        return failure(wanted.error());
    auto verified = verifyBackup(packed, content);
    if (!verified)
        return verified;
    crashPoint("backup.before_rename");
    if (auto wanted = stop.lastLook(); !wanted)
        return failure(wanted.error());
    std::error_code refused;
    std::filesystem::rename(packed.toStdU16String(), path.toStdU16String(), refused); // over an older one, unlike QFile::rename()
    if (refused)
        return failure(ErrorKind::Storage, "backup.write", QString::fromStdString(refused.message()));
    return verified;
}

Result<BackupFacts> verifyBackup(const QString &path, const ContentCheck &content)
{
    QTemporaryDir scratch;
    const QString plain = scratch.filePath(QStringLiteral("copy.db"));
    auto facts = unpack(path, plain);
    if (!facts)
        return facts;
    if (auto sound = checkPlain(plain, content); !sound)
        return failure(sound.error());
    return facts;
}

namespace {

// A data file and its log, which goes along: what it holds belongs to that file, and beside another one it would damage it. Where one of
// them can't be moved, all are left where they were.
Done moveAll(const QString &from, const QString &to)
{
    QStringList moved;
    for (const char *part : {"-wal", "-shm", ""}) {
        const QString name = from + QLatin1String(part);
        if (!QFile::exists(name))
            continue;
        if (!QFile::rename(name, to + QLatin1String(part))) {
            for (const QString &back : std::as_const(moved))
                QFile::rename(to + back, from + back);
            return failure(ErrorKind::Storage, "backup.move_aside", name);
        }
        moved.append(QLatin1String(part));
    }
    return {};
}

} // namespace

Result<QString> restoreBackup(const QString &path, const QString &databasePath, const ContentCheck &content, const Clock &clock)
{
    QTemporaryDir scratch(QFileInfo(databasePath).absolutePath() + QStringLiteral("/.restore-XXXXXX"));
    if (!scratch.isValid())
        return failure(ErrorKind::Storage, "backup.write", scratch.errorString());
    const QString plain = scratch.filePath(QStringLiteral("copy.db"));
    const auto facts = unpack(path, plain);
    if (!facts)
        return failure(facts.error());
    if (auto sound = checkPlain(plain, content); !sound)
        return failure(sound.error());
    QString aside;
    if (QFile::exists(databasePath)) {
        aside = databasePath + QStringLiteral(".before-restore-") + clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        if (auto moved = moveAll(databasePath, aside); !moved)
            return failure(moved.error());
    }
    crashPoint("restore.moved_aside");
    if (QFile::rename(plain, databasePath))
        return aside;
    if (!aside.isEmpty())
        (void)moveAll(aside, databasePath); // nothing came in its place: it is the data file again
    return failure(ErrorKind::Storage, "backup.write", databasePath);
}

QStringList backupsToRemove(QStringList names)
{
    constexpr int days = 7, weeks = 4, months = 12;
    std::sort(names.begin(), names.end(), std::greater<>());
    QStringList remove;
    QStringList keptWeeks, keptMonths;
    int keptDays = 0;
    for (const QString &name : std::as_const(names)) {
        const QDate date = QDate::fromString(name.mid(6, 8), QStringLiteral("yyyyMMdd"));
        if (!name.startsWith(QLatin1String("daily-")) || !date.isValid())
            continue; // not one of ours to remove
        int weekYear = 0;
        const int weekNumber = date.weekNumber(&weekYear);
        const QString week = QStringLiteral("%1-%2").arg(weekYear).arg(weekNumber);
        const QString month = date.toString(QStringLiteral("yyyyMM"));
        const bool keep = keptDays < days || (keptWeeks.size() < weeks && !keptWeeks.contains(week))
            || (keptMonths.size() < months && !keptMonths.contains(month));
        if (!keep) {
            remove.append(name);
            continue;
        }
        ++keptDays;
        if (!keptWeeks.contains(week))
            keptWeeks.append(week);
        if (!keptMonths.contains(month))
            keptMonths.append(month);
    }
    return remove;
}

} // namespace yiren
