#include "experiments/experimentreading.h"
#include "support/experimentbuilders.h"

#include <QtTest>

using namespace yiren;

namespace {

bool isClose(double value, double expected, double tolerance = 1e-9)
{
    return std::abs(value - expected) <= tolerance;
}

const QStringList threeTitles{QStringLiteral("原标题"), QStringLiteral("提问式"), QStringLiteral("数字式")};
const std::vector<std::pair<qint64, qint64>> threeCounts{{4105, 167}, {4145, 232}, {4028, 177}};

} // namespace

class TestExperimentReading : public QObject
{
    Q_OBJECT

private slots:
    void threeTitlesReadAsPythonComputesThem();
    void theDaysAreSumsUpToTheirEnd();
    void aDraftAndOneWithoutCountsSaySo();
    void beforeTheEndItGoesOn();
    void aBrokenSplitHidesEveryEffect();
    void aSplitThatWasBrokenOnceStaysSo();
    void groupsThatTellAnotherStoryWarn();
    void smallGroupsAreOne();
    void revenueIsComparedByWelch();
    void oneLargeOrderDoesNotDecide();
    void revenueWithoutSquaresIsRefusedByName();
    void daysThatAlternateAreComparedByDays();
    void smallDaysCountAsMuchAsLargeOnes();
    void daysOfMoneyAreMoney();
    void personsInSeveralVersionsBreakIdentityAboveOnePercent();
};

// Python: Wilson and Newcombe by their formulas, mid-p with exact fractions, P by the closed form of A.7, losses and chi-squared
// (33.34 % for A) by hand.
void TestExperimentReading::threeTitlesReadAsPythonComputesThem()
{
    const auto reading = readExperiment(runningTrial(titleRule(threeTitles)), spreadOver(14, threeCounts), {});
    QCOMPARE(reading.arms.size(), size_t(3));
    const ArmReading &a = reading.arms[0], &b = reading.arms[1], &c = reading.arms[2];
    QCOMPARE(b.letter, QStringLiteral("B"));
    QVERIFY(isClose(b.rate->p, 0.05597104945717732));
    QVERIFY(isClose(b.rate->interval.low, 0.04937557002569211));
    QVERIFY(isClose(b.rate->interval.high, 0.06338879165557536));
    QVERIFY(!a.comparison);
    const Comparison &ab = **b.comparison, &ac = **c.comparison;
    QVERIFY(isClose(ab.estimate, 0.015288954451087182));
    QVERIFY(isClose(ab.interval.low, 0.006039222790269829));
    QVERIFY(isClose(ab.interval.high, 0.024599061958313906));
    QVERIFY(isClose(*ab.probability, 0.9994001186273518));
    QVERIFY(isClose(*ac.probability, 0.767263953809597));
    QVERIFY(isClose(ab.p, 2 * 0.0012004655302036854)); // Holm: the smaller of two counts twice
    QVERIFY(isClose(ac.p, 0.4658185679475701));
    QVERIFY(isClose(*a.loss, 0.015280183557015112, 1e-7));
    QVERIFY(isClose(*b.loss, 9.90174638978092e-06, 1e-9)); // against C, its strongest rival
    QVERIFY(isClose(*c.loss, 0.012026361371147489, 1e-7));
    QCOMPARE(reading.split.state, SplitReading::State::Holds);
    QVERIFY(isClose(reading.split.p, 0.422921038680933));
    QCOMPARE(reading.verdict.kind, VerdictKind::Winner);
    QCOMPARE(reading.verdict.arm, size_t(1));
    QCOMPARE(reading.verdict.against, size_t(0));
    QVERIFY(isClose(*reading.verdict.finalP, 2 * 0.0012004655302036854));
    QVERIFY(isClose(reading.verdict.difference->low, 0.006039222790269829));
    QCOMPARE(reading.verdict.users, qint64(12278));
}

