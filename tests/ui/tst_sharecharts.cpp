#include "charts/chartcard.h"
#include "charts/cohortmap.h"
#include "charts/daychart.h"
#include "charts/intervalchart.h"
#include "charts/stepchart.h"
#include "formatting/format.h"
#include "models/tableview.h"

#include <QtTest>

using namespace yiren;

namespace {

const QString interval95 = QStringLiteral("95%");

// ANALYTICS A.2's own kind of interval for 167 of 4,105 and 232 of 4,145, rounded.
IntervalChartData twoVersions()
{
    return {QStringLiteral("Click rate"),
            interval95,
            {{QStringLiteral("A"), 0.035, 0.0407, 0.047, Meaning::Neutral, QStringLiteral("167 / 4,105")},
             {QStringLiteral("B"), 0.049, 0.056, 0.063, Meaning::Good, {}}},
            {}};
}

// Ten persons, of whom five left after two days and two more after five.
StepChartData tenPersons()
{
    return {QStringLiteral("days"),
            interval95,
            {{QStringLiteral("All"),
              QStringLiteral("median 2 days"),
              Meaning::Good,
              {{0, 1, 1, 1}, {2, 0.5, 0.2, 0.8}, {5, 0.3, 0.1, 0.6}},
              8}}};
}

CohortMapData twoMonths()
{
    return {QStringLiteral("Month"),
            QStringLiteral("month"),
            interval95,
            {{QStringLiteral("2026-09"), 100, {{1, 0.96, 1, 100, false}, {0.5, 0.4, 0.6, 50, false}}, false},
             {QStringLiteral("2026-10"), 10, {{1, 0.72, 1, 10, true}}, true}}};
}

} // namespace

class TestShareCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void intervalsAreSaidWithTheirEstimates();
    void intervalsAreWalkedByKeyboard();
    void aBandStandsBesideItsValueInTheTable();
    void aThresholdIsInsideThePicture();
    void aStepHoldsUntilTheNext();
    void namesOfCurvesStandWhereNoCurveIs();
    void nothingIsSaidAfterTheLastWatchedDay();
    void cohortsAreWalkedByKeyboardAndChosen();
    void aPeriodThatIsNotOverAndASmallCohortSaySo();
    void thirtySixPeriodsHaveACellEach();
    void everyChartHasATableTwin();
};

void TestShareCharts::intervalsAreSaidWithTheirEstimates()
{
    IntervalChart chart;
    QCOMPARE(chart.summary(), QStringLiteral("No data yet."));
    chart.setData(twoVersions());
    QCOMPARE(chart.summary(), QString::fromUtf8("Click rate with its 95% interval: A 4.1% (3.5–4.7%); B 5.6% (4.9–6.3%)."));
    const ChartTable table = chart.table();
    QCOMPARE(table.rows[0],
             QStringList({QStringLiteral("A"), QStringLiteral("4.1%"), QString::fromUtf8("3.5–4.7%"), QStringLiteral("167 / 4,105")}));
    QCOMPARE(table.rows[1][3], QString::fromUtf8("—"));
}

void TestShareCharts::intervalsAreWalkedByKeyboard()
{
    IntervalChart chart;
    chart.setData(twoVersions());
    QTest::keyClick(&chart, Qt::Key_Down);
    QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("A, ")));
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.accessibleDescription(), QString::fromUtf8("B, Click rate  5.6%, 95% interval  4.9–6.3%"));
}

void TestShareCharts::aBandStandsBesideItsValueInTheTable()
{
    const BusinessDay day(QDate(2026, 11, 1));
    DayChartData numbers;
    numbers.series.push_back({QStringLiteral("B less A"), Meaning::Trial, {{day, 0.02}}, false, {{day, -0.01, 0.05}}, interval95});
    numbers.exact = [](double value) { return format::signedPercent(value); };
    DayChart chart;
    chart.setData(numbers);
    const ChartTable table = chart.table();
    QCOMPARE(table.titles, QStringList({QStringLiteral("Day"), QStringLiteral("B less A"), QStringLiteral("Interval 95%")}));
    QCOMPARE(table.rows[0], QStringList({QStringLiteral("2026-11-01"), QStringLiteral("+2.0%"), QString::fromUtf8("-1.0% – +5.0%")}));
}

// Its line would lie outside the box if the heights went by the values alone.
void TestShareCharts::aThresholdIsInsideThePicture()
{
    const BusinessDay day(QDate(2026, 11, 1));
    DayChartData numbers;
    numbers.series.push_back({QStringLiteral("p"), Meaning::Good, {{day, 0.9}, {day.plusDays(1), 0.8}}, false});
    numbers.thresholds.push_back({0.05, QStringLiteral("0.05"), Meaning::Wrong});
    numbers.fromZero = false;
    DayChart chart;
    chart.resize(400, 200);
    chart.setData(numbers);
    QImage with(chart.size(), QImage::Format_ARGB32);
    with.fill(Qt::white);
    chart.render(&with);
    const QColor red = color(Role::Wrong);
    int reds = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            const QColor there = with.pixelColor(x, y);
            reds += std::abs(there.red() - red.red()) < 40 && std::abs(there.green() - red.green()) < 90 && there.green() < 160 ? 1 : 0;
        }
    }
    QVERIFY2(reds > 100, qPrintable(QString::number(reds)));
}

