#include "stats/logisticnewton.h"
#include "stats/prediction.h"
#include "support/wildnumbers.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace yiren::stats;

namespace {

// Who visited often buys: logit p = -2.5 + 0.6 visits - 0.03 days since the last; a third feature is noise.
LabelledRows shopRows(std::size_t users, std::mt19937_64 &engine, double strength = 1)
{
    std::poisson_distribution<int> visits(2.5);
    std::uniform_real_distribution<double> uniform;
    LabelledRows rows;
    for (std::size_t i = 0; i < users; ++i) {
        const double often = visits(engine);
        const double daysAgo = 30 * uniform(engine);
        rows.features.push_back({often, daysAgo, uniform(engine)});
        rows.labels.push_back(uniform(engine) < sigmoid(-2.5 + strength * (0.6 * often - 0.03 * daysAgo)) ? 1 : 0);
    }
    return rows;
}

OriginRows threeOrigins(std::size_t users, double strength = 1)
{
    std::mt19937_64 engine(20);
    return {shopRows(users, engine, strength), shopRows(users, engine, strength), shopRows(users, engine, strength), 4};
}

} // namespace

class TestPrediction : public QObject
{
    Q_OBJECT

private slots:
    void whateverComesNothingLeavesThatIsNoNumber();
    void contributionsAddUpToTheLogit();
    void aModelIsTrueOnAverage();
    void moreLambdaMeansSmallerWeights();
    void aucIsTheShareOfPairsInTheRightOrder();
    void turnedProbabilitiesTurnAuc();
    void theTrueProbabilitiesAreCalibrated();
    void binsHoldEverybodyOnce();
    void aModelIsMadeWhereThereIsSomethingToLearn();
    void noModelWhereThereIsNothingToLearn();
    void fewEventsDropTheLastFeatures();
    void aChangedShopIsNoticed();
    void reasonsAreTheLargestAndOneAgainst();
};

void TestPrediction::whateverComesNothingLeavesThatIsNoNumber()
{
    std::mt19937_64 engine(1);
    for (int i = 0; i < 800; ++i) {
        LabelledRows rows;
        const std::size_t features = engine() % 4;
        for (std::size_t user = engine() % 9; user > 0; --user) {
            std::vector<double> row(features);
            for (double &value : row)
                value = yiren::support::wildNumbers[engine() % (i % 2 == 0 ? 12 : yiren::support::wildNumbers.size())];
            rows.features.push_back(std::move(row));
            rows.labels.push_back(static_cast<int>(engine() % 2));
        }
        const auto model = fitLogistic(rows, std::array{0.0, 1e-9, 1.0, 1e12}[engine() % 4]);
        if (model)
            for (const auto &row : rows.features)
                QVERIFY(std::isfinite(model->logit(row)) && model->probability(row) >= 0 && model->probability(row) <= 1);
        std::vector<double> probabilities(rows.labels.size());
        for (double &p : probabilities)
            p = std::array{0.0, 1e-300, 0.3, 0.3, 0.9, 1.0}[engine() % 6];
        if (const auto metrics = classificationMetrics(rows.labels, probabilities))
            QVERIFY(std::isfinite(metrics->logLoss) && metrics->auc >= 0 && metrics->auc <= 1 && metrics->aucVariance.value_or(0) >= 0);
        if (const auto calibration = calibrationOf(rows.labels, probabilities))
            QVERIFY(std::isfinite(calibration->slope) && std::isfinite(calibration->slopeError) && std::isfinite(calibration->inTheLarge));
    }
}

void TestPrediction::contributionsAddUpToTheLogit()
{
    std::mt19937_64 engine(2);
    const LabelledRows rows = shopRows(300, engine);
    const auto model = fitLogistic(rows, 1);
    QVERIFY(model);
    for (const auto &row : rows.features) {
        const auto parts = model->contributions(row);
        const double logit = std::accumulate(parts.begin(), parts.end(), model->intercept);
        QVERIFY(std::abs(logit - std::log(model->probability(row) / (1 - model->probability(row)))) < 1e-9);
    }
}

// The intercept is not penalised: its equation says that the probabilities sum to the events.
void TestPrediction::aModelIsTrueOnAverage()
{
    std::mt19937_64 engine(3);
    const LabelledRows rows = shopRows(300, engine);
    for (const double lambda : {0.0, 1.0, 100.0}) {
        const auto model = fitLogistic(rows, lambda);
        QVERIFY(model);
        double sum = 0;
        for (const auto &row : rows.features)
            sum += model->probability(row);
        QVERIFY(std::abs(sum - std::accumulate(rows.labels.begin(), rows.labels.end(), 0.0)) < 1e-7);
    }
}

void TestPrediction::moreLambdaMeansSmallerWeights()
{
    std::mt19937_64 engine(4);
    const LabelledRows rows = shopRows(300, engine);
    double before = 1e9;
    for (const double lambda : {0.0, 0.1, 1.0, 10.0, 1000.0}) {
        const auto model = fitLogistic(rows, lambda);
        QVERIFY(model);
        const double squares = std::inner_product(model->weights.begin(), model->weights.end(), model->weights.begin(), 0.0);
        QVERIFY(squares < before);
        before = squares;
    }
}

void TestPrediction::aucIsTheShareOfPairsInTheRightOrder()
{
    // 0.9 and 0.4 bought; 0.4, 0.2, 0.6 did not: 3 + (½ + 1 + 0) of 6.
    const std::vector<int> labels = {1, 1, 0, 0, 0};
    const std::vector<double> p = {0.9, 0.4, 0.4, 0.2, 0.6};
    const auto metrics = classificationMetrics(labels, p);
    QVERIFY(metrics);
    QVERIFY(std::abs(metrics->auc - 4.5 / 6) < 1e-15);
    QVERIFY(metrics->aucInterval && metrics->aucInterval->low <= metrics->auc && metrics->auc <= metrics->aucInterval->high);
}

