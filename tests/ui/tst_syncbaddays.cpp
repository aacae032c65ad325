#include "bills/traderowstore.h"
#include "support/syncworld.h"
#include "words/sentences.h"

#include <QtTest>

using namespace yiren;
using Kind = SyncState::Kind;

namespace {

const char *const missing = "2026-11-27"; // the only day that is not here yet

// The demonstration's company, of which the bills of one day are to be fetched.
struct OneDayBehind : SyncWorld {
    OneDayBehind() : SyncWorld("2026-11-28 10:30:00", sandbox::Sandbox::Contents::Studio) { have("2026-08-28", "2026-11-26"); }

    void breakNext(const char *faults)
    {
        const auto script = sandbox::FaultScript::fromText(QString::fromLatin1(faults));
        if (!script)
            qFatal("%s", faults);
        server->control().addFaults(*script);
    }
    qsizetype rowsKept()
    {
        const auto rows = awaited(vault.storage.read<qint64>([](Database &database) -> Result<qint64> {
            const BusinessDay day = text(missing);
            const auto found = TradeRowStore(database).rows(AccountId{1}, {day, day.next()});
            return found ? Result<qint64>(static_cast<qint64>(found->size())) : Result<qint64>(failure(found.error()));
        }));
        return rows ? *rows : -1;
    }
    qsizetype rowsOfWeChat() const
    {
        const auto isOfTheDay = [](qint64 ms) { return BusinessDay::ofMs(ms) == text(missing); };
        const sandbox::Studio &studio = *server->studio();
        qsizetype rows = 0;
        for (const sandbox::Order &order : studio.orders)
            rows += order.payment && isOfTheDay(order.payment->paidAtMs);
        for (const sandbox::Refund &refund : studio.refunds)
            rows += isOfTheDay(refund.acceptedAtMs);
        for (const sandbox::TradeRow &row : studio.oddRows)
            rows += isOfTheDay(row.timeMs);
        return rows;
    }
    // Asks until it is heard: a look at the data file that is under way comes first.
    void syncAndWait()
    {
        bool hasBegun = false;
        const auto follow = QObject::connect(sync.get(), &Synchronisation::changed, sync.get(),
                                             [&, this] { hasBegun = hasBegun || kind() == Kind::Fetching; });
        for (int wait = 0; wait < 1200 && kind() != Kind::Synced && (!hasBegun || kind() == Kind::Fetching); ++wait) {
            if (!hasBegun)
                sync->syncNow();
            QTest::qWait(50);
        }
        QObject::disconnect(follow);
    }
    // The disk has no more pages to give, or has them again.
    void limitDisk(bool isFull)
    {
        const auto done = awaited(vault.storage.write<void>([isFull](Database &database) -> Done {
            const auto pages = database.scalar(QStringLiteral("PRAGMA page_count"));
            return pages ? database.execute(QStringLiteral("PRAGMA max_page_count=%1").arg(isFull ? *pages : 1'000'000))
                         : Done(failure(pages.error()));
        }));
        if (!done)
            qFatal("%s", qPrintable(done.error().code));
    }
};

} // namespace

class TestSyncBadDays : public QObject
{
    Q_OBJECT

private slots:
    void aConnectionThatBreaksLeavesNothingHalf_data();
    void aConnectionThatBreaksLeavesNothingHalf();
    void aFullDiskIsSaidAndNothingHalfIsKept();
};

void TestSyncBadDays::aConnectionThatBreaksLeavesNothingHalf_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("in the middle of the bill, time and again") << QByteArray("download:half_body*9");
    QTest::newRow("before the answer") << QByteArray("tradebill:close_before_apply*9");
    QTest::newRow("more than was announced") << QByteArray("download:wrong_length*9");
}

void TestSyncBadDays::aConnectionThatBreaksLeavesNothingHalf()
{
    QFETCH(QByteArray, fault);
    OneDayBehind world;
    world.breakNext(fault.constData());
    world.sync->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 60'000);
    const SyncState state = world.sync->state();
    QVERIFY2(state.error->kind == ErrorKind::Network || state.error->kind == ErrorKind::BadReply, qPrintable(state.error->code));
    QVERIFY(!sentenceOf(*state.error).isEmpty());
    QVERIFY(state.again); // it asks again by itself
    QCOMPARE(world.rowsKept(), 0);
    for (int again = 0; again < 9 && world.kind() != Kind::Synced; ++again) // until the faults are used up
        world.syncAndWait();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 60'000);
    QCOMPARE(world.rowsKept(), world.rowsOfWeChat());
}

void TestSyncBadDays::aFullDiskIsSaidAndNothingHalfIsKept()
{
    OneDayBehind world;
    world.limitDisk(true);
    world.sync->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 60'000);
    QCOMPARE(world.sync->state().error->code, QStringLiteral("storage.disk_full"));
    QVERIFY(!nextStepOf(*world.sync->state().error, Face::Window).isEmpty());
    QCOMPARE(world.rowsKept(), 0);
    world.limitDisk(false);
    world.syncAndWait();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 60'000);
    QVERIFY(world.rowsOfWeChat() > 0);
    QCOMPARE(world.rowsKept(), world.rowsOfWeChat());
}

QTEST_MAIN(TestSyncBadDays)
#include "tst_syncbaddays.moc"
