#include "storage/database.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>

namespace yiren {

namespace {

constexpr int sqliteBusy = 5, sqliteReadOnly = 8, sqliteIo = 10, sqliteCorrupt = 11, sqliteFull = 13, sqliteCantOpen = 14,
              sqliteConstraint = 19, sqliteNotADatabase = 26;
constexpr int sqliteNoRoomForLogIndex = sqliteIo | 19 << 8; // SQLITE_IOERR_SHMSIZE: on a full disk the log's index can't even be made

} // namespace

Error storageError(const QSqlError &error)
{
    const int extended = error.nativeErrorCode().toInt();
    const int code = extended == sqliteNoRoomForLogIndex ? sqliteFull : extended & 0xff; // the primary code of an extended one
    const QString detail = error.databaseText();
    switch (code) {
    case sqliteFull:
        return makeError(ErrorKind::Storage, "storage.disk_full", detail);
    case sqliteReadOnly:
        return makeError(ErrorKind::Storage, "storage.read_only", detail);
    case sqliteBusy:
        return makeError(ErrorKind::Storage, "storage.busy", detail);
    case sqliteIo:
        return makeError(ErrorKind::Storage, "storage.io", detail);
    case sqliteCantOpen:
        return makeError(ErrorKind::Storage, "storage.open", detail);
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return makeError(ErrorKind::Damaged, "storage.damaged", detail);
    case sqliteConstraint:
        if (detail.contains(QLatin1String("day_locked")))
            return makeError(ErrorKind::Locked, "day.locked", detail);
        if (detail.contains(QLatin1String("order_transition")))
            return makeError(ErrorKind::Refused, "order.transition", detail);
        if (detail.contains(QLatin1String("refund_transition")))
            return makeError(ErrorKind::Refused, "refund.transition", detail);
        return makeError(ErrorKind::Storage, "storage.constraint", detail);
    default:
        return makeError(ErrorKind::Storage, "storage.statement", detail);
    }
}

Database::Database(QString path, const DatabaseOptions &options)
    : m_path(std::move(path)), m_readOnly(options.access == DatabaseOptions::Access::ReadOnly), m_gate(options.gate),
      m_connection(QUuid::createUuid().toString())
{
}

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const DatabaseOptions &options)
{
    std::unique_ptr<Database> database(new Database(path, options));
    if (auto connected = database->connect(); !connected)
        return failure(connected.error());
    if (auto sound = options.isChecked ? Done() : database->check(); !sound)
        return failure(sound.error());
    return database;
}

Done Database::connect()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    // Ten seconds: a second process that imports holds the write lock for a while.
    m_database.setConnectOptions(m_readOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000")
                                            : QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (m_readOnly && !QFile::exists(m_path))
        return failure(ErrorKind::Storage, "storage.missing", m_path);
    if (!m_database.open())
        return failure(storageError(m_database.lastError()));
    if (!m_readOnly) {
        if (auto wal = execute(QStringLiteral("PRAGMA journal_mode=WAL")); !wal)
            return wal;
    }
    for (const char *pragma :
         {"PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON", "PRAGMA cache_size=-65536"}) {
        if (auto set = execute(QString::fromLatin1(pragma)); !set)
            return set;
    }
    return {};
}

Done Database::check()
{
    auto query = prepare(QStringLiteral("PRAGMA quick_check(1)"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return ran;
    if (!query->next() || query->text(0) != QLatin1String("ok"))
        return failure(ErrorKind::Damaged, "storage.damaged", query->text(0));
    return {};
}

Result<Statement> Database::prepare(const QString &sql)
{
    if (const std::unique_ptr<QSqlQuery> kept{m_prepared.take(sql)})
        return Statement(*this, std::move(*kept));
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(storageError(query.lastError()));
    return Statement(*this, std::move(query));
}

// A PRAGMA is not kept: SQLite writes the value of many of them into the prepared statement.
void Database::takeBack(QSqlQuery query) noexcept
{
    const QString sql = query.lastQuery();
    if (query.lastError().isValid() || sql.startsWith(QLatin1String("PRAGMA"), Qt::CaseInsensitive))
        return;
    query.finish();
    for (qsizetype i = query.boundValues().size(); i-- > 0;)
        query.bindValue(static_cast<int>(i), QVariant());
    m_prepared.insert(sql, std::make_unique<QSqlQuery>(std::move(query)).release());
}

Done Database::execute(const QString &sql)
{
    if (auto allowed = askGate(sql); !allowed)
        return allowed;
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failure(storageError(query.lastError()));
    return {};
}

Result<qint64> Database::scalar(const QString &sql)
{
    auto query = prepare(sql);
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "storage.no_row", sql);
    return query->integer(0);
}

} // namespace yiren
