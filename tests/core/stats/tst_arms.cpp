#include "stats/confidencesequence.h"
#include "stats/countlaw.h"
#include "stats/exactinterval.h"
#include "stats/exacttest.h"
#include "stats/ratedifference.h"
#include "stats/rateratio.h"
#include "stats/strata.h"
#include "stats/ztest.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace yiren::stats;

namespace {

const std::vector<std::int64_t> wildCounts{
    std::numeric_limits<std::int64_t>::min(), -1, 0, 1, 2, 7, 50, 999, 1'000'000, 1'000'000'000, mostUsers,
    std::numeric_limits<std::int64_t>::max()};

// All pairs of arms made of the counts above, possible or not.
template <typename Check>
void forWildArms(Check check)
{
    for (const std::int64_t xA : wildCounts)
        for (const std::int64_t nA : wildCounts)
            for (const std::int64_t xB : wildCounts)
                for (const std::int64_t nB : wildCounts)
                    check(Arms{{xA, nA}, {xB, nB}});
}

bool isWithin(double value, const Interval &interval)
{
    return std::isfinite(value) && interval.low <= value + 1e-12 && interval.high >= value - 1e-12;
}

bool isTail(double p)
{
    return p >= 0 && p <= 1;
}

} // namespace

// What figures of other programs can't say: that nothing but numbers comes out, whatever goes in.
class tst_Arms : public QObject
{
    Q_OBJECT

private slots:
    void anyCountsGiveAnIntervalAroundTheEstimateOrARefusal();
    void anyCountsGiveProbabilitiesOrARefusal();
    void anyCountsGiveSequencesOrARefusal();
    void anySegmentsGiveFiguresOrARefusal();
    void tailsOfACountAddUpToOne();
    void turningTheArmsRoundTurnsTheTestsRound();
    void moreConfidenceIsAWiderInterval();
    void aBillionUsersMakeBoschlooRefuse();
};

void tst_Arms::anyCountsGiveAnIntervalAroundTheEstimateOrARefusal()
{
    forWildArms([](const Arms &arms) {
        const bool isPossible = !incomparable(arms);
        const auto newcombe = newcombeDifference(arms);
        QCOMPARE(newcombe.has_value(), isPossible);
        if (!isPossible)
            return;
        QVERIFY(isWithin(newcombe->difference, newcombe->interval));
        QVERIFY(newcombe->interval.low >= -1 - 1e-12 && newcombe->interval.high <= 1 + 1e-12);
        QVERIFY(isWithin(waldDifference(arms)->difference, waldDifference(arms)->interval));
        const auto score = scoreDifference(arms);
        QVERIFY(isWithin(score->difference, score->interval));
        const auto adjusted = logAdjustedRatio(arms);
        QVERIFY(isWithin(adjusted->ratio, adjusted->interval) && std::isfinite(adjusted->interval.high));
        const auto ratio = newcombeRatio(arms);
        QCOMPARE(ratio.has_value(), arms.a.x > 0 || arms.b.x > 0);
        if (ratio && arms.a.x > 0)
            QVERIFY(isWithin(ratio->ratio, {ratio->interval.low, ratio->interval.high * (1 + 1e-12)})
                    && std::isfinite(ratio->interval.high));
        if (ratio)
            QVERIFY(std::isfinite(ratio->interval.low));
        const auto exact = clopperPearson(arms.a);
        QVERIFY(!exact || isWithin(rateOf(arms.a), *exact));
    });
}

void tst_Arms::anyCountsGiveProbabilitiesOrARefusal()
{
    forWildArms([](const Arms &arms) {
        const bool isPossible = !incomparable(arms);
        QCOMPARE(fisherTest(arms).has_value(), isPossible);
        QCOMPARE(midPTest(arms).has_value(), isPossible);
        QCOMPARE(pooledZTest(arms).has_value(), isPossible);
        if (!isPossible)
            return;
        for (const auto &test : {fisherTest(arms), midPTest(arms)})
            QVERIFY(isTail(test->greater) && isTail(test->less) && isTail(test->twoSided));
        QVERIFY(isTail(pooledZTest(arms)->pTwoSided) && std::isfinite(pooledZTest(arms)->z));
        const auto unpooled = unpooledZTest(arms);
        QVERIFY(!unpooled || (isTail(unpooled->pTwoSided) && std::isfinite(unpooled->z)));
    });
}

