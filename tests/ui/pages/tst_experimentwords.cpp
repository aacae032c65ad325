#include "exporting/exportfile.h"
#include "pages/experiments/armsmodel.h"
#include "pages/experiments/examplessheet.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/planwords.h"
#include "pages/experiments/trialcharts.h"
#include "pages/experiments/verdictwords.h"
#include "support/experimentbuilders.h"

#include <QtTest>

using namespace yiren;

namespace {

const QStringList titles{QStringLiteral("original"), QStringLiteral("question")};

// The verdict of design/experiments.png: 4.07 % against 5.60 %, +1.53 points, 0.6 to 2.5.
ExperimentReading decided(VerdictKind kind)
{
    ExperimentReading reading;
    reading.experiment = runningTrial(titleRule(titles));
    for (size_t i = 0; i < 2; ++i) {
        ArmReading arm;
        arm.letter = armLetter(i);
        arm.name = titles[static_cast<qsizetype>(i)];
        arm.rate = stats::refusal(stats::RefusalCode::NoData);
        reading.arms.push_back(std::move(arm));
    }
    Verdict &verdict = reading.verdict;
    verdict.kind = kind;
    verdict.arm = 1;
    verdict.day = 14;
    verdict.users = 8250;
    verdict.difference = stats::Interval{0.0061, 0.0246};
    verdict.estimate = 0.0153;
    verdict.uplift = stats::Interval{-0.074, 0.302};
    verdict.probability = 0.9996;
    verdict.loss = 0.00002;
    verdict.alwaysValidP = 0.0041;
    return reading;
}

ExperimentReading brokenSplit()
{
    return readExperiment(runningTrial(titleRule(titles)), spreadOver(1, {{1000, 100}, {800, 96}}), {});
}

const WorkedWords &wordsOf(const std::vector<WorkedWords> &all, WorkedSum sum)
{
    return all[static_cast<size_t>(sum)];
}

QString rightOf(const WorkedWords &words, const QString &name)
{
    for (const WorkedLine &line : words.lines) {
        if (line.name == name)
            return line.right;
    }
    return {};
}

} // namespace

// The sentences and figures of 实验, without a window.
class TestExperimentWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aWinnerIsSaidWithDifferenceIntervalProbabilityAndLoss();
    void noDifferenceSaysWhereTheEffectMayLie();
    void noVerdictIsCalledSignificant();
    void aBrokenSplitSaysHowOddItIs();
    void chancesAreSaidInTheUnitThatFitsThem();
    void aBrokenSplitShowsNoEffectAnywhere();
    void aReversedGroupIsWarnedOf();
    void whatIsMissingAfterTheEndIsNamed();
    void whatIsToBeHeededIsSaid();
    void theDifferenceIsDrawnBeforeItsBand();
    void thePlannerSaysTheNeedAgainstWhatThereIs();
    void thePlannerSaysWhatTwoWeeksWouldFind();
    void thePlannerRefusesARiseBeyondEverybody();
    void aDesignThatCantBeRunSaysWhyAndWhatElse();
    void theFourSumsComeOutRight();
    void intervalsAreRoundedOutward();
    void probabilitiesAreCapped();
};

void TestExperimentWords::aWinnerIsSaidWithDifferenceIntervalProbabilityAndLoss()
{
    const VerdictWords words = verdictWords(decided(VerdictKind::EarlyWinner));
    QCOMPARE(words.headline, QStringLiteral("Verdict: choose B question."));
    QVERIFY(words.body.contains(
        QStringLiteral("B has a click rate that is 1.5 percentage points above that of A (95% interval +0.6 to +2.5).")));
    QVERIFY(words.body.contains(QStringLiteral("The chance that B is better than A is > 99.9%.")));
    QVERIFY(words.body.contains(QStringLiteral("always-valid p = 0.0041")));
    QVERIFY(words.body.contains(QStringLiteral("it costs less than 0.01 percentage points on average")));
}

// ANALYTICS A.12: "the true effect is between −8% and +31%", outward.
void TestExperimentWords::noDifferenceSaysWhereTheEffectMayLie()
{
    const VerdictWords words = verdictWords(decided(VerdictKind::Unknown));
    QCOMPARE(words.headline, QStringLiteral("Verdict: no clear difference."));
    QVERIFY(words.body.startsWith(QStringLiteral("After 14 days and 8,250 persons the versions can't be told apart.")));
    QVERIFY(words.body.contains(QStringLiteral("lies between -8% and +31% (relative, 95%)")));
}

