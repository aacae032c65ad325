#include "storage/backup.h"
#include "storage/migrations.h"
#include "storage/settingstore.h"
#include "support/temporarydatabase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>

using namespace yiren;

class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void restoresWhatWasThere();
    void opensWithoutUs();
    void refusesDamage();
    void keepsTheOlderBackupWhenTheCopyDoesNotHold();
    void aStoppedBackupLeavesNothing();
    void keepsThePresentFileAside();
    void leavesAllWhereItWasWhenTheOldFileCannotBeMoved();
    void keepsSevenDaysFourWeeksTwelveMonths();
    void refusesANewerDatabase();
    void splitsTriggersWhole();
};

void TestBackup::restoresWhatWasThere()
{
    TemporaryDatabase db;
    FakeClock clock;
    const QString backup = db.folder() + QStringLiteral("/b.yirenbak");
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("before")));
    const auto facts = createBackup(db, backup, clock);
    QVERIFY(facts);
    QCOMPARE(facts->schema, newestSchema());
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("after")));
    db.close();
    const auto aside = restoreBackup(backup, db.path(), {}, clock);
    QVERIFY(aside);
    db.reopen();
    QCOMPARE(*SettingStore(db).value(QStringLiteral("a")), QStringLiteral("before"));
    QVERIFY(QFile::exists(*aside));
}

void TestBackup::opensWithoutUs()
{
    TemporaryDatabase db;
    FakeClock clock;
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("plain tools read it")));
    QVERIFY(createBackup(db, db.folder() + QStringLiteral("/b.yirenbak"), clock));
    QProcess shell;
    shell.setWorkingDirectory(db.folder());
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("tail -n +3 b.yirenbak | gunzip > plain.db")});
    QVERIFY(shell.waitForFinished());
    auto plain = Database::open(db.folder() + QStringLiteral("/plain.db"));
    QVERIFY(plain);
    QCOMPARE(*SettingStore(**plain).value(QStringLiteral("a")), QStringLiteral("plain tools read it"));
}

void TestBackup::refusesDamage()
{
    TemporaryDatabase db;
    FakeClock clock;
    const QString backup = db.folder() + QStringLiteral("/b.yirenbak");
    QVERIFY(createBackup(db, backup, clock));
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();
    const QString damaged = db.folder() + QStringLiteral("/damaged.yirenbak");
    auto verdict = [&damaged](const QByteArray &bytes) {
        QFile out(damaged);
        (void)out.open(QIODevice::WriteOnly);
        out.write(bytes);
        out.close();
        return verifyBackup(damaged).has_value();
    };
    QVERIFY(verdict(good));
    QVERIFY(!verdict(good.left(good.size() / 2)));
    QVERIFY(!verdict(good + "x"));
    QVERIFY(!verdict("hello"));
    QVERIFY(!verdict({}));
    for (qsizetype at = 40; at < good.size(); at += good.size() / 97) {
        QByteArray flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        if (verdict(flipped)) // a flip in the gzip header's time or in the manifest's date changes nothing that counts
            QVERIFY2(at < 300, qPrintable(QString::number(at)));
    }
    const auto content = verifyBackup(backup, [](Database &) -> Done { return failure(ErrorKind::Damaged, "digest.mismatch"); });
    QCOMPARE(content.error().code, QStringLiteral("digest.mismatch"));
}

void TestBackup::keepsTheOlderBackupWhenTheCopyDoesNotHold()
{
    TemporaryDatabase db;
    FakeClock clock;
    const QString backup = db.folder() + QStringLiteral("/b.yirenbak");
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("good")));
    const ContentCheck isGood = [](Database &copy) -> Done {
        const auto value = SettingStore(copy).value(QStringLiteral("a"));
        return value && *value == u"good" ? Done() : Done(failure(ErrorKind::Damaged, "digest.mismatch"));
    };
    const auto first = createBackup(db, backup, clock, isGood);
    QVERIFY(first);
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("bad")));
    const auto second = createBackup(db, backup, clock, isGood);
    QVERIFY(!second);
    QCOMPARE(second.error().code, QStringLiteral("digest.mismatch"));
    QCOMPARE(verifyBackup(backup)->sha256, first->sha256);
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("good")));
    QVERIFY(createBackup(db, backup, clock, isGood)); // over the older one
    QCOMPARE(QDir(db.folder()).entryList({QStringLiteral(".backup-*")}, QDir::Dirs | QDir::Hidden), QStringList());
}

// Stopped while it looks through what it wrote, which is as late as it can be; then before it began.
void TestBackup::aStoppedBackupLeavesNothing()
{
    TemporaryDatabase db;
    FakeClock clock;
    const QString backup = db.folder() + QStringLiteral("/b.yirenbak");
    const StopSign stop;
    const ContentCheck stopping = [stop](Database &) -> Done {
        (void)stop.raise();
        return {};
    };
    QCOMPARE(createBackup(db, backup, clock, stopping, stop).error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(backup));
    QCOMPARE(createBackup(db, backup, clock, {}, stop).error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(backup));
    QCOMPARE(QDir(db.folder()).entryList({QStringLiteral(".backup-*")}, QDir::Dirs | QDir::Hidden), QStringList());
    const StopSign late;
    QVERIFY(createBackup(db, backup, clock, {}, late));
    QVERIFY(!late.raise());
    QVERIFY(QFile::exists(backup));
}

