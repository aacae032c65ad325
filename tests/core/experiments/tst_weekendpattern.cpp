#include "experiments/weekendpattern.h"

#include <QTest>

using namespace yiren;

namespace {

const BusinessDay monday(QDate(2026, 11, 30));

// Each weekday sells `weekday`, each day of a weekend `weekend` fen, from so many days before.
std::map<BusinessDay, qint64> sold(qint64 weekday, qint64 weekend, int days)
{
    std::map<BusinessDay, qint64> paid;
    for (int ago = 1; ago <= days; ++ago) {
        const BusinessDay day = monday.plusDays(-ago);
        paid[day] = day.date().dayOfWeek() >= Qt::Saturday ? weekend : weekday;
    }
    return paid;
}

} // namespace

// ANALYTICS A.10: 14 days at least where weekends sell more than 30 % differently.
class TestWeekendPattern : public QObject
{
    Q_OBJECT

private slots:
    void moreThanThirtyPercentIsAPattern_data();
    void moreThanThirtyPercentIsAPattern();
    void whatTodaySellsIsNotLookedAt();
};

void TestWeekendPattern::moreThanThirtyPercentIsAPattern_data()
{
    QTest::addColumn<qint64>("weekend"); // a weekday sells 1,000
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("expected");
    QTest::newRow("as much") << qint64(1000) << 56 << false;
    QTest::newRow("30 % more") << qint64(1300) << 56 << false;
    QTest::newRow("31 % more") << qint64(1310) << 56 << true;
    QTest::newRow("31 % less") << qint64(690) << 56 << true;
    QTest::newRow("30 % less") << qint64(700) << 56 << false;
    QTest::newRow("not eight weeks yet") << qint64(2000) << 55 << false;
    QTest::newRow("longer") << qint64(2000) << 200 << true;
}

void TestWeekendPattern::moreThanThirtyPercentIsAPattern()
{
    QFETCH(qint64, weekend);
    QFETCH(int, days);
    QFETCH(bool, expected);
    QCOMPARE(hasWeekendPattern(sold(1000, weekend, days), monday), expected);
}

void TestWeekendPattern::whatTodaySellsIsNotLookedAt()
{
    auto paid = sold(1000, 1000, 56);
    paid[monday] = 1'000'000;
    QVERIFY(!hasWeekendPattern(paid, monday));
    QVERIFY(!hasWeekendPattern({}, monday));
}

QTEST_APPLESS_MAIN(TestWeekendPattern)
#include "tst_weekendpattern.moc"
