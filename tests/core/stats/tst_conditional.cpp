#include "stats/conditional.h"
#include "stats/fifths.h"
#include "stats/topics.h"
#include "support/wildnumbers.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace yiren::stats;

namespace {

constexpr std::array<std::int64_t, 9> someCounts = {-1, 0, 1, 2, 5, 37, 1000, 20'000, 1'000'000'000};

} // namespace

class TestConditional : public QObject
{
    Q_OBJECT

private slots:
    void everyRowIsSoundOrRefused();
    void aRowOfNobodyHasNoPointEstimate();
    void exactTestsOfSmallTablesAddUp();
    void fifthsAreFifths();
    void equalCustomersScoreAlike();
    void groupsThatDoNotDifferAreSaidNotTo();
    void groupsThatDifferKeepTheirRates();
    void theBetterTopicIsSentMoreOftenAndTheOtherStillTried();
};

void TestConditional::everyRowIsSoundOrRefused()
{
    int answered = 0;
    for (const auto a : someCounts)
        for (const auto both : someCounts)
            for (const auto all : someCounts)
                for (const auto b : someCounts) {
                    const auto row = conditionalRow({a, both, all, b});
                    if (!row)
                        continue;
                    ++answered;
                    QVERIFY(row->fisher >= 0 && row->fisher <= 1);
                    QVERIFY(row->laplace > 0 && row->laplace < 1);
                    QCOMPARE(row->given.has_value(), a > 0);
                    if (row->given)
                        QVERIFY(row->given->interval.low <= row->given->p && row->given->p <= row->given->interval.high);
                    if (row->difference) {
                        const double difference = row->given->p - *row->otherwise;
                        QVERIFY(row->difference->low <= difference && difference <= row->difference->high);
                        QVERIFY(row->difference->low >= -1 && row->difference->high <= 1);
                    }
                    if (row->lift)
                        QVERIFY(std::isfinite(*row->lift));
                }
    QVERIFY(answered > 100);
}

void TestConditional::aRowOfNobodyHasNoPointEstimate()
{
    const auto row = conditionalRow({0, 0, 50, 5});
    QVERIFY(row);
    QVERIFY(!row->given && !row->difference && !row->lift);
    QCOMPARE(row->laplace, 0.5);
    QCOMPARE(*row->otherwise, 0.1);
    QCOMPARE(row->fisher, 1.0);
}

// 3 of 3 against 0 of 3: one of 20 splits, and its mirror.
void TestConditional::exactTestsOfSmallTablesAddUp()
{
    const auto row = conditionalRow({3, 3, 6, 3});
    QVERIFY(row);
    QVERIFY(std::abs(row->fisher - 0.1) < 1e-14);
}

void TestConditional::fifthsAreFifths()
{
    std::vector<double> values(100);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<double>((i * 37) % 100);
    const auto scores = fifths(values, BestEnd::Largest);
    QVERIFY(scores);
    for (int score = 1; score <= 5; ++score)
        QCOMPARE(std::count(scores->begin(), scores->end(), score), 20);
    const auto turned = fifths(values, BestEnd::Smallest);
    QVERIFY(turned);
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE((*turned)[i], 6 - (*scores)[i]);
}

void TestConditional::equalCustomersScoreAlike()
{
    std::mt19937_64 engine(1);
    for (int i = 0; i < 200; ++i) {
        std::vector<double> values(20 + engine() % 50);
        for (double &value : values)
            value = static_cast<double>(engine() % 4);
        const auto scores = fifths(values, BestEnd::Largest);
        QVERIFY(scores);
        for (std::size_t a = 0; a < values.size(); ++a)
            for (std::size_t b = 0; b < values.size(); ++b)
                QVERIFY((values[a] == values[b]) == ((*scores)[a] == (*scores)[b]) || values[a] != values[b]);
        QVERIFY(std::all_of(scores->begin(), scores->end(), [](int score) { return score >= 1 && score <= 5; }));
    }
}

void TestConditional::groupsThatDoNotDifferAreSaidNotTo()
{
    const std::vector<Count> alike(8, Count{30, 300});
    const auto weight = priorWeight(alike, 0.1);
    QVERIFY(weight);
    QVERIFY(!weight->differ);
    QCOMPARE(weight->users, 1e4);
}

// Rates 2 % and 18 % of large groups: beta(mp, m(1-p)) with that spread, variance 0.0064 = p(1-p)/(m+1), has m near 13.
void TestConditional::groupsThatDifferKeepTheirRates()
{
    std::vector<Count> groups;
    for (int i = 0; i < 10; ++i)
        groups.push_back(i % 2 == 0 ? Count{200, 10'000} : Count{1800, 10'000});
    const auto weight = priorWeight(groups, 0.1);
    QVERIFY(weight);
    QVERIFY(weight->differ);
    QVERIFY(weight->users > 5 && weight->users < 30);
    const auto rate = shrunkenRate(groups.front(), 0.1, weight->users);
    QVERIFY(rate);
    QVERIFY(std::abs(rate->rate - 0.02) < 0.001);
}

void TestConditional::theBetterTopicIsSentMoreOftenAndTheOtherStillTried()
{
    const std::vector<ShrunkenRate> topics = {{0.10, 150}, {0.16, 150}};
    Draws draws;
    int better = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto topic = topicToSend(topics, draws);
        QVERIFY(topic);
        better += *topic == 1 ? 1 : 0;
    }
    // Normal approximation: 0.06 over sqrt(0.09/150 + 0.1344/150) is 1.55, Φ of it 0.94.
    QVERIFY(better > 900 && better < 980);
    QVERIFY(!topicToSend({}, draws));
}

QTEST_GUILESS_MAIN(TestConditional)
#include "tst_conditional.moc"
