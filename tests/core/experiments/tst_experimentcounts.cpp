#include "experiments/countdeeds.h"
#include "experiments/countfile.h"
#include "experiments/experimentreading.h"
#include "experiments/owncounts.h"
#include "experiments/postcounts.h"
#include "experiments/typedcounts.h"
#include "experiments/typedspending.h"
#include "support/experimentbuilders.h"
#include "time/durations.h"

#include <QtTest>

using namespace yiren;

namespace {

qint64 at(int day, int hour)
{
    return trialStart.plusDays(day - 1).start().toMSecsSinceEpoch() + hour * hourMs;
}

SeenPerson seen(qint64 customer, size_t arm, int day, int hour = 10)
{
    return {CustomerId{customer}, arm, at(day, hour), {}, false};
}

PersonDeed deed(qint64 customer, int day, int hour, qint64 fen = 0)
{
    return {CustomerId{customer}, at(day, hour), fen};
}

Experiment ownTrial(Metric metric)
{
    ExperimentRule rule = titleRule();
    rule.source = CountSource::Own;
    rule.metric = metric;
    return runningTrial(rule);
}

BusinessDay dayNumber(int day)
{
    return trialStart.plusDays(day - 1);
}

PostReading readBy(std::vector<std::array<qint64, 4>> days) // day, readers, of them out of the message, followers
{
    PostReading reading;
    reading.article = ArticleTotal{trialStart, QStringLiteral("1_1"), true, {}, {}, {}};
    for (const auto &[day, readers, message, followers] : days) {
        ReadingFigures figures;
        figures.readers = Figure(readers);
        figures.followers = Figure(followers);
        figures.sources = {{QStringLiteral("朋友圈"), readers - message}, {QStringLiteral("公众号消息"), message}};
        reading.article->days.push_back({dayNumber(static_cast<int>(day)), figures});
    }
    return reading;
}

Experiment postTrial(Metric metric)
{
    ExperimentRule rule = titleRule();
    rule.source = CountSource::WeChat;
    rule.metric = metric;
    rule.arms[0].post = PostId{1};
    rule.arms[1].post = PostId{2};
    return runningTrial(rule);
}

} // namespace

class TestExperimentCounts : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatFollowsWithinTheWindowCountsAndOnce();
    void whoSawTwoVersionsIsLeftOut();
    void onlyThoseWhoseWindowIsOverAreMatured();
    void spendingIsOneSumAPerson();
    void groupsAreThoseOfBefore();
    void readersOutOfTheMessageCountAmongThoseItWasSentTo();
    void followersCountAmongReaders();
    void aTitleThatIsReadMoreIsNoBrokenSplit();
    void postsAreReadUpToTheLastDayThatIsKnownOfEach();
    void typedDaysCountOnceEveryVersionHasThem();
    void eachConvertsOnceAtMostUpToEachDay();
    void aFileIsReadByLetterOrName();
    void buyersAmountsAreOneSumAndItsSquares();
    void aFileOfMoneyNeedsItsSquares();
    void aFileThatCanNotBeReadSaysWhere_data();
    void aFileThatCanNotBeReadSaysWhere();
};

void TestExperimentCounts::onlyWhatFollowsWithinTheWindowCountsAndOnce()
{
    const auto counts = countPersons(ownTrial(Metric::Orders), {seen(1, 0, 2), seen(2, 0, 2), seen(3, 1, 2), seen(4, 1, 3)},
                                     {deed(1, 2, 9), deed(2, 2, 11), deed(2, 4, 11), deed(3, 9, 9), deed(4, 10, 10)}, dayNumber(14));
    const auto totals = totalsOf(counts, 2);
    QCOMPARE(totals[0].users, qint64(2));
    QCOMPARE(totals[0].converted, qint64(1)); // 1 bought before seeing it; 2 twice
    QCOMPARE(totals[1].users, qint64(2));
    QCOMPARE(totals[1].converted, qint64(1));                              // 3 an hour within seven days, 4 exactly seven days later
    QCOMPARE(totalsUpTo(counts, 2, dayNumber(8))[1].converted, qint64(0)); // on the day of the order
}

void TestExperimentCounts::whoSawTwoVersionsIsLeftOut()
{
    const auto counts =
        countPersons(ownTrial(Metric::Clicks), {seen(1, 0, 2), seen(1, 1, 3), seen(2, 1, 3)}, {deed(1, 4, 9)}, dayNumber(14));
    QCOMPARE(counts.inSeveralArms, qint64(1));
    QCOMPARE(totalsOf(counts, 2)[0], ArmTotals());
    QCOMPARE(totalsOf(counts, 2)[1].users, qint64(1));
}

