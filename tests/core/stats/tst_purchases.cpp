#include "stats/dropoutmean.h"
#include "stats/enoughdata.h"
#include "stats/gammagamma.h"
#include "stats/lifetimevalue.h"
#include "stats/purchasefit.h"
#include "stats/purchaseforecast.h"
#include "stats/purchaselikelihood.h"
#include "stats/purchasesimulation.h"
#include "stats/rising.h"

#include <QFile>
#include <QTest>
#include <rapidcheck.h>

#include <array>
#include <cmath>
#include <limits>
#include <random>

using namespace yiren::stats;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr PurchaseParameters published{0.243, 4.414, 0.793, 2.426}; // Fader, Hardie, Lee 2005, table 2
const std::vector<double> wildNumbers{0, 1, -1, 0.5, 3, 1e-300, 1e-9, 1e9, 1e300, infinite, std::nan("")};

std::vector<std::vector<double>> table(const char *name)
{
    QFile file(QStringLiteral(SHARED_DIR "/data/") + QLatin1String(name));
    std::vector<std::vector<double>> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    QByteArrayList lines = file.readAll().split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        std::vector<double> row;
        for (const QByteArray &cell : lines[i].trimmed().split(','))
            row.push_back(cell.toDouble());
        if (row.size() > 1)
            rows.push_back(row);
    }
    return rows;
}

std::vector<PurchaseSummary> cdnow()
{
    std::vector<PurchaseSummary> customers;
    for (const std::vector<double> &row : table("cdnow_summary.csv"))
        customers.push_back({row[1], row[2], row[3]});
    return customers;
}

PurchaseParameters anyParameters()
{
    const auto any = [] { return std::exp(*rc::gen::inRange(-600, 600) / 100.0); };
    return {any(), any(), any(), any()};
}

PurchaseSummary anyCustomer()
{
    const int known = *rc::gen::inRange(1, 1500), x = *rc::gen::inRange(0, 60);
    return {double(x), x == 0 ? 0 : *rc::gen::inRange(0, known + 1) / 7.0, known / 7.0};
}

Dropout anyDropout()
{
    return *rc::gen::element(Dropout::AfterRepeat, Dropout::AfterEvery);
}

bool isNear(double one, double other, double tolerance)
{
    return std::abs(one - other) <= tolerance * std::max(std::abs(one), std::abs(other));
}

} // namespace

class tst_Purchases : public QObject
{
    Q_OBJECT

private slots:
    void cdnowHasThePublishedParameters();
    void cdnowSpendHasThePublishedParameters();
    void theGradientIsThatOfTheLikelihood();
    void aFitIsNoLessLikelyThanItsNeighbours();
    void aLargeShopIsFittedWhole();
    void spendOfALargeShopIsFittedWhole();
    void aFitAlwaysEnds();
    void aCancelledFitIsRefused();
    void alikeCustomersCountOnceEach();
    void wildInputsGiveNoNumbers();
    void chancesOfRepeatsAddUpToOne();
    void expectationIsTheMeanOfTheChances();
    void moreTimeBringsMorePurchases();
    void theTotalIsTheSumOverCustomers();
    void theDropoutMeanKnowsItsLimits();
    void risingLogarithmsKeepTheirDigits();
    void spendIsTheSameInFenAndInYuan();
    void aLifetimesValueIsLessWhenDiscounted();
    void tooLittleDataSaysWhatIsMissing();
};

void tst_Purchases::cdnowHasThePublishedParameters()
{
    const std::vector<PurchaseSummary> customers = cdnow();
    QCOMPARE(customers.size(), std::size_t(2357));
    const auto fit = fitPurchases(Dropout::AfterRepeat, customers);
    QVERIFY(fit);
    const auto &[r, alpha, a, b] = fit->model.parameters;
    QVERIFY2(std::abs(r - 0.243) < 0.0005 && std::abs(alpha - 4.414) < 0.0005 && std::abs(a - 0.793) < 0.0005
                 && std::abs(b - 2.426) < 0.0005,
             qPrintable(QStringLiteral("%1 %2 %3 %4").arg(r).arg(alpha).arg(a).arg(b)));
    QVERIFY(std::abs(fit->logLikelihood + 9582.4) < 0.05);
    QVERIFY(!fit->isAtBorder);
    const auto slope = purchaseGradient(fit->model, customers);
    QVERIFY(slope && std::abs(slope->r) + std::abs(slope->alpha) + std::abs(slope->a) + std::abs(slope->b) < 1e-3);
}

