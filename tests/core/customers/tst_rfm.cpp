#include "customers/rfm.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace yiren;

namespace {

struct Expected {
    RfmValues values;
    RfmScores scores;
    const char *group;
};
// Worked by a Python script with fractions from ANALYTICS.md C.1: days ago, order days, spent; scores; group.
const std::vector<Expected> thirtyCustomers{
    // clang-format off
    {{0, 1, Money::fromFen(0)}, {5, 2, 1}, "new"},
    {{8, 1, Money::fromFen(10600)}, {4, 2, 1}, "new"},
    {{16, 1, Money::fromFen(21200)}, {3, 2, 2}, "regular"},
    {{21, 1, Money::fromFen(31800)}, {2, 2, 2}, "regular"},
    {{29, 1, Money::fromFen(42400)}, {1, 2, 3}, "asleep"},
    {{7, 1, Money::fromFen(53000)}, {4, 2, 3}, "new"},
    {{12, 1, Money::fromFen(63600)}, {4, 2, 4}, "new"},
    {{20, 1, Money::fromFen(74200)}, {2, 2, 4}, "regular"},
    {{28, 1, Money::fromFen(84800)}, {1, 2, 5}, "asleep"},
    {{3, 1, Money::fromFen(95400)}, {5, 2, 5}, "new"},
    {{11, 1, Money::fromFen(6300)}, {4, 2, 1}, "new"},
    {{19, 1, Money::fromFen(16900)}, {2, 2, 2}, "regular"},
    {{24, 1, Money::fromFen(27500)}, {2, 2, 2}, "regular"},
    {{2, 1, Money::fromFen(38100)}, {5, 2, 3}, "new"},
    {{10, 1, Money::fromFen(48700)}, {4, 2, 3}, "new"},
    {{15, 1, Money::fromFen(59300)}, {3, 2, 4}, "regular"},
    {{23, 1, Money::fromFen(69900)}, {2, 2, 4}, "regular"},
    {{31, 1, Money::fromFen(80500)}, {1, 2, 5}, "asleep"},
    {{6, 2, Money::fromFen(91100)}, {5, 4, 5}, "best"},
    {{14, 2, Money::fromFen(2000)}, {3, 4, 1}, "regular"},
    {{22, 2, Money::fromFen(12600)}, {2, 4, 1}, "at_risk"},
    {{27, 2, Money::fromFen(23200)}, {1, 4, 2}, "at_risk"},
    {{5, 2, Money::fromFen(33800)}, {5, 4, 2}, "regular"},
    {{13, 2, Money::fromFen(44400)}, {3, 4, 3}, "regular"},
    {{18, 4, Money::fromFen(55000)}, {3, 5, 3}, "regular"},
    {{26, 5, Money::fromFen(65600)}, {1, 5, 4}, "at_risk"},
    {{4, 6, Money::fromFen(76200)}, {5, 5, 4}, "best"},
    {{9, 7, Money::fromFen(86800)}, {4, 5, 5}, "best"},
    {{17, 8, Money::fromFen(97400)}, {3, 5, 5}, "regular"},
    {{25, 9, Money::fromFen(8300)}, {1, 5, 1}, "at_risk"},
    // clang-format on
};

std::vector<RfmValues> valuesOfAll()
{
    std::vector<RfmValues> values;
    for (const Expected &expected : thirtyCustomers)
        values.push_back(expected.values);
    return values;
}

// C.1 to the letter, slowly: q = (smaller + half of the equal ones) / n, score = 1 + floor(5 q), at most 5.
template <typename Value>
int scoreByFormula(const std::vector<RfmValues> &all, const RfmValues &one, Value value)
{
    double q = 0;
    for (const RfmValues &other : all)
        q += value(other) < value(one) ? 1.0 : value(other) == value(one) ? 0.5 : 0.0;
    return std::min(5, 1 + static_cast<int>(std::floor(5 * q / double(all.size()) + 1e-12)));
}

} // namespace

class TestRfm : public QObject
{
    Q_OBJECT

private slots:
    void thirtyCustomersHaveTheScoresOfTheFormula();
    void theScaleNamesDaysTimesAndMoney();
    void thoseWhoBoughtOnceShareAScore();
    void fewerThanThirtyAreTooFew();
    void aGroupNamesTheBoundsThatMakeIt();
    void groupsKeepTheirNames();
    void everyScoreIsTheFormulas();
    void boundsSayWhoIsInside();
};

void TestRfm::thirtyCustomersHaveTheScoresOfTheFormula()
{
    const auto scale = rfmScale(valuesOfAll());
    QVERIFY(scale);
    for (const Expected &expected : thirtyCustomers) {
        const RfmScores scores = rfmScores(*scale, expected.values);
        QVERIFY(scores == expected.scores);
        QCOMPARE(rfmGroupName(rfmGroup(scores)), QLatin1String(expected.group));
    }
}

