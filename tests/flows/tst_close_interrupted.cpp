#include "audit/auditstore.h"
#include "support/closeworld.h"

#include <QProcess>
#include <QtTest>

#include <cstdio>

using namespace yiren;
using contractday::day;

namespace {

// What the child process does: one close of a data folder, ended by YIREN_CRASH_AT where it says so.
int closeAsChild(const QString &folder)
{
    FakeClock clock(day.end().addSecs(11 * 3600));
    const auto outcome = closeIn(folder, clock, {}, [] { return readyJob<void>(Done()); });
    if (!outcome || !outcome->closing)
        return 1;
    std::printf("%s", qPrintable(outcome->closing->sha256));
    return 0;
}

} // namespace

// Killed, failed or dropped anywhere, the next close ends the same.
class TestCloseInterrupted : public QObject
{
    Q_OBJECT

private slots:
    void resumesAfterAKillAtEachCrashPoint_data();
    void resumesAfterAKillAtEachCrashPoint();
    void endsTheSameWhicheverStatementFails();
    void stopsSilentlyWhereverItIsDropped();
};

void TestCloseInterrupted::resumesAfterAKillAtEachCrashPoint_data()
{
    QTest::addColumn<QByteArray>("point");
    for (const char *point :
         {"close.fetched", "close.reconciled", "backup.before_rename", "close.backed_up", "close.before_lock", "close.locked"})
        QTest::newRow(point) << QByteArray(point);
}

void TestCloseInterrupted::resumesAfterAKillAtEachCrashPoint()
{
    QFETCH(QByteArray, point);
    CloseWorld world;
    const auto uncrashed = [&] {
        QTemporaryDir folder;
        world.copyTo(folder.path());
        return closeIn(folder.path(), world.clock);
    }();
    QVERIFY(uncrashed && uncrashed->closing);
    QTemporaryDir folder;
    world.copyTo(folder.path());
    const auto run = [&](const QByteArray &crashAt) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("YIREN_CRASH_AT"), QString::fromLatin1(crashAt));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--close"), folder.path()});
        child.waitForFinished(60'000);
        return std::pair(child.exitCode(), QString::fromLatin1(child.readAllStandardOutput()));
    };
    QCOMPARE(run(point).first, 99);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("work.lock")))); // the dead process's lock does not stop the next one
    QCOMPARE(run({}), std::pair(0, uncrashed->closing->sha256));
    const auto database = Database::open(folder.filePath(QStringLiteral("yiren.db")));
    QVERIFY(database);
    QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM closed_day")).value_or(-1), qint64(1));
    QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM audit")).value_or(-1), qint64(1));
    QVERIFY(AuditStore(**database).verify());
    const QStringList left = QDir(folder.filePath(QStringLiteral("backups"))).entryList({QStringLiteral("*.yirenbak")}, QDir::Files);
    QCOMPARE(left, QStringList{QStringLiteral("daily-20260306.yirenbak")});
}

void TestCloseInterrupted::endsTheSameWhicheverStatementFails()
{
    CloseWorld world;
    QTemporaryDir reference;
    world.copyTo(reference.path());
    const auto uncrashed = closeIn(reference.path(), world.clock);
    QVERIFY(uncrashed && uncrashed->closing);
    int failures = 0;
    for (int failAt = 1; failAt < 1'000; ++failAt) {
        QTemporaryDir folder;
        world.copyTo(folder.path());
        std::atomic<int> count = 0; // two threads ask
        const auto broken = closeIn(folder.path(), world.clock, [&](const QString &sql) -> Done {
            if (++count == failAt)
                return failure(ErrorKind::Storage, "storage.disk_full", sql);
            return {};
        });
        const bool isThrough = count < failAt;
        if (!isThrough && broken && broken->closing) {
            QCOMPARE(broken->closing->sha256,
                     uncrashed->closing->sha256); // it failed where a failure does no harm (ROLLBACK, a second look)
        } else if (!isThrough) {
            ++failures;
            QVERIFY(!broken);
            const auto again = closeIn(folder.path(), world.clock);
            QVERIFY2(again && again->closing, qPrintable(QString::number(failAt)));
            QCOMPARE(again->closing->sha256, uncrashed->closing->sha256);
        }
        const auto database = Database::open(folder.filePath(QStringLiteral("yiren.db")));
        QVERIFY(database);
        QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM closed_day")).value_or(-1), qint64(1));
        QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM audit")).value_or(-1), qint64(1));
        if (isThrough) {
            QVERIFY2(failures > 30, qPrintable(QString::number(failures)));
            return;
        }
    }
    QFAIL("the flow never came through");
}

void TestCloseInterrupted::stopsSilentlyWhereverItIsDropped()
{
    CloseWorld world;
    QTemporaryDir folder;
    world.copyTo(folder.path());
    StorageThread storage({folder.filePath(QStringLiteral("yiren.db")), {}, {}});
    QVERIFY(awaited(storage.open()));
    for (int waitMs = 0; waitMs < 60; waitMs += 3) {
        bool isCalled = false;
        {
            JobHandle<CloseOutcome> job(new CloseDayJob(storage, world.clock, closeSetup(folder.path())));
            job->then(this, [&](const Result<CloseOutcome> &) { isCalled = true; });
            job->start();
            QTest::qWait(waitMs);
            if (isCalled)
                break;
        }
        QTest::qWait(1);
        QVERIFY(!isCalled);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("work.lock"))));
    }
    const auto outcome = awaited(JobHandle<CloseOutcome>(new CloseDayJob(storage, world.clock, closeSetup(folder.path()))));
    QVERIFY(outcome && outcome->closing);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--close")
        return closeAsChild(QString::fromLocal8Bit(argv[2]));
    TestCloseInterrupted test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_close_interrupted.moc"
