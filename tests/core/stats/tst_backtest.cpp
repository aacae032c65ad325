#include "stats/overdue.h"
#include "stats/purchasebacktest.h"
#include "stats/purchaseforecast.h"
#include "stats/purchasesimulation.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace yiren::stats;

namespace {

constexpr PurchaseModel cdnowLike{Dropout::AfterRepeat, {0.243, 4.414, 0.793, 2.426}};
constexpr PurchaseModel steady{Dropout::AfterEvery, {1.5, 8, 0.5, 2}};

// A shop whose customers behave as the model says, known for 30 to 40 weeks, and what they did later.
std::vector<HeldOut> shop(const PurchaseModel &model, int customers, double ahead, std::uint64_t seed = 7)
{
    std::mt19937_64 random(seed);
    std::vector<HeldOut> all;
    for (int i = 0; i < customers; ++i) {
        const SimulatedCustomer customer = simulatedCustomer(model, 30 + i % 70 / 7.0, ahead, random);
        all.push_back({customer.seen, customer.later});
    }
    return all;
}

std::vector<PurchaseSummary> knownOf(const std::vector<HeldOut> &customers)
{
    std::vector<PurchaseSummary> all;
    for (const HeldOut &customer : customers)
        all.push_back(customer.known);
    return all;
}

} // namespace

class tst_BackTest : public QObject
{
    Q_OBJECT

private slots:
    void madeUpCustomersBuyAsTheModelExpects();
    void theTrueModelForecastsEachClass();
    void aFittedModelBeatsCarryingOn();
    void classesAreRepeatsUpToSevenAndMore();
    void daysBecomeSummariesUpToTheSplit();
    void aBackTestFromDaysCountsWhatCameAfter();
    void theIntervalHoldsTheExpectedTotalAndMostOfTheTruths();
    void theSameSeedGivesTheSameInterval();
    void wildPlansAreRefused();
    void overdueIsAgainstTheOwnNinetyPercentGap();
    void fewGapsAreHeldAgainstTheShop();
    void theRepeatRateIsOfCompleteWindows();
};

void tst_BackTest::madeUpCustomersBuyAsTheModelExpects()
{
    for (const PurchaseModel &model : {cdnowLike, steady}) {
        double bought = 0;
        constexpr int customers = 40'000;
        std::mt19937_64 random(11);
        for (int i = 0; i < customers; ++i)
            bought += simulatedCustomer(model, 39, 0, random).seen.repeats;
        const double expected = *expectedRepeatsOfNew(model, 39);
        QVERIFY2(std::abs(bought / customers / expected - 1) < 0.05, qPrintable(QString::number(bought / customers / expected)));
    }
}

