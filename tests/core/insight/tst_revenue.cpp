#include "insight/morning.h"

#include <QtTest>

using namespace yiren;

namespace {

const BusinessDay day{QDate(2026, 11, 21)};

RevenueDay revenue(int daysAgo, qint64 yuan, bool isBilled = true)
{
    RevenueDay made{day.plusDays(-daysAgo), isBilled, {}};
    made.sums.settled = Money::fromFen(yuan * 100);
    return made;
}

FundMovement movement(const char *type, FundDirection direction, qint64 fen, int daysAgo = 0)
{
    FundMovement made;
    made.row.businessType = QString::fromUtf8(type);
    made.row.direction = direction;
    made.row.amount = Money::fromFen(fen);
    made.row.bookedAt = day.plusDays(-daysAgo).start().toMSecsSinceEpoch();
    return made;
}

} // namespace

class TestRevenue : public QObject
{
    Q_OBJECT

private slots:
    void comparesWithTheSameWeekday();
    void refusesToCompareWithTooLittle();
    void sumsBilledDaysOnly();
    void countsTradingAsArrivedAndComplaintsAsHeld();
};

// (90 + 110 + 100 + 100) / 4 = 100; 118 is 18 % more. Days of other weekdays don't count.
void TestRevenue::comparesWithTheSameWeekday()
{
    const std::vector<RevenueDay> days{revenue(28, 90),  revenue(21, 110), revenue(14, 100),
                                       revenue(8, 9999), revenue(7, 100),  revenue(0, 118)};
    QCOMPARE(changeAgainstWeekdays(days, day).value(), 0.18);
    const std::vector<RevenueDay> worse{revenue(21, 200), revenue(14, 200), revenue(7, 200), revenue(0, 150)};
    QCOMPARE(changeAgainstWeekdays(worse, day).value(), -0.25);
}

void TestRevenue::refusesToCompareWithTooLittle()
{
    QVERIFY(!changeAgainstWeekdays({revenue(14, 100), revenue(7, 100), revenue(0, 118)}, day));
    QVERIFY(!changeAgainstWeekdays({revenue(21, 100, false), revenue(14, 100), revenue(7, 100), revenue(0, 118)}, day));
    QVERIFY(!changeAgainstWeekdays({revenue(21, 100), revenue(14, 100), revenue(7, 100)}, day));
    QVERIFY(!changeAgainstWeekdays({revenue(21, 0), revenue(14, 0), revenue(7, 0), revenue(0, 118)}, day));
}

void TestRevenue::sumsBilledDaysOnly()
{
    const RevenueFacts facts = revenueFacts({revenue(4, 50), revenue(3, 80), revenue(2, 0, false), revenue(1, 80), revenue(0, -10)});
    QCOMPARE(facts.total, Money::fromFen(20000));
    QCOMPARE(facts.billedDays, 4);
    QCOMPARE(facts.best.value().day, day.plusDays(-3));
    QVERIFY(!revenueFacts({revenue(1, 0, false)}).best);
}

// 128.00 - 0.77 - 27.83 arrived; 9.00 taken for a complaint, 4.00 of it given back; a withdrawal is neither.
void TestRevenue::countsTradingAsArrivedAndComplaintsAsHeld()
{
    const FundFigures figures = fundFigures({movement("交易", FundDirection::In, 12800), movement("扣除交易手续费", FundDirection::Out, 77),
                                             movement("退款", FundDirection::Out, 2783), movement("投诉退款", FundDirection::Out, 900, 5),
                                             movement("投诉退款", FundDirection::In, 400, 2), movement("提现", FundDirection::Out, 50000)});
    QCOMPARE(figures.arrived, Money::fromFen(9940));
    QCOMPARE(figures.held, Money::fromFen(500));
    QCOMPARE(figures.heldDay.value(), day.plusDays(-2));
    QCOMPARE(fundFigures({movement("投诉退款", FundDirection::In, 400)}).held, Money());
}

QTEST_GUILESS_MAIN(TestRevenue)
#include "tst_revenue.moc"
