#include "base/physicalmemory.h"
#include "bills/billstore.h"
#include "reconcile/loadday.h"
#include "support/recordbuilders.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace yiren;

// What is read for a day at once has to fit into memory.
class TestLoadDay : public QObject
{
    Q_OBJECT

private slots:
    void refusesBillsThatAreTooLargeTogether();
    void readsAsManyRowsAsHalfTheMemoryHolds();
};

void TestLoadDay::refusesBillsThatAreTooLargeTogether()
{
    constexpr AccountId account{1};
    TemporaryDatabase file;
    BillFacts trades, funds;
    trades.day = funds.day = build::day;
    const qint64 most = mostBillRows(physicalMemory());
    trades.rows = 400'000;
    funds.kind = BillKind::FundBasic;
    funds.rows = most - trades.rows;
    QVERIFY(BillStore(file).save(account, trades));
    QVERIFY(BillStore(file).save(account, funds));
    QVERIFY(loadDay(file, account, Period::ofDay(build::day)));
    ++funds.rows;
    QVERIFY(BillStore(file).save(account, funds));
    const auto tooLarge = loadDay(file, account, Period::ofDay(build::day));
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, QStringLiteral("reconcile.too_many_rows"));
    QCOMPARE(tooLarge.error().detail, QString::number(most + 1));
}

// 8 GiB / 1536 B = 5,592,405.33
void TestLoadDay::readsAsManyRowsAsHalfTheMemoryHolds()
{
    constexpr qint64 gib = 1'073'741'824;
    QCOMPARE(mostBillRows(16 * gib), qint64(5'592'405));
    QCOMPARE(mostBillRows(2 * gib), qint64(1'000'000)); // what it read before
    QCOMPARE(mostBillRows(0), qint64(1'000'000));       // the system does not say
}

QTEST_GUILESS_MAIN(TestLoadDay)
#include "tst_loadday.moc"
