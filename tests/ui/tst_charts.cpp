#include "charts/barchart.h"
#include "charts/chartcard.h"
#include "charts/hourchart.h"
#include "charts/daychart.h"
#include "charts/monthmap.h"
#include "charts/scale.h"
#include "formatting/format.h"
#include "models/tableview.h"

#include <QtTest>

using namespace yiren;

namespace {

BusinessDay day(int dayOfNovember)
{
    return BusinessDay(QDate(2026, 11, dayOfNovember));
}

DayChartData threeDays()
{
    DayChartData numbers;
    numbers.series.push_back({QStringLiteral("Paid"), Meaning::Good, {{day(1), 5}, {day(2), 1}, {day(3), 9}}, true});
    numbers.exact = [](double value) { return format::money(Money::fromFen(qRound64(value * 100))); };
    return numbers;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void ticksAreRoundAndHoldTheValues_data();
    void ticksAreRoundAndHoldTheValues();
    void thinningKeepsTheOutline();
    void aLineSaysItsExtremesInOneSentence();
    void aLineOffersItsNumbersAsATable();
    void arrowKeysMoveOverDaysAndEnterChooses();
    void barsSayTheLargest();
    void aMonthCountsItsDaysAndIsWalkedByKeyboard();
    void theHoursOfADayAreReadOneByOne();
    void everyChartCardTurnsIntoATableAndBack();
};

void TestCharts::ticksAreRoundAndHoldTheValues_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("money") << 0.0 << 3180.0 << QList<double>{0, 1000, 2000, 3000, 4000};
    QTest::newRow("small") << 0.0 << 0.7 << QList<double>{0, 0.2, 0.4, 0.6000000000000001, 0.8};
    QTest::newRow("below zero") << -30.0 << 60.0 << QList<double>{-50, 0, 50, 100};
    QTest::newRow("nothing") << 0.0 << 0.0 << QList<double>{0, 0.25, 0.5, 0.75, 1};
    QTest::newRow("all the same") << 40.0 << 40.0 << QList<double>{0, 10, 20, 30, 40};
}

void TestCharts::ticksAreRoundAndHoldTheValues()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QList<double>, ticks);
    const std::vector<double> found = niceTicks(low, high, 4);
    QVERIFY(found.size() >= 2 && found.size() <= 5);
    QVERIFY(found.front() <= low && found.back() >= high);
    if (!ticks.isEmpty())
        QCOMPARE(QList<double>(found.begin(), found.end()), ticks);
}