void TestExperimentCounts::onlyThoseWhoseWindowIsOverAreMatured()
{
    // Up to the end of day 9: who saw it on day 2 has had seven days, who saw it on day 3 at ten o'clock has not.
    const auto counts = countPersons(ownTrial(Metric::Orders), {seen(1, 0, 2), seen(2, 0, 3), seen(3, 1, 12)},
                                     {deed(1, 10, 9), deed(2, 4, 9)}, dayNumber(9));
    QCOMPARE(totalsOf(counts, 2)[0].users, qint64(2)); // 3 comes later
    QCOMPARE(counts.matured[0].users, qint64(1));
    QCOMPARE(counts.matured[0].converted, qint64(0)); // its order is of day 10, within the window but not over
    QCOMPARE(counts.upTo, std::optional(dayNumber(9)));
}

// 30 and 20 yuan of one person are one value of 50: squares are 2500, not 1300.
void TestExperimentCounts::spendingIsOneSumAPerson()
{
    const auto counts = countPersons(ownTrial(Metric::Revenue), {seen(1, 0, 1), seen(2, 0, 1), seen(3, 1, 1)},
                                     {deed(1, 2, 9, 3000), deed(1, 3, 9, 2000)}, dayNumber(14));
    const ArmTotals first = totalsOf(counts, 2)[0];
    QCOMPARE(first.revenue, 5000.0);
    QCOMPARE(first.revenueSquares, std::optional(25e6));
    QCOMPARE(totalsUpTo(counts, 2, dayNumber(2))[0].revenueSquares, std::optional(9e6));
    QCOMPARE(first.converted, qint64(1));
    QCOMPARE(counts.spending[0], (std::vector<double>{5000, 0}));
    QCOMPARE(counts.spending[1], std::vector<double>{0});
    QCOMPARE(counts.matured[0].revenueSquares, std::optional(25e6));
}

void TestExperimentCounts::groupsAreThoseOfBefore()
{
    SeenPerson regular = seen(2, 1, 1);
    regular.isReturning = true;
    regular.source = QStringLiteral("ADD_SCENE_QR_CODE");
    const auto counts = countPersons(ownTrial(Metric::Orders), {seen(1, 0, 1), regular}, {deed(2, 2, 9)}, dayNumber(14));
    QCOMPARE(counts.strata.size(), size_t(2));
    const StrataTotals &segments = counts.strata[1];
    QCOMPARE(segments.kind, StrataTotals::Kind::Segment);
    QCOMPARE(segments.strata[1].name, QStringLiteral("returning"));
    QCOMPARE(segments.strata[1].arms[1].converted, qint64(1));
    QCOMPARE(counts.strata[0].strata[0].name, QStringLiteral(""));
}

void TestExperimentCounts::readersOutOfTheMessageCountAmongThoseItWasSentTo()
{
    const std::map<PostId, PostReading> readings{{PostId{1}, readBy({{1, 90, 60, 0}, {2, 130, 80, 0}})},
                                                 {PostId{2}, readBy({{1, 100, 75, 0}, {2, 140, 95, 0}})}};
    const std::vector<DayCount> reached{dayCount(1, 0, 1000, 0), dayCount(1, 1, 990, 0)};
    const auto counts = countPosts(postTrial(Metric::Reads), readings, reached, dayNumber(10));
    const auto totals = totalsOf(counts, 2);
    QCOMPARE(totals[0], (ArmTotals{1000, 80, 0, 0}));
    QCOMPARE(totals[1], (ArmTotals{990, 95, 0, 0}));
    QCOMPARE(totalsUpTo(counts, 2, dayNumber(1))[0].converted, qint64(60));
    // Nobody was written down as reached: there is nothing to count readers among.
    QCOMPARE(totalsOf(countPosts(postTrial(Metric::Reads), readings, {}, dayNumber(10)), 2)[0], ArmTotals());
}

void TestExperimentCounts::followersCountAmongReaders()
{
    const std::map<PostId, PostReading> readings{{PostId{1}, readBy({{1, 90, 60, 2}, {2, 130, 80, 3}})},
                                                 {PostId{2}, readBy({{1, 100, 75, 5}, {2, 140, 95, 6}})}};
    const auto totals = totalsOf(countPosts(postTrial(Metric::Follows), readings, {}, dayNumber(10)), 2);
    QCOMPARE(totals[0], (ArmTotals{130, 3, 0, 0}));
    QCOMPARE(totals[1], (ArmTotals{140, 6, 0, 0}));
}