void tst_Purchases::cdnowSpendHasThePublishedParameters()
{
    std::vector<SpendSummary> customers;
    for (const std::vector<double> &row : table("cdnow_summary_monetary.csv"))
        customers.push_back({row[1], row[4]});
    const auto fit = fitSpend(customers);
    QVERIFY(fit);
    const auto &[p, q, gamma] = fit->parameters;
    QVERIFY2(std::abs(p - 6.25) < 0.01 && std::abs(q - 3.74) < 0.01 && std::abs(gamma - 15.44) < 0.02,
             qPrintable(QStringLiteral("%1 %2 %3").arg(p).arg(q).arg(gamma)));
    QVERIFY(fit->customers >= 940 && fit->customers <= 947);
    const auto correlation = spendCorrelation(customers);
    QVERIFY(correlation && std::abs(*correlation) < 0.3);
}

void tst_Purchases::theGradientIsThatOfTheLikelihood()
{
    QVERIFY(rc::check([] {
        const PurchaseModel model{anyDropout(), anyParameters()};
        std::vector<PurchaseSummary> customers;
        for (int i = 0; i < 5; ++i)
            customers.push_back(anyCustomer());
        const auto slope = purchaseGradient(model, customers);
        RC_ASSERT(slope.has_value());
        for (double PurchaseParameters::*parameter :
             {&PurchaseParameters::r, &PurchaseParameters::alpha, &PurchaseParameters::a, &PurchaseParameters::b}) {
            PurchaseModel above = model, below = model;
            const double step = 1e-5 * model.parameters.*parameter;
            above.parameters.*parameter += step;
            below.parameters.*parameter -= step;
            const double up = *purchaseLogLikelihood(above, customers), down = *purchaseLogLikelihood(below, customers);
            const double noise = 1e-14 * std::abs(up) / step;
            RC_ASSERT(std::abs((up - down) / (2 * step) - (*slope).*parameter) < 1e-5 * std::abs((*slope).*parameter) + 1e-6 + 10 * noise);
        }
    }));
}

void tst_Purchases::aFitIsNoLessLikelyThanItsNeighbours()
{
    const std::vector<PurchaseSummary> customers = cdnow();
    for (const Dropout dropout : {Dropout::AfterRepeat, Dropout::AfterEvery}) {
        const auto fit = fitPurchases(dropout, customers);
        QVERIFY(fit);
        for (double PurchaseParameters::*parameter :
             {&PurchaseParameters::r, &PurchaseParameters::alpha, &PurchaseParameters::a, &PurchaseParameters::b})
            for (const double factor : {0.9, 0.999, 1.001, 1.1}) {
                PurchaseModel near = fit->model;
                near.parameters.*parameter *= factor;
                QVERIFY(*purchaseLogLikelihood(near, customers) < fit->logLikelihood);
            }
    }
}

