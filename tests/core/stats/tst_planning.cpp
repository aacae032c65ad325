#include "stats/samplesize.h"
#include "stats/severaltests.h"
#include "stats/splitcheck.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace yiren::stats;

class tst_Planning : public QObject
{
    Q_OBJECT

private slots:
    void theSizeHasThePowerAskedFor();
    void theDetectableRateNeedsTheseUsers();
    void aFallCanBePlannedToo();
    void wildPlansGiveFiguresOrARefusal();
    void adjustedPValuesKeepTheirOrder();
    void wildSplitsGiveAProbabilityOrARefusal();
};

void tst_Planning::theSizeHasThePowerAskedFor()
{
    for (const double p1 : {0.001, 0.1, 0.5, 0.9})
        for (const double power : {0.5, 0.8, 0.99}) {
            const auto size = sampleSizeForRates({p1, p1 * 1.05}, {0.04, power, 2});
            QVERIFY(std::abs(powerForRates({p1, p1 * 1.05}, size->a, 0.04)->towards - power) < 1e-10);
        }
}

void tst_Planning::theDetectableRateNeedsTheseUsers()
{
    for (const double users : {40.0, 1050.0, 1e6}) {
        const auto rate = detectableRate(0.1, users, {});
        QVERIFY(std::abs(sampleSizeForRates({0.1, *rate}, {})->a / users - 1) < 1e-8);
    }
}

void tst_Planning::aFallCanBePlannedToo()
{
    const auto rate = detectableRate(0.1, 3000, {}, Direction::Down);
    QVERIFY(*rate > 0 && *rate < 0.1);
    QVERIFY(std::abs(powerForRates({0.1, *rate}, 3000, 0.05)->towards - 0.8) < 1e-9);
    QVERIFY(!detectableRate(0.1, 20, {}, Direction::Down)); // even a fall to nothing would not be seen
}

void tst_Planning::wildPlansGiveFiguresOrARefusal()
{
    const double wild[]{-1,
                        0,
                        1e-300,
                        1e-9,
                        0.3,
                        0.5,
                        1 - 1e-16,
                        1,
                        2,
                        1e9,
                        1e300,
                        std::numeric_limits<double>::quiet_NaN(),
                        std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity()};
    for (const double one : wild)
        for (const double two : wild)
            for (const double three : wild) {
                const auto size = sampleSizeForRates({one, two}, {three, 0.8, 2}, 1);
                QVERIFY(!size || (std::isfinite(size->a) && size->a > 0));
                const auto ratio = sampleSizeForRates({0.1, one}, {0.05, two, 1}, three);
                QVERIFY(!ratio || (std::isfinite(ratio->b) && ratio->b > 0));
                const auto arcsine = sampleSizeByArcsine({one, two}, {0.05, three, 2});
                QVERIFY(!arcsine || (std::isfinite(arcsine->perArm) && arcsine->perArm > 0));
                const auto means = sampleSizeForMeans(one, two, {0.05, three, 2});
                QVERIFY(!means || (std::isfinite(*means) && *means >= 2));
                const auto power = powerForRates({one, two}, three, 0.05);
                QVERIFY(!power || (power->towards >= 0 && power->strict <= 1 + 1e-12));
                const auto rate = detectableRate(one, two, {three, 0.8, 2});
                QVERIFY(!rate || (*rate >= one && *rate < 1));
                const auto duration = durationFor(one, {two, three, 2});
                QVERIFY(!duration || (duration->days >= 1 && duration->wholeWeeks % 7 == 0));
            }
    QVERIFY(!sampleSizeForRates({0.1, 0.2}, {0.05, 0.8, 3}));
}

void tst_Planning::adjustedPValuesKeepTheirOrder()
{
    QVERIFY(rc::check([] {
        const auto thousandths = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1001)));
        std::vector<double> p;
        for (const int value : thousandths)
            p.push_back(value / 1000.0);
        const auto holm = holmAdjusted(p);
        const auto discovery = benjaminiHochbergAdjusted(p);
        for (std::size_t i = 0; i < p.size(); ++i) {
            RC_ASSERT(p[i] <= (*discovery)[i] && (*discovery)[i] <= (*holm)[i] + 1e-15 && (*holm)[i] <= 1);
            for (std::size_t j = 0; j < p.size(); ++j)
                RC_ASSERT(p[i] > p[j] || ((*holm)[i] <= (*holm)[j] && (*discovery)[i] <= (*discovery)[j]));
        }
    }));
    QVERIFY(!holmAdjusted({std::numeric_limits<double>::quiet_NaN()}));
}

void tst_Planning::wildSplitsGiveAProbabilityOrARefusal()
{
    for (const std::int64_t a :
         {std::int64_t(-1), std::int64_t(0), std::int64_t(1), std::int64_t(1'000'000'000), std::numeric_limits<std::int64_t>::max()})
        for (const std::int64_t b : {std::int64_t(0), std::int64_t(19), std::int64_t(1'000'000'000)})
            for (const double weight :
                 {0.0, 1e-300, 0.5, 1e300, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
                for (const auto &p : {splitP({a, b}, {1, weight}), splitExactP({a, b}, {weight, 1})})
                    QVERIFY(!p || (*p >= 0 && *p <= 1));
    QVERIFY(!splitP({}, {}) && !splitP({5}, {1}) && !splitP({5, 6}, {1}));
}

QTEST_GUILESS_MAIN(tst_Planning)
#include "tst_planning.moc"
