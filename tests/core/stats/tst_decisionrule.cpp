#include "stats/decisionrule.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace yiren::stats;

namespace {

DecisionPlan twoWeeks()
{
    DecisionPlan plan;
    plan.plannedDays = 14;
    plan.plannedConversions = 200;
    return plan;
}

// So many days on which each arm had 40 users, of whom so many converted.
std::vector<Arms> steadyDays(std::int64_t ofA, std::int64_t ofB, std::int64_t days)
{
    std::vector<Arms> totals;
    for (std::int64_t day = 1; day <= days; ++day)
        totals.push_back({{day * ofA, day * 40}, {day * ofB, day * 40}});
    return totals;
}

} // namespace

class tst_DecisionRule : public QObject
{
    Q_OBJECT

private slots:
    void theConcentrationIsThePlannersShare();
    void whatCrossedStaysCrossed();
    void theFinalTestIsNotRepeated();
    void afterThePlannedDayOnlyAnEarlyWinnerCanStillCome();
    void allDaysHaveAReadingAlsoAfterTheVerdict();
    void alwaysValidPNeverRises();
    void anUnchangedShareChangesNothing();
    void changedSharesAreWeighedByThoseOfTheirDay();
    void theIntervalHoldsWhatTheEvidenceDoesNotExclude();
    void noClearDifferenceIsExplained();
    void anyPlanGivesADecisionOrARefusal();
};

void tst_DecisionRule::theConcentrationIsThePlannersShare()
{
    // ANALYTICS A.8.1 prints the divisors 7.937 and 11.534.
    QVERIFY(std::abs(concentrationFor(7937, 0.05) - 1000) < 0.2);
    QVERIFY(std::abs(concentrationFor(11534, 0.01) - 1000) < 0.2);
    QCOMPARE(concentrationFor(3, 0.05), 2.0);
}

void tst_DecisionRule::whatCrossedStaysCrossed()
{
    std::vector<Arms> totals = steadyDays(0, 20, 1);
    for (std::int64_t day = 2; day <= 14; ++day) // from the second day on A alone sells
        totals.push_back({{(day - 1) * 3, day * 40}, {20, day * 40}});
    const auto decision = decide(twoWeeks(), totals);
    QVERIFY(decision->days[6].logEvidence < -std::log(0.01));
    QVERIFY(decision->verdict == Verdict::EarlyWinnerB);
    QCOMPARE(*decision->crossedOn, 1);
    QCOMPARE(decision->day, 7); // weekdays differ
}

void tst_DecisionRule::theFinalTestIsNotRepeated()
{
    std::vector<Arms> totals = steadyDays(4, 4, 14);
    totals.push_back({{56, 600}, {83, 600}}); // would pass at 0.04, and is not yet evidence of 1 in 100
    const auto decision = decide(twoWeeks(), totals);
    QVERIFY(decision->days[14].logEvidence < -std::log(0.01));
    QVERIFY(decision->verdict == Verdict::NoClearDifference);
    QCOMPARE(decision->day, 14);
    QCOMPARE(*decision->finalP, 1.0); // equal rates
}

void tst_DecisionRule::afterThePlannedDayOnlyAnEarlyWinnerCanStillCome()
{
    std::vector<Arms> totals = steadyDays(4, 4, 14);
    for (std::int64_t day = 15; day <= 30; ++day)
        totals.push_back({{56, day * 40}, {56 + (day - 14) * 9, day * 40}});
    const auto decision = decide(twoWeeks(), totals);
    QVERIFY(decision->verdict == Verdict::EarlyWinnerB);
    QVERIFY(decision->day > 14 && decision->day == *decision->crossedOn);
}

void tst_DecisionRule::allDaysHaveAReadingAlsoAfterTheVerdict()
{
    const auto decision = decide(twoWeeks(), steadyDays(2, 12, 14));
    QCOMPARE(decision->day, 7);
    QCOMPARE(decision->days.size(), std::size_t(14));
    QCOMPARE(decision->days.back().day, 14);
}

void tst_DecisionRule::alwaysValidPNeverRises()
{
    std::vector<Arms> totals = steadyDays(2, 9, 6);
    for (std::int64_t day = 7; day <= 14; ++day)
        totals.push_back({{12 + (day - 6) * 9, day * 40}, {54, day * 40}});
    const auto decision = decide(twoWeeks(), totals);
    for (std::size_t i = 1; i < decision->days.size(); ++i)
        QVERIFY(decision->days[i].alwaysValidP <= decision->days[i - 1].alwaysValidP);
    QVERIFY(decision->days.back().logEvidence < decision->days[5].logEvidence);
}

