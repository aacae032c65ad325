#include "storage/settingstore.h"
#include "storage/quietlanes.h"
#include "storage/storagethread.h"
#include "storage/migrations.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/heldlane.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

class TestStorageThread : public QObject
{
    Q_OBJECT

private slots:
    void refusesWorkBeforeItIsOpen();
    void writesOnOneThreadAndReadsOnAnother();
    void whatIsReadIsOfOneMoment();
    void aReadingThatDidNotEndHoldsUpNothing();
    void whatTakesLongHoldsNoListUp();
    void whatNobodyHasChangedIsNotReadAgain();
    void endsWhileWorkWaits();
    void lanesAreQuietWhenWhatRanHasEnded();
    void quietLanesLeaveNothingToBeWrittenWhenTheFileIsClosed();
    void reportsWhatOpeningFound();
    void aDamagedFileIsNeverWrittenWhileItIsLookedThrough();
    void aSoundFileIsWrittenAfterItIsLookedThrough();

private:
    StorageThread::Setup setup() const
    {
        return {m_folder.filePath(QStringLiteral("yiren.db")), [this](Database &db) { return migrate(db, m_folder.path(), m_clock); }, {}};
    }

    FakeClock m_clock;
    QTemporaryDir m_folder;
};

void TestStorageThread::refusesWorkBeforeItIsOpen()
{
    StorageThread storage(setup());
    const auto result = awaited(storage.read<int>([](Database &) -> Result<int> { return 1; }));
    QCOMPARE(result.error().code, QStringLiteral("storage.not_open"));
}

void TestStorageThread::writesOnOneThreadAndReadsOnAnother()
{
    StorageThread storage(setup());
    QVERIFY(awaited(storage.open()));
    const auto writer = awaited(storage.write<QThread *>([](Database &db) -> Result<QThread *> {
        if (auto set = SettingStore(db).set(QStringLiteral("a"), QStringLiteral("b")); !set)
            return failure(set.error());
        return QThread::currentThread();
    }));
    QString seen;
    const auto reader = awaited(storage.read<QThread *>([&seen](Database &db) -> Result<QThread *> {
        seen = *SettingStore(db).value(QStringLiteral("a"));
        return QThread::currentThread();
    }));
    QCOMPARE(seen, QStringLiteral("b"));
    QVERIFY(*writer != *reader && *writer != QThread::currentThread());
    const auto refused = awaited(storage.read<int>([](Database &db) -> Result<int> {
        if (auto set = SettingStore(db).set(QStringLiteral("a"), QStringLiteral("c")); !set)
            return failure(set.error());
        return 1;
    }));
    QCOMPARE(refused.error().code, QStringLiteral("storage.read_only"));
}

void TestStorageThread::whatIsReadIsOfOneMoment()
{
    StorageThread storage(setup());
    QVERIFY(awaited(storage.open()));
    const auto moneyIn = [&storage](const QString &pocket) {
        return awaited(storage.write<int>([pocket](Database &db) -> Result<int> {
            SettingStore settings(db);
            for (const QString &name : {QStringLiteral("left"), QStringLiteral("right")}) {
                if (auto set = settings.set(name, name == pocket ? QStringLiteral("10") : QStringLiteral("0")); !set)
                    return failure(set.error());
            }
            return 1;
        }));
    };
    QVERIFY(moneyIn(QStringLiteral("left")));
    QSemaphore isHalfRead, isMoved;
    auto reading = storage.read<int>([&](Database &db) -> Result<int> {
        SettingStore settings(db);
        const int right = settings.value(QStringLiteral("right"))->toInt();
        isHalfRead.release();
        isMoved.acquire();
        return right + settings.value(QStringLiteral("left"))->toInt();
    });
    std::optional<Result<int>> sum;
    reading->then(this, [&sum](const Result<int> &result) { sum = result; });
    reading->start();
    isHalfRead.acquire();
    QVERIFY(moneyIn(QStringLiteral("right")));
    isMoved.release();
    QTRY_VERIFY(sum);
    QCOMPARE(sum->value(), 10);
    const auto later =
        awaited(storage.read<int>([](Database &db) -> Result<int> { return SettingStore(db).value(QStringLiteral("right"))->toInt(); }));
    QCOMPARE(later.value(), 10);
}