void TestCharts::thinningKeepsTheOutline()
{
    std::vector<QPointF> points;
    for (int i = 0; i < 100'000; ++i)
        points.push_back({double(i), double((i * 7919) % 1000)});
    points[31'415].setY(5000);
    points[92'653].setY(-5000);
    const std::vector<QPointF> thin = thinned(points, 300);
    QVERIFY(thin.size() <= 1200);
    QCOMPARE(thin.front(), points.front());
    QCOMPARE(thin.back(), points.back());
    QVERIFY(std::find(thin.begin(), thin.end(), points[31'415]) != thin.end());
    QVERIFY(std::find(thin.begin(), thin.end(), points[92'653]) != thin.end());
    QVERIFY(std::is_sorted(thin.begin(), thin.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    QCOMPARE(thinned({{0, 1}, {1, 2}}, 300).size(), size_t(2));
}

void TestCharts::aLineSaysItsExtremesInOneSentence()
{
    DayChart chart;
    QCOMPARE(chart.summary(), QStringLiteral("No data yet."));
    chart.setData(threeDays());
    QCOMPARE(chart.summary(),
             QString::fromUtf8("Paid, 2026-11-01 to 2026-11-03: lowest ¥ 1.00 on 11-02, highest ¥ 9.00 on 11-03, last ¥ 9.00.")
                 .replace(QString::fromUtf8("¥ "), QString::fromUtf8("¥") + QChar(0x00A0)));
    QCOMPARE(chart.accessibleDescription(), chart.summary());
}

void TestCharts::aLineOffersItsNumbersAsATable()
{
    DayChartData numbers = threeDays();
    numbers.forecast = DayForecast{{{day(4), 1, 2, 3}}, QStringLiteral("80%")};
    numbers.exact = {};
    DayChart chart;
    chart.setData(numbers);
    const ChartTable table = chart.table();
    QCOMPARE(table.titles,
             QStringList({QStringLiteral("Day"), QStringLiteral("Paid"), QStringLiteral("Forecast"), QStringLiteral("Interval 80%")}));
    QCOMPARE(table.rows.size(), size_t(4));
    const QString none = QString::fromUtf8("—");
    QCOMPARE(table.rows[1], QStringList({QStringLiteral("2026-11-02"), QStringLiteral("1"), none, none}));
    QCOMPARE(table.rows[3], QStringList({QStringLiteral("2026-11-04"), none, QStringLiteral("2"), QString::fromUtf8("1 – 3")}));
}

void TestCharts::arrowKeysMoveOverDaysAndEnterChooses()
{
    DayChart chart;
    chart.setData(threeDays());
    std::vector<BusinessDay> chosen;
    connect(&chart, &DayChart::chosen, this, [&](BusinessDay that) { chosen.push_back(that); });
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Return);
    QVERIFY(chosen == std::vector<BusinessDay>{day(2)});
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("1.00")));
}

void TestCharts::barsSayTheLargest()
{
    BarChart chart;
    chart.setData(QStringLiteral("Paid"), {{QStringLiteral("cup"), 3, Meaning::Good}, {QStringLiteral("tray"), 12, Meaning::Good}});
    QCOMPARE(chart.summary(), QStringLiteral("Paid: the largest of 2 is tray with 12."));
    QCOMPARE(chart.table().rows[1], QStringList({QStringLiteral("tray"), QStringLiteral("12")}));
    QSignalSpy chosen(&chart, &BarChart::chosen);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.front().front().toInt(), 1);
}

void TestCharts::aMonthCountsItsDaysAndIsWalkedByKeyboard()
{
    MonthMap month;
    month.setMonth(day(20),
                   {{day(1), {Meaning::Good, QStringLiteral("ok"), QStringLiteral("all agree")}},
                    {day(3), {Meaning::Attention, QStringLiteral("said"), QStringLiteral("each difference has its cause")}},
                    {day(2), {Meaning::Wrong, QStringLiteral("1"), QStringLiteral("one waits")}},
                    {day(4), {Meaning::Info, QStringLiteral("?"), QStringLiteral("not compared yet")}},
                    {BusinessDay(QDate(2026, 10, 31)), {Meaning::Good, QStringLiteral("ok"), QStringLiteral("of another month")}}});
    QCOMPARE(month.summary(), QStringLiteral("November 2026: days in order 1, explained 1, not closed yet 2."));
    QVERIFY(month.table().rows.at(1) == QStringList({QStringLiteral("2026-11-02"), QStringLiteral("one waits")}));
    QCOMPARE(month.table().rows.size(), size_t(4));
    month.setCurrent(day(1));
    std::vector<BusinessDay> chosen;
    connect(&month, &MonthMap::chosen, this, [&](BusinessDay that) { chosen.push_back(that); });
    QTest::keyClick(&month, Qt::Key_Left); // stays in the month
    QTest::keyClick(&month, Qt::Key_Down);
    QTest::keyClick(&month, Qt::Key_Right);
    QTest::keyClick(&month, Qt::Key_Return);
    QVERIFY(chosen == std::vector<BusinessDay>{day(9)});
}

void TestCharts::theHoursOfADayAreReadOneByOne()
{
    HourChart chart;
    QCOMPARE(chart.summary(), QStringLiteral("No data yet."));
    std::array<double, HourChart::hours> values{};
    values[9] = 100;
    values[20] = 336;
    chart.setData(QStringLiteral("Paid"), values);
    QCOMPARE(chart.summary(), QStringLiteral("Paid by hour: most 20:00–21:00 with 336."));
    QVERIFY(chart.table().rows
            == std::vector<QStringList>(
                {{QStringLiteral("09:00–10:00"), QStringLiteral("100")}, {QStringLiteral("20:00–21:00"), QStringLiteral("336")}}));
    chart.resize(chart.sizeHint());
    chart.show();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    chart.setFocus();
    QTRY_COMPARE(chart.accessibleDescription(), QStringLiteral("20:00–21:00 336"));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("21:00–22:00 0"));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("23:00–24:00 0"));
    QTest::mouseMove(&chart, QPoint(chart.width() * 19 / 48, 40)); // the middle of the tenth
    QTRY_COMPARE(chart.accessibleDescription(), QStringLiteral("09:00–10:00 100"));
}

void TestCharts::everyChartCardTurnsIntoATableAndBack()
{
    auto *chart = new DayChart;
    ChartCard card(chart);
    chart->setData(threeDays());
    card.showTable(true);
    auto *view = card.findChild<TableView *>();
    QCOMPARE(view->model()->rowCount(), 3);
    QCOMPARE(view->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Paid"));
    chart->setData({});
    QCOMPARE(view->model()->rowCount(), 0);
    card.showTable(false);
    QVERIFY(!card.showsTable());
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