void TestExperimentWords::noVerdictIsCalledSignificant()
{
    for (int kind = 0; kind <= static_cast<int>(VerdictKind::Stopped); ++kind) {
        const VerdictWords words = verdictWords(decided(static_cast<VerdictKind>(kind)));
        QVERIFY2(!words.headline.isEmpty(), qPrintable(QString::number(kind)));
        QVERIFY(!QString(words.headline + words.body).contains(QStringLiteral("significant"), Qt::CaseInsensitive));
    }
}

// ANALYTICS S10: 1000 against 800 in a 50/50 split has p = 2.42847e-06.
void TestExperimentWords::aBrokenSplitSaysHowOddItIs()
{
    const ExperimentReading reading = brokenSplit();
    QCOMPARE(reading.verdict.kind, VerdictKind::BrokenSplit);
    const VerdictWords words = verdictWords(reading);
    QVERIFY2(words.body.startsWith(
                 QStringLiteral("Planned were A 900 : B 900, there came A 1,000 : B 800; by chance that happens 2 times in a million.")),
             qPrintable(words.body));
    QVERIFY(footLine(reading).startsWith(QStringLiteral("Shares not as planned: p < 0.001")));
}

void TestExperimentWords::chancesAreSaidInTheUnitThatFitsThem()
{
    QCOMPARE(chanceWords(0.0213), QStringLiteral("21 times in a thousand"));
    QCOMPARE(chanceWords(0.000621), QStringLiteral("6 times in ten thousand"));
    QCOMPARE(chanceWords(2.4e-6), QStringLiteral("2 times in a million"));
    QCOMPARE(chanceWords(1e-9), QStringLiteral("less than once in a million"));
}

void TestExperimentWords::aBrokenSplitShowsNoEffectAnywhere()
{
    const ExperimentReading reading = brokenSplit();
    QCOMPARE(armTable(reading).titles,
             QStringList({QStringLiteral("Version"), QStringLiteral("Persons"), QStringLiteral("Planned share"),
                          QStringLiteral("Persons by plan")}));
    QVERIFY(intervalsOf(reading).values.empty());
    QVERIFY(differenceOf(reading).series.empty());
    QVERIFY(conversionsOf(reading).series.empty());
    QVERIFY(!personsOf(reading).series.empty());
    QStringList written;
    const ExportTable table = armExport(reading);
    for (const auto &row : table.rows) {
        for (const ExportTable::Cell &cell : row) {
            if (const auto *text = std::get_if<QString>(&cell))
                written.append(*text);
        }
    }
    QVERIFY(!written.join(u' ').contains(QStringLiteral(" pp")));
    QVERIFY(!written.join(u' ').contains(QStringLiteral("10.0%"))); // A's rate
}

void TestExperimentWords::aReversedGroupIsWarnedOf()
{
    ExperimentReading reading = decided(VerdictKind::KeepRunning);
    QVERIFY(strataWarning(reading).isEmpty());
    StrataReading strata;
    strata.pooled = -0.05;
    strata.within = 0.03;
    strata.isReversed = true;
    strata.groups.push_back({QStringLiteral("new"), {10, 100}, {26, 200}});
    reading.strata.push_back(strata);
    QVERIFY(strataWarning(reading).startsWith(QStringLiteral("In total A looks better, but within the groups B is")));
    QCOMPARE(strataCounts(reading.strata[0], reading.experiment), QStringLiteral("new: A original 10 of 100, B question 26 of 200"));
    reading.experiment.rule.metric = Metric::Revenue;
    QVERIFY(strataWarning(reading).startsWith(QStringLiteral("Of who buys: In total A looks better")));
    reading.strata[0].isReversed = false;
    reading.strata[0].isMixed = true;
    QVERIFY(strataWarning(reading).contains(QStringLiteral("from +3.00 pp to -5.00 pp"))); // of rates, no money
}

void TestExperimentWords::whatIsMissingAfterTheEndIsNamed()
{
    ExperimentReading reading = decided(VerdictKind::KeepRunning);
    reading.missingFrom = trialStart.plusDays(13); // of fourteen days
    QCOMPARE(verdictWords(reading).headline, QStringLiteral("The planned end is over, and the counts of 11-15 are missing."));
    reading.missingFrom = trialStart.plusDays(11);
    QVERIFY(verdictWords(reading).headline.contains(QStringLiteral("11-13")));
}