void TestStorageThread::aReadingThatDidNotEndHoldsUpNothing()
{
    std::atomic<bool> isEndFailing = false;
    StorageThread::Setup failing = setup();
    failing.gate = [&isEndFailing](const QString &sql) -> Done {
        return sql == u"ROLLBACK" && isEndFailing.exchange(false) ? failure(ErrorKind::Storage, "storage.io") : Done();
    };
    StorageThread storage(std::move(failing));
    QVERIFY(awaited(storage.open()));
    const auto value = [&storage] {
        return awaited(storage.read<QString>([](Database &db) { return SettingStore(db).value(QStringLiteral("a")); }));
    };
    isEndFailing = true;
    QVERIFY(value());
    QVERIFY(!isEndFailing);
    QVERIFY(awaited(storage.write<void>([](Database &db) { return SettingStore(db).set(QStringLiteral("a"), QStringLiteral("b")); })));
    QCOMPARE(value().value_or(QString()), QStringLiteral("b")); // not what it was then
}

void TestStorageThread::whatTakesLongHoldsNoListUp()
{
    StorageThread storage(setup());
    QVERIFY(awaited(storage.open()));
    QSemaphore listed;
    auto history = storage.readHistory<int>({}, [&listed](Database &) -> Result<int> {
        return listed.tryAcquire(1, 60'000) ? Result<int>(14) : failure(ErrorKind::Timeout, "test.the_list_waited");
    });
    std::optional<Result<StorageThread::Versioned<int>>> months;
    history->then(this, [&months](const auto &result) { months = result; });
    history->start();
    QCOMPARE(*awaited(storage.read<int>([](Database &) -> Result<int> { return 200; })), 200);
    listed.release();
    QTRY_VERIFY_WITH_TIMEOUT(months, 60'000);
    QVERIFY2(*months, *months ? "" : qPrintable(months->error().code));
    QCOMPARE((*months)->value, std::optional(14));
}

void TestStorageThread::whatNobodyHasChangedIsNotReadAgain()
{
    StorageThread storage(setup());
    QVERIFY(awaited(storage.open()));
    const auto sales = [&storage](std::optional<qint64> seen) {
        return awaited(storage.readHistory<QString>(
            seen, [](Database &db) -> Result<QString> { return SettingStore(db).value(QStringLiteral("sales")).value_or(QString()); }));
    };
    const auto sell = [](Database &db, const QString &sum) { return SettingStore(db).set(QStringLiteral("sales"), sum); };
    const auto first = sales({});
    QCOMPARE(first->value, std::optional(QString()));
    QCOMPARE(sales(first->version)->value, std::nullopt);
    QVERIFY(awaited(storage.write<void>([sell](Database &db) { return sell(db, QStringLiteral("1")); })));
    const auto second = sales(first->version);
    QCOMPARE(second->value, std::optional(QStringLiteral("1")));
    QCOMPARE(sales(second->version)->value, std::nullopt);
    const auto other = Database::open(m_folder.filePath(QStringLiteral("yiren.db"))); // as another process does
    QVERIFY(other && sell(**other, QStringLiteral("2")));
    QCOMPARE(sales(second->version)->value, std::optional(QStringLiteral("2")));
}

void TestStorageThread::endsWhileWorkWaits()
{
    std::atomic<int> ran = 0;
    {
        StorageThread storage(setup());
        QVERIFY(awaited(storage.open()));
        std::vector<JobHandle<int>> jobs;
        for (int i = 0; i < 20; ++i) {
            jobs.push_back(storage.write<int>([&ran](Database &) -> Result<int> { return ++ran; }));
            jobs.back()->start();
        }
    }
    QVERIFY(ran <= 20);
}

void TestStorageThread::reportsWhatOpeningFound()
{
    StorageThread::Setup broken = setup();
    broken.path = m_folder.path(); // a folder
    StorageThread storage(broken);
    QVERIFY(!awaited(storage.open()));
}

// Pages of the middle are overwritten: the header holds and the first tables can be read.
void TestStorageThread::aDamagedFileIsNeverWrittenWhileItIsLookedThrough()
{
    {
        StorageThread storage(setup());
        QVERIFY(awaited(storage.open()));
        QVERIFY(
            awaited(storage.write<void>([](Database &db) { return SettingStore(db).set(QStringLiteral("a"), QString(4'000'000, u'x')); })));
    }
    QFile file(setup().path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    file.write(QByteArray(40 * 4096, '\xff'));
    file.close();
    StorageThread first(setup());
    QCOMPARE(awaited(first.open()).error().kind, ErrorKind::Damaged);
    StorageThread storage(setup());
    QVERIFY(awaited(storage.open(StorageThread::Looking::Later)));
    bool isWritten = false;
    const auto written = awaited(storage.write<void>([&isWritten](Database &) {
        isWritten = true;
        return Done();
    }));
    QVERIFY(!isWritten);
    QCOMPARE(written.error().kind, ErrorKind::Damaged);
    QCOMPARE(awaited(storage.soundness()).error().code, QStringLiteral("storage.damaged"));
}

void TestStorageThread::aSoundFileIsWrittenAfterItIsLookedThrough()
{
    QTemporaryDir folder;
    StorageThread storage(
        {folder.filePath(QStringLiteral("yiren.db")), [&](Database &db) { return migrate(db, folder.path(), m_clock); }, {}});
    QVERIFY(awaited(storage.open(StorageThread::Looking::Later)));
    QVERIFY(awaited(storage.write<void>([](Database &db) { return SettingStore(db).set(QStringLiteral("a"), QStringLiteral("b")); })));
    QVERIFY(awaited(storage.soundness()));
}

// What runs in any of them is waited for, while the caller's thread goes on.
void TestStorageThread::lanesAreQuietWhenWhatRanHasEnded()
{
    StorageThread storage(setup());
    QVERIFY(awaited(storage.open()));
    for (const HeldLane::Lane lane : {HeldLane::Lane::Writer, HeldLane::Lane::Reader, HeldLane::Lane::Historian}) {
        HeldLane held(storage, lane);
        held.arrive();
        auto quiet = quietLanes(storage);
        quiet->start();
        QTest::qWait(50);
        QVERIFY(!quiet->isFinished());
        held.letGo();
        QTRY_VERIFY(quiet->isFinished());
        QVERIFY(quiet->result());
    }
    StorageThread closed(setup());
    auto quiet = quietLanes(closed);
    quiet->start();
    QTRY_VERIFY(quiet->isFinished());
    QVERIFY(quiet->result());
}

// The file alone, without the log beside it: SQLite copies the log into it at the latest when the last connection is closed.
void TestStorageThread::quietLanesLeaveNothingToBeWrittenWhenTheFileIsClosed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("yiren.db"));
    StorageThread storage({path, [&](Database &db) { return migrate(db, folder.path(), m_clock); }, {}});
    QVERIFY(awaited(storage.open()));
    const auto inTheFileItself = [&](const QString &copy) {
        const auto database = QFile::copy(path, copy) ? Database::open(copy) : failure(ErrorKind::Storage, "no copy");
        return database ? SettingStore(**database).value(QStringLiteral("a")).value_or(QStringLiteral("?")) : QStringLiteral("?");
    };
    QVERIFY(awaited(quietLanes(storage)));
    QVERIFY(awaited(storage.write<void>([](Database &db) { return SettingStore(db).set(QStringLiteral("a"), QStringLiteral("b")); })));
    QCOMPARE(inTheFileItself(folder.filePath(QStringLiteral("before.db"))), QString()); // in the log so far
    QVERIFY(awaited(quietLanes(storage)));
    QCOMPARE(inTheFileItself(folder.filePath(QStringLiteral("after.db"))), QStringLiteral("b"));
}

QTEST_GUILESS_MAIN(TestStorageThread)
#include "tst_storagethread.moc"