// Pixels that have a colour, in a part of the picture.
int colouredIn(const QImage &picture, const QRect &part)
{
    int coloured = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            coloured += picture.pixelColor(x, y).saturation() > 100 ? 1 : 0;
    }
    return coloured;
}

void TestShareCharts::namesOfCurvesStandWhereNoCurveIs()
{
    const QRect low(100, 120, 130, 60), highRight(200, 14, 200, 50); // of 420 x 230, right of where the second curve falls
    StepChart chart;
    chart.resize(420, 230);
    StepChartData staying = tenPersons();
    staying.groups[0].points = {{0, 1, 1, 1}, {4, 0.95, 0.93, 0.97}};
    chart.setData(staying);
    QImage picture = chart.grab().toImage();
    QVERIFY(colouredIn(picture, low) > 20);
    QCOMPARE(colouredIn(picture, highRight.adjusted(0, 22, 0, 0)), 0);
    StepChartData leaving = tenPersons();
    leaving.groups[0].points = {{0, 1, 1, 1}, {1, 0.1, 0.05, 0.2}};
    chart.setData(leaving);
    picture = chart.grab().toImage();
    QVERIFY(colouredIn(picture, highRight) > 20);
    QCOMPARE(colouredIn(picture, low.adjusted(0, 0, 0, -20)), 0);
}

void TestShareCharts::aStepHoldsUntilTheNext()
{
    StepChart chart;
    chart.setData(tenPersons());
    const ChartTable table = chart.table();
    QCOMPARE(table.rows.size(), size_t(4)); // 0, 2, 5 and the last day that was watched, 8
    QCOMPARE(table.rows[3], QStringList({QStringLiteral("8"), QString::fromUtf8("30.0% (10.0–60.0%)")}));
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.accessibleDescription(), QString::fromUtf8("days  4, All  50.0% (20.0–80.0%)"));
}

void TestShareCharts::nothingIsSaidAfterTheLastWatchedDay()
{
    StepChartData numbers = tenPersons();
    numbers.groups.push_back({QStringLiteral("Short"), {}, Meaning::Attention, {{0, 1, 1, 1}}, 3});
    StepChart chart;
    chart.setData(numbers);
    QCOMPARE(chart.table().rows.back()[2], QString::fromUtf8("—"));
}

void TestShareCharts::cohortsAreWalkedByKeyboardAndChosen()
{
    CohortMap map;
    map.setData(twoMonths());
    QSignalSpy chosen(&map, &CohortMap::chosen);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.accessibleDescription(), QString::fromUtf8("2026-09, month 1: 50 of 100, 50.0% (95% interval 40.0–60.0%)"));
    QTest::keyClick(&map, Qt::Key_Right); // there is no period 2
    QTest::keyClick(&map, Qt::Key_Down);  // nor a period 1 of October
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0], QVariantList({0, 1}));
}

void TestShareCharts::aPeriodThatIsNotOverAndASmallCohortSaySo()
{
    CohortMap map;
    map.setData(twoMonths());
    QTest::keyClick(&map, Qt::Key_Down);
    QVERIFY(map.accessibleDescription().endsWith(QStringLiteral("; the period is not over yet; too few to compare")));
    const ChartTable table = map.table();
    QCOMPARE(table.rows[1], QStringList({QStringLiteral("2026-10"), QStringLiteral("10"), QStringLiteral("100.0% so far")}));
    QCOMPARE(map.summary(),
             QStringLiteral("2 cohorts from 2026-09 to 2026-10, 110 persons, up to 2 periods. After one period 50.0% of 100 are there."));
}

void TestShareCharts::thirtySixPeriodsHaveACellEach()
{
    CohortRow row{QStringLiteral("2023-11"), 500, {}, false};
    for (int period = 0; period < 36; ++period)
        row.cells.push_back({1.0 / (period + 1), 0, 1, 500 / (period + 1), false});
    CohortMap map;
    map.resize(760, 200);
    map.setData({QStringLiteral("Month"), QStringLiteral("month"), interval95, {row}});
    QSignalSpy chosen(&map, &CohortMap::chosen);
    for (int x = 0; x < map.width(); ++x)
        QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(x, 40));
    QSet<int> periods;
    for (const QVariantList &one : chosen)
        periods.insert(one[1].toInt());
    QCOMPARE(periods.size(), 36);
}

void TestShareCharts::everyChartHasATableTwin()
{
    auto *chart = new CohortMap;
    ChartCard card(chart);
    card.setAccessibleName(QStringLiteral("Retention"));
    card.showTable(true);
    chart->setData(twoMonths());
    QCOMPARE(card.findChild<TableView *>()->model()->rowCount(), 2);
    QCOMPARE(card.findChild<TableView *>()->model()->columnCount(), 4);
}

QTEST_MAIN(TestShareCharts)
#include "tst_sharecharts.moc"
