#include "stats/posteriors.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace yiren::stats;

class tst_Posteriors : public QObject
{
    Q_OBJECT

private slots:
    void lossesDifferByTheMeans();
    void equalDataAreAToss();
    void turningTheArmsRoundTurnsTheProbabilityRound();
    void credibleLimitsAgreeWithTheProbability();
    void anyPriorGivesFiguresOrARefusal();
    void historySetsThePrior();
};

void tst_Posteriors::lossesDifferByTheMeans()
{
    for (const Arms &arms : {Arms{{0, 1}, {1, 1}}, Arms{{100, 1000}, {96, 800}}, Arms{{3, 50}, {400'000, 1'000'000}},
                             Arms{{30'000'000, 1'000'000'000}, {30'010'000, 1'000'000'000}}, Arms{{0, 0}, {2, 9}}})
        for (const BetaPrior &prior : {BetaPrior{}, BetaPrior{0.5, 0.5}, BetaPrior{0.4, 19.6}}) {
            const auto belief = posteriors(arms, prior);
            QVERIFY(belief);
            QVERIFY(std::abs(belief->lossChoosingA - belief->lossChoosingB - (belief->meanB - belief->meanA)) < 1e-13);
            QVERIFY(belief->lossChoosingA >= 0 && belief->lossChoosingB >= 0);
        }
}

void tst_Posteriors::equalDataAreAToss()
{
    for (const std::int64_t n : {1, 50, 1'000'000'000})
        QCOMPARE(posteriors({{n / 3, n}, {n / 3, n}})->probabilityBBetter, 0.5);
    QVERIFY(!posteriors({{0, 0}, {0, 0}}));
}

void tst_Posteriors::turningTheArmsRoundTurnsTheProbabilityRound()
{
    QVERIFY(rc::check([] {
        const std::int64_t nA = *rc::gen::inRange(0, 3000);
        const std::int64_t nB = *rc::gen::inRange(1, 3000);
        const Arms arms{{*rc::gen::inRange<std::int64_t>(0, nA + 1), nA}, {*rc::gen::inRange<std::int64_t>(0, nB + 1), nB}};
        const auto belief = posteriors(arms);
        const auto turned = posteriors({arms.b, arms.a});
        RC_ASSERT(std::abs(belief->probabilityBBetter + turned->probabilityBBetter - 1) < 1e-11);
        RC_ASSERT(std::abs(belief->lossChoosingA - turned->lossChoosingB) < 1e-12);
    }));
}

// A one-sided limit of the difference lies at 0 exactly where the probability of "B is better" is its level; the uplift's lies there too.
void tst_Posteriors::credibleLimitsAgreeWithTheProbability()
{
    for (const Arms &arms :
         {Arms{{100, 1000}, {96, 800}}, Arms{{0, 50}, {3, 50}}, Arms{{3, 9}, {1, 20}}, Arms{{7, 1'000'000}, {19, 1'000'000}}}) {
        const double p = posteriors(arms)->probabilityBBetter;
        const double confidence = std::abs(2 * p - 1);
        const auto limits = credibleIntervals(arms, {}, confidence);
        QVERIFY(limits);
        const double difference = p > 0.5 ? limits->difference.low : limits->difference.high;
        const double uplift = p > 0.5 ? limits->uplift.low : limits->uplift.high;
        QVERIFY2(std::abs(difference) < 1e-9 && std::abs(uplift) < 1e-9, qPrintable(QString::number(difference)));
    }
}

void tst_Posteriors::anyPriorGivesFiguresOrARefusal()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double alpha : {1.0, 0.01, 1e6, 0.0, -1.0, 1e300, nan, infinity})
        for (const double beta : {1.0, 0.05, 0.0, nan})
            for (const Arms &arms : {Arms{{0, 20}, {20, 20}}, Arms{{5, 100}, {15, 100}}, Arms{{6, 5}, {1, 2}}}) {
                const auto belief = posteriors(arms, {alpha, beta});
                const bool isUsable = alpha > 0 && alpha <= 1e12 && beta > 0 && areCounts(arms);
                QCOMPARE(belief.has_value(), isUsable);
                if (!belief)
                    continue;
                QVERIFY(belief->probabilityBBetter >= 0 && belief->probabilityBBetter <= 1);
                const auto limits = credibleIntervals(arms, {alpha, beta});
                QVERIFY(limits && limits->difference.low < limits->difference.high && limits->uplift.low < limits->uplift.high);
                QVERIFY(std::isfinite(limits->uplift.low) && std::isfinite(limits->uplift.high));
            }
    for (const double confidence : {0.0, 1.0, nan})
        QVERIFY(!credibleIntervals({{1, 2}, {1, 2}}, {}, confidence));
}

void tst_Posteriors::historySetsThePrior()
{
    QCOMPARE(priorOf({20, 1000}).alpha, 0.4);
    QCOMPARE(priorOf({20, 1000}).beta, 19.6);
    for (const Count &past : {Count{20, 999}, Count{0, 5000}, Count{5000, 5000}, Count{-1, 5000}}) {
        QCOMPARE(priorOf(past).alpha, 1.0);
        QCOMPARE(priorOf(past).beta, 1.0);
    }
}

QTEST_GUILESS_MAIN(tst_Posteriors)
#include "tst_posteriors.moc"