void tst_DecisionRule::anUnchangedShareChangesNothing()
{
    const LabelCoin coin{0.3, 12};
    const double sum = 20 * std::log(0.3) + 31 * std::log(0.7);
    QVERIFY(std::abs(*logEvidenceOfChangedShares({31, 20}, coin, sum) - *logEvidence({31, 20}, coin)) < 1e-12);
    QVERIFY(!logEvidenceOfChangedShares({31, 20}, coin, std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(!logEvidenceOfChangedShares({31, 20}, coin, 1));
}

void tst_DecisionRule::changedSharesAreWeighedByThoseOfTheirDay()
{
    // By hand: two converters under a share of 1/10, one in each arm, then two under 1/2, one in each arm. B(w k + 2, (1-w) k + 2) / B(k w,
    // k (1-w)) with k = 2 and w = 1/2 is B(3, 3) / B(1, 1) = 1/30; the labels had the probability 0.1 x 0.9 x 0.5 x 0.5 = 0.0225.
    const double sum = std::log(0.1 * 0.9 * 0.25);
    QVERIFY(std::abs(*logEvidenceOfChangedShares({2, 2}, {0.5, 2}, sum) - std::log(1 / 30.0 / 0.0225)) < 1e-12);
}

void tst_DecisionRule::theIntervalHoldsWhatTheEvidenceDoesNotExclude()
{
    for (const double share : {0.5, 0.1})
        for (std::int64_t a = 0; a <= 40; a += 4)
            for (std::int64_t b = 0; b <= 40; b += 5) {
                const auto intervals = labelIntervals({a, b}, {share, 5}, 0.05);
                QVERIFY(intervals->share.low <= intervals->share.high && intervals->share.low >= 0 && intervals->share.high <= 1);
                const bool isInside = intervals->share.low < share && share < intervals->share.high;
                QCOMPARE(isInside, *logEvidence({a, b}, {share, 5}) < std::log(20.0));
                QCOMPARE(intervals->ratio.low < 1 && 1 < intervals->ratio.high, isInside);
            }
}

void tst_DecisionRule::noClearDifferenceIsExplained()
{
    QVERIFY(*closingRemark({{100'000, 1'000'000}, {100'100, 1'000'000}}, 0.05) == ClosingRemark::PracticallySame);
    QVERIFY(*closingRemark({{100, 1000}, {96, 800}}, 0.05) == ClosingRemark::SafeChoice); // loses 0.06 of 10.9 per hundred (A.7)
    QVERIFY(*closingRemark({{100, 1000}, {95, 1000}}, 0.05) == ClosingRemark::Unknown);
    QVERIFY(!closingRemark({{0, 50}, {0, 50}}, 0.05) && !closingRemark({{5, 50}, {6, 50}}, 0));
}

void tst_DecisionRule::anyPlanGivesADecisionOrARefusal()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double share : {0.5, 1e-300, 1.0, nan})
        for (const double conversions : {0.0, 200.0, 1e300, -1.0, nan})
            for (const double alpha : {0.01, 1e-300, 0.0, 1.0, nan}) {
                DecisionPlan plan = twoWeeks();
                plan.shareB = share;
                plan.plannedConversions = conversions;
                plan.alphaSequential = alpha;
                const auto decision = decide(plan, steadyDays(3, 4, 20));
                if (!decision)
                    continue;
                QVERIFY(std::isfinite(decision->concentration));
                for (const DayReading &day : decision->days)
                    QVERIFY(std::isfinite(day.logEvidence) && day.alwaysValidP >= 0 && day.alwaysValidP <= 1);
            }
    QVERIFY(!decide(twoWeeks(), {}));
    QVERIFY(decide(twoWeeks(), {Arms{}})->verdict == Verdict::KeepRunning);
    QVERIFY(!decide(twoWeeks(), {{{5, 40}, {5, 40}}, {{4, 80}, {9, 80}}}));
}

QTEST_GUILESS_MAIN(tst_DecisionRule)
#include "tst_decisionrule.moc"