void TestBackup::keepsThePresentFileAside()
{
    TemporaryDatabase db;
    FakeClock clock;
    const QString bad = db.folder() + QStringLiteral("/bad.yirenbak");
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("yiren backup 1\n{}\nnot gzip");
    file.close();
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("safe")));
    db.close();
    QVERIFY(!restoreBackup(bad, db.path(), {}, clock));
    db.reopen();
    QCOMPARE(*SettingStore(db).value(QStringLiteral("a")), QStringLiteral("safe"));
}

// What stands where the old file should go keeps it from going there; its log was moved before.
void TestBackup::leavesAllWhereItWasWhenTheOldFileCannotBeMoved()
{
    TemporaryDatabase db;
    FakeClock clock;
    const QString backup = db.folder() + QStringLiteral("/b.yirenbak");
    QVERIFY(SettingStore(db).set(QStringLiteral("a"), QStringLiteral("mine")));
    QVERIFY(createBackup(db, backup, clock));
    db.close();
    const QString stamp = clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QVERIFY(QDir(db.folder()).mkpath(QFileInfo(db.path()).fileName() + QStringLiteral(".before-restore-") + stamp));
    QFile log(db.path() + QStringLiteral("-wal"));
    QVERIFY(log.open(QIODevice::WriteOnly)); // an empty log
    log.close();
    const auto restored = restoreBackup(backup, db.path(), {}, clock);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, QStringLiteral("backup.move_aside"));
    QVERIFY(QFile::exists(db.path() + QStringLiteral("-wal")));
    db.reopen();
    QCOMPARE(*SettingStore(db).value(QStringLiteral("a")), QStringLiteral("mine"));
}

void TestBackup::keepsSevenDaysFourWeeksTwelveMonths()
{
    QStringList names;
    for (QDate day(2025, 1, 1); day <= QDate(2026, 11, 24); day = day.addDays(1))
        names.append(QStringLiteral("daily-%1.yirenbak").arg(day.toString(QStringLiteral("yyyyMMdd"))));
    names.append(QStringLiteral("before-schema-2-20260101-000000.yirenbak"));
    const QStringList remove = backupsToRemove(names);
    QStringList kept = names;
    for (const QString &name : remove)
        kept.removeOne(name);
    kept.sort();
    // By hand: 11-18 … 11-24 are the seven days and touch weeks 48 and 47; weeks 46 and 45 end on 11-15 and 11-08; November is there
    // already, the eleven months before it end on their last days, back to December 2025.
    const QStringList expected = {QStringLiteral("before-schema-2-20260101-000000.yirenbak"),
                                  QStringLiteral("daily-20251231.yirenbak"),
                                  QStringLiteral("daily-20260131.yirenbak"),
                                  QStringLiteral("daily-20260228.yirenbak"),
                                  QStringLiteral("daily-20260331.yirenbak"),
                                  QStringLiteral("daily-20260430.yirenbak"),
                                  QStringLiteral("daily-20260531.yirenbak"),
                                  QStringLiteral("daily-20260630.yirenbak"),
                                  QStringLiteral("daily-20260731.yirenbak"),
                                  QStringLiteral("daily-20260831.yirenbak"),
                                  QStringLiteral("daily-20260930.yirenbak"),
                                  QStringLiteral("daily-20261031.yirenbak"),
                                  QStringLiteral("daily-20261108.yirenbak"),
                                  QStringLiteral("daily-20261115.yirenbak"),
                                  QStringLiteral("daily-20261118.yirenbak"),
                                  QStringLiteral("daily-20261119.yirenbak"),
                                  QStringLiteral("daily-20261120.yirenbak"),
                                  QStringLiteral("daily-20261121.yirenbak"),
                                  QStringLiteral("daily-20261122.yirenbak"),
                                  QStringLiteral("daily-20261123.yirenbak"),
                                  QStringLiteral("daily-20261124.yirenbak")};
    QCOMPARE(kept, expected);
}

void TestBackup::refusesANewerDatabase()
{
    TemporaryDatabase db;
    FakeClock clock;
    QVERIFY(db.database().execute(QStringLiteral("PRAGMA user_version=999")));
    const auto refused = migrate(db, db.folder(), clock);
    QCOMPARE(refused.error().code, QStringLiteral("storage.newer"));
    QCOMPARE(*db.database().scalar(QStringLiteral("PRAGMA user_version")), 999);
}

void TestBackup::splitsTriggersWhole()
{
    const QStringList parts =
        splitStatements(QStringLiteral("-- why\nCREATE TABLE t (\n  a INTEGER -- fen\n);\nCREATE TRIGGER x BEFORE DELETE ON t\n"
                                       "BEGIN SELECT RAISE(ABORT, 'no'); END;\n"));
    QCOMPARE(parts.size(), 2);
    QVERIFY(parts[1].startsWith(QLatin1String("CREATE TRIGGER")) && parts[1].endsWith(QLatin1String("END;")));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