void TestRfm::theScaleNamesDaysTimesAndMoney()
{
    const RfmScale expected{30, {24, 18, 12, 6}, {1, 2, 2, 4}, {16900, 38100, 59300, 80500}}; // by the script
    QVERIFY(rfmScale(valuesOfAll()) == expected);
}

void TestRfm::thoseWhoBoughtOnceShareAScore()
{
    std::vector<RfmValues> all;
    for (int i = 0; i < 40; ++i)
        all.push_back({i, 1, Money::fromFen(9900)});
    const auto scale = rfmScale(all);
    QVERIFY(scale);
    for (const RfmValues &values : all) { // the middle of all: the third fifth
        QCOMPARE(rfmScores(*scale, values).frequency, 3);
        QCOMPARE(rfmScores(*scale, values).money, 3);
    }
    QVERIFY(!scale->times[2] && !scale->times[3]); // nobody has a 4 or a 5
    QCOMPARE(rfmScores(*scale, all.front()).recency, 5);
    QCOMPARE(rfmScores(*scale, all.back()).recency, 1);
}

void TestRfm::fewerThanThirtyAreTooFew()
{
    std::vector<RfmValues> all = valuesOfAll();
    all.pop_back();
    QVERIFY(!rfmScale(all));
    QVERIFY(!rfmScale({}));
}

void TestRfm::aGroupNamesTheBoundsThatMakeIt()
{
    using Measure = RfmBound::Measure;
    using Side = RfmBound::Side;
    const auto scale = rfmScale(valuesOfAll());
    QVERIFY((rfmBounds(*scale, RfmGroup::Best)
             == std::vector<RfmBound>{
                 {Measure::Days, Side::AtMost, 12}, {Measure::Times, Side::AtLeast, 2}, {Measure::Fen, Side::AtLeast, 59300}}));
    QVERIFY((rfmBounds(*scale, RfmGroup::New)
             == std::vector<RfmBound>{{Measure::Days, Side::AtMost, 12}, {Measure::Times, Side::FewerThan, 2}}));
    QVERIFY((rfmBounds(*scale, RfmGroup::AtRisk)
             == std::vector<RfmBound>{{Measure::Days, Side::MoreThan, 18}, {Measure::Times, Side::AtLeast, 2}}));
    QVERIFY((rfmBounds(*scale, RfmGroup::Asleep)
             == std::vector<RfmBound>{{Measure::Days, Side::MoreThan, 24}, {Measure::Times, Side::FewerThan, 2}}));
    QVERIFY(rfmBounds(*scale, RfmGroup::Regular).empty());
}

void TestRfm::groupsKeepTheirNames()
{
    for (const char *name : {"best", "new", "at_risk", "asleep", "regular"})
        QCOMPARE(rfmGroupName(*rfmGroupFromName(QString::fromLatin1(name))), QLatin1String(name));
    QVERIFY(!rfmGroupFromName(u"Best"));
}

namespace {

std::vector<RfmValues> someCustomers()
{
    const int n = *rc::gen::inRange(30, 120);
    std::vector<RfmValues> all;
    for (int i = 0; i < n; ++i)
        all.push_back({*rc::gen::inRange(0, 366), *rc::gen::inRange(1, 6), Money::fromFen(*rc::gen::inRange(-10, 20) * 990)});
    return all;
}

} // namespace

void TestRfm::everyScoreIsTheFormulas()
{
    QVERIFY(rc::check([] {
        const std::vector<RfmValues> all = someCustomers();
        const auto scale = rfmScale(all);
        for (const RfmValues &one : all) {
            const RfmScores scores = rfmScores(*scale, one);
            RC_ASSERT(scores.recency == 6 - scoreByFormula(all, one, [](const RfmValues &v) { return v.daysAgo; }));
            RC_ASSERT(scores.frequency == scoreByFormula(all, one, [](const RfmValues &v) { return v.orderDays; }));
            RC_ASSERT(scores.money == scoreByFormula(all, one, [](const RfmValues &v) { return v.spent.fen(); }));
        }
    }));
}

void TestRfm::boundsSayWhoIsInside()
{
    QVERIFY(rc::check([] {
        const std::vector<RfmValues> all = someCustomers();
        const auto scale = rfmScale(all);
        for (const RfmValues &one : all) {
            for (const RfmBound &bound : rfmBounds(*scale, rfmGroup(rfmScores(*scale, one)))) {
                const qint64 value = bound.measure == RfmBound::Measure::Days ? one.daysAgo
                    : bound.measure == RfmBound::Measure::Times               ? one.orderDays
                                                                              : one.spent.fen();
                const bool isInside = bound.side == RfmBound::Side::AtMost ? value <= bound.value
                    : bound.side == RfmBound::Side::MoreThan               ? value > bound.value
                    : bound.side == RfmBound::Side::FewerThan              ? value < bound.value
                                                                           : value >= bound.value;
                RC_ASSERT(isInside);
            }
        }
    }));
}

QTEST_GUILESS_MAIN(TestRfm)
#include "tst_rfm.moc"
