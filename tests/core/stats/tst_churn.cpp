#include "stats/churn.h"
#include "stats/tenurebands.h"

#include <QTest>
#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace yiren::stats;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
const std::vector<double> wildNumbers{0, -0.0, 1, -1, 0.5, 1e-320, 1e-9, 1e9, 1e308, -1e308, infinite, -infinite, std::nan("")};
const std::vector<std::int64_t> wildCounts{
    0, 1, -1, 2, 30, 1'000'000'000, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};

bool holds(const Interval &interval, double estimate)
{
    return std::isfinite(interval.low) && std::isfinite(interval.high) && interval.low <= estimate && estimate <= interval.high;
}

} // namespace

class tst_Churn : public QObject
{
    Q_OBJECT

private slots:
    void theArticlesLambdaIsUsersADayNotPercent();
    void elevenAndTwelveMonthsFollowFromOneHazard();
    void noInputGivesNoNumber();
    void anIntervalHoldsItsRate();
    void personDaysAreTheMeanOfADaysEnds();
    void sixtyDaysAreNeededForAYear();
    void aSpellCountsInEachBandItPasses();
    void bandsWithFewLossesAreJoinedWithTheNext();
    void theSameHazardsAreTheSameWhateverTheMix();
    void standardisedHazardsAreInTheMixOfBoth();
};

void tst_Churn::theArticlesLambdaIsUsersADayNotPercent()
{
    const auto net = netLoss({1000, 800, 30}); // ANALYTICS S12: 6.67 users a day, 0.667 % of the start, not 6.67 %
    QVERIFY(net);
    QVERIFY(std::abs(net->usersPerDay - 20.0 / 3) < 1e-12);
    QVERIFY(std::abs(net->shareOfStartPerDay - 2.0 / 300) < 1e-15);
    QVERIFY(std::abs(*remainingAfter(1000, 0.2 / 3, 30) - 126.2) < 0.05);
}

void tst_Churn::elevenAndTwelveMonthsFollowFromOneHazard()
{
    QVERIFY(rc::check([] {
        const double share = *rc::gen::inRange(0, 1000) / 1000.0;
        const double days = *rc::gen::inRange(1, 400);
        const double once = shareWithin(share, days, 11), then = shareWithin(share, days, 12), both = shareWithin(share, days, 23);
        RC_ASSERT(std::abs((1 - once) * (1 - then) - (1 - both)) < 1e-12);
    }));
}

void tst_Churn::noInputGivesNoNumber()
{
    for (const std::int64_t one : wildCounts)
        for (const std::int64_t other : wildCounts)
            for (const std::int64_t days : wildCounts) {
                const auto net = netLoss({one, other, days});
                QVERIFY(!net || (std::isfinite(net->usersPerDay) && std::isfinite(net->shareOfStartPerDay)));
                const auto churn = churnOfClosedGroup({one, other, days});
                QVERIFY(!churn || (churn->share >= 0 && churn->share <= 1 && churn->hazardPerDay >= 0 && churn->halfLifeDays >= 0));
                QVERIFY(!churn || !std::isnan(leavingWithin(churn->hazardPerDay, 30)));
                const auto flow = followerFlow(one, other, days, 30);
                QVERIFY(!flow || (flow->end >= 0 && std::isfinite(flow->lossOfStart)));
            }
    for (const double one : wildNumbers)
        for (const double other : wildNumbers) {
            const auto left = remainingAfter(100, one, other);
            QVERIFY(!left || (*left >= 0 && *left <= 100));
            for (const std::int64_t losses : wildCounts) {
                const auto rate = hazard(losses, one, other);
                QVERIFY(!rate || holds(rate->interval, rate->perDay));
            }
        }
    for (const double share : wildNumbers) {
        const auto year = annualised(share);
        QCOMPARE(year.has_value(), share >= 0 && share <= 1);
        QVERIFY(!year || (year->yearly >= 0 && year->yearly <= 1 && year->weekly <= year->yearly));
    }
}

