#include "storage/database.h"
#include "storage/rowdigest.h"
#include "storage/settingstore.h"
#include "storage/transaction.h"
#include "support/temporarydatabase.h"

#include <QFile>
#include <QtTest>

using namespace yiren;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void isDurableAndStrict();
    void rollsBackUnlessCommitted();
    void aStatementThatWasUsedBeforeKnowsNoValueOfThen();
    void twoOfTheSameStatementReadApart();
    void aStatementThatIsPutAwayHalfReadHoldsNothingUp();
    void aSettingOfTheDatabaseIsAskedForAnew();
    void aStatementSeesATableThatHasChangedSince();
    void tellsAFullDiskFromDamage();
    void stopsAtADamagedFileAndKeepsIt();
    void refusesChangesOfALockedDay();
    void digestsSeparateFields();
    void digestCatchesEveryFlippedBit();
    void profileIdStays();
    void aLineOfAnOlderFileGetsANumberThatNoUndoKnows();
    void whoWasPutOffInAnOlderFileStillWaits();

private:
    static Done makeOlderFile(Database &database, int schema);
};

// As the program wrote it when its newest file in resources/sql was number `schema`.
Done TestDatabase::makeOlderFile(Database &database, int schema)
{
    const QDir files(QStringLiteral(":/sql"));
    for (const QString &name : files.entryList(QDir::Files, QDir::Name).first(schema)) {
        QFile file(files.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, "test.no_file", name);
        for (const QString &statement : splitStatements(QString::fromUtf8(file.readAll()))) {
            if (auto ran = database.execute(statement); !ran)
                return ran;
        }
    }
    return database.execute(QStringLiteral("PRAGMA user_version=%1").arg(schema));
}

void TestDatabase::isDurableAndStrict()
{
    TemporaryDatabase db;
    QCOMPARE(*db.database().scalar(QStringLiteral("PRAGMA synchronous")), 2); // FULL
    QCOMPARE(*db.database().scalar(QStringLiteral("PRAGMA foreign_keys")), 1);
    QVERIFY(!db.database().execute(QStringLiteral("INSERT INTO account(name, created_at) VALUES('a', 'not a number')")));
}

