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
};

void TestLoadDay::refusesBillsThatAreTooLargeTogether()
{
    constexpr AccountId account{1};
    TemporaryDatabase file;
    BillFacts trades, funds;
    trades.day = funds.day = build::day;
    trades.rows = 400'000;
    funds.kind = BillKind::FundBasic;
    funds.rows = 600'000;
    QVERIFY(BillStore(file).save(account, trades));
    QVERIFY(BillStore(file).save(account, funds));
    QVERIFY(loadDay(file, account, Period::ofDay(build::day)));
    funds.rows = 600'001;
    QVERIFY(BillStore(file).save(account, funds));
    const auto tooLarge = loadDay(file, account, Period::ofDay(build::day));
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, QStringLiteral("reconcile.too_many_rows"));
    QCOMPARE(tooLarge.error().detail, QStringLiteral("1000001"));
}

QTEST_GUILESS_MAIN(TestLoadDay)
#include "tst_loadday.moc"
