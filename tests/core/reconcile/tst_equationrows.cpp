#include "core/reconcile/generatedday.h"
#include "reconcile/equationrows.h"

#include <QtTest>

using namespace yiren;

namespace {

Money sumOf(EquationPart part, const DayRecords &records)
{
    Money sum;
    const auto rows = equationRows(part, records);
    for (const EquationRow &row : rows)
        sum += row.amount;
    return sum;
}

TradeRow payment(const char *number, qint64 amount, qint64 settle, qint64 fee)
{
    TradeRow row;
    row.kind = TradeKind::Payment;
    row.outTradeNo = OutTradeNo(QLatin1String(number));
    row.amount = Money::fromFen(amount);
    row.settle = Money::fromFen(settle);
    row.fee = Money::fromFen(fee);
    return row;
}

} // namespace

class TestEquationRows : public QObject
{
    Q_OBJECT

private slots:
    // By hand: 100.00 with a coupon of 5.00 that is not paid out, 40.00 without, and a refund of 20.00 of which 1.00 was coupon.
    void couponsAreRowsOfTheirOwn()
    {
        DayRecords records;
        TradeRow refund;
        refund.kind = TradeKind::Refund;
        refund.outTradeNo = OutTradeNo(QStringLiteral("A"));
        refund.appliedRefund = Money::fromFen(2000);
        refund.refund = Money::fromFen(1900);
        refund.fee = Money::fromFen(-11);
        records.trades = {payment("A", 10'000, 9'500, 57), payment("B", 4'000, 4'000, 24), refund};
        const auto coupons = equationRows(EquationPart::Coupons, records);
        QCOMPARE(coupons.size(), size_t(2));
        QCOMPARE(coupons[0].amount, Money::fromFen(500));
        QCOMPARE(coupons[1].amount, Money::fromFen(-100));
        QCOMPARE(sumOf(EquationPart::Payments, records), Money::fromFen(14'000));
        QCOMPARE(sumOf(EquationPart::Refunds, records), Money::fromFen(2'000));
        QCOMPARE(sumOf(EquationPart::Fees, records), Money::fromFen(70));
        QCOMPARE(sumOf(EquationPart::TradeBill, records), Money::fromFen(11'530)); // 95 + 40 - 19 - 0.57 - 0.24 + 0.11
        QCOMPARE(sumOf(EquationPart::Books, records), Money::fromFen(-470));       // no order is here: coupons and fees of the bill
    }

    // Each figure is the sum of the rows that it leads to.
    void rowsComeToTheirFigure()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            const GeneratedDay day(seed);
            const auto report = makeReport({day.records, day.chains, {}});
            QVERIFY(report);
            const BillTotals &bill = report->match.bill;
            QCOMPARE(sumOf(EquationPart::Payments, day.records), bill.paid);
            QCOMPARE(sumOf(EquationPart::Refunds, day.records), bill.refunded);
            QCOMPARE(sumOf(EquationPart::Coupons, day.records), bill.coupons());
            QCOMPARE(sumOf(EquationPart::Fees, day.records), bill.fee);
            QCOMPARE(sumOf(EquationPart::TradeBill, day.records), bill.net);
            QCOMPARE(sumOf(EquationPart::FundBill, day.records), report->funds.net);
            QCOMPARE(sumOf(EquationPart::Books, day.records), report->match.ledger.net(bill));
        }
    }
};

QTEST_GUILESS_MAIN(TestEquationRows)
#include "tst_equationrows.moc"
