#include "retention/retentionflow.h"
#include "time/durations.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace yiren;

namespace {

const BusinessDay first(QDate(2026, 3, 1));
const Period thirtyDays{first, first.plusDays(30)};

qint64 at(double days)
{
    return first.start().toMSecsSinceEpoch() + qint64(days * double(dayMs));
}

Stay stay(double from, std::optional<double> until = {}, std::optional<double> seenFrom = {})
{
    return {1, at(from), until ? std::optional(at(*until)) : std::nullopt, at(seenFrom.value_or(from)), true, {}};
}

} // namespace

// How many leave: people per day, and shares of those who were there (ANALYTICS B.2, S12 to S15).
class TestRetentionFlow : public QObject
{
    Q_OBJECT

private slots:
    void twoHundredOfAThousandIsAFifthAndNotSevenPerCentADay();
    void joinersHideNobodyWhoLeft();
    void personDaysAreThoseOfEachPerson();
    void whoCouldNotBeSeenLeavingIsNotAtRisk();
    void daysBeforeTheFirstReadingAreNotCounted();
    void nobodyLostHasALowerLimitOfZero();
    void nobodyThereIsRefused();
    void totalsGiveTheHazardAndRefuseTheShareOfTheStart();
    void totalsOfOneDayAreRefused();
    void randomFlowsAgreeWithACountDayByDay();
};

// The article's own example: 1000 on the first day, 800 on the thirtieth. Here all 200 leave in the middle, so that person-days are
// 800 * 30 + 200 * 15 = 27,000; h = 200/27,000.
void TestRetentionFlow::twoHundredOfAThousandIsAFifthAndNotSevenPerCentADay()
{
    std::vector<Stay> stays;
    for (int i = 0; i < 1000; ++i)
        stays.push_back(i < 200 ? stay(-10, 15) : stay(-10));
    const auto flow = leavingFlow(stays, thirtyDays);
    QVERIFY(flow);
    QCOMPARE(flow->atStart, 1000);
    QCOMPARE(flow->atEnd(), 800);
    QCOMPARE(flow->personDays, 27000.0);
    QVERIFY(std::abs(flow->lostPerDay - 6.6666667) < 1e-6);
    QVERIFY(std::abs(flow->daily.share - (1 - std::exp(-200.0 / 27000))) < 1e-12);
    QVERIFY(std::abs(flow->monthly.share - (1 - std::exp(-200.0 / 900))) < 1e-12);
    QVERIFY(flow->ofStart);
    QCOMPARE(flow->ofStart->share, 0.2);
    // Wilson, ANALYTICS S15.
    QVERIFY(std::abs(flow->ofStart->interval.low - 0.176377) < 1e-6);
    QVERIFY(std::abs(flow->ofStart->interval.high - 0.225919) < 1e-6);
}

// S13: 1000 + 300 - 500 and 1000 + 0 - 200 both end at 800.
void TestRetentionFlow::joinersHideNobodyWhoLeft()
{
    std::vector<Stay> stays(500, stay(-1));
    stays.insert(stays.end(), 500, stay(-1, 10));
    stays.insert(stays.end(), 300, stay(5));
    const auto flow = leavingFlow(stays, thirtyDays);
    QVERIFY(flow);
    QCOMPARE(flow->atEnd(), 800);
    QCOMPARE(flow->lost, 500);
    QCOMPARE(flow->joined, 300);
    QCOMPARE(flow->ofStart->share, 0.5);
}

void TestRetentionFlow::personDaysAreThoseOfEachPerson()
{
    const auto flow = leavingFlow(std::vector<Stay>{stay(-5), stay(10), stay(-5, 4.5), stay(29.5), stay(40), stay(-9, -1)}, thirtyDays);
    QVERIFY(flow);
    QCOMPARE(flow->personDays, 30 + 20 + 4.5 + 0.5);
    QCOMPARE(flow->atStart, 2);
    QCOMPARE(flow->joined, 2);
    QCOMPARE(flow->lost, 1);
    // Exact Poisson for one loss: 0.0253178 to 5.571643 (tables of Garwood 1936).
    QVERIFY(std::abs(flow->daily.interval.high - (1 - std::exp(-5.571643 / 55))) < 1e-6);
    QVERIFY(std::abs(flow->lostPerDayRange.low - 0.0253178 / 30) < 1e-7);
}