// Only a part of so many looks for the hill; the summit must be that of all.
void tst_Purchases::aLargeShopIsFittedWhole()
{
    const PurchaseModel truth{Dropout::AfterRepeat, {0.5, 5, 0.8, 2.5}};
    std::mt19937_64 random(7);
    std::vector<PurchaseSummary> customers;
    for (int i = 0; i < 20'000; ++i)
        customers.push_back(simulatedCustomer(truth, double(700 + i % 300) / 7, 0, random).seen);
    for (const Dropout dropout : {Dropout::AfterRepeat, Dropout::AfterEvery}) {
        const auto fit = fitPurchases(dropout, customers);
        QVERIFY(fit && !fit->isAtBorder);
        QVERIFY(dropout != truth.dropout || fit->logLikelihood >= *purchaseLogLikelihood(truth, customers));
        const auto slope = purchaseGradient(fit->model, customers);
        const auto &[r, alpha, a, b] = fit->model.parameters;
        QVERIFY(slope && std::abs(slope->r * r) + std::abs(slope->alpha * alpha) + std::abs(slope->a * a) + std::abs(slope->b * b) < 1e-3);
    }
}

// People made by the model's own words: a rate of each from Gamma(q, gamma), each order from Gamma(p, rate). The mean of all is gamma p /
// (q - 1).
void tst_Purchases::spendOfALargeShopIsFittedWhole()
{
    constexpr SpendParameters truth{6, 4, 15};
    std::mt19937_64 random(8);
    std::gamma_distribution<double> rate(truth.q, 1 / truth.gamma);
    std::vector<SpendSummary> customers;
    for (int i = 0; i < 40'000; ++i) {
        const double orders = 1 + i % 3;
        std::gamma_distribution<double> sum(truth.p * orders, 1 / rate(random));
        customers.push_back({orders, sum(random) / orders});
    }
    const auto fit = fitSpend(customers);
    QVERIFY(fit && !fit->isAtBorder);
    const auto &[p, q, gamma] = fit->parameters;
    QVERIFY2(std::abs(p / truth.p - 1) < 0.05 && std::abs(q / truth.q - 1) < 0.05 && std::abs(gamma / truth.gamma - 1) < 0.05,
             qPrintable(QStringLiteral("%1 %2 %3").arg(p).arg(q).arg(gamma)));
    QVERIFY(std::abs(gamma * p / (q - 1) - 30) < 0.5); // 15 * 6 / 3
    QCOMPARE(fit->customers, 40'000);
}

void tst_Purchases::aFitAlwaysEnds()
{
    QVERIFY(rc::check([] {
        std::vector<PurchaseSummary> customers;
        for (int i = *rc::gen::inRange(0, 40); i > 0; --i)
            customers.push_back(anyCustomer());
        for (const Dropout dropout : {Dropout::AfterRepeat, Dropout::AfterEvery}) {
            const auto fit = fitPurchases(dropout, customers);
            RC_ASSERT(!fit || (isPurchaseModel(fit->model) && std::isfinite(fit->logLikelihood)));
            RC_ASSERT(!fit || expectedTotal(fit->model, customers, 26).has_value());
        }
    }));
    QVERIFY(!fitPurchases(Dropout::AfterRepeat, std::vector<PurchaseSummary>(200, {0, 0, 20})));
    QVERIFY(fitPurchases(Dropout::AfterEvery, std::vector<PurchaseSummary>(200, {1e6, 1e6, 1e6})));
    QVERIFY(fitPurchases(Dropout::AfterRepeat, std::vector<PurchaseSummary>{{1, 0, 1e-9}}));
}

void tst_Purchases::aCancelledFitIsRefused()
{
    const std::atomic_bool cancelled = true;
    const auto fit = fitPurchases(Dropout::AfterRepeat, cdnow(), &cancelled);
    QVERIFY(!fit);
    QCOMPARE(QLatin1String(fit.error().missing), QLatin1String("cancelled"));
}

void tst_Purchases::alikeCustomersCountOnceEach()
{
    const PurchaseModel model{Dropout::AfterRepeat, published};
    const std::vector<PurchaseSummary> one{{2, 30.43, 38.86}};
    const std::vector<PurchaseSummary> mixed{{2, 30.43, 38.86}, {0, 0, 20}, {2, 30.43, 38.86}, {2, 30.43, 38.86}};
    const double other = *purchaseLogLikelihood(model, std::vector<PurchaseSummary>{{0, 0, 20}});
    QVERIFY(isNear(*purchaseLogLikelihood(model, mixed), 3 * *purchaseLogLikelihood(model, one) + other, 1e-14));
}

void tst_Purchases::wildInputsGiveNoNumbers()
{
    const auto isFigure = [](const Outcome<double> &outcome) { return !outcome || std::isfinite(*outcome); };
    for (const double one : wildNumbers)
        for (const double other : wildNumbers)
            for (const Dropout dropout : {Dropout::AfterRepeat, Dropout::AfterEvery}) {
                for (const PurchaseParameters &of :
                     {PurchaseParameters{one, other, 1, 1}, {1, 1, one, other}, {one, 1, other, 1}, {1, one, 1, other}}) {
                    const PurchaseModel model{dropout, of};
                    QVERIFY(isFigure(chanceAlive(model, {3, 5, 9})));
                    QVERIFY(isFigure(expectedRepeats(model, {3, 5, 9}, 10)));
                    QVERIFY(isFigure(expectedRepeatsOfNew(model, 10)));
                    QVERIFY(isFigure(purchaseLogLikelihood(model, std::vector<PurchaseSummary>{{3, 5, 9}, {0, 0, 2}})));
                    QVERIFY(isFigure(chanceOfRepeats(of, 10, 3)));
                }
                const PurchaseModel model{dropout, published};
                QVERIFY(isFigure(chanceAlive(model, {one, other, 9})));
                QVERIFY(isFigure(chanceAlive(model, {3, one, other})));
                QVERIFY(isFigure(expectedRepeats(model, {one, 1, 9}, other)));
                QVERIFY(isFigure(expectedRepeats(model, {1, one, other}, 10)));
                QVERIFY(
                    isFigure(chanceOfRepeats(published, one, static_cast<std::int64_t>(std::isfinite(other) ? std::min(other, 1e9) : 0))));
                const auto spend = expectedSpend({one, other, 3}, {other, one});
                QVERIFY(!spend || std::isfinite(spend->mean + spend->populationMean + spend->weightIndividual));
                QVERIFY(!fitSpend(std::vector<SpendSummary>(3, {one, other})) || (one > 0 && other > 0) || one == 0 || other == 0);
            }
}

void tst_Purchases::chancesOfRepeatsAddUpToOne()
{
    for (const PurchaseParameters &of : {published, PurchaseParameters{3, 2, 0.4, 5}, PurchaseParameters{0.8, 1, 1, 1}}) {
        double sum = 0;
        for (std::int64_t n = 0; n < 4000; ++n)
            sum += *chanceOfRepeats(of, 30, n);
        QVERIFY(std::abs(sum - 1) < 1e-9);
    }
}

void tst_Purchases::expectationIsTheMeanOfTheChances()
{
    for (const PurchaseParameters &of : {published, PurchaseParameters{3, 2, 0.4, 5}, PurchaseParameters{0.8, 1, 1, 1}}) {
        double mean = 0;
        for (std::int64_t n = 1; n < 4000; ++n)
            mean += double(n) * *chanceOfRepeats(of, 30, n);
        QVERIFY(isNear(mean, *expectedRepeatsOfNew({Dropout::AfterRepeat, of}, 30), 1e-8));
    }
}

void tst_Purchases::moreTimeBringsMorePurchases()
{
    QVERIFY(rc::check([] {
        const PurchaseModel model{anyDropout(), anyParameters()};
        const PurchaseSummary customer = anyCustomer();
        const auto alive = chanceAlive(model, customer);
        RC_ASSERT(alive.has_value() && *alive >= 0 && *alive <= 1);
        double before = 0;
        for (const double weeks : {1.0, 4.0, 26.0, 500.0}) {
            const auto expected = expectedRepeats(model, customer, weeks);
            RC_ASSERT(expected.has_value());
            RC_ASSERT(*expected >= before * (1 - 1e-9));
            // At most as if nobody ever stopped.
            const double most = *alive * (model.parameters.r + customer.repeats) / (model.parameters.alpha + customer.observed) * weeks;
            RC_ASSERT(*expected <= most * (1 + 1e-9));
            before = *expected;
        }
    }));
}

void tst_Purchases::theTotalIsTheSumOverCustomers()
{
    const PurchaseModel model{Dropout::AfterEvery, published};
    std::vector<PurchaseSummary> customers = cdnow();
    customers.resize(300);
    double sum = 0;
    for (const PurchaseSummary &customer : customers)
        sum += *expectedRepeats(model, customer, 39);
    QVERIFY(isNear(sum, *expectedTotal(model, customers, 39), 1e-12));
    QCOMPARE(*expectedTotal(model, {}, 39), 0.0);
}

void tst_Purchases::theDropoutMeanKnowsItsLimits()
{
    // Nobody stops (a near 0): s c. Everybody stops at once (b near 0): one purchase, or none in time.
    QVERIFY(isNear(dropoutMean(1e-9, 5, 2, 3), 6, 1e-6));
    QVERIFY(isNear(dropoutMean(5, 1e-9, 2, 3), 1 - 1.0 / 16, 1e-6));
    // A chance that is known: a and b huge, p = 1/4. (1 - (1 + 3/4)^-2) * 4
    QVERIFY(isNear(dropoutMean(1e12, 3e12, 2, 3), 4 * (1 - 1 / (1.75 * 1.75)), 1e-9));
    // Uniform p, s = 1: the integral of c / (1 + c p) is ln(1 + c).
    for (const double c : {1e-9, 0.1, 1.0, 50.0, 1e9})
        QVERIFY(isNear(dropoutMean(1, 1, 1, c), std::log1p(c), 1e-11));
}

void tst_Purchases::risingLogarithmsKeepTheirDigits()
{
    QVERIFY(isNear(logRising(1, 10), std::log(3628800.0), 1e-14));
    QVERIFY(isNear(logRising(1, 170), std::lgamma(171.0), 1e-14));
    QVERIFY(isNear(logRising(1e12, 3), 3 * std::log(1e12) + 3e-12, 1e-15));
    QVERIFY(isNear(logRising(0.5, 5000), std::lgamma(5000.5) - std::lgamma(0.5), 1e-13));
    QVERIFY(isNear(digammaRising(1, 4), 1 + 0.5 + 1.0 / 3 + 0.25, 1e-15));
    QCOMPARE(logRising(3, 0), 0.0);
}

void tst_Purchases::spendIsTheSameInFenAndInYuan()
{
    std::vector<SpendSummary> yuan, fen;
    for (const std::vector<double> &row : table("cdnow_summary_monetary.csv")) {
        yuan.push_back({row[1], row[4]});
        fen.push_back({row[1], row[4] * 100});
    }
    const auto one = fitSpend(yuan), other = fitSpend(fen);
    QVERIFY(one && other);
    QVERIFY(isNear(one->parameters.p, other->parameters.p, 1e-6));
    QVERIFY(isNear(one->parameters.gamma * 100, other->parameters.gamma, 1e-6));
    const auto mean = expectedSpend(one->parameters, {3, 40}), inFen = expectedSpend(other->parameters, {3, 4000});
    QVERIFY(isNear(mean->mean * 100, inFen->mean, 1e-6));
}

void tst_Purchases::aLifetimesValueIsLessWhenDiscounted()
{
    const PurchaseModel model{Dropout::AfterRepeat, published};
    const SpendParameters spend{6.25, 3.74, 15.44};
    ValuePlan plan;
    const auto value = lifetimeValue(model, spend, {2, 30.43, 38.86}, 22.35, plan);
    QVERIFY(value && value->discounted < value->undiscounted && value->discounted > 0.88 * value->undiscounted);
    plan.monthlyDiscount = 0;
    const auto plain = lifetimeValue(model, spend, {2, 30.43, 38.86}, 22.35, plan);
    QVERIFY(isNear(plain->discounted, plain->undiscounted, 1e-12));
    QCOMPARE(longestValueHorizon(38.86), std::int64_t(8)); // 38.86 weeks are 8.9 months
    QCOMPARE(longestValueHorizon(300), std::int64_t(12));
    QCOMPARE(longestValueHorizon(3), std::int64_t(0));
    QCOMPARE(longestValueHorizon(std::nan("")), std::int64_t(0));
}

void tst_Purchases::tooLittleDataSaysWhatIsMissing()
{
    std::vector<PurchaseSummary> customers(100, {0, 0, 30});
    for (std::size_t i = 0; i < 28; ++i)
        customers[i] = {1, 3, 30};
    QCOMPARE(enoughForPurchases(customers).error().more, 2.0); // "we need about 2 more repeat customers"
    customers[28] = customers[29] = {2, 9, 30};
    QCOMPARE(*enoughForPurchases(customers), PurchaseUse::Totals);
    QCOMPARE(*enoughForPurchases(std::vector<PurchaseSummary>(100, {1, 3, 30})), PurchaseUse::Full);
    QCOMPARE(QLatin1String(enoughForPurchases(std::vector<PurchaseSummary>(59, {1, 3, 30})).error().missing), QLatin1String("customers"));
    QCOMPARE(QLatin1String(enoughForPurchases(std::vector<PurchaseSummary>(60, {1, 3, 11.9})).error().missing), QLatin1String("weeks"));
    QVERIFY(!tooFewForSpend(std::vector<SpendSummary>(30, {1, 5})));
    QCOMPARE(tooFewForSpend(std::vector<SpendSummary>(29, {1, 5}))->more, 1.0);
    QCOMPARE(totalsBand(99), 0.35);
    QCOMPARE(totalsBand(100), 0.25);
    QCOMPARE(totalsBand(180), 0.15);
}

QTEST_GUILESS_MAIN(tst_Purchases)
#include "tst_purchases.moc"