void TestExperimentReading::theDaysAreSumsUpToTheirEnd()
{
    ExperimentCounts counts;
    counts.days = {dayCount(1, 0, 100, 4), dayCount(1, 1, 90, 5), dayCount(3, 0, 50, 1), dayCount(3, 1, 60, 2)};
    counts.upTo = trialStart.plusDays(2);
    const auto reading = readExperiment(runningTrial(titleRule()), counts, {});
    QCOMPARE(reading.series.size(), size_t(3)); // also the day on which nobody came
    QCOMPARE(reading.series[1].users, (std::vector<qint64>{100, 90}));
    QCOMPARE(reading.series[2].users, (std::vector<qint64>{150, 150}));
    QCOMPARE(reading.series[2].converted, (std::vector<qint64>{5, 7}));
    QVERIFY(isClose(reading.series[2].lines.at(0).difference, 2.0 / 150));
    QVERIFY(!reading.series[2].lines.at(0).band); // fewer than 25 conversions (A.8.2)
    for (size_t i = 1; i < reading.series.size(); ++i)
        QVERIFY(reading.series[i].lines[0].alwaysValidP <= reading.series[i - 1].lines[0].alwaysValidP);
}

void TestExperimentReading::aDraftAndOneWithoutCountsSaySo()
{
    Experiment draft;
    draft.rule = titleRule();
    QCOMPARE(readExperiment(draft, {}, {}).verdict.kind, VerdictKind::NotStarted);
    QCOMPARE(readExperiment(runningTrial(titleRule()), {}, {}).verdict.kind, VerdictKind::NoCounts);
}