void TestRetentionFlow::whoCouldNotBeSeenLeavingIsNotAtRisk()
{
    const auto flow = leavingFlow(std::vector<Stay>{stay(-50, {}, 20), stay(-50, 10)}, thirtyDays);
    QVERIFY(flow);
    QCOMPARE(flow->personDays, 10.0 + 10.0);
    QVERIFY(flow->ofStart);
    QCOMPARE(flow->ofStart->share, 1.0); // of the one who could be seen
}

// Connected in the middle of the 20th day of 30: fifty have followed for long, five of them leave within the nine whole days that are left.
void TestRetentionFlow::daysBeforeTheFirstReadingAreNotCounted()
{
    std::vector<Stay> stays;
    for (int i = 0; i < 50; ++i)
        stays.push_back(i < 5 ? stay(-50, 22 + i, 20.5) : stay(-50, {}, 20.5));
    const auto flow = leavingFlow(stays, thirtyDays);
    QVERIFY(flow);
    QVERIFY(flow->counted.first == first.plusDays(21));
    QVERIFY(flow->counted.last == first.plusDays(30));
    QVERIFY(std::abs(flow->lostPerDay - 5.0 / 9) < 1e-12);
    QCOMPARE(flow->atStart, 50);
    QVERIFY(flow->ofStart);
    QCOMPARE(flow->ofStart->share, 0.1);
}

void TestRetentionFlow::nobodyLostHasALowerLimitOfZero()
{
    const auto flow = leavingFlow(std::vector<Stay>(40, stay(-1)), thirtyDays);
    QVERIFY(flow);
    QCOMPARE(flow->daily.share, 0.0);
    QCOMPARE(flow->daily.interval.low, 0.0);
    // No loss: chi-squared 0.975 with 2 degrees of freedom is 2 * 3.688879.
    QVERIFY(std::abs(flow->daily.interval.high - (1 - std::exp(-3.688879 / 1200))) < 1e-8);
}

void TestRetentionFlow::nobodyThereIsRefused()
{
    QVERIFY(!leavingFlow(std::vector<Stay>(), thirtyDays));
    const auto noDays = leavingFlow(std::vector<Stay>{stay(-1)}, {first, first});
    QVERIFY(!noDays);
    QCOMPARE(QString::fromLatin1(noDays.error().missing), QStringLiteral("days"));
}

void TestRetentionFlow::totalsGiveTheHazardAndRefuseTheShareOfTheStart()
{
    // Followers at the end of the days -1, 0, 2: 100, 102, 110; person-days 101 + 2 * 106.
    const std::vector<FollowerTotals> days{
        {first.previous(), 100, 9, 9}, {first, 102, 3, 1}, {first.next(), std::nullopt, 4, 2}, {first.plusDays(2), 110, 8, 2}};
    const auto flow = leavingFlow(days, thirtyDays);
    QVERIFY(flow);
    QVERIFY(flow->source == LeavingFlow::Source::Totals);
    QCOMPARE(flow->counted.days(), 3);
    QCOMPARE(flow->atStart, 100);
    QCOMPARE(flow->joined, 15);
    QCOMPARE(flow->lost, 5);
    QCOMPARE(flow->atEnd(), 110);
    QCOMPARE(flow->personDays, 313.0);
    QVERIFY(!flow->ofStart);
    QVERIFY(flow->ofStart.error().code == stats::RefusalCode::NotIdentified);
}

void TestRetentionFlow::totalsOfOneDayAreRefused()
{
    QVERIFY(!leavingFlow({{first, 102, 3, 1}}, thirtyDays));
    QVERIFY(!leavingFlow(std::vector<FollowerTotals>(), thirtyDays));
}

void TestRetentionFlow::randomFlowsAgreeWithACountDayByDay()
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> day(-40, 40);
    for (int round = 0; round < 50; ++round) {
        std::vector<Stay> stays;
        for (int i = 0; i < 60; ++i) {
            const int from = day(random), until = day(random);
            stays.push_back(until > from ? stay(from, until) : stay(from));
        }
        double present = 0;
        qint64 lost = 0;
        for (int d = 0; d < 30; ++d) {
            for (const Stay &of : stays) {
                present += of.from <= at(d) && (!of.until || *of.until > at(d)) ? 1 : 0;
                lost += of.until && *of.until > at(0) && *of.until >= at(d) && *of.until < at(d + 1) ? 1 : 0;
            }
        }
        const auto flow = leavingFlow(stays, thirtyDays);
        QVERIFY(flow);
        QCOMPARE(flow->personDays, present);
        QCOMPARE(flow->lost, lost);
    }
}

QTEST_APPLESS_MAIN(TestRetentionFlow)
#include "tst_retentionflow.moc"
