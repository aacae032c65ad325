#include "bills/billstore.h"
#include "reconcile/dayoverview.h"
#include "storage/transaction.h"
#include "support/closeworld.h"

#include <QtTest>

using namespace yiren;
using contractday::account;
using contractday::day;

namespace {

const Period week{day.previous(), day.next().next()};

DayOverview overviewOf(CloseWorld &world)
{
    const auto overviews = dayOverviews(world.database(), account, week);
    if (!overviews || overviews->size() != 3 || (*overviews)[0].state != DayState::NoBill || (*overviews)[2].state != DayState::NoBill)
        return {};
    return (*overviews)[1];
}

} // namespace

class TestDayOverview : public QObject
{
    Q_OBJECT

private slots:
    void followsADayFromItsBillToItsLock();
    void countsWhatKeepsADayOpen();
    void saysWhenAStoredReportDoesNotHold();
};

void TestDayOverview::followsADayFromItsBillToItsLock()
{
    CloseWorld world;
    QCOMPARE(overviewOf(world).state, DayState::NotReconciled);
    const qint64 now = world.clock.now().toMSecsSinceEpoch();
    QVERIFY(reconcileAndStore(world.database(), account, day, now));
    QCOMPARE(overviewOf(world).state, DayState::Ready);
    QVERIFY(lockDay(world.database(), account, day, now));
    QCOMPARE(overviewOf(world).state, DayState::Closed);
    QVERIFY(reopenDay(world.database(), account, day, QStringLiteral("订单补录"), now));
    QCOMPARE(overviewOf(world).state, DayState::Ready);
}

// The ledger has an order of 12.34 that no bill has: only the founder can say why.
void TestDayOverview::countsWhatKeepsADayOpen()
{
    CloseWorld world(contractday::ordersCsv() + "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n");
    QVERIFY(reconcileAndStore(world.database(), account, day, world.clock.now().toMSecsSinceEpoch()));
    const DayOverview overview = overviewOf(world);
    QCOMPARE(overview.state, DayState::Open);
    QCOMPARE(overview.differences, 1);
    QCOMPARE(overview.blockers, 1);
    QCOMPARE(overview.unexplained, Money());
}

void TestDayOverview::saysWhenAStoredReportDoesNotHold()
{
    CloseWorld world;
    QVERIFY(reconcileAndStore(world.database(), account, day, world.clock.now().toMSecsSinceEpoch()));
    QVERIFY(world.database().execute(QStringLiteral("UPDATE reconcile_day SET report = replace(report, '\"matched\":', '\"matched\": ')")));
    const auto overviews = dayOverviews(world.database(), account, week);
    QVERIFY(!overviews);
    QCOMPARE(overviews.error().code, QStringLiteral("reconcile.damaged"));
}

QTEST_GUILESS_MAIN(TestDayOverview)
#include "tst_day_overview.moc"
