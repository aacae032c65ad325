#include "stats/cohorts.h"
#include "stats/enoughdata.h"
#include "stats/logrank.h"
#include "stats/survival.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace yiren::stats;

namespace {

std::vector<Spell> anySpells()
{
    std::vector<Spell> spells;
    const int n = *rc::gen::inRange(1, 60);
    for (int i = 0; i < n; ++i)
        spells.push_back({double(*rc::gen::inRange(-1, 30)), double(*rc::gen::inRange(0, 60)), *rc::gen::arbitrary<bool>()});
    return spells;
}

// The curve as its definition has it: every tenure looks at everybody.
double survivalByDefinition(const std::vector<Spell> &spells, double t)
{
    double survival = 1;
    for (double at = 0; at <= t; ++at) {
        double atRisk = 0, gone = 0;
        for (const Spell &spell : spells) {
            atRisk += spell.entry < at && at <= spell.exit ? 1 : 0;
            gone += spell.entry < at && spell.exit == at && spell.left ? 1 : 0;
        }
        survival *= atRisk > 0 ? 1 - gone / atRisk : 1;
    }
    return survival;
}

} // namespace

class tst_Survival : public QObject
{
    Q_OBJECT

private slots:
    void theCurveIsTheProductOverEverybody();
    void aStepsLimitsHoldItsEstimate();
    void withoutCensoringTheCurveIsTheShareStillThere();
    void theMeanIsTheAreaUnderTheCurve();
    void wildTenuresAreRefused();
    void aCurveEndsWhereTooFewAreSeen();
    void aLateStartIsWhereTenAreSeen();
    void twentySpellsAndFiveLossesMakeACurve();
    void nobodyLeftIsTheRuleOfThree();
    void expectedAndObservedEventsHaveTheSameSum();
    void theOrderOfGroupsDoesNotMatter();
    void aPValueNeedsTenEventsAndFiveExpected();
    void aCohortsCellsFallAndHoldTheirShare();
    void smallCohortsAreJoined();
    void weeksBeginOnMondayAndMonthsOnTheFirst();
    void wildCohortsAreRefused();
};

void tst_Survival::theCurveIsTheProductOverEverybody()
{
    QVERIFY(rc::check([] {
        const std::vector<Spell> spells = anySpells();
        const auto curve = survivalCurve(spells);
        if (!curve)
            return;
        for (double t = 0; t < 61; ++t) {
            const SurvivalStep *step = stepAt(*curve, t);
            RC_ASSERT(std::abs((step ? step->survival : 1) - survivalByDefinition(spells, t)) < 1e-12);
        }
    }));
}

void tst_Survival::aStepsLimitsHoldItsEstimate()
{
    QVERIFY(rc::check([] {
        const auto curve = survivalCurve(anySpells());
        if (!curve)
            return;
        for (const SurvivalStep &step : curve->steps) {
            RC_ASSERT(std::isfinite(step.survival));
            RC_ASSERT((step.survival > 0) == step.limits.has_value());
            RC_ASSERT(!step.limits || (0 <= step.limits->low && step.limits->low <= step.survival));
            RC_ASSERT(!step.limits || (step.survival <= step.limits->high && step.limits->high <= 1));
            RC_ASSERT(!step.se || std::isfinite(*step.se));
        }
        const auto mean = restrictedMean(*curve, 45.5);
        RC_ASSERT(mean.has_value() && mean->mean >= 0 && mean->mean <= 45.5 && std::isfinite(mean->se));
    }));
}

void tst_Survival::withoutCensoringTheCurveIsTheShareStillThere()
{
    std::vector<Spell> spells;
    for (int i = 1; i <= 200; ++i)
        spells.push_back({-1, double(i * i % 97), true});
    const auto curve = survivalCurve(spells);
    QVERIFY(curve);
    for (const SurvivalStep &step : curve->steps) {
        const auto there = std::count_if(spells.begin(), spells.end(), [&](const Spell &spell) { return spell.exit > step.t; });
        QVERIFY(std::abs(step.survival - double(there) / 200) < 1e-13);
    }
}

