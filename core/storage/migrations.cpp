#include "storage/migrations.h"

#include "storage/backup.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>

// Resources of a static library are registered by a call from outside every namespace.
static void registerSqlFiles()
{
    Q_INIT_RESOURCE(yiren_sql);
}

namespace yiren {

namespace {

QStringList sqlFiles()
{
    registerSqlFiles();
    return QDir(QStringLiteral(":/sql")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Done runFile(Database &database, const QString &name, int version)
{
    QFile file(QStringLiteral(":/sql/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, "storage.migration_missing", name);
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    for (const QString &statement : splitStatements(QString::fromUtf8(file.readAll()))) {
        if (auto ran = database.execute(statement); !ran)
            return ran;
    }
    if (auto set = database.execute(QStringLiteral("PRAGMA user_version=%1").arg(version)); !set)
        return set;
    return transaction->commit();
}

} // namespace

int newestSchema()
{
    return static_cast<int>(sqlFiles().size());
}

Done migrate(Database &database, const QString &backupFolder, const Clock &clock)
{
    const auto current = database.scalar(QStringLiteral("PRAGMA user_version"));
    if (!current)
        return failure(current.error());
    if (*current > newestSchema())
        return failure(ErrorKind::Storage, "storage.newer", QString::number(*current));
    if (*current > 0 && *current < newestSchema()) {
        if (auto sound = database.check(); !sound) // it may have been opened without: nothing is written into a damaged file
            return sound;
        const QString stamp = clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        const QString target = backupFolder + QStringLiteral("/before-schema-%1-%2.yirenbak").arg(newestSchema()).arg(stamp);
        if (auto saved = createBackup(database, target, clock); !saved)
            return failure(saved.error());
    }
    const QStringList files = sqlFiles();
    for (int version = static_cast<int>(*current) + 1; version <= files.size(); ++version) {
        if (auto ran = runFile(database, files[version - 1], version); !ran)
            return ran;
    }
    return {};
}

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    QString statement;
    for (const QString &line : sql.split(u'\n')) {
        if (line.trimmed().startsWith(QLatin1String("--")))
            continue;
        statement += line + u'\n';
        if (line.trimmed().endsWith(u';')) {
            statements.append(statement.trimmed());
            statement.clear();
        }
    }
    if (!statement.trimmed().isEmpty())
        statements.append(statement.trimmed());
    return statements;
}

} // namespace yiren