void tst_BackTest::theTrueModelForecastsEachClass()
{
    const auto test = heldAgainst(steady, shop(steady, 20'000, 26), 26);
    QVERIFY(test);
    QVERIFY(std::abs(test->error) < 0.03);
    for (const FrequencyClass &one : test->classes) {
        // Three standard errors of a class's mean, the spread of counts being at most a few times their mean.
        const double noise = 3 * std::sqrt((one.expectedEach + one.expectedEach * one.expectedEach) * 2 / double(one.customers));
        QVERIFY2(std::abs(one.expectedEach - one.actualEach) < noise + 1e-9, qPrintable(QString::number(one.repeats)));
    }
}

void tst_BackTest::aFittedModelBeatsCarryingOn()
{
    const std::vector<HeldOut> customers = shop(cdnowLike, 2000, 26);
    const auto fit = fitPurchases(Dropout::AfterRepeat, knownOf(customers));
    QVERIFY(fit);
    const auto test = heldAgainst(fit->model, customers, 26);
    QVERIFY(test);
    QVERIFY2(std::abs(test->error) < 0.2, qPrintable(QString::number(test->error)));
    QVERIFY(test->carriedOnTotal > 1.2 * test->actualTotal); // ANALYTICS B.12: it overshoots
}

void tst_BackTest::classesAreRepeatsUpToSevenAndMore()
{
    const std::vector<HeldOut> customers{{{0, 0, 30}, 1}, {{0, 0, 20}, 0}, {{6, 20, 30}, 2}, {{7, 20, 30}, 3}, {{40, 29, 30}, 9}};
    const auto test = heldAgainst(cdnowLike, customers, 26);
    QVERIFY(test);
    QCOMPARE(test->classes.size(), std::size_t(3));
    QCOMPARE(test->classes[0].customers, std::int64_t(2));
    QCOMPARE(test->classes[0].actualEach, 0.5);
    QCOMPARE(test->classes[1].repeats, std::int64_t(6));
    QVERIFY(!test->classes[1].isAndMore && test->classes[2].isAndMore);
    QCOMPARE(test->classes[2].actualEach, 6.0);
    QCOMPARE(test->actualTotal, 15.0);
    QCOMPARE(test->carriedOnTotal, 53.0 / 30 * 26);
}

void tst_BackTest::daysBecomeSummariesUpToTheSplit()
{
    const std::vector<std::int32_t> days{114, 100, 100, 107, 150, 114}; // twice on two of the days
    const auto summary = purchasesUntil(days, 121);
    QVERIFY(summary);
    QCOMPARE(summary->repeats, 2.0);
    QCOMPARE(summary->last, 2.0);
    QCOMPARE(summary->observed, 3.0);
    QCOMPARE(purchaseDaysWithin(days, 107, 150), std::int64_t(2));
    QVERIFY(!purchasesUntil(days, 99));
    QVERIFY(!purchasesUntil(days, 100)); // known for no time yet
    QVERIFY(!purchasesUntil({}, 100));
}

void tst_BackTest::aBackTestFromDaysCountsWhatCameAfter()
{
    std::mt19937_64 random(3);
    std::vector<std::vector<std::int32_t>> customers;
    double after = 0;
    for (int i = 0; i < 600; ++i) {
        std::vector<std::int32_t> days{i % 140};
        for (int day = i % 140 + 1; day <= 420; ++day)
            if (random() % 100 < std::uint64_t(i % 5))
                days.push_back(day);
        for (const std::int32_t day : days)
            after += day > 280 ? 1 : 0;
        customers.push_back(days);
    }
    const auto test = backTest(customers, 280, 420);
    QVERIFY(test);
    QCOMPARE(test->actualTotal, after);
    QVERIFY2(std::abs(test->error) < 0.15, qPrintable(QString::number(test->error)));
    QVERIFY(!backTest(customers, 280, 280));
    QVERIFY(!backTest({}, 280, 420));
}

void tst_BackTest::theIntervalHoldsTheExpectedTotalAndMostOfTheTruths()
{
    int held = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const std::vector<HeldOut> customers = shop(steady, 150, 26, seed);
        double truth = 0;
        for (const HeldOut &customer : customers)
            truth += customer.actual;
        const std::vector<PurchaseSummary> known = knownOf(customers);
        const auto fit = fitPurchases(Dropout::AfterEvery, known);
        QVERIFY(fit);
        SimulationPlan plan;
        plan.refits = 30;
        const auto total = totalWithInterval(fit->model, known, plan);
        QVERIFY(total);
        QVERIFY(total->interval.low < total->expected && total->expected < total->interval.high);
        held += total->interval.low < truth && truth < total->interval.high ? 1 : 0;
    }
    QVERIFY2(held >= 3, qPrintable(QString::number(held))); // 4.8 of 6 are to be expected; fewer than 3 would be 1 case in 60
}

void tst_BackTest::theSameSeedGivesTheSameInterval()
{
    const std::vector<PurchaseSummary> known = knownOf(shop(steady, 80, 0));
    SimulationPlan plan;
    plan.refits = 20;
    const auto one = totalWithInterval(steady, known, plan), same = totalWithInterval(steady, known, plan);
    QVERIFY(one && same);
    QCOMPARE(one->interval.low, same->interval.low);
    QCOMPARE(one->interval.high, same->interval.high);
    const std::atomic_bool cancelled = true;
    QVERIFY(!totalWithInterval(steady, known, plan, &cancelled));
}

void tst_BackTest::wildPlansAreRefused()
{
    const std::vector<PurchaseSummary> known = knownOf(shop(steady, 10, 0));
    for (const double wild : {-1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        SimulationPlan plan;
        plan.weeks = wild;
        QVERIFY(!totalWithInterval(steady, known, plan));
        plan.weeks = 26;
        plan.share = wild;
        QVERIFY(!totalWithInterval(steady, known, plan));
        QVERIFY(!heldAgainst(steady, std::vector<HeldOut>{{{1, 2, 3}, wild}}, 26));
        QVERIFY(!heldAgainst(steady, std::vector<HeldOut>{{{1, 2, 3}, 1}}, wild));
        QVERIFY(!overdue(wild, {}, 10));
        QVERIFY(!overdue(3, {}, wild));
    }
    QVERIFY(!heldAgainst(steady, {}, 26));
    QVERIFY(!overdue(3, {}, 0));
}

void tst_BackTest::overdueIsAgainstTheOwnNinetyPercentGap()
{
    const std::vector<std::int32_t> days{70, 0, 10, 30, 30, 60}; // gaps 10, 20, 30, 10
    const std::vector<double> gaps = purchaseGaps(days);
    QCOMPARE(gaps, (std::vector<double>{10, 20, 30, 10}));
    QCOMPARE(*gapQuantile(gaps, 0.9), 27.0); // 10 10 20 30: 2.7 of 3 steps along
    QCOMPARE(*gapQuantile(gaps, 1), 30.0);
    QCOMPARE(*gapQuantile(gaps, 0), 10.0);
    const auto late = overdue(54, gaps, 100);
    QVERIFY(late && late->isOwn);
    QCOMPARE(late->index, 2.0);
}

void tst_BackTest::fewGapsAreHeldAgainstTheShop()
{
    const std::vector<double> three{5, 5, 5};
    const auto late = overdue(50, three, 100);
    QVERIFY(late && !late->isOwn);
    QCOMPARE(late->index, 0.5);
    QVERIFY(!overdue(50, three, {}));
    QVERIFY(!usualGap(three));
    QCOMPARE(*usualGap(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}), 10.0);
}

void tst_BackTest::theRepeatRateIsOfCompleteWindows()
{
    const std::vector<std::vector<std::int32_t>> customers{{0, 90}, {0, 91}, {0}, {10, 10}, {111, 112}, {}};
    const auto rate = repeatRate(customers, 200); // the fifth has been a customer for 89 days
    QVERIFY(rate);
    QCOMPARE(rate->p, 0.25);
    QVERIFY(!repeatRate(customers, 50));
}

QTEST_GUILESS_MAIN(tst_BackTest)
#include "tst_backtest.moc"
