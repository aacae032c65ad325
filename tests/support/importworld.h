#pragma once

#include "importing/importfile.h"
#include "temporarydatabase.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

namespace yiren {

// A data file into which tests import; files are written beside it.
class ImportWorld
{
public:
    static constexpr qint64 now = 1'790'000'000'000;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = database.folder() + u'/' + name;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    ImportRequest request(const QString &name, const QByteArray &bytes) const
    {
        ImportRequest made;
        made.account = AccountId{1};
        made.path = write(name, bytes);
        made.receivedAt = now;
        return made;
    }
    Result<ImportOutcome> import(const QString &name, const QByteArray &bytes) { return importFile(database, request(name, bytes)); }
    Done lock(const QString &day)
    {
        return database.database().execute(QStringLiteral("INSERT INTO locked_day(account_id, day) VALUES(1, '%1')").arg(day));
    }

    static QStringList rowTables()
    {
        return {QStringLiteral("bill_file"),    QStringLiteral("trade_row"),      QStringLiteral("fund_row"),
                QStringLiteral("personal_row"), QStringLiteral("quarantine_row"), QStringLiteral("orders"),
                QStringLiteral("refund"),       QStringLiteral("rollup_day"),     QStringLiteral("rollup_hour")};
    }
    static QStringList allTables()
    {
        return rowTables()
            + QStringList{QStringLiteral("import_batch"), QStringLiteral("raw_file"), QStringLiteral("raw_file_part"),
                          QStringLiteral("row_change")};
    }
    // Every value of the tables, read through a connection of its own.
    QString dump(const QStringList &tables = rowTables()) const
    {
        const QString name = QStringLiteral("dump");
        QString text;
        {
            QSqlDatabase reader = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            reader.setDatabaseName(database.path());
            reader.open();
            for (const QString &table : tables) {
                QSqlQuery rows(reader);
                rows.exec(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2, 3").arg(table));
                while (rows.next()) {
                    text += table;
                    for (int i = 0; i < rows.record().count(); ++i) {
                        const QVariant value = rows.value(i);
                        const bool isBlob = value.userType() == QMetaType::QByteArray;
                        text += u'|'
                            + (rows.isNull(i) ? QStringLiteral("NULL")
                                   : isBlob   ? QString::fromLatin1(value.toByteArray().toHex())
                                              : value.toString());
                    }
                    text += u'\n';
                }
            }
        }
        QSqlDatabase::removeDatabase(name);
        return text;
    }

    TemporaryDatabase database;
};

} // namespace yiren