// Twice as many read A, and of either 5 % follow: neither a broken split nor a winner. Whom they were sent to is what is judged, where that
// is known: 1000 to 800 is ANALYTICS S10.
void TestExperimentCounts::aTitleThatIsReadMoreIsNoBrokenSplit()
{
    const Experiment experiment = postTrial(Metric::Follows);
    const std::map<PostId, PostReading> readings{{PostId{1}, readBy({{1, 2000, 0, 100}, {8, 4000, 0, 200}})},
                                                 {PostId{2}, readBy({{1, 1000, 0, 50}, {8, 2000, 0, 100}})}};
    const auto read = [&](const std::vector<DayCount> &reached) {
        return readExperiment(experiment, countPosts(experiment, readings, reached, dayNumber(10)), {});
    };
    const auto unknown = read({});
    QCOMPARE(unknown.split.state, SplitReading::State::NotApplicable);
    QCOMPARE(unknown.verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(unknown.arms[0].users, qint64(4000));
    QVERIFY(unknown.series.back().lines[0].alwaysValidP > 0.5);
    const auto even = read({dayCount(1, 0, 5000, 0), dayCount(1, 1, 5010, 0)});
    QCOMPARE(even.split.state, SplitReading::State::Holds);
    QCOMPARE(even.verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(read({dayCount(1, 0, 1000, 0), dayCount(1, 1, 800, 0)}).verdict.kind, VerdictKind::BrokenSplit);
}

void TestExperimentCounts::postsAreReadUpToTheLastDayThatIsKnownOfEach()
{
    const std::map<PostId, PostReading> readings{{PostId{1}, readBy({{1, 90, 60, 2}, {2, 130, 80, 3}, {3, 150, 80, 4}})},
                                                 {PostId{2}, readBy({{1, 100, 75, 5}, {2, 140, 95, 6}})}};
    const auto counts = countPosts(postTrial(Metric::Follows), readings, {}, dayNumber(10));
    QCOMPARE(counts.upTo, std::optional(dayNumber(2)));
    QCOMPARE(totalsOf(counts, 2)[0].users, qint64(130));
    QCOMPARE(countPosts(postTrial(Metric::Follows), readings, {}, dayNumber(1)).upTo, std::optional(dayNumber(1)));
    QVERIFY(!countPosts(postTrial(Metric::Follows), {{PostId{1}, readBy({{1, 90, 60, 2}})}}, {}, dayNumber(10)).upTo);
}

void TestExperimentCounts::typedDaysCountOnceEveryVersionHasThem()
{
    const std::vector<DayCount> entered{dayCount(1, 0, 10, 1), dayCount(1, 1, 11, 0), dayCount(2, 0, 500, 1)};
    const auto counts = countTyped(runningTrial(titleRule()), entered, dayNumber(5));
    QCOMPARE(counts.upTo, std::optional(dayNumber(1))); // of day 2 only A is in: no split to be alarmed by
    QCOMPARE(totalsOf(counts, 2)[0].users, qint64(10));
    ExperimentRule days = titleRule();
    days.design = Design::AlternateDays;
    QCOMPARE(countTyped(runningTrial(days), entered, dayNumber(5)).upTo, std::optional(dayNumber(2)));
}

// 10 came on day 1 of whom 4 did it, and 7 more did it on day 2, when nobody came: 11 of 10. Day 2 entered anew with 6 will do.
void TestExperimentCounts::eachConvertsOnceAtMostUpToEachDay()
{
    const std::vector<DayCount> held{dayCount(1, 0, 10, 4), dayCount(1, 1, 5, 5)};
    QVERIFY(!firstTooMany(held));
    const auto wrong = firstTooMany(countsWith(held, {dayCount(2, 0, 0, 7)}));
    QVERIFY(wrong);
    QCOMPARE(wrong->day, dayNumber(2));
    QCOMPARE(wrong->arm, size_t(0));
    QCOMPARE(wrong->totals, (ArmTotals{10, 11, 0, 0}));
    QVERIFY(!firstTooMany(countsWith(countsWith(held, {dayCount(2, 0, 0, 7)}), {dayCount(2, 0, 0, 6)})));
}

void TestExperimentCounts::aFileIsReadByLetterOrName()
{
    const QByteArray csv = "\xEF\xBB\xBF"
                           "source,Day,arm,conversions,exposures,revenue_fen,note\r\n"
                           "scan,2026-11-02,a,3,100,8900,x\r\n"
                           ",2026-11-02,\"提问式\",4,101,,\r\n";
    const auto counts = countsFromCsv(csv, runningTrial(titleRule()));
    QVERIFY(counts);
    QCOMPARE(counts->size(), size_t(2));
    QCOMPARE(counts->at(0).stratum, QStringLiteral("scan"));
    QCOMPARE(counts->at(0).arm, size_t(0));
    QCOMPARE(counts->at(0).totals.revenue, 8900.0);
    QVERIFY(!counts->at(0).totals.revenueSquares); // money of several persons, and nobody said how it is spread
    QCOMPARE(counts->at(1).arm, size_t(1));
    QCOMPARE(counts->at(1).totals, (ArmTotals{101, 4, 0, 0}));
}

// 120 + 85.50 + 300 yuan are 50,550 fen; 12,000² + 8,550² + 30,000² are 1,117,102,500.
void TestExperimentCounts::buyersAmountsAreOneSumAndItsSquares()
{
    const TypedSpending three{3, 50'550, 1'117'102'500};
    for (const char *text : {"120 85.5 300", " 120、85.50；300.00 ", "120\n85.5\n300"})
        QCOMPARE(spendingFromText(QString::fromUtf8(text)), std::optional(three));
    QCOMPARE(spendingFromText(u""), std::optional(TypedSpending()));
    for (const char *text : {"120,5", "1,200", "120 -3", "120 0", "many", "120 85.555"})
        QVERIFY2(!spendingFromText(QString::fromUtf8(text)), text);
}

void TestExperimentCounts::aFileOfMoneyNeedsItsSquares()
{
    ExperimentRule rule = titleRule();
    rule.metric = Metric::Revenue;
    const QByteArray plain = "day,arm,exposures,conversions,revenue_fen\n2026-11-02,A,100,1,8900\n";
    const auto missing = countsFromCsv(plain, runningTrial(rule));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, QStringLiteral("counts.missing_column"));
    QCOMPARE(missing.error().place.column, QStringLiteral("revenue_fen_squares"));
    const QByteArray header = "day,arm,exposures,conversions,revenue_fen,revenue_fen_squares\n";
    QCOMPARE(countsFromCsv(header + "2026-11-02,A,100,1,8900,\n", runningTrial(rule)).error().code, QStringLiteral("counts.squares"));
    QCOMPARE(countsFromCsv(header + "2026-11-02,A,100,0,0,\n", runningTrial(rule))->front().totals, (ArmTotals{100, 0, 0, 0}));
    QCOMPARE(countsFromCsv(header + "2026-11-02,A,100,1,8900,79210000\n", runningTrial(rule))->front().totals,
             (ArmTotals{100, 1, 8900, 79'210'000}));
    rule.design = Design::AlternateDays; // of a day only the sum
    QVERIFY(countsFromCsv(plain, runningTrial(rule)));
}

void TestExperimentCounts::aFileThatCanNotBeReadSaysWhere_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("column");
    const auto row = [](const char *name, const QByteArray &csv, const char *code, qint64 line, const char *column) {
        QTest::newRow(name) << csv << QString::fromLatin1(code) << line << QString::fromLatin1(column);
    };
    const QByteArray header = "day,arm,exposures,conversions\n";
    row("no column", "day,arm,exposures\n", "counts.missing_column", 1, "conversions");
    row("day", header + "2026-11-31,A,1,1\n", "counts.day", 2, "day");
    row("arm", header + "2026-11-02,C,1,1\n", "counts.arm", 2, "arm");
    row("negative", header + "2026-11-02,A,1,0\n2026-11-02,B,-1,0\n", "counts.value", 3, "exposures");
    row("no number", header + "2026-11-02,A,1,many\n", "counts.value", 2, "conversions");
    row("fraction", header + "2026-11-02,A,1.5,0\n", "counts.value", 2, "exposures");
    row("empty cell", header + "2026-11-02,A,1,\n", "counts.value", 2, "conversions");
    row("short line", header + "2026-11-02,A\n", "counts.value", 2, "exposures");
}

void TestExperimentCounts::aFileThatCanNotBeReadSaysWhere()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, code);
    QFETCH(qint64, line);
    QFETCH(QString, column);
    const auto counts = countsFromCsv(csv, runningTrial(titleRule()));
    QVERIFY(!counts);
    QCOMPARE(counts.error().code, code);
    QCOMPARE(counts.error().place.line, line);
    QCOMPARE(counts.error().place.column, column);
}

QTEST_GUILESS_MAIN(TestExperimentCounts)
#include "tst_experimentcounts.moc"