void tst_Survival::theMeanIsTheAreaUnderTheCurve()
{
    QVERIFY(rc::check([] {
        const auto curve = survivalCurve(anySpells());
        if (!curve)
            return;
        const int tau = *rc::gen::inRange(0, 80);
        double area = 0; // steps stand on whole days
        for (int day = 0; day < tau; ++day)
            area += stepAt(*curve, day) ? stepAt(*curve, day)->survival : 1;
        RC_ASSERT(std::abs(restrictedMean(*curve, tau)->mean - area) < 1e-9);
    }));
}

void tst_Survival::wildTenuresAreRefused()
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    for (const double wild : {infinite, -infinite, std::nan(""), -1.0, -1e308}) {
        QVERIFY(!survivalCurve(std::vector<Spell>{{-1, wild, true}, {-1, 3, true}}));
        QVERIFY(!logRank(std::vector<std::vector<Spell>>{{{-1, wild, true}}, {{-1, 3, true}}}));
    }
    QVERIFY(!survivalCurve({}));
    QVERIFY(!survivalCurve(std::vector<Spell>{{-1, 3, true}}, 1));
    QVERIFY(!survivalCurve(std::vector<Spell>{{-1, 3, true}}, std::nan("")));
    const auto curve = survivalCurve(std::vector<Spell>{{3, 3, true}, {-1, 1e308, true}, {-1, 1e-320, false}});
    QVERIFY(curve && curve->dropped == 1 && curve->events == 1);
    QVERIFY(!restrictedMean(*curve, infinite));
}

void tst_Survival::aCurveEndsWhereTooFewAreSeen()
{
    std::vector<Spell> spells;
    for (int day = 1; day <= 100; ++day)
        spells.push_back({-1, double(day), true});
    QCOMPARE(drawnUntil(*survivalCurve(spells)), 91.0); // 10 at risk on day 91; 5 % of 100 would be fewer
    std::vector<Spell> many;
    for (int i = 0; i < 400; ++i)
        many.push_back({-1, double(i + 1), true});
    QCOMPARE(drawnUntil(*survivalCurve(many)), 381.0); // 5 % of 400 are 20
}

void tst_Survival::aLateStartIsWhereTenAreSeen()
{
    std::vector<Spell> spells;
    for (int i = 0; i < 12; ++i)
        spells.push_back({double(5 * i), 100, i % 2 == 0});
    QCOMPARE(*firstTenureSeenBy(spells), 45.0); // the tenth enters there
    QVERIFY(!firstTenureSeenBy(spells, 13));
    const auto beyond = spellsBeyond(spells, 45);
    QCOMPARE(beyond.size(), std::size_t(12));
    QCOMPARE(beyond.front().entry, 45.0);
    QCOMPARE(beyond.back().entry, 55.0);
}

void tst_Survival::twentySpellsAndFiveLossesMakeACurve()
{
    std::vector<Spell> spells(20, {-1, 30, false});
    for (int i = 0; i < 4; ++i)
        spells[std::size_t(i)].left = true;
    const auto few = tooFewForCurve(*survivalCurve(spells));
    QVERIFY(few && few->more == 1);
    spells[4].left = true;
    QVERIFY(!tooFewForCurve(*survivalCurve(spells)));
    spells.pop_back();
    QVERIFY(tooFewForCurve(*survivalCurve(spells)));
}

void tst_Survival::nobodyLeftIsTheRuleOfThree()
{
    QVERIFY(std::abs(couldStillLeave(1) - 0.95) < 1e-12);
    QVERIFY(std::abs(couldStillLeave(300) - 0.00994) < 5e-5); // about 3 / 300
}

void tst_Survival::expectedAndObservedEventsHaveTheSameSum()
{
    QVERIFY(rc::check([] {
        const std::vector<std::vector<Spell>> groups{anySpells(), anySpells(), anySpells()};
        const auto test = logRank(groups);
        if (!test)
            return;
        double sum = 0;
        for (std::size_t g = 0; g < 3; ++g)
            sum += double(test->observed[g]) - test->expected[g];
        RC_ASSERT(std::abs(sum) < 1e-9);
        RC_ASSERT(std::isfinite(test->chiSquare) && test->p >= 0 && test->p <= 1);
    }));
}

void tst_Survival::theOrderOfGroupsDoesNotMatter()
{
    QVERIFY(rc::check([] {
        std::vector<std::vector<Spell>> groups{anySpells(), anySpells(), anySpells()};
        const auto one = logRank(groups);
        std::rotate(groups.begin(), groups.begin() + 1, groups.end());
        const auto other = logRank(groups);
        RC_ASSERT(one.has_value() == other.has_value());
        if (one)
            RC_ASSERT(std::abs(one->chiSquare - other->chiSquare) < 1e-7 * std::max(1.0, one->chiSquare));
    }));
}

