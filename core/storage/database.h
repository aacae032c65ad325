#pragma once

#include "base/result.h"
#include "storage/statement.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <memory>

class QSqlError;

namespace yiren {

// Asked before each statement; a failure stops it. The debug log and the tests that fail the i-th statement stand here.
using StatementGate = std::function<Done(const QString &sql)>;

struct DatabaseOptions {
    enum class Access { ReadWrite, ReadOnly };
    Access access = Access::ReadWrite;
    StatementGate gate;
    bool isChecked = false; // another connection of this process looks through the file: quick_check reads all of it
};

// One connection to the data file. Belongs to the thread that opened it. WAL, synchronous FULL, foreign keys on, secure_delete on.
class Database
{
public:
    // Storage "storage.open", "storage.read_only", "storage.disk_full"; Damaged "storage.damaged" when quick_check or the header does not
    // hold: the file is left as it is. Does not migrate: see migrate().
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const DatabaseOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Ready to bind and run, no value bound. The database must outlive it. What was prepared is kept for the next time:
    // preparing was a seventh of what filling the demonstration took.
    [[nodiscard]] Result<Statement> prepare(const QString &sql);
    [[nodiscard]] Done execute(const QString &sql); // one statement without parameters
    [[nodiscard]] Result<qint64> scalar(const QString &sql);
    [[nodiscard]] Done check(); // reads the whole file; Damaged "storage.damaged"
    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }

private:
    friend class Statement;
    Database(QString path, const DatabaseOptions &options);
    Done connect();
    void takeBack(QSqlQuery query) noexcept;
    Done askGate(const QString &sql) { return m_gate ? m_gate(sql) : Done(); }

    QString m_path;
    bool m_readOnly;
    StatementGate m_gate;
    QString m_connection;
    QSqlDatabase m_database;
    QCache<QString, QSqlQuery> m_prepared{128}; // by SQL, none of them in use
};

// SQLite's code as one of ours: "storage.disk_full", ".read_only", ".busy", ".io", ".damaged", ".constraint"; a locked day is Locked
// "day.locked", a status that can't follow Refused "order.transition", "refund.transition".
[[nodiscard]] Error storageError(const QSqlError &error);

} // namespace yiren
