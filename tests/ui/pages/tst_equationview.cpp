#include "formatting/format.h"
#include "pages/reconcile/equationview.h"
#include "reconcile/dayreport.h"
#include "support/recordbuilders.h"
#include "widgets/textlabel.h"

#include <QtTest>

using namespace yiren;

// The day in one line: what is shown must add up to the fen (contract/wechat-pay.md 11.4).
class TestEquationView : public QObject
{
    Q_OBJECT

private slots:
    void aDayWithoutCouponsHasNoTermForThem();
    void couponsAreATermOfTheirOwn();
    void couponsThatRefundsGiveBackAreAdded();
    void whatTheBooksLackIsAllThatTheyDiffer();
};

namespace {

// 100.00, of which 10.00 were a 免充值 coupon: 应结 is 90.00, the fee 0.54.
DayRecords dayWithCoupon()
{
    DayRecords records = build::records();
    build::addPair(records, QStringLiteral("OPC1"), 10000);
    records.trades[0].settle = build::fen(9000);
    records.trades[0].coupon = build::fen(1000);
    records.trades[0].fee = build::fen(54);
    return records;
}

// A refund of 50.00, of which 5.00 go back to a coupon; 0.27 of the fee comes back.
void addRefundWithCoupon(DayRecords &records)
{
    TradeRow row = build::refundRow(QStringLiteral("RF1"), QStringLiteral("OPC0"), 5000);
    row.refund = build::fen(4500);
    row.fee = build::fen(-27);
    records.trades.push_back(row);
    records.refunds.push_back(build::refund(QStringLiteral("RF1"), QStringLiteral("OPC0"), 5000));
}

// Signs and amounts as they are read, captions left out.
QStringList shownLine(const DayRecords &records)
{
    EquationView view;
    view.setReport(makeReport({records, {}, {}}).value());
    QStringList texts;
    for (const TextLabel *label : view.findChildren<TextLabel *>()) {
        const bool isTerm = label->text().startsWith(u'¥') || label->text().size() == 1;
        if (label->isVisibleTo(&view) && isTerm)
            texts.append(label->text().remove(QStringLiteral("¥\u00a0")));
    }
    return texts;
}

} // namespace

void TestEquationView::aDayWithoutCouponsHasNoTermForThem()
{
    DayRecords records = build::records();
    build::addPair(records, QStringLiteral("OPC1"), 10000);
    QCOMPARE(shownLine(records).join(u' '), QStringLiteral("100.00 − 0.00 − 0.60 = 99.40 ? = 99.40"));
}

void TestEquationView::couponsAreATermOfTheirOwn()
{
    DayRecords records = dayWithCoupon();
    addRefundWithCoupon(records);
    QCOMPARE(shownLine(records).join(u' '), QStringLiteral("100.00 − 50.00 − 5.00 − 0.27 = 44.73 ? = 44.73"));
}

void TestEquationView::couponsThatRefundsGiveBackAreAdded()
{
    DayRecords records = build::records();
    build::addPair(records, QStringLiteral("OPC1"), 10000);
    addRefundWithCoupon(records);
    QCOMPARE(shownLine(records).join(u' '), QStringLiteral("100.00 − 50.00 + 5.00 − 0.33 = 54.67 ? = 54.67"));
}

void TestEquationView::whatTheBooksLackIsAllThatTheyDiffer()
{
    DayRecords records = dayWithCoupon();
    records.trades.push_back(build::payment(QStringLiteral("OPC2"), 2000)); // fee 0.12
    QCOMPARE(shownLine(records).join(u' '), QStringLiteral("120.00 − 0.00 − 10.00 − 0.66 = 109.34 ? ≠ 89.34"));
}

QTEST_MAIN(TestEquationView)
#include "tst_equationview.moc"
