#include "reconcile/feeaudit.h"
#include "support/recordbuilders.h"

#include <QtTest>

using namespace yiren;
using namespace yiren::build;

class TestFeeAudit : public QObject
{
    Q_OBJECT

private slots:
    // contract/wechat-pay.md 11.4 gives these fees.
    void agreesWithTheContractsExamples_data()
    {
        QTest::addColumn<bool>("isRefund");
        QTest::addColumn<qint64>("base");
        QTest::addColumn<int>("rate");
        QTest::addColumn<qint64>("fee");
        QTest::newRow("6.00 at 0.60 %") << false << qint64(600) << 60 << qint64(4);
        QTest::newRow("60.00 at 0.54 %") << false << qint64(6'000) << 54 << qint64(32);
        QTest::newRow("50.00 refund at 0.54 %") << true << qint64(5'000) << 54 << qint64(-27);
        QTest::newRow("260.00 refund at 0.60 %") << true << qint64(26'000) << 60 << qint64(-156);
        QTest::newRow("0.03 at 39 %") << false << qint64(3) << 3'900 << qint64(1);
        QTest::newRow("0.01 at 0.60 %") << false << qint64(1) << 60 << qint64(0);
        QTest::newRow("1825.00 at 0.54 %, a tie") << false << qint64(182'500) << 54 << qint64(986);
    }
    void agreesWithTheContractsExamples()
    {
        QFETCH(bool, isRefund);
        QFETCH(qint64, base);
        QFETCH(int, rate);
        QFETCH(qint64, fee);
        TradeRow row = isRefund ? refundRow(QStringLiteral("RF1"), QStringLiteral("OPC1"), base) : payment(QStringLiteral("OPC1"), base);
        row.rate = FeeRate::fromBasisPoints(rate);
        QCOMPARE(expectedFee(row).fen(), fee);
    }

    void takesWhatCouponsLeaveAsTheBase()
    {
        TradeRow row = payment(QStringLiteral("OPC1"), 6'000);
        row.settle = fen(5'500);
        QCOMPARE(row.feeBase(), fen(5'500));
        QCOMPARE(expectedFee(row), fen(33));
    }

    void listsEachDifferingFenAndAddsUpByDayAndMonth()
    {
        FeeAuditor auditor;
        TradeRow right = payment(QStringLiteral("OPC1"), 10'000); // 0.60
        TradeRow rounded = payment(QStringLiteral("OPC2"), 10'000);
        rounded.fee = fen(61);
        TradeRow wrong = refundRow(QStringLiteral("RF1"), QStringLiteral("OPC1"), 10'000); // -0.60
        wrong.fee = fen(-55);
        auditor.add(day, right);
        auditor.add(day, rounded);
        auditor.add(BusinessDay(QDate(2026, 4, 1)), wrong);
        const FeeAudit &audit = auditor.audit();
        QCOMPARE(audit.deviations.size(), size_t(2));
        QCOMPARE(audit.deviations[0].delta(), fen(1));
        QVERIFY(audit.deviations[0].isRounding);
        QCOMPARE(audit.deviations[1].expected, fen(-60));
        QCOMPARE(audit.deviations[1].delta(), fen(5));
        QVERIFY(!audit.deviations[1].isRounding);
        QCOMPARE(audit.days.at(day), (FeeTotals{2, fen(120), fen(121)}));
        QCOMPARE(audit.months.at(QStringLiteral("2026-04")), (FeeTotals{1, fen(-60), fen(-55)}));
        QCOMPARE(audit.total.delta(), fen(6));
    }
};

QTEST_GUILESS_MAIN(TestFeeAudit)
#include "tst_feeaudit.moc"
