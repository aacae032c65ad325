#include "experiments/experimentreading.h"
#include "experiments/owncounts.h"
#include "stats/decisionrule.h"
#include "support/experimentbuilders.h"
#include "time/durations.h"

#include <QtTest>

#include <random>

using namespace yiren;

namespace {

stats::Verdict asStats(const Verdict &verdict)
{
    switch (verdict.kind) {
    case VerdictKind::BrokenSplit:
        return stats::Verdict::InvalidSplit;
    case VerdictKind::EarlyWinner:
        return verdict.arm == 1 ? stats::Verdict::EarlyWinnerB : stats::Verdict::EarlyWinnerA;
    case VerdictKind::Winner:
        return verdict.arm == 1 ? stats::Verdict::WinnerB : stats::Verdict::WinnerA;
    case VerdictKind::KeepRunning:
        return stats::Verdict::KeepRunning;
    default:
        return stats::Verdict::NoClearDifference;
    }
}

// Days of two arms with rates that differ now and then by much, so that every verdict occurs.
ExperimentCounts drawnDays(int days, std::mt19937_64 &source)
{
    const auto drawn = [&source](int least, int above) { return least + static_cast<int>(source() % static_cast<quint64>(above - least)); };
    ExperimentCounts counts;
    const int rate = drawn(2, 30), lift = drawn(-20, 40), lean = drawn(0, 6);
    for (int day = 1; day <= days; ++day) {
        const qint64 users = drawn(5, 120);
        const qint64 other = lean == 5 ? users / 2 : users;
        const qint64 first = std::min<qint64>(users, drawn(0, 1 + int(users) * rate / 50));
        const qint64 second = std::clamp<qint64>(first + lift * users / 200, 0, other);
        counts.days.push_back(dayCount(day, 0, users, first));
        counts.days.push_back(dayCount(day, 1, other, second));
    }
    counts.upTo = trialStart.plusDays(days - 1);
    return counts;
}

ExperimentCounts upTo(const ExperimentCounts &counts, int day)
{
    ExperimentCounts some = counts;
    some.upTo = trialStart.plusDays(day - 1);
    std::erase_if(some.days, [&some](const DayCount &count) { return count.day > *some.upTo; });
    return some;
}

} // namespace

class TestExperimentDecision : public QObject
{
    Q_OBJECT

private slots:
    void twoVersionsAreDecidedByTheRuleOfTheMathematics();
    void anEarlyWinnerNeedsSevenDays();
    void theFirstVersionWinsWhereAllOthersAreWorse();
    void anEqualThirdVersionDoesNotHideTheBetterSecond();
    void withoutAWinnerItIsSaidWhatIsKnown();
    void whatWasKeptHolds();
    void afterThePlannedEndOnlyTheDailyLookGoesOn();
    void ownPersonsAreTestedWhenTheirWindowIsOver();
    void withoutATestNothingIsDecided();
    void oneThatWasStoppedHasNoVerdict();
};

// stats::decide is held against other programs by tests of its own.
void TestExperimentDecision::twoVersionsAreDecidedByTheRuleOfTheMathematics()
{
    std::map<stats::Verdict, int> seen;
    std::mt19937_64 source(7);
    for (int round = 0; round < 120; ++round) {
        const int days = 1 + static_cast<int>(source() % 14);
        const ExperimentCounts counts = drawnDays(days, source);
        const Experiment experiment = runningTrial(titleRule());
        std::vector<stats::Arms> totals;
        for (int day = 1; day <= days; ++day) {
            const auto sums = totalsUpTo(counts, 2, trialStart.plusDays(day - 1));
            totals.push_back({{sums[0].converted, sums[0].users}, {sums[1].converted, sums[1].users}});
        }
        const DecisionPlan &plan = experiment.rule.plan;
        const auto expected = stats::decide({0.5, plan.plannedDays, plan.plannedConversions, 0.01, 0.04, 7}, totals);
        QVERIFY(expected.has_value());
        const auto reading = readExperiment(experiment, counts, {});
        QCOMPARE(asStats(reading.verdict), expected->verdict);
        QCOMPARE(reading.verdict.day, expected->day);
        if (!reading.isWithheld)
            QVERIFY(std::abs(reading.series.back().lines[0].alwaysValidP - expected->days.back().alwaysValidP) < 1e-12);
        ++seen[expected->verdict];
    }
    QVERIFY(seen.size() >= 4);
}