// PRODUCT 0.2: 5 % to 7.5 % takes 1,471 a group.
void TestExperimentWords::thePlannerSaysTheNeedAgainstWhatThereIs()
{
    PlanQuestion question;
    question.baseline = 0.05;
    question.smallestUplift = 0.5;
    question.reachable = 1200;
    question.alpha = 0.05;
    const PlanWords words = planWords(question, planExperiment(question));
    QCOMPARE(words.headline, QStringLiteral("Needs 1,471 persons a version, you have 600."));
    QCOMPARE(words.meaning, Meaning::Attention);
    // R: power.prop.test(n = 600, p1 = 0.05, power = 0.8, sig.level = 0.05) finds 9.14 %; 1,471 are 2.5 times 600.
    QVERIFY(std::ranges::any_of(
        words.lines, [](const QString &line) { return line.startsWith(QStringLiteral("Try a bigger change: a rise to 9.1%")); }));
    QVERIFY(words.lines.contains(QStringLiteral("Take 3 posts of the same kind together as one experiment.")));
    QVERIFY(words.lines.contains(alternativeWords(PlanAlternative::DoNotTest)));
}

void TestExperimentWords::whatIsToBeHeededIsSaid()
{
    ExperimentReading reading = decided(VerdictKind::Winner);
    QVERIFY(readingWarnings(reading).isEmpty());
    reading.inSeveralArms = 120;
    reading.isIdentityBroken = true;
    Comparison comparison;
    comparison.isCapped = true;
    comparison.largestShare = 0.33;
    reading.arms[1].comparison = stats::Outcome<Comparison>(comparison);
    const QStringList expected{
        QStringLiteral("More than 1% saw several versions (120 persons): what a person sees does not stay the same."),
        QStringLiteral("A few large orders would decide: what one person spent is cut at the 99% point of all."),
        QStringLiteral("One person makes up 33.0% of a version's revenue.")};
    QCOMPARE(readingWarnings(reading), expected);
    comparison.uncapped = Uncapped{0.1, {-0.05, 0.25}};
    reading.arms[1].comparison = stats::Outcome<Comparison>(comparison);
    QVERIFY2(readingWarnings(reading)[2].startsWith(QStringLiteral("Uncut, B differs by +10.00 pp a person (")),
             qPrintable(readingWarnings(reading)[2]));
    StrataReading segments;
    segments.kind = StrataTotals::Kind::Segment;
    segments.groups.push_back({QStringLiteral("returning"), {10, 100}, {26, 200}});
    QCOMPARE(strataCounts(segments, reading.experiment), QStringLiteral("had bought before: A original 10 of 100, B question 26 of 200"));
    StrataReading sources;
    sources.groups.push_back({QStringLiteral("ADD_SCENE_QR_CODE"), {10, 100}, {26, 200}});
    QVERIFY(!strataCounts(sources, reading.experiment).contains(u'_'));
}