void TestExperimentReading::beforeTheEndItGoesOn()
{
    const auto reading = readExperiment(runningTrial(titleRule()), spreadOver(5, {{500, 20}, {500, 26}}), {});
    QCOMPARE(reading.verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(reading.verdict.day, qint64(5));
    QCOMPARE(reading.verdict.daysLeft, qint64(9));
    QVERIFY(!reading.verdict.finalP);
    QVERIFY(!reading.isComplete);
}

// ANALYTICS S10: 1000 against 800 is p = 2.4e-06.
void TestExperimentReading::aBrokenSplitHidesEveryEffect()
{
    const auto reading = readExperiment(runningTrial(titleRule()), spreadOver(14, {{1000, 100}, {800, 140}}), {});
    QCOMPARE(reading.verdict.kind, VerdictKind::BrokenSplit);
    QVERIFY(reading.isWithheld);
    QVERIFY(reading.split.p < 0.001);
    QVERIFY(!reading.verdict.difference && !reading.verdict.probability && !reading.verdict.loss);
    for (const ArmReading &arm : reading.arms) {
        QVERIFY(arm.users > 0);
        QVERIFY(!arm.rate && !arm.loss);
        QVERIFY(!arm.comparison || !*arm.comparison);
        QCOMPARE(arm.converted, qint64(0));
    }
    for (const SeriesDay &day : reading.series)
        QVERIFY(day.lines.empty());
}

void TestExperimentReading::aSplitThatWasBrokenOnceStaysSo()
{
    ExperimentCounts counts;
    counts.days = {dayCount(1, 0, 100, 5), dayCount(1, 1, 30, 2), dayCount(2, 0, 900, 40), dayCount(2, 1, 970, 44)};
    counts.upTo = trialStart.plusDays(1);
    const auto reading = readExperiment(runningTrial(titleRule()), counts, {});
    QCOMPARE(reading.split.state, SplitReading::State::Broken);
    QCOMPARE(reading.verdict.day, qint64(1));
}

// B is better among new and among returning persons, A in all: more of B's are new, who buy less.
void TestExperimentReading::groupsThatTellAnotherStoryWarn()
{
    ExperimentCounts counts = spreadOver(14, {{1000, 260}, {1000, 180}});
    counts.strata = {{StrataTotals::Kind::Segment,
                      {{QStringLiteral("new"), {{200, 20, 0, 0}, {800, 96, 0, 0}}},
                       {QStringLiteral("returning"), {{800, 240, 0, 0}, {200, 84, 0, 0}}}}}};
    const auto reading = readExperiment(runningTrial(titleRule()), counts, {});
    QCOMPARE(reading.strata.size(), size_t(1));
    const StrataReading &strata = reading.strata.front();
    QVERIFY(strata.isReversed && strata.isMixed && strata.isWarning());
    ExperimentRule money = titleRule(); // of money it is asked of who buys
    money.metric = Metric::Revenue;
    counts.strata.front().kind = StrataTotals::Kind::Source;
    const auto spent = readExperiment(runningTrial(money), counts, {});
    QVERIFY(spent.strata.size() == 1 && spent.strata.front().isReversed);
    QVERIFY(isClose(strata.pooled, -0.08));
    QVERIFY(isClose(strata.within, (0.02 + 0.12) / 2)); // both groups weigh 160
    QCOMPARE(strata.groups.size(), size_t(2));
}

void TestExperimentReading::smallGroupsAreOne()
{
    ExperimentCounts counts = spreadOver(14, {{500, 50}, {500, 60}});
    counts.strata = {{StrataTotals::Kind::Source,
                      {{QStringLiteral("scan"), {{400, 40, 0, 0}, {390, 45, 0, 0}}},
                       {QStringLiteral("search"), {{29, 6, 0, 0}, {60, 8, 0, 0}}},
                       {QStringLiteral("card"), {{71, 4, 0, 0}, {50, 7, 0, 0}}}}}};
    const auto reading = readExperiment(runningTrial(titleRule()), counts, {});
    QCOMPARE(reading.strata.size(), size_t(1));
    const auto &groups = reading.strata.front().groups;
    QCOMPARE(groups.size(), size_t(2));
    QCOMPARE(groups[0].name, QStringLiteral("scan"));
    QCOMPARE(groups[1].name, QString());
    QCOMPARE(groups[1].first.n, qint64(100));
    QCOMPARE(groups[1].other.x, qint64(15));
    QVERIFY(!reading.strata.front().isWarning());
}

// Two arms of four: 0, 0, 10, 30 and 0, 20, 30, 50 yuan. By hand: means 10 and 25, variances 200 and 1300/3; se² = 50 + 325/3.
void TestExperimentReading::revenueIsComparedByWelch()
{
    ExperimentRule rule = titleRule();
    rule.metric = Metric::Revenue;
    ExperimentCounts counts;
    counts.days = {dayCount(1, 0, 4, 2), dayCount(1, 1, 4, 3)};
    counts.days[0].totals.revenue = 4000;
    counts.days[0].totals.revenueSquares = 1'000'000.0 + 9'000'000;
    counts.days[1].totals.revenue = 10'000;
    counts.days[1].totals.revenueSquares = 4'000'000.0 + 9'000'000 + 25'000'000;
    counts.upTo = trialStart;
    const auto reading = readExperiment(runningTrial(rule), counts, {});
    const auto &comparison = *reading.arms[1].comparison;
    QVERIFY(comparison);
    QCOMPARE(comparison->estimate, 1500.0);
    QVERIFY(comparison->probability && !comparison->uplift);
    const double se = 100 * std::sqrt(50 + 325.0 / 3);
    const double middle = (comparison->interval.low + comparison->interval.high) / 2;
    QVERIFY(isClose(middle, 1500, 1e-6));
    // t at 0.975 for df = 5.28 (Welch-Satterthwaite) lies between those of 5 and 6 degrees in the tables, 2.571 and 2.447.
    const double half = (comparison->interval.high - comparison->interval.low) / 2;
    QVERIFY(half > 2.447 * se && half < 2.571 * se);
    QCOMPARE((*reading.arms[1].revenue)->p, 2500.0);
    QVERIFY(isClose(*reading.arms[0].loss - *reading.arms[1].loss, 1500, 1e-6));
    QCOMPARE(reading.arms[1].converted, qint64(3)); // buyers
}

// Ten of 200 spend 100 yuan in either version, and an eleventh of B's 2,980. The 99th percentile of all 400 is 100 yuan: capped there, B
// has 11 * 100 / 200 = 5.50 yuan a person, A 5.00.
void TestExperimentReading::oneLargeOrderDoesNotDecide()
{
    ExperimentRule rule = titleRule();
    rule.metric = Metric::Revenue;
    ExperimentCounts counts = spreadOver(14, {{200, 10}, {200, 11}});
    std::vector<double> first(200, 0), other(200, 0);
    std::fill_n(first.begin(), 10, 10'000);
    std::fill_n(other.begin(), 10, 10'000);
    other[10] = 298'000;
    counts.spending = {first, other};
    counts.matured = {{200, 10, 100'000, 1e9}, {200, 11, 398'000, 1e9 + 298'000.0 * 298'000}};
    const auto reading = readExperiment(runningTrial(rule), counts, {});
    const auto &comparison = *reading.arms[1].comparison;
    QVERIFY(comparison);
    QVERIFY(comparison->isCapped);
    QVERIFY(isClose(comparison->estimate, 50, 1e-9));
    QVERIFY(isClose(*comparison->largestShare, 298.0 / 398, 1e-12));
    // Uncut B has 398 * 100 / 200 and A 500 fen a person: 1,490 more. One order of 200 makes it: none of it in (1 - 1/200)^200 = 37 % of
    // all draws, where the versions are about alike, so the interval reaches to both sides of nothing and far up.
    QVERIFY(comparison->uncapped);
    QVERIFY(isClose(comparison->uncapped->difference, 1490, 1e-9));
    QVERIFY(comparison->uncapped->interval.low < 100 && comparison->uncapped->interval.high > 2 * 1490);
}

void TestExperimentReading::revenueWithoutSquaresIsRefusedByName()
{
    ExperimentRule rule = titleRule();
    rule.metric = Metric::Revenue;
    ExperimentCounts counts = spreadOver(14, {{500, 20}, {500, 25}});
    for (DayCount &day : counts.days)
        day.totals.revenueSquares.reset();
    const auto reading = readExperiment(runningTrial(rule), counts, {});
    QVERIFY(!*reading.arms[1].comparison);
    QCOMPARE(QLatin1String(reading.arms[1].comparison->error().missing), QLatin1String("revenue_squares"));
    QCOMPARE(reading.verdict.kind, VerdictKind::NotComparable);
    QVERIFY(reading.verdict.refusal);
}

// Four days each, rates 4, 5, 4, 5 % and 8, 9, 8, 9 %. By hand: means 4.5 and 8.5 %, variance of each (0.5 %)² * 4/3.
void TestExperimentReading::daysThatAlternateAreComparedByDays()
{
    ExperimentRule rule = titleRule();
    rule.design = Design::AlternateDays;
    rule.plan.plannedDays = 7;
    ExperimentCounts counts;
    for (int day = 1; day <= 8; ++day) {
        const size_t arm = day % 2 == 0 ? 1 : 0;
        const qint64 more = day % 4 < 2 ? 0 : 1;
        counts.days.push_back(dayCount(day, arm, 100, (arm == 0 ? 4 : 8) + more));
    }
    counts.upTo = trialStart.plusDays(7);
    const auto reading = readExperiment(runningTrial(rule), counts, {});
    QCOMPARE(reading.split.state, SplitReading::State::NotApplicable);
    const Comparison &comparison = **reading.arms[1].comparison;
    QVERIFY(isClose(comparison.estimate, 0.04));
    const double se = std::sqrt(2 * (0.005 * 0.005 * 4 / 3) / 4);
    QVERIFY(isClose((comparison.interval.high - comparison.interval.low) / 2, 2.446912 * se, 1e-7));    // t at 0.975, 6 degrees
    QCOMPARE(comparison.alwaysValidP, 1.0);                                                             // nothing holds at every look
    QVERIFY(comparison.probability && *comparison.probability > 0.9999 && *comparison.probability < 1); // t = 9.8, 6 degrees: p = 0.00007
    QVERIFY(reading.verdict.probability && reading.verdict.loss && reading.arms[0].loss);
    QVERIFY(isClose(*reading.arms[0].loss - *reading.verdict.loss, 0.04)); // what either choice loses differs by the difference
    for (const SeriesDay &day : reading.series)
        QVERIFY(!day.lines.at(0).band);
    QVERIFY(isClose(reading.arms[0].rate->p, 0.045));
    QVERIFY(isClose(reading.arms[0].rate->interval.high, 0.045 + 3.182446 * 0.005 / std::sqrt(3), 1e-8)); // t at 0.975, 3 degrees
}

// Days of 10 and of 1,000 persons: A 50 % and 10 %, B 60 % and 20 %. A day is a day: 30 and 40 % in the table, the chart and the verdict,
// though of all persons 10.4 and 20.4 % did it.
void TestExperimentReading::smallDaysCountAsMuchAsLargeOnes()
{
    ExperimentRule rule = titleRule();
    rule.design = Design::AlternateDays;
    ExperimentCounts counts;
    counts.days = {dayCount(1, 0, 10, 5), dayCount(2, 1, 10, 6), dayCount(3, 0, 1000, 100), dayCount(4, 1, 1000, 200)};
    counts.upTo = trialStart.plusDays(3);
    const auto reading = readExperiment(runningTrial(rule), counts, {});
    QVERIFY(isClose(reading.arms[0].rate->p, 0.3));
    QVERIFY(isClose(reading.arms[1].rate->p, 0.4));
    QVERIFY(isClose(reading.series.back().lines.at(0).difference, 0.1));
    QVERIFY(isClose((*reading.arms[1].comparison)->estimate, 0.1));
    QVERIFY(isClose(reading.verdict.estimate, 0.1));
    QCOMPARE(reading.arms[0].rate->interval.low, 0.0); // two days say little, and a share stays one
    QCOMPARE(reading.arms[0].rate->interval.high, 1.0);
}

// Four days each of 100 persons: 4, 5, 4, 5 yuan a person and 8, 9, 8, 9, though more of A's buy. By hand: means 4.50 and 8.50, variance of
// each (0.5 yuan)² * 4/3.
void TestExperimentReading::daysOfMoneyAreMoney()
{
    ExperimentRule rule = titleRule();
    rule.design = Design::AlternateDays;
    rule.metric = Metric::Revenue;
    rule.plan.plannedDays = 7;
    ExperimentCounts counts;
    for (int day = 1; day <= 8; ++day) {
        const size_t arm = day % 2 == 0 ? 1 : 0;
        DayCount one = dayCount(day, arm, 100, arm == 0 ? 20 : 3);
        one.totals.revenue = ((arm == 0 ? 400 : 800) + (day % 4 < 2 ? 0 : 100)) * 100;
        one.totals.revenueSquares.reset(); // how it is spread among a day's persons is not asked
        counts.days.push_back(one);
    }
    counts.upTo = trialStart.plusDays(7);
    const auto reading = readExperiment(runningTrial(rule), counts, {});
    const Comparison &comparison = **reading.arms[1].comparison;
    QVERIFY(isClose(comparison.estimate, 400));
    const double se = std::sqrt(2 * (50.0 * 50.0 * 4 / 3) / 4);
    QVERIFY(isClose((comparison.interval.high - comparison.interval.low) / 2, 2.446912 * se, 1e-4)); // t at 0.975, 6 degrees
    QCOMPARE(reading.verdict.kind, VerdictKind::Winner);
    QCOMPARE(reading.verdict.arm, size_t(1)); // by money, not by buyers
    QVERIFY(isClose((*reading.arms[0].revenue)->p, 450));
    QVERIFY(isClose((*reading.arms[0].revenue)->interval.high, 450 + 3.182446 * std::sqrt(50.0 * 50.0 / 3), 1e-4)); // t at 0.975, 3 degrees
}

void TestExperimentReading::personsInSeveralVersionsBreakIdentityAboveOnePercent()
{
    ExperimentCounts counts = spreadOver(5, {{500, 20}, {490, 26}});
    counts.inSeveralArms = 10; // of 1,000
    QVERIFY(!readExperiment(runningTrial(titleRule()), counts, {}).isIdentityBroken);
    counts.inSeveralArms = 11;
    QVERIFY(readExperiment(runningTrial(titleRule()), counts, {}).isIdentityBroken);
}

QTEST_GUILESS_MAIN(TestExperimentReading)
#include "tst_experimentreading.moc"