void tst_Churn::anIntervalHoldsItsRate()
{
    QVERIFY(rc::check([](std::uint32_t losses, std::uint32_t days) {
        const auto rate = hazard(losses, days + 1.0, 0.95);
        RC_ASSERT(rate.has_value());
        RC_ASSERT(holds(rate->interval, rate->perDay));
        const auto sure = hazard(losses, days + 1.0, 0.99);
        RC_ASSERT(sure->interval.low <= rate->interval.low && sure->interval.high >= rate->interval.high);
    }));
}

void tst_Churn::personDaysAreTheMeanOfADaysEnds()
{
    const std::vector<std::int64_t> followers{900, 890, 894};
    QCOMPARE(personDays(followers), 895.0 + 892.0);
    QCOMPARE(personDays({}), 0.0);
}

void tst_Churn::sixtyDaysAreNeededForAYear()
{
    QVERIFY(!mayAnnualise(59));
    QVERIFY(mayAnnualise(60));
}

void tst_Churn::aSpellCountsInEachBandItPasses()
{
    // Ten days from joining, then gone; seen from day 5 to day 40; a year and ten days without end.
    const std::vector<Spell> spells{{-1, 10, true}, {5, 40, true}, {-1, 375, false}};
    const auto exposure = exposureByTenure(spells);
    QVERIFY(exposure);
    const double days[] = {2, 14, 49, 70, 275, 10}; // 1+0+1, 6+2+6, 3+23+23, 10+60, 275, 10
    const std::int64_t losses[] = {0, 0, 1, 1, 0, 0};
    for (std::size_t i = 0; i < tenureStarts.size(); ++i) {
        QCOMPARE((*exposure)[i].personDays, days[i]);
        QCOMPARE((*exposure)[i].losses, losses[i]);
    }
}

void tst_Churn::bandsWithFewLossesAreJoinedWithTheNext()
{
    const TenureExposure exposure{{{9, 100}, {4, 500}, {2, 900}, {5, 2000}, {1, 4000}, {0, 100}}};
    const auto bands = hazardsByTenure(exposure);
    QVERIFY(bands);
    QCOMPARE(bands->size(), std::size_t(3)); // [0,1), [1,30), [30,...)
    QCOMPARE(bands->at(1).from, 1.0);
    QCOMPARE(*bands->at(1).to, 30.0);
    QCOMPARE(bands->at(1).hazard.perDay, 6.0 / 1400);
    QVERIFY(!bands->at(2).to);
    QCOMPARE(bands->at(2).hazard.perDay, 6.0 / 6100);
    QVERIFY(!hazardsByTenure({}));
}

void tst_Churn::theSameHazardsAreTheSameWhateverTheMix()
{
    // Both months lose 10 % a day in the first week and 1 % a day later; the second has many more beginners.
    const TenureExposure calm{{{0, 0}, {100, 1000}, {0, 0}, {500, 50000}, {0, 0}, {0, 0}}};
    const TenureExposure busy{{{0, 0}, {1000, 10000}, {0, 0}, {500, 50000}, {0, 0}, {0, 0}}};
    const auto both = standardisedHazards(calm, busy);
    QVERIFY(both);
    QVERIFY(std::abs(both->first - both->second) < 1e-15);
}

void tst_Churn::standardisedHazardsAreInTheMixOfBoth()
{
    const TenureExposure one{{{10, 100}, {0, 0}, {0, 0}, {20, 1000}, {0, 0}, {0, 0}}};
    const TenureExposure other{{{60, 300}, {0, 0}, {0, 0}, {10, 1000}, {0, 0}, {0, 0}}};
    const auto both = standardisedHazards(one, other); // 400 and 2000 days: (0.1*400 + 0.02*2000) / 2400 and (0.2*400 + 0.01*2000) / 2400
    QVERIFY(both);
    QVERIFY(std::abs(both->first - 80.0 / 2400) < 1e-15);
    QVERIFY(std::abs(both->second - 100.0 / 2400) < 1e-15);
    QVERIFY(!standardisedHazards(one, {}));
}

QTEST_GUILESS_MAIN(tst_Churn)
#include "tst_churn.moc"