void TestDatabase::rollsBackUnlessCommitted()
{
    TemporaryDatabase db;
    const QString count = QStringLiteral("SELECT count(*) FROM setting");
    {
        auto transaction = Transaction::begin(db);
        QVERIFY(transaction);
        QVERIFY(SettingStore(db).set(QStringLiteral("k"), QStringLiteral("v")));
    }
    QCOMPARE(*db.database().scalar(count), 0);
    {
        auto transaction = Transaction::begin(db);
        QVERIFY(SettingStore(db).set(QStringLiteral("k"), QStringLiteral("v")));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(*db.database().scalar(count), 1);
}

void TestDatabase::aStatementThatWasUsedBeforeKnowsNoValueOfThen()
{
    TemporaryDatabase db;
    const QString sql = QStringLiteral("SELECT ifnull(?, 'nothing'), ifnull(?, 'nothing')");
    {
        auto first = db.database().prepare(sql);
        first->bind(0, QStringLiteral("a phone"));
        first->bind(1, QStringLiteral("a name"));
        QVERIFY(first->run());
        QVERIFY(first->next());
        QCOMPARE(first->text(1), QStringLiteral("a name"));
    }
    auto second = db.database().prepare(sql);
    second->bind(0, QStringLiteral("b"));
    QVERIFY(second->run());
    QVERIFY(second->next());
    QCOMPARE(second->text(0), QStringLiteral("b"));
    QCOMPARE(second->text(1), QStringLiteral("nothing"));
}

void TestDatabase::twoOfTheSameStatementReadApart()
{
    TemporaryDatabase db;
    const QString sql = QStringLiteral("SELECT value FROM json_each('[1,2,3]') WHERE value >= ?");
    for (int round = 0; round < 2; ++round) {
        auto outer = db.database().prepare(sql), inner = db.database().prepare(sql);
        outer->bind(0, 1);
        inner->bind(0, 2);
        QVERIFY(outer->run() && inner->run());
        QVERIFY(outer->next() && inner->next());
        QCOMPARE(outer->integer(0), 1);
        QCOMPARE(inner->integer(0), 2);
        *inner = std::move(*outer); // what it held is put away
        QVERIFY(inner->next());
        QCOMPARE(inner->integer(0), 2);
    }
}

void TestDatabase::aStatementThatIsPutAwayHalfReadHoldsNothingUp()
{
    TemporaryDatabase db;
    {
        auto half = db.database().prepare(QStringLiteral("SELECT value FROM json_each('[1,2]'), account"));
        QVERIFY(half->run());
        QVERIFY(half->next());
    }
    QCOMPARE(*db.database().scalar(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")), 0); // 1: somebody reads
    QVERIFY(db.database().execute(QStringLiteral("VACUUM")));
}

void TestDatabase::aSettingOfTheDatabaseIsAskedForAnew()
{
    TemporaryDatabase db;
    const QString asked = QStringLiteral("PRAGMA foreign_keys");
    QCOMPARE(*db.database().scalar(asked), 1);
    QVERIFY(db.database().execute(QStringLiteral("PRAGMA foreign_keys=OFF")));
    QCOMPARE(*db.database().scalar(asked), 0);
}

void TestDatabase::aStatementSeesATableThatHasChangedSince()
{
    TemporaryDatabase db;
    const QString asked = QStringLiteral("SELECT ifnull(max(kind), 'none') FROM thing");
    QVERIFY(db.database().execute(QStringLiteral("CREATE TABLE thing(kind TEXT)")));
    QVERIFY(db.database().prepare(asked)->run());
    QVERIFY(db.database().execute(QStringLiteral("DROP TABLE thing")));
    QVERIFY(!db.database().scalar(asked));
    QVERIFY(db.database().execute(QStringLiteral("CREATE TABLE thing(id INTEGER PRIMARY KEY, kind TEXT)")));
    QVERIFY(db.database().execute(QStringLiteral("INSERT INTO thing VALUES(7, '8')")));
    QCOMPARE(*db.database().scalar(asked), 8);
}

void TestDatabase::tellsAFullDiskFromDamage()
{
    TemporaryDatabase db;
    const qint64 pages = *db.database().scalar(QStringLiteral("PRAGMA page_count"));
    QVERIFY(db.database().execute(QStringLiteral("PRAGMA max_page_count=%1").arg(pages)));
    Done done;
    for (int i = 0; i < 10'000 && done; ++i)
        done = SettingStore(db).set(QString::number(i), QString(500, u'x'));
    QVERIFY(!done);
    QCOMPARE(done.error().code, QStringLiteral("storage.disk_full"));
}

void TestDatabase::stopsAtADamagedFileAndKeepsIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("yiren.db"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("This is no database. ").repeated(400));
    file.close();
    const auto opened = Database::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Damaged);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("This is no database. ").repeated(400));
}

void TestDatabase::refusesChangesOfALockedDay()
{
    TemporaryDatabase db;
    auto run = [&db](const char *sql) { return db.database().execute(QString::fromUtf8(sql)); };
    QVERIFY(run("INSERT INTO orders(account_id, out_trade_no, paid_at, paid_day, amount_fen, status, source, updated_at, digest) "
                "VALUES(1, 'A', 0, '2026-11-20', 100, 'SUCCESS', 'hand', 0, x'00')"));
    QVERIFY(run("INSERT INTO locked_day VALUES(1, '2026-11-20')"));
    for (const char *sql :
         {"UPDATE orders SET amount_fen = 1", "DELETE FROM orders", "UPDATE orders SET paid_day = '2026-11-21'",
          "INSERT INTO orders(account_id, out_trade_no, paid_at, paid_day, amount_fen, status, source, updated_at, digest) "
          "VALUES(1, 'B', 0, '2026-11-20', 100, 'SUCCESS', 'hand', 0, x'00')",
          "INSERT INTO refund(account_id, out_refund_no, out_trade_no, refund_fen, status, created_at, created_day, source, updated_at, "
          "digest) VALUES(1, 'R', 'A', 1, 'SUCCESS', 0, '2026-11-20', 'hand', 0, x'00')",
          "INSERT INTO bill_file(account_id, kind, bill_day, state, row_count, quarantined, received_at, digest) "
          "VALUES(1, 'trade_all', '2026-11-20', 'empty', 0, 0, 0, x'00')"}) {
        const auto refused = run(sql);
        QVERIFY2(!refused, sql);
        QCOMPARE(refused.error().kind, ErrorKind::Locked);
    }
    QVERIFY(run("UPDATE orders SET refunded_fen = 50, status = 'REFUND'")); // a later refund is history going on
    QVERIFY(run("DELETE FROM locked_day"));
    QVERIFY(run("UPDATE orders SET amount_fen = 1"));
}

void TestDatabase::digestsSeparateFields()
{
    auto digest = [](auto... fields) {
        RowDigest row("t");
        (row.add(fields), ...);
        return row.result();
    };
    QVERIFY(digest(QStringLiteral("ab"), QStringLiteral("c")) != digest(QStringLiteral("a"), QStringLiteral("bc")));
    QVERIFY(digest(QString()) != digest(std::optional<qint64>()));
    QVERIFY(digest(qint64(0)) != digest(std::optional<qint64>()));
    QVERIFY(digest(QStringLiteral("1")) != digest(qint64(1)));
    QCOMPARE(RowDigest("t").result().size(), 16);
    QVERIFY(RowDigest("t").result() != RowDigest("u").result());
}

void TestDatabase::digestCatchesEveryFlippedBit()
{
    const qint64 amount = 12800;
    const QByteArray whole = RowDigest("t").add(amount).result();
    for (int bit = 0; bit < 64; ++bit)
        QVERIFY(RowDigest("t").add(static_cast<qint64>(static_cast<quint64>(amount) ^ (quint64(1) << bit))).result() != whole);
}

void TestDatabase::profileIdStays()
{
    TemporaryDatabase db;
    const auto id = SettingStore(db).profileId();
    QVERIFY(id && id->size() == 36);
    QCOMPARE(*SettingStore(db).profileId(), *id);
}

void TestDatabase::aLineOfAnOlderFileGetsANumberThatNoUndoKnows()
{
    QVERIFY(newestSchema() >= 4); // finds the files, too
    QTemporaryDir folder;
    auto opened = Database::open(folder.filePath(QStringLiteral("yiren.db")));
    QVERIFY(opened);
    Database &database = **opened;
    QVERIFY(makeOlderFile(database, 3));
    // Line 3 is in the file, and the number 1 is noted for a line that a corrected bill took away.
    for (const char *sql :
         {"INSERT INTO account(id, name, created_at) VALUES(1, 'test', 0)",
          "INSERT INTO import_batch(id, account_id, kind, name, imported_at, new_rows, same_rows, changed_rows, conflicting_rows, "
          "quarantined_rows) VALUES(7, 1, 'trade_all', 'a.csv', 0, 0, 0, 0, 0, 0)",
          "INSERT INTO row_change(batch_id, table_name, row_id, before, after) VALUES(7, 'quarantine_row', 1, '[]', '')",
          "INSERT INTO quarantine_row(id, account_id, batch_id, row_day, line, raw, column_name, expected, found) "
          "VALUES(1, 1, 7, '2026-03-05', 3, 'raw', 'column', 'time', 'x')"})
        QVERIFY2(database.execute(QString::fromUtf8(sql)), sql);
    QVERIFY(migrate(database, folder.path(), FakeClock()));
    QCOMPARE(*database.scalar(QStringLiteral("SELECT line FROM quarantine_row WHERE raw = 'raw' AND found = 'x'")), 3);
    QCOMPARE(*database.scalar(QStringLiteral("SELECT id FROM quarantine_row")), 2);
}

void TestDatabase::whoWasPutOffInAnOlderFileStillWaits()
{
    QVERIFY(newestSchema() >= 31);
    QTemporaryDir folder;
    auto opened = Database::open(folder.filePath(QStringLiteral("yiren.db")));
    QVERIFY(opened);
    Database &database = **opened;
    QVERIFY(makeOlderFile(database, 31));
    const qint64 newest = 1'790'000'000'000;
    QVERIFY(database.execute(QStringLiteral("INSERT INTO account(id, name, created_at) VALUES(1, 'test', 0)")));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer) VALUES(1, 1, 'kf', 'wk', 'wm')")));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO reply_rule(id, account_id, position, is_on, switched_on_at, body) VALUES"
                                            "(1, 1, 1, 1, 0, '{\"trigger\":\"any\",\"hours\":\"always\"}'), "
                                            "(2, 1, 2, 1, 0, '{\"trigger\":\"keyword\",\"hours\":\"outside\"}'), "
                                            "(3, 1, 3, 1, 0, '{\"trigger\":\"keyword\",\"hours\":\"within\"}')")));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO talk_message(id, account_id, peer_id, message_id, at, speaker, kind, text, "
                                            "detail, state, rule_id) VALUES(1, 1, 1, 'a', %1, 'us', 'text', '', '{}', 'sent', 1), "
                                            "(2, 1, 1, 'b', %1, 'us', 'text', '', '{}', 'sent', 2), "
                                            "(3, 1, 1, 'c', %1, 'us', 'text', '', '{}', 'sent', 3), "
                                            "(4, 1, 1, 'd', %1, 'us', 'text', '', '{}', 'sent', NULL), "
                                            "(5, 1, 1, 'e', %2, 'us', 'text', '', '{}', 'sent', 1), "
                                            "(6, 1, 1, 'f', %1, 'us', 'text', '', '{}', 'sent', NULL), "
                                            "(7, 1, 1, 'g', %2, 'us', 'text', '', '{}', 'sent', NULL)")
                                 .arg(newest)
                                 .arg(newest - qint64{48} * 3'600'000)));
    // The sixth and seventh are a campaign's.
    QVERIFY(database.execute(QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(1, 1, '', 0, 0), "
                                            "(2, 1, '', 0, 0)")));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO campaign(id, account_id, name, rule, text, channels, held_out, days, changed_at) "
                                            "VALUES(1, 1, 'c', '{}', 't', '[]', 0, 1, 0)")));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO campaign_person(campaign_id, customer_id, is_held_out, channel, state, "
                                            "talk_message_id) VALUES(1, 1, 0, 'talk', 'handed', 6), (1, 2, 0, 'talk', 'handed', 7)")));
    QVERIFY(migrate(database, folder.path(), FakeClock()));
    // The first, the second and the sixth; two days ago is too long ago to be answered.
    QCOMPARE(*database.scalar(QStringLiteral("SELECT sum(leaves_waiting * id * id) FROM talk_message")), 1 + 4 + 36);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