// Ten a day and version, in three versions: after two days nobody has 25 conversions, and a band there is none.
void TestExperimentWords::theDifferenceIsDrawnBeforeItsBand()
{
    const Experiment experiment = runningTrial(titleRule({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const auto reading = readExperiment(experiment, spreadOver(2, {{20, 2}, {20, 4}, {20, 6}}), {});
    const DayChartData data = differenceOf(reading);
    QCOMPARE(data.series.size(), size_t(2)); // B and C, each less A
    QCOMPARE(data.series[0].values.size(), size_t(2));
    QVERIFY(std::abs(data.series[1].values[1].value - 0.2) < 1e-12); // 6 of 20 less 2 of 20
    QVERIFY(data.series[0].band.empty() && data.series[1].band.empty());
    QVERIFY(lacksBand(reading));
    const auto later = readExperiment(experiment, spreadOver(2, {{4000, 400}, {4000, 440}, {4000, 420}}), {});
    QVERIFY(!lacksBand(later));
    int bands = 0;
    for (const DaySeries &series : differenceOf(later).series)
        bands += series.band.empty() ? 0 : 1;
    QCOMPARE(bands, 1);
}

// ANALYTICS A.10: "With 150 visitors a day, 10% to 12% takes 8 weeks; in 2 weeks only a rise to about 14%."
void TestExperimentWords::thePlannerSaysWhatTwoWeeksWouldFind()
{
    PlanQuestion question;
    question.baseline = 0.1;
    question.usersADay = 150;
    const PlanWords words = planWords(question, planExperiment(question));
    QVERIFY2(words.lines.front().startsWith(
                 QStringLiteral("With 150 persons a day, finding a rise from 10.0% to 12.0% takes 8 weeks. In 2 weeks only a rise to 14.")),
             qPrintable(words.lines.front()));
}

void TestExperimentWords::thePlannerRefusesARiseBeyondEverybody()
{
    PlanQuestion question;
    question.baseline = 0.6;
    question.smallestUplift = 0.7; // to 102 %
    const PlanWords words = planWords(question, planExperiment(question));
    QCOMPARE(words.headline, QStringLiteral("Such a rise would lead to 100% or more: make it smaller."));
    QVERIFY(words.lines.isEmpty());
}

// PRODUCT P5: two versions can't go out on one day from a subscription account.
void TestExperimentWords::aDesignThatCantBeRunSaysWhyAndWhatElse()
{
    SplitAbilities abilities;
    abilities.rights = {true, Right::Given, Right::Given, Right::Given, Right::Given, OfficialKind::Subscription, false};
    abilities.quota = subscriptionQuota;
    abilities.today = trialStart;
    const std::vector<DesignAnswer> answers = designAnswers(abilities);
    const auto split = std::ranges::find(answers, Design::TagSplit, &DesignAnswer::design);
    QVERIFY(split != answers.end() && !split->isPossible());
    QVERIFY(obstacleWords(*split).startsWith(QStringLiteral("A subscription account has one send a day")));
    QVERIFY(obstacleWords(*split).contains(QStringLiteral("Only a service account can do it; alternate days, pages, codes and replies")));
    QVERIFY(answers.front().isPossible());
}

// PRODUCT 0.1, figure by figure.
void TestExperimentWords::theFourSumsComeOutRight()
{
    std::vector<WorkedWords> all;
    for (const WorkedExample &example : workedExamples())
        all.push_back(workedWords(example));
    QCOMPARE(all.size(), size_t(4));
    const WorkedWords &share = wordsOf(all, WorkedSum::ConditionalPurchase);
    QCOMPARE(share.lines[0].printed, QStringLiteral("40.0%"));
    QVERIFY(share.lines[0].right.startsWith(QStringLiteral("can't be worked out")));
    const WorkedWords &versions = wordsOf(all, WorkedSum::TwoVersions);
    QCOMPARE(rightOf(versions, QStringLiteral("Variance of the difference")), QStringLiteral("0.000222"));
    QCOMPARE(rightOf(versions, QStringLiteral("z")), QStringLiteral("-1.342"));
    QCOMPARE(rightOf(versions, QStringLiteral("p, two-sided")), QStringLiteral("0.179"));
    QVERIFY(rightOf(versions, QStringLiteral("Difference of the rates")).contains(QStringLiteral("-4.92 to +0.92")));
    QCOMPARE(rightOf(versions, QStringLiteral("Persons a version for 10% to 12%, power 80%")), QStringLiteral("3,841"));
    const WorkedWords &churn = wordsOf(all, WorkedSum::Churn);
    QCOMPARE(rightOf(churn, QStringLiteral("Lost a day")), QStringLiteral("6.67 persons a day"));
    QVERIFY(rightOf(churn, QStringLiteral("Lost in 30 days")).startsWith(QStringLiteral("20.0%")));
    QCOMPARE(rightOf(churn, QStringLiteral("Lost of those present, a day")), QStringLiteral("0.741%"));
    for (const WorkedWords &words : all)
        QVERIFY(!words.explanation.isEmpty() && !words.explanation.contains(u'\n'));
}

void TestExperimentWords::intervalsAreRoundedOutward()
{
    QCOMPARE(rateInterval({0.04949, 0.06301}), QString::fromUtf8("4.9–6.4%"));
    QCOMPARE(rateInterval({0.3, 0.7}), QString::fromUtf8("30.0–70.0%"));
    QCOMPARE(differenceInterval(Metric::Clicks, {-0.04921, 0.00919}), QStringLiteral("-5.0 to +1.0"));
    QCOMPARE(upliftInterval({-0.074, std::numeric_limits<double>::infinity()}), QStringLiteral("-8% or more"));
}

void TestExperimentWords::probabilitiesAreCapped()
{
    QCOMPARE(probabilityText(0.99999), QStringLiteral("> 99.9%"));
    QCOMPARE(probabilityText(0.0001), QStringLiteral("< 0.1%"));
    QCOMPARE(probabilityText(0.912385), QStringLiteral("91%"));
    QCOMPARE(lossCell(Metric::Clicks, 0.00002), QStringLiteral("< 0.01 pp"));
    QCOMPARE(differenceCell(Metric::Revenue, 310), QString::fromUtf8("+¥\u00a03.10"));
}

QTEST_MAIN(TestExperimentWords)
#include "tst_experimentwords.moc"