void tst_Survival::aPValueNeedsTenEventsAndFiveExpected()
{
    LogRank test{{6, 4}, {5, 5}, 0.4, 1, 0.53};
    QVERIFY(mayShowP(test));
    test.expected = {5.2, 4.8};
    QVERIFY(!mayShowP(test));
    QVERIFY(!mayShowP({{5, 4}, {5, 5}, 0.1, 1, 0.7}));
}

void tst_Survival::aCohortsCellsFallAndHoldTheirShare()
{
    QVERIFY(rc::check([] {
        std::vector<Membership> members;
        for (int i = *rc::gen::inRange(1, 200); i > 0; --i) {
            const int joined = *rc::gen::inRange(19'000, 19'400), stay = *rc::gen::inRange(0, 300);
            members.push_back({joined, stay > 200 ? Membership::stillHere : joined + stay});
        }
        CohortPlan plan;
        plan.asOf = 19'400;
        plan.period = *rc::gen::element(7, 30);
        const auto cohorts = cohortTriangle(members, plan);
        RC_ASSERT(cohorts.has_value());
        std::int64_t people = 0;
        for (const Cohort &cohort : *cohorts) {
            people += cohort.size;
            RC_ASSERT(cohort.cells.size() == 13);
            std::int64_t before = cohort.size;
            for (std::size_t k = 0; k < cohort.cells.size() && cohort.cells[k]; ++k) {
                RC_ASSERT(cohort.cells[k]->stayed <= before);
                RC_ASSERT(cohort.cells[k]->interval.low <= cohort.cells[k]->share
                          && cohort.cells[k]->share <= cohort.cells[k]->interval.high);
                before = cohort.cells[k]->stayed;
            }
        }
        RC_ASSERT(people == std::int64_t(members.size()));
    }));
}

void tst_Survival::smallCohortsAreJoined()
{
    std::vector<Membership> members;
    const auto join = [&](DayNumber day, int number) { members.insert(members.end(), std::size_t(number), {day}); };
    join(19'723, 15); // January 2024, and one of each month after it
    join(19'760, 8);
    join(19'790, 30);
    join(19'820, 3);
    CohortPlan plan;
    plan.asOf = 19'900;
    plan.smallest = 20;
    const auto cohorts = cohortTriangle(members, plan);
    QVERIFY(cohorts);
    QCOMPARE(cohorts->size(), std::size_t(2)); // 15 + 8, then 30 + 3
    QCOMPARE(cohorts->front().size, std::int64_t(23));
    QCOMPARE(cohorts->front().last, cohortStart(19'760, CohortLength::Month));
    QCOMPARE(cohorts->back().size, std::int64_t(33));
}

void tst_Survival::weeksBeginOnMondayAndMonthsOnTheFirst()
{
    QCOMPARE(cohortStart(0, CohortLength::Week), -3);           // 1970-01-01 was a Thursday
    QCOMPARE(cohortStart(19'782, CohortLength::Month), 19'754); // 2024-02-29 and 2024-02-01
    QCOMPARE(cohortStart(19'783, CohortLength::Month), 19'783);
    QCOMPARE(cohortStart(4, CohortLength::Week), 4);
}

void tst_Survival::wildCohortsAreRefused()
{
    constexpr DayNumber lowest = std::numeric_limits<DayNumber>::min(), highest = std::numeric_limits<DayNumber>::max();
    CohortPlan plan;
    plan.asOf = highest;
    for (const DayNumber wild : {lowest, highest, -1, 1'000'000'000})
        QVERIFY(!cohortTriangle(std::vector<Membership>{{wild, 0}}, plan) || wild == -1);
    QVERIFY(!cohortTriangle({}, plan));
    plan.period = 0;
    QVERIFY(!cohortTriangle(std::vector<Membership>{{5}}, plan));
    plan.period = std::numeric_limits<std::int64_t>::max();
    QVERIFY(!cohortTriangle(std::vector<Membership>{{5}}, plan));
}

QTEST_GUILESS_MAIN(tst_Survival)
#include "tst_survival.moc"