void TestExperimentDecision::anEarlyWinnerNeedsSevenDays()
{
    const Experiment experiment = runningTrial(titleRule());
    const ExperimentCounts counts = spreadOver(14, {{2800, 56}, {2800, 280}}); // 4 against 20 a day: plain after a few
    for (int day = 1; day <= 6; ++day)
        QCOMPARE(readExperiment(experiment, upTo(counts, day), {}).verdict.kind, VerdictKind::KeepRunning);
    const Verdict verdict = readExperiment(experiment, upTo(counts, 7), {}).verdict;
    QCOMPARE(verdict.kind, VerdictKind::EarlyWinner);
    QCOMPARE(verdict.arm, size_t(1));
    QVERIFY(verdict.alwaysValidP <= 0.01);
    QVERIFY(!verdict.finalP);
}

void TestExperimentDecision::theFirstVersionWinsWhereAllOthersAreWorse()
{
    const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    const Experiment experiment = runningTrial(titleRule(names));
    const Verdict verdict = readExperiment(experiment, spreadOver(14, {{3000, 150}, {3000, 95}, {3000, 100}}), {}).verdict;
    QCOMPARE(verdict.kind, VerdictKind::Winner);
    QCOMPARE(verdict.arm, size_t(0));
    QCOMPARE(verdict.against, size_t(2)); // the better of the two others
    QVERIFY(verdict.estimate > 0 && verdict.difference->low > 0);
    QVERIFY(std::abs(verdict.estimate - 50.0 / 3000) < 1e-12);
    QVERIFY(*verdict.probability > 0.99);
    QVERIFY(verdict.uplift->low > 0); // of A over C
}

void TestExperimentDecision::anEqualThirdVersionDoesNotHideTheBetterSecond()
{
    const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    const Verdict verdict =
        readExperiment(runningTrial(titleRule(names)), spreadOver(14, {{3000, 100}, {3000, 155}, {3000, 101}}), {}).verdict;
    QCOMPARE(verdict.kind, VerdictKind::Winner);
    QCOMPARE(verdict.arm, size_t(1));
}

// A.12 a to c: 10 % of 10,000 twice lies within 20 %; 8 % against 10 % of 1,000, B may be chosen; 10 % against 8.5 % of 300 says nothing.
void TestExperimentDecision::withoutAWinnerItIsSaidWhatIsKnown()
{
    const Experiment experiment = runningTrial(titleRule());
    const auto kindOf = [&experiment](const std::vector<std::pair<qint64, qint64>> &arms) {
        return readExperiment(experiment, spreadOver(14, arms), {}).verdict.kind;
    };
    QCOMPARE(kindOf({{10'000, 1000}, {10'000, 1005}}), VerdictKind::PracticallySame);
    QCOMPARE(kindOf({{1000, 80}, {1000, 100}}), VerdictKind::SafeChoice);
    QCOMPARE(kindOf({{300, 30}, {300, 26}}), VerdictKind::Unknown);
}

void TestExperimentDecision::whatWasKeptHolds()
{
    Experiment experiment = runningTrial(titleRule());
    experiment.state = ExperimentState::Ended;
    experiment.ending = Ending::Decided;
    KeptDecisions kept;
    kept.final = KeptDecision{trialStart.plusDays(13), 0.02, 1};
    const Verdict verdict = readExperiment(experiment, spreadOver(14, {{1000, 100}, {1000, 100}}), kept).verdict;
    QCOMPARE(verdict.kind, VerdictKind::Winner);
    QCOMPARE(verdict.arm, size_t(1));
    QCOMPARE(verdict.finalP, std::optional(0.02));
}

