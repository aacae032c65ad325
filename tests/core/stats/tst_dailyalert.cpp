#include "stats/dailyalert.h"
#include "support/wildnumbers.h"

#include <QTest>

#include <cmath>

using namespace yiren::stats;
using Kind = DailyAlert::Kind;

namespace {

// Nine weeks and a day of a metric with a week of its own, a little noise without chance in it.
std::vector<std::optional<double>> usualDays(double level)
{
    std::vector<std::optional<double>> days;
    for (int i = 0; i < 71; ++i)
        days.push_back(std::round(level * (1 + 0.3 * (i % 7 == 5) + 0.04 * ((i * 5) % 3 - 1))));
    return days;
}

Kind judged(const std::vector<std::optional<double>> &days, bool isAlarmed = false)
{
    const auto alert = judgeDay({days, 1, isAlarmed});
    return alert ? alert->kind : Kind::Nothing;
}

} // namespace

class TestDailyAlert : public QObject
{
    Q_OBJECT

private slots:
    void whateverComesNothingLeavesThatIsNoNumber();
    void bothTailsHoldTheDayItself();
    void aConstantHistoryDoesNotCryAtOneMore();
    void anUnusualDayIsToldOnce();
    void missingIsNotZero();
    void aSlowLeakIsSeenInTheWeek();
    void aSmallCountIsJudgedAsACount();
    void withoutFourWeeksThereAreNoAlerts();
    void moreMetricsNeedMore();
};

void TestDailyAlert::whateverComesNothingLeavesThatIsNoNumber()
{
    std::mt19937_64 engine(1);
    for (int i = 0; i < 5000; ++i) {
        const auto values = yiren::support::wildValues(engine, 70);
        if (const auto score = robustScore(values, yiren::support::wildNumbers[engine() % 15]))
            QVERIFY(std::isfinite(score->z) && score->scale > 0);
        std::vector<std::optional<double>> days;
        for (const double value : values)
            days.push_back(engine() % 5 == 0 ? std::nullopt : std::optional(value));
        if (const auto alert = judgeDay({days, static_cast<int>(engine() % 5) - 1, engine() % 2 == 0}))
            QVERIFY(std::isfinite(alert->z) && std::isfinite(alert->weekZ.value_or(0)));
    }
    for (const std::int64_t value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{1'000'000'000}, std::int64_t{1} << 62}) {
        const auto tails = countTails(std::vector<std::int64_t>{0, 1'000'000'000, 3, 7}, value);
        if (tails)
            QVERIFY(tails->low >= 0 && tails->low <= 1 && tails->high >= 0 && tails->high <= 1);
    }
}

void TestDailyAlert::bothTailsHoldTheDayItself()
{
    const std::vector<std::int64_t> history = {2, 5, 3, 4, 2, 3, 5, 4};
    double below = 0;
    for (std::int64_t value = 0; value < 40; ++value) {
        const auto tails = countTails(history, value);
        QVERIFY(tails);
        const double itself = tails->low - below; // P(X <= x) - P(X <= x-1)
        QVERIFY(std::abs(tails->low + tails->high - 1 - itself) < 1e-12);
        below = tails->low;
    }
}

void TestDailyAlert::aConstantHistoryDoesNotCryAtOneMore()
{
    const auto score = robustScore(std::vector<double>(8, 100.0), 101);
    QVERIFY(score);
    QCOMPARE(score->madScaled, 0.0);
    QCOMPARE(score->scale, 10.0);
    QCOMPARE(score->z, 0.1);
}

void TestDailyAlert::anUnusualDayIsToldOnce()
{
    auto days = usualDays(400);
    QCOMPARE(judged(days), Kind::Nothing);
    days.back() = 900;
    QCOMPARE(judged(days), Kind::UnusualDay);
    QCOMPARE(judged(days, true), Kind::StillUnusual);
    QCOMPARE(judged(usualDays(400), true), Kind::Nothing);
}

void TestDailyAlert::missingIsNotZero()
{
    auto days = usualDays(400);
    days.back().reset();
    QCOMPARE(judged(days), Kind::NoData);
    days.back() = 0;
    QCOMPARE(judged(days), Kind::UnusualDay);
}

// A day that is a fifth less is within what days do here; seven of them are not.
void TestDailyAlert::aSlowLeakIsSeenInTheWeek()
{
    auto days = usualDays(400);
    for (std::size_t i = days.size() - 7; i < days.size(); ++i)
        *days[i] *= 0.84;
    QCOMPARE(judged(days), Kind::SlowLeak);
}

void TestDailyAlert::aSmallCountIsJudgedAsACount()
{
    std::vector<std::optional<double>> days(71, 1.0);
    for (std::size_t i = 0; i < days.size(); i += 2)
        days[i] = 5;
    days.back() = 9; // 24 to 27 in eight weeks: nine and more are not yet rarer than 1 in 1000
    QCOMPARE(judged(days), Kind::Nothing);
    days.back() = 14;
    QCOMPARE(judged(days), Kind::UnusualDay);
}

void TestDailyAlert::withoutFourWeeksThereAreNoAlerts()
{
    const auto days = usualDays(400);
    const std::span<const std::optional<double>> all = days;
    QVERIFY(!judgeDay({all.last(28)}));
    QVERIFY(judgeDay({all.last(29)}));
    QVERIFY(!judgeDay({}));
}

void TestDailyAlert::moreMetricsNeedMore()
{
    QCOMPARE(alarmOf(1), usualAlarm);
    QVERIFY(alarmOf(100) > usualAlarm);
    // 1/6000 two-sided is 3.7642 (tables of the normal distribution: 3.76 → 0.00017)
    QVERIFY(std::abs(alarmOf(100) - 3.764) < 0.002);
}

QTEST_GUILESS_MAIN(TestDailyAlert)
#include "tst_dailyalert.moc"