void TestPrediction::turnedProbabilitiesTurnAuc()
{
    std::mt19937_64 engine(5);
    std::uniform_int_distribution<int> tenth(0, 10);
    std::vector<int> labels(200);
    std::vector<double> p(200);
    std::vector<double> turned(200);
    for (std::size_t i = 0; i < p.size(); ++i) {
        p[i] = tenth(engine) / 10.0;
        turned[i] = 1 - p[i];
        labels[i] = static_cast<int>(engine() % 2);
    }
    const auto there = classificationMetrics(labels, p);
    const auto back = classificationMetrics(labels, turned);
    QVERIFY(there && back);
    QVERIFY(std::abs(there->auc + back->auc - 1) < 1e-12);
    QVERIFY(std::abs(*there->aucVariance - *back->aucVariance) < 1e-12);
}

void TestPrediction::theTrueProbabilitiesAreCalibrated()
{
    std::mt19937_64 engine(6);
    std::uniform_real_distribution<double> uniform;
    std::vector<int> labels(20'000);
    std::vector<double> p(labels.size());
    for (std::size_t i = 0; i < p.size(); ++i) {
        p[i] = 0.05 + 0.9 * uniform(engine);
        labels[i] = uniform(engine) < p[i] ? 1 : 0;
    }
    const auto calibration = calibrationOf(labels, p);
    QVERIFY(calibration);
    QVERIFY(std::abs(calibration->slope - 1) < 4 * calibration->slopeError);
    QVERIFY(std::abs(calibration->inTheLarge) < 0.08);
    QVERIFY(std::abs(calibration->recalibrated(0.3) - 0.3) < 0.03);
}

void TestPrediction::binsHoldEverybodyOnce()
{
    std::vector<int> labels(103);
    std::vector<double> p(103);
    for (std::size_t i = 0; i < p.size(); ++i) {
        p[i] = static_cast<double>((i * 31) % 103) / 103;
        labels[i] = i % 3 == 0 ? 1 : 0;
    }
    const auto bins = calibrationBins(labels, p);
    QVERIFY(bins);
    QCOMPARE(bins->size(), 5U);
    for (std::size_t i = 1; i < bins->size(); ++i)
        QVERIFY((*bins)[i - 1].meanProbability < (*bins)[i].meanProbability);
}

void TestPrediction::aModelIsMadeWhereThereIsSomethingToLearn()
{
    const OriginRows rows = threeOrigins(600);
    const auto prediction = fitPrediction(rows);
    QVERIFY(prediction);
    QVERIFY(prediction->metrics.auc > 0.6);
    QVERIFY(prediction->model.weights[0] > 0 && prediction->model.weights[1] < 0);
    QVERIFY(prediction->probability(std::vector<double>{7, 1, 0.5}) > prediction->probability(std::vector<double>{0, 29, 0.5}));
    QVERIFY(!hasDrifted(*prediction, rows.test));
}

void TestPrediction::noModelWhereThereIsNothingToLearn()
{
    const auto without = fitPrediction(threeOrigins(600, 0));
    QVERIFY(!without);
    QCOMPARE(without.error().code, RefusalCode::AssumptionBroken);
    OriginRows young = threeOrigins(600);
    young.historyInWindows = 2;
    const auto early = fitPrediction(young);
    QVERIFY(!early);
    QCOMPARE(early.error().code, RefusalCode::TooFew);
    QCOMPARE(early.error().more, 1.0);
}

void TestPrediction::fewEventsDropTheLastFeatures()
{
    std::vector<int> labels(500, 0);
    std::fill_n(labels.begin(), 37, 1);
    const auto used = featuresToUse(labels, 8);
    QVERIFY(used);
    QCOMPARE(*used, 3U); // 37 events, ten a feature
    QVERIFY(!featuresToUse(std::span(labels).first(199), 8));
    const auto few = featuresToUse(std::span(labels).subspan(10), 8);
    QVERIFY(!few);
    QCOMPARE(few.error().more, 3.0); // 27 of 30 events
}

void TestPrediction::aChangedShopIsNoticed()
{
    const OriginRows rows = threeOrigins(600);
    const auto prediction = fitPrediction(rows);
    QVERIFY(prediction);
    LabelledRows moved = rows.test;
    for (auto &row : moved.features)
        row[1] += 40;
    QVERIFY(hasDrifted(*prediction, moved));
    LabelledRows everybodyBuys = rows.test;
    for (std::size_t i = 0; i < everybodyBuys.labels.size(); i += 2)
        everybodyBuys.labels[i] = 1;
    QVERIFY(hasDrifted(*prediction, everybodyBuys));
}

void TestPrediction::reasonsAreTheLargestAndOneAgainst()
{
    const std::vector<double> contributions = {0.5, 0.3, 0.05, -0.4, -0.2, 0.2, 0.2};
    const std::vector<std::size_t> groups = {0, 1, 2, 3, 4, 5, 5}; // the last two are one channel: 0.4
    const auto reasons = scoreReasons(contributions, groups);
    QCOMPARE(reasons.size(), 3U);
    QCOMPARE(reasons[0].group, 0U);
    QCOMPARE(reasons[1].group, 5U);
    QCOMPARE(reasons[2].group, 3U);
    QVERIFY(scoreReasons(std::vector<double>{0.09, -0.09}, std::vector<std::size_t>{0, 1}).empty());
}

QTEST_GUILESS_MAIN(TestPrediction)
#include "tst_prediction.moc"