void tst_Arms::anyCountsGiveSequencesOrARefusal()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double alpha : {0.05, 1e-300, 1 - 1e-16, 0.0, 1.0, nan, infinity})
        for (const double planned : {1000.0, 1e-300, 1e300, 0.0, -1.0, nan, infinity})
            for (const Arms &arms :
                 {Arms{{100, 1000}, {96, 800}}, Arms{{25, 1'000'000'000}, {999'999'999, 1'000'000'000}}, Arms{{0, 0}, {-1, 5}}}) {
                for (const auto &found : {differenceSequence(arms, {alpha, planned}), upliftSequence(arms, {alpha, planned})})
                    QVERIFY(!found || (isWithin(found->estimate, found->interval) && isTail(found->alwaysValidP)));
                const auto mixture = mixtureTest({arms.a, {arms.b.x, arms.a.n}}, planned, alpha);
                QVERIFY(!mixture
                        || (std::isfinite(mixture->logLambda) && std::isfinite(mixture->halfWidth) && isTail(mixture->alwaysValidP)));
            }
    for (const double sum : {0.0, 1e308, -1e308, nan, infinity})
        for (const double squares : {0.0, 1e-300, 1e308, -1.0, nan, infinity}) {
            const auto found = meanSequence({200, sum, squares}, {200, 10, 50}, {0.05, 1000});
            QVERIFY(!found || (isWithin(found->estimate, found->interval) && isTail(found->alwaysValidP)));
        }
}

void tst_Arms::anySegmentsGiveFiguresOrARefusal()
{
    QVERIFY(!compareStrata({}));
    QVERIFY(!compareStrata(std::vector<Arms>(200'000, Arms{{1, 2}, {1, 2}})));
    forWildArms([](const Arms &arms) {
        const auto report = compareStrata({arms, {{10, 100}, {12, 90}}});
        QCOMPARE(report.has_value(), areCounts(arms));
        if (!report)
            return;
        QVERIFY(std::isfinite(report->pooledDifference) && std::isfinite(report->riskDifference) && report->oddsRatio > 0);
        QVERIFY(std::isfinite(report->association.statistic) && isTail(report->association.p) && isTail(report->mix.p));
    });
}

void tst_Arms::tailsOfACountAddUpToOne()
{
    QVERIFY(rc::check([] {
        const std::int64_t total = *rc::gen::inRange<std::int64_t>(1, 100'000);
        const HypergeometricLaw law(total, *rc::gen::inRange<std::int64_t>(0, total + 1), *rc::gen::inRange<std::int64_t>(0, total + 1));
        const std::int64_t k = *rc::gen::inRange(law.lowest(), law.highest() + 1);
        RC_ASSERT(std::abs(massBelow(law, k) + law.mass(k) + massAbove(law, k) - 1) < 1e-11);
        RC_ASSERT(massOfNoLikelier(law, k) >= law.mass(k) * (1 - 1e-9));
    }));
}

void tst_Arms::turningTheArmsRoundTurnsTheTestsRound()
{
    QVERIFY(rc::check([] {
        const std::int64_t nA = *rc::gen::inRange(1, 400);
        const std::int64_t nB = *rc::gen::inRange(1, 400);
        const Arms arms{{*rc::gen::inRange<std::int64_t>(0, nA + 1), nA}, {*rc::gen::inRange<std::int64_t>(0, nB + 1), nB}};
        const Arms turned{arms.b, arms.a};
        RC_ASSERT(std::abs(fisherTest(arms)->greater - fisherTest(turned)->less) < 1e-12);
        RC_ASSERT(std::abs(midPTest(arms)->greater + midPTest(arms)->less - 1) < 1e-12);
        RC_ASSERT(pooledZTest(arms)->z == -pooledZTest(turned)->z);
        RC_ASSERT(std::abs(newcombeDifference(arms)->interval.low + newcombeDifference(turned)->interval.high) < 1e-14);
        RC_ASSERT(std::abs(scoreDifference(arms)->interval.low + scoreDifference(turned)->interval.high) < 1e-11);
    }));
}

void tst_Arms::moreConfidenceIsAWiderInterval()
{
    const Arms arms{{3, 50}, {9, 60}};
    for (const auto method : {newcombeDifference, waldDifference, scoreDifference})
        QVERIFY(method(arms, 0.99)->interval.low < method(arms, 0.95)->interval.low
                && method(arms, 0.99)->interval.high > method(arms, 0.95)->interval.high);
    for (const double confidence : {0.0, 1.0, -1.0, std::numeric_limits<double>::quiet_NaN()})
        QVERIFY(!newcombeDifference(arms, confidence) && !waldDifference(arms, confidence) && !scoreDifference(arms, confidence)
                && !newcombeRatio(arms, confidence) && !logAdjustedRatio(arms, confidence) && !jeffreys(arms.a, confidence));
}

void tst_Arms::aBillionUsersMakeBoschlooRefuse()
{
    const Arms many{{10, 1'000'000'000}, {12, 1'000'000'000}};
    QVERIFY(!boschlooTest(many) && !offersBoschloo(many));
    QVERIFY(offersBoschloo({{1, 200}, {2, 200}}) && !offersBoschloo({{1, 200}, {2, 201}}));
}

QTEST_GUILESS_MAIN(tst_Arms)
#include "tst_arms.moc"