void TestExperimentDecision::afterThePlannedEndOnlyTheDailyLookGoesOn()
{
    const Experiment experiment = runningTrial(titleRule());
    KeptDecisions kept;
    kept.final = KeptDecision{trialStart.plusDays(13), 0.3, {}};
    // A mid-p of 1.5 % would be a winner on the planned day; it is not asked again.
    const auto later = readExperiment(experiment, spreadOver(20, {{1000, 50}, {1000, 77}}), kept).verdict;
    QVERIFY(!later.hasWinner());
    QCOMPARE(later.finalP, std::optional(0.3));
    const auto plain = readExperiment(experiment, spreadOver(20, {{4000, 100}, {4000, 300}}), kept).verdict;
    QCOMPARE(plain.kind, VerdictKind::EarlyWinner);
}

// Ten a day and version from day 1 to 14, who buy at once: of those of the first week 7 in A and 18 in B, of the others 16 in A. W of the
// others is not over on day 14. Mid-p of 7/70 against 18/70, by fractions in Python: 0.016576429867659653; with the others it would be no
// winner.
void TestExperimentDecision::ownPersonsAreTestedWhenTheirWindowIsOver()
{
    ExperimentRule rule = titleRule();
    rule.source = CountSource::Own;
    rule.metric = Metric::Orders;
    const Experiment experiment = runningTrial(rule);
    std::vector<SeenPerson> seen;
    std::vector<PersonDeed> deeds;
    for (qint64 person = 0; person < 280; ++person) {
        const size_t arm = person % 2 == 0 ? 0 : 1;
        const qint64 number = person / 2; // in the arm
        const qint64 at = trialStart.plusDays(static_cast<int>(number / 10)).start().toMSecsSinceEpoch() + 9 * hourMs;
        seen.push_back({CustomerId{person + 1}, arm, at, {}, false});
        const bool isEarly = number < 70;
        if (arm == 0 ? number < 7 || (!isEarly && number < 86) : number < 18)
            deeds.push_back({CustomerId{person + 1}, at + hourMs, 0});
    }
    const auto counts = countPersons(experiment, seen, deeds, trialStart.plusDays(13));
    const auto reading = readExperiment(experiment, counts, {});
    QCOMPARE(reading.arms[0].users, qint64(140));
    QCOMPARE(reading.arms[0].matured, qint64(70));
    QCOMPARE(reading.verdict.kind, VerdictKind::Winner);
    QCOMPARE(reading.verdict.arm, size_t(1));
    QVERIFY(std::abs(*reading.verdict.finalP - 0.016576429867659653) < 1e-12);
}

// Money without squares: the planned end is there, the test can't be made; nothing is to be kept as its result.
void TestExperimentDecision::withoutATestNothingIsDecided()
{
    ExperimentRule rule = titleRule();
    rule.metric = Metric::Revenue;
    ExperimentCounts counts = spreadOver(14, {{500, 20}, {500, 25}});
    for (DayCount &day : counts.days)
        day.totals.revenueSquares.reset();
    const Verdict verdict = readExperiment(runningTrial(rule), counts, {}).verdict;
    QCOMPARE(verdict.kind, VerdictKind::NotComparable);
    QVERIFY(!verdict.finalP);
}

void TestExperimentDecision::oneThatWasStoppedHasNoVerdict()
{
    Experiment experiment = runningTrial(titleRule());
    experiment.state = ExperimentState::Ended;
    experiment.ending = Ending::Stopped;
    const Verdict verdict = readExperiment(experiment, spreadOver(5, {{500, 20}, {500, 26}}), {}).verdict;
    QCOMPARE(verdict.kind, VerdictKind::Stopped);
    QVERIFY(!verdict.difference && !verdict.probability);
}

QTEST_GUILESS_MAIN(TestExperimentDecision)
#include "tst_experimentdecision.moc"
