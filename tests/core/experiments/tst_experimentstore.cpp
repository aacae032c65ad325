#include "audit/auditstore.h"
#include "customers/customerbatchstore.h"
#include "experiments/countdeeds.h"
#include "experiments/armtags.h"
#include "experiments/experimentdeeds.h"
#include "experiments/experimentnews.h"
#include "experiments/experimentreadings.h"
#include "experiments/experimentstore.h"
#include "experiments/exposuredeeds.h"
#include "experiments/versionofday.h"
#include "support/experimentrows.h"
#include "support/temporarydatabase.h"

#include <QtTest>

#include <array>

using namespace yiren;
using namespace yiren::experimentrows;

namespace {

// The version of the first day of each two, of experiment 1: odd hashes of "1:days/<two>/2" leave A first, in Python.
constexpr std::array<size_t, 7> firstOfBlocks{0, 0, 0, 1, 1, 1, 0};

// What the data file answers to a statement that nobody may make; empty: it did it.
QString refusedBy(Database &database, const QString &sql)
{
    const auto done = database.execute(sql);
    return done ? QString() : done.error().detail;
}

// 200 persons on each of 14 days, by turns of A and B; an hour later every tenth of A has bought and every fifth of B.
void addDailyBuyers(Database &database, ExperimentId id)
{
    const QString numbers = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2799) ");
    const QString at = QStringLiteral("%1 + (i / 200) * %2").arg(morning(1)).arg(dayMs);
    const QStringList rows{
        QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) SELECT i + 1, 1, 0, 0 FROM n"),
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) SELECT 1, i + 1, 'openid', "
                       "'o' || i, 'import', 0 FROM n"),
        QStringLiteral("INSERT INTO experiment_exposure(experiment_id, customer_id, arm, at) SELECT %1, i + 1, i % 2, %2 FROM n")
            .arg(toInteger(id))
            .arg(at),
        QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, source, mark, "
                       "updated_at, digest) SELECT 1, 'n' || i, 'o' || i, %1 + %2, 8900, 0, 'SUCCESS', 'hand', '', 0, x'' FROM n "
                       "WHERE i / 2 % 10 < 1 + i % 2")
            .arg(at)
            .arg(hourMs)};
    for (const QString &sql : rows)
        QVERIFY(database.execute(numbers + sql));
}

std::vector<DayCount> countsOf(const std::vector<std::pair<qint64, qint64>> &arms, int days)
{
    return spreadOver(days, arms).days;
}

} // namespace

class TestExperimentStore : public QObject
{
    Q_OBJECT

private slots:
    void aDraftIsChangedDeletedAndBroughtBack();
    void startingFixesTheRuleUnderItsHash();
    void nobodyChangesAFixedRule();
    void aRuleThatWasChangedBehindItsBackIsDamage();
    void aFixedOneIsChangedByACopy();
    void countsAreEnteredCorrectedAndUndone();
    void countsThatCanNotBeAreRefused();
    void aDayCountsForTheVersionThatWasDrawnForIt();
    void moneyIsEnteredWithWhatEachSpent();
    void nothingIsCountedBeforeTheStart();
    void thePlannedEndDecidesOnceAndKeepsIt();
    void anEarlyWinnerEndsIt();
    void anEarlyWinnerOfOwnCountsIsOneOfPersonsWhoAreCompared();
    void aBrokenSplitWaitsForThePlannedEnd();
    void withoutAWinnerItMayRunOn();
    void whatCanNotBeTestedYetIsNotEnded();
    void whatHappenedIsNewsUntilItIsLookedAt();
    void aBrokenSplitIsNewsWhileItIsBroken();
    void stoppingGivesNoVerdict();
    void personsKeepTheirVersion();
    void eachVersionsPeopleCarryItsTag();
    void whatPersonsDidHereIsCounted();
    void theRateOfTodayIsThatOfSevenDays();
    void theRateOfTodayIsThatOfTheAudience();
    void aThousandPersonsOfThePastAreAPrior();
    void anImportWhosePersonsAreInAnExperimentStays();
    void everyDeedIsInTheAudit();
};

void TestExperimentStore::aDraftIsChangedDeletedAndBroughtBack()
{
    TemporaryDatabase database;
    Experiment draft = drafted(database);
    QCOMPARE(draft.state, ExperimentState::Draft);
    draft.rule.question = QStringLiteral("And now?");
    QVERIFY(saveDraft(database, draft, morning(1)));
    ExperimentStore store(database);
    QCOMPARE(store.experiment(account, draft.id)->rule, draft.rule);
    QVERIFY(deleteDraft(database, account, draft.id, morning(1)));
    QCOMPARE(store.experiment(account, draft.id).error().code, QStringLiteral("experiment.not_found"));
    QVERIFY(store.experiments(account)->empty());
    QVERIFY(undeleteDraft(database, account, draft.id, morning(1)));
    QCOMPARE(store.experiments(account)->size(), size_t(1));
    QCOMPARE(store.experiment(AccountId{2}, draft.id).error().code, QStringLiteral("experiment.not_found"));
}

void TestExperimentStore::startingFixesTheRuleUnderItsHash()
{
    TemporaryDatabase database;
    const Experiment running = started(database);
    QCOMPARE(running.state, ExperimentState::Running);
    QCOMPARE(running.firstDay, std::optional(trialStart));
    const auto kept = ExperimentStore(database).experiment(account, running.id);
    QVERIFY(kept);
    QCOMPARE(kept->ruleHash, ruleHash(ruleText(titleRule())));
    QCOMPARE(kept->rule, titleRule());
    ExperimentRule half = titleRule();
    half.arms.pop_back();
    QCOMPARE(startExperiment(database, account, drafted(database, half).id, morning(1)).error().code, QStringLiteral("experiment.arms"));
}

void TestExperimentStore::nobodyChangesAFixedRule()
{
    TemporaryDatabase database;
    Experiment running = started(database);
    running.rule.plan.alphaFinal = 0.2;
    QCOMPARE(saveDraft(database, running, morning(2)).error().code, QStringLiteral("experiment.started"));
    QCOMPARE(deleteDraft(database, account, running.id, morning(2)).error().code, QStringLiteral("experiment.started"));
    QCOMPARE(startExperiment(database, account, running.id, morning(2)).error().code, QStringLiteral("experiment.started"));
    for (const char *change : {"rule = '{}'", "rule_hash = x'00'", "started_at = 1", "first_day = '2026-01-01'", "deleted_at = 1"})
        QVERIFY(refusedBy(database, QStringLiteral("UPDATE experiment SET %1").arg(QLatin1String(change)))
                    .contains(QLatin1String("experiment_fixed")));
    QVERIFY(refusedBy(database, QStringLiteral("DELETE FROM experiment")).contains(QLatin1String("experiment_kept")));
}

void TestExperimentStore::aRuleThatWasChangedBehindItsBackIsDamage()
{
    TemporaryDatabase database;
    const Experiment running = started(database);
    QVERIFY(database.database().execute(QStringLiteral("DROP TRIGGER experiment_fixed")));
    QVERIFY(database.database().execute(QStringLiteral("UPDATE experiment SET rule = replace(rule, '0.04', '0.05')")));
    const auto read = ExperimentStore(database).experiment(account, running.id);
    QCOMPARE(read.error().kind, ErrorKind::Damaged);
    QCOMPARE(read.error().code, QStringLiteral("experiment.rule"));
}

void TestExperimentStore::aFixedOneIsChangedByACopy()
{
    TemporaryDatabase database;
    const Experiment running = started(database);
    const auto copy = copyExperiment(database, account, running.id, morning(3));
    QVERIFY(copy);
    QVERIFY(copy->id != running.id);
    QCOMPARE(copy->state, ExperimentState::Draft);
    QCOMPARE(copy->rule, running.rule);
    QVERIFY(copy->ruleHash.isEmpty());
}

void TestExperimentStore::countsAreEnteredCorrectedAndUndone()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    QVERIFY(enterCounts(database, account, id, {}, {dayCount(1, 0, 100, 4), dayCount(1, 1, 99, 5)}, morning(3)));
    const auto corrected = enterCounts(database, account, id, QStringLiteral("counts.csv"), {dayCount(1, 0, 110, 6)}, morning(3));
    QVERIFY(corrected);
    CountEntryStore store(database);
    QCOMPARE(store.counts(id)->at(0).totals.users, qint64(110));
    QCOMPARE(store.counts(id)->at(1).totals.users, qint64(99));
    QVERIFY(undoCounts(database, account, id, *corrected, morning(3)));
    QCOMPARE(store.counts(id)->at(0).totals.users, qint64(100));
    QVERIFY(redoCounts(database, account, id, *corrected, morning(3)));
    QCOMPARE(store.counts(id)->at(0).totals.users, qint64(110));
    const auto entries = store.entries(id);
    QCOMPARE(entries->size(), size_t(2));
    QCOMPARE(entries->front().file, QStringLiteral("counts.csv"));
    QCOMPARE(entries->front().rows, qint64(1));
    QCOMPARE(undoCounts(database, account, id, CountEntryId{99}, morning(3)).error().code, QStringLiteral("experiment.no_entry"));
}

void TestExperimentStore::countsThatCanNotBeAreRefused()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    const auto codeOf = [&](const std::vector<DayCount> &counts) {
        const auto entered = enterCounts(database, account, id, {}, counts, morning(3));
        return entered ? QString() : entered.error().code;
    };
    QCOMPARE(codeOf({}), QStringLiteral("counts.none"));
    QCOMPARE(codeOf({dayCount(0, 0, 1, 0)}), QStringLiteral("counts.day"));
    QCOMPARE(codeOf({dayCount(3, 0, 1, 0)}), QStringLiteral("counts.day")); // today is not over
    QCOMPARE(codeOf({dayCount(1, 2, 1, 0)}), QStringLiteral("counts.arm"));
    QCOMPARE(codeOf({dayCount(1, 0, -1, 0)}), QStringLiteral("counts.value"));
    QCOMPARE(codeOf({dayCount(1, 0, 1, 2)}), QStringLiteral("counts.value"));
    QCOMPARE(codeOf({dayCount(1, 0, 5, 1), dayCount(1, 0, 5, 1)}), QStringLiteral("counts.twice"));
    QCOMPARE(codeOf({dayCount(1, 0, 5, 1), dayCount(2, 0, 1, 4)}), QString()); // later converters of earlier users
    QVERIFY(stopExperiment(database, account, id, {}, morning(3)));
    QCOMPARE(codeOf({dayCount(1, 0, 5, 1)}), QStringLiteral("experiment.not_running"));
}

void TestExperimentStore::aDayCountsForTheVersionThatWasDrawnForIt()
{
    TemporaryDatabase database;
    ExperimentRule rule = titleRule();
    rule.design = Design::AlternateDays;
    const Experiment running = started(database, rule);
    QCOMPARE(toInteger(running.id), qint64(1));
    const auto due = versionsOfDay(database, account, trialStart);
    QVERIFY(due && due->size() == 1);
    QCOMPARE(due->front().arm, firstOfBlocks[0]);
    QCOMPARE(versionsFrom(running, trialStart, 100).size(), size_t(14)); // none after the planned end
    for (int block = 0; block < 7; ++block) {
        const auto both = versionsFrom(running, trialStart.plusDays(2 * block), 2);
        QCOMPARE(both[0].arm, firstOfBlocks[static_cast<size_t>(block)]);
        QCOMPARE(both[1].arm, 1 - both[0].arm);
    }
    const size_t first = firstOfBlocks[0];
    const auto refused = enterCounts(database, account, running.id, {}, {dayCount(1, 1 - first, 10, 1)}, morning(3));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("counts.other_version"));
    QCOMPARE(refused.error().place.expected, armLetter(first));
    QCOMPARE(refused.error().place.found, trialStart.toText());
    QVERIFY(enterCounts(database, account, running.id, {}, {dayCount(1, first, 10, 1), dayCount(2, 1 - first, 12, 1)}, morning(3)));
}

void TestExperimentStore::moneyIsEnteredWithWhatEachSpent()
{
    TemporaryDatabase database;
    ExperimentRule rule = titleRule();
    rule.metric = Metric::Revenue;
    const ExperimentId id = started(database, rule).id;
    DayCount count = dayCount(1, 1, 100, 2);
    count.totals.revenue = 300;
    count.totals.revenueSquares.reset();
    QCOMPARE(enterCounts(database, account, id, {}, {count}, morning(3)).error().code, QStringLiteral("counts.squares"));
    count.totals.revenueSquares = 100.0 * 100 + 200.0 * 200;
    QVERIFY(enterCounts(database, account, id, {}, {count}, morning(3)));
}

void TestExperimentStore::nothingIsCountedBeforeTheStart()
{
    TemporaryDatabase database;
    const ExperimentId id = drafted(database).id;
    addPerson(database, 1, QStringLiteral("oA"));
    QCOMPARE(enterCounts(database, account, id, {}, {dayCount(1, 0, 5, 1)}, morning(3)).error().code,
             QStringLiteral("experiment.not_running"));
    const QString entry = QStringLiteral("INSERT INTO experiment_entry(experiment_id, at) VALUES(%1, 9000000000000)");
    const QString exposure = QStringLiteral("INSERT INTO experiment_exposure(experiment_id, customer_id, arm, at) VALUES(%1, 1, 0, %2)");
    QVERIFY(refusedBy(database, entry.arg(toInteger(id))).contains(QLatin1String("experiment_not_started")));
    QVERIFY(refusedBy(database, exposure.arg(toInteger(id)).arg(morning(1))).contains(QLatin1String("experiment_not_started")));
    QVERIFY(startExperiment(database, account, id, morning(2)));
    QVERIFY(refusedBy(database, exposure.arg(toInteger(id)).arg(morning(1))).contains(QLatin1String("experiment_not_started")));
    QCOMPARE(refusedBy(database, exposure.arg(toInteger(id)).arg(morning(2))), QString());
}

void TestExperimentStore::thePlannedEndDecidesOnceAndKeepsIt()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    QVERIFY(enterCounts(database, account, id, {}, countsOf({{4105, 167}, {4145, 232}}, 14), morning(15)));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(13), morning(14))->empty()); // its last day is not over
    const auto settled = settleExperiments(database, account, trialStart.plusDays(14), morning(15));
    QCOMPARE(settled->size(), size_t(1));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(14), morning(15))->empty());
    const auto ended = ExperimentStore(database).experiment(account, id);
    QCOMPARE(ended->state, ExperimentState::Ended);
    QCOMPARE(ended->ending, Ending::Decided);
    const auto kept = ExperimentStore(database).decisions(id);
    QVERIFY(kept && kept->final && !kept->early);
    QCOMPARE(kept->final->winner, std::optional<size_t>(1));
    QCOMPARE(kept->final->day, trialStart.plusDays(13));
    QVERIFY(std::abs(kept->final->p - 0.0012004655302036854) < 1e-12); // mid-p with exact fractions, in Python
    for (const char *sql : {"UPDATE experiment_decision SET p = '0'", "DELETE FROM experiment_decision"})
        QVERIFY(refusedBy(database, QLatin1String(sql)).contains(QLatin1String("experiment_decided")));
    QVERIFY(refusedBy(database, QStringLiteral("UPDATE experiment SET ended_at = NULL, ending = 'none'"))
                .contains(QLatin1String("experiment_ended")));
    const auto reading = experimentReading(database, account, id, trialStart.plusDays(60));
    QCOMPARE(reading->verdict.kind, VerdictKind::Winner);
    QCOMPARE(reading->series.size(), size_t(14));
}

void TestExperimentStore::anEarlyWinnerEndsIt()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    QVERIFY(enterCounts(database, account, id, {}, countsOf({{1600, 32}, {1600, 160}}, 8), morning(9)));
    QCOMPARE(settleExperiments(database, account, trialStart.plusDays(8), morning(9))->size(), size_t(1));
    const auto kept = ExperimentStore(database).decisions(id);
    QVERIFY(kept->early && !kept->final);
    QCOMPARE(kept->early->day, trialStart.plusDays(6)); // the seventh
    QCOMPARE(kept->early->winner, std::optional<size_t>(1));
    QCOMPARE(experimentReading(database, account, id, trialStart.plusDays(30))->verdict.kind, VerdictKind::EarlyWinner);
    QCOMPARE(letRunOn(database, account, id, morning(9)).error().code, QStringLiteral("experiment.no_going_on"));
}

// 100 persons a day meet each version; of A 10 buy, of B 20. After seven days it is plain, but nobody's seven days are over; after fourteen
// those of the first seven are: 70 and 140 of 700.
void TestExperimentStore::anEarlyWinnerOfOwnCountsIsOneOfPersonsWhoAreCompared()
{
    TemporaryDatabase database;
    PlanQuestion question;
    question.baseline = 0.1;
    question.usersADay = 200;
    question.windowDays = 7;
    ExperimentRule rule = ownRule();
    rule.plan = decisionPlanOf(question, *planExperiment(question));
    const ExperimentId id = started(database, rule).id;
    addDailyBuyers(database, id);
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(7), morning(8))->empty());
    QCOMPARE(experimentReading(database, account, id, trialStart.plusDays(7))->verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(settleExperiments(database, account, trialStart.plusDays(14), morning(15))->size(), size_t(1));
    const auto reading = experimentReading(database, account, id, trialStart.plusDays(60));
    const Verdict &verdict = reading->verdict;
    QCOMPARE(verdict.kind, VerdictKind::EarlyWinner);
    QCOMPARE(verdict.day, qint64(14));
    QCOMPARE(reading->arms[0].matured, qint64(700));
    QCOMPARE(reading->arms[1].converted, qint64(140));
    QVERIFY(verdict.difference && verdict.probability && verdict.loss);
    QVERIFY(std::abs(verdict.estimate - 0.1) < 1e-12);
    QVERIFY(verdict.alwaysValidP <= 0.01);
    QCOMPARE(verdict.alwaysValidP, ExperimentStore(database).decisions(id)->early->p);
}

void TestExperimentStore::aBrokenSplitWaitsForThePlannedEnd()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    const auto wrong = enterCounts(database, account, id, {}, countsOf({{1000, 40}, {800, 30}}, 5), morning(6));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(5), morning(6))->empty());
    QCOMPARE(experimentReading(database, account, id, trialStart.plusDays(5))->verdict.kind, VerdictKind::BrokenSplit);
    QVERIFY(undoCounts(database, account, id, *wrong, morning(6))); // a slip of the pen is no broken split
    QVERIFY(enterCounts(database, account, id, {}, countsOf({{1000, 40}, {800, 30}}, 14), morning(15)));
    QCOMPARE(settleExperiments(database, account, trialStart.plusDays(14), morning(15))->size(), size_t(1));
    QCOMPARE(ExperimentStore(database).experiment(account, id)->ending, Ending::BrokenSplit);
    QVERIFY(!ExperimentStore(database).decisions(id)->final);
}

void TestExperimentStore::withoutAWinnerItMayRunOn()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    QVERIFY(enterCounts(database, account, id, {}, countsOf({{700, 70}, {700, 72}}, 14), morning(15)));
    QCOMPARE(settleExperiments(database, account, trialStart.plusDays(14), morning(15))->size(), size_t(1));
    const auto kept = ExperimentStore(database).decisions(id);
    QVERIFY(kept->final && !kept->final->winner);
    QVERIFY(letRunOn(database, account, id, morning(15)));
    QCOMPARE(ExperimentStore(database).experiment(account, id)->state, ExperimentState::Running);
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(15), morning(16))->empty()); // the final test is not repeated
    QVERIFY(enterCounts(database, account, id, {}, {dayCount(15, 0, 900, 20), dayCount(15, 1, 900, 120)}, morning(16)));
    QCOMPARE(settleExperiments(database, account, trialStart.plusDays(15), morning(16))->size(), size_t(1));
    QCOMPARE(ExperimentStore(database).decisions(id)->early->winner, std::optional<size_t>(1));
    QCOMPARE(ExperimentStore(database).decisions(id)->final, kept->final);
}

// Two weeks are planned and nobody met a version: there is no test, so nothing of it is kept as its only one.
void TestExperimentStore::whatCanNotBeTestedYetIsNotEnded()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database, ownRule()).id;
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(14), morning(15))->empty());
    QCOMPARE(experimentReading(database, account, id, trialStart.plusDays(14))->verdict.kind, VerdictKind::NotComparable);
    QCOMPARE(ExperimentStore(database).experiment(account, id)->state, ExperimentState::Running);
    QVERIFY(!ExperimentStore(database).decisions(id)->final);
}

void TestExperimentStore::whatHappenedIsNewsUntilItIsLookedAt()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    QVERIFY(enterCounts(database, account, id, {}, countsOf({{700, 70}, {700, 72}}, 14), morning(15)));
    QVERIFY(experimentNews(database, account)->empty());
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(14), morning(15)));
    QCOMPARE(*experimentNews(database, account), (std::vector<ExperimentNews>{{id, titleRule().question, false}}));
    ExperimentStore store(database);
    QVERIFY(store.putLooked(account, id, morning(15) + hourMs));
    QVERIFY(experimentNews(database, account)->empty());
    QVERIFY(letRunOn(database, account, id, morning(16)));
    QVERIFY(enterCounts(database, account, id, {}, {dayCount(15, 0, 900, 20), dayCount(15, 1, 900, 120)}, morning(16)));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(15), morning(16)));
    QCOMPARE(experimentNews(database, account)->size(), size_t(1)); // an early winner since
    const ExperimentId stopped = started(database).id;
    QVERIFY(stopExperiment(database, account, stopped, {}, morning(4)));
    QCOMPARE(experimentNews(database, account)->size(), size_t(1)); // who stopped it knows
}

// 1000 against 800: ANALYTICS S10.
void TestExperimentStore::aBrokenSplitIsNewsWhileItIsBroken()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    const auto wrong = enterCounts(database, account, id, {}, countsOf({{1000, 40}, {800, 30}}, 5), morning(6));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(5), morning(6))->empty());
    QCOMPARE(*experimentNews(database, account), (std::vector<ExperimentNews>{{id, titleRule().question, true}}));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(6), morning(7))->empty());
    QCOMPARE(ExperimentStore(database).experiment(account, id)->brokenAt, std::optional(morning(6))); // since then
    QVERIFY(undoCounts(database, account, id, *wrong, morning(7)));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(6), morning(7))->empty());
    QVERIFY(experimentNews(database, account)->empty());
}

void TestExperimentStore::stoppingGivesNoVerdict()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    const auto stopped = stopExperiment(database, account, id, QStringLiteral("the shop is closed"), morning(4));
    QCOMPARE(stopped->ending, Ending::Stopped);
    QCOMPARE(stopped->reason, QStringLiteral("the shop is closed"));
    QCOMPARE(experimentReading(database, account, id, trialStart.plusDays(30))->verdict.kind, VerdictKind::Stopped);
    QCOMPARE(stopExperiment(database, account, id, {}, morning(4)).error().code, QStringLiteral("experiment.not_running"));
    QCOMPARE(letRunOn(database, account, id, morning(4)).error().code, QStringLiteral("experiment.no_going_on"));
}

void TestExperimentStore::personsKeepTheirVersion()
{
    TemporaryDatabase database;
    for (qint64 person = 1; person <= 200; ++person)
        addPerson(database, person, QStringLiteral("o%1").arg(person));
    const ExperimentId id = started(database, ownRule()).id;
    const auto first = assignAudience(database, account, id, trialStart, morning(1));
    QVERIFY(first);
    QCOMPARE(first->at(0).size() + first->at(1).size(), size_t(200));
    addPerson(database, 201, QStringLiteral("o201"));
    const auto second = assignAudience(database, account, id, trialStart, morning(2));
    QCOMPARE(second->at(0).size() + second->at(1).size(), size_t(201));
    for (size_t arm = 0; arm < 2; ++arm)
        QVERIFY(std::ranges::includes(second->at(arm), first->at(arm)));
    QVERIFY(
        refusedBy(database, QStringLiteral("UPDATE experiment_person SET arm = 1 - arm")).contains(QLatin1String("experiment_assigned")));
    QCOMPARE(recordExposures(database, account, id, {{CustomerId{1}, 5, morning(2)}}, morning(2)).error().code,
             QStringLiteral("experiment.exposure"));
    QCOMPARE(recordExposures(database, account, id, {{CustomerId{1}, 0, morning(3)}}, morning(2)).error().code,
             QStringLiteral("experiment.exposure"));
}

void TestExperimentStore::eachVersionsPeopleCarryItsTag()
{
    TemporaryDatabase database;
    for (qint64 person = 1; person <= 100; ++person)
        addPerson(database, person, QStringLiteral("o%1").arg(person));
    letAllFollow(database);
    addPerson(database, 200, QStringLiteral("oElsewhere")); // bought, but does not follow
    addPerson(database, 201, QStringLiteral("oLeft"));
    QVERIFY(database.database().execute(
        QStringLiteral("INSERT INTO follower(account_id, openid, is_following, left_at, run) VALUES(1, 'oLeft', 0, 5, 1)")));
    ExperimentRule rule = titleRule();
    rule.design = Design::TagSplit;
    const ExperimentId id = started(database, rule).id;
    const auto tags = tagArms(database, account, id, trialStart, morning(1));
    QVERIFY(tags);
    QCOMPARE(tags->at(0).people + tags->at(1).people, 100);
    QVERIFY(tags->at(0).people > 30 && tags->at(1).people > 30); // halves; 30 of 100 by chance: once in 40,000
    QVERIFY(armTagName(ExperimentId{999'999'999'999}, 7).toUtf8().size() <= 30);
    const auto carriers = [&](size_t arm) {
        return *database.database().scalar(
            QStringLiteral("SELECT count(*) FROM customer_tag t JOIN experiment_person p ON p.customer_id = t.customer_id "
                           "WHERE t.tag = '%1' AND p.arm = %2")
                .arg(armTagName(id, arm))
                .arg(arm));
    };
    QCOMPARE(carriers(0), tags->at(0).people);
    QCOMPARE(carriers(1), tags->at(1).people);
    QCOMPARE(*database.database().scalar(QStringLiteral("SELECT count(*) FROM customer_tag")), qint64(100));
    addPerson(database, 101, QStringLiteral("o101"));
    QVERIFY(
        database.database().execute(QStringLiteral("INSERT INTO follower(account_id, openid, is_following, run) VALUES(1, 'o101', 1, 1)")));
    const auto more = tagArms(database, account, id, trialStart, morning(2));
    QCOMPARE(more->at(0).people + more->at(1).people, 101);
    QVERIFY(untagArms(database, account, id, morning(2)));
    QCOMPARE(*database.database().scalar(QStringLiteral("SELECT count(*) FROM customer_tag")), qint64(0));
    const ExperimentId pages = started(database, ownRule()).id;
    QCOMPARE(tagArms(database, account, pages, trialStart, morning(2)).error().code, QStringLiteral("experiment.no_tag_split"));
}

void TestExperimentStore::whatPersonsDidHereIsCounted()
{
    TemporaryDatabase database;
    for (qint64 person = 1; person <= 4; ++person)
        addPerson(database, person, QStringLiteral("o%1").arg(person));
    const ExperimentId id = started(database, ownRule()).id;
    std::vector<Exposure> exposures;
    for (qint64 person = 1; person <= 4; ++person)
        exposures.push_back({CustomerId{person}, person % 2 == 0 ? size_t(1) : size_t(0), morning(2)});
    QVERIFY(recordExposures(database, account, id, exposures, morning(2)));
    const QString order =
        QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, "
                       "source, mark, updated_at, digest) VALUES(1, '%1', '%2', %3, 8900, 900, 'REFUND', 'hand', '%4', 0, x'')");
    QVERIFY(database.database().execute(order.arg(QStringLiteral("n1"), QStringLiteral("o2")).arg(morning(3)).arg(QString())));
    QVERIFY(database.database().execute(order.arg(QStringLiteral("n2"), QStringLiteral("o1")).arg(morning(1)).arg(QString())));
    QVERIFY(database.database().execute(order.arg(QStringLiteral("n3"), QStringLiteral("o3")).arg(morning(3)).arg(QStringLiteral("test"))));
    const auto experiment = ExperimentStore(database).experiment(account, id);
    const auto counts = experimentCounts(database, *experiment, {}, trialStart.plusDays(10));
    QVERIFY(counts);
    const auto totals = totalsOf(*counts, 2);
    QCOMPARE(totals[0], (ArmTotals{2, 0, 0, 0})); // paid before it was seen; a test
    QCOMPARE(totals[1].users, qint64(2));
    QCOMPARE(totals[1].converted, qint64(1));
    QCOMPARE(totals[1].revenue, 8000.0); // what was paid back is taken off
    const auto known = knownBaseline(database, account, Metric::Orders, {}, trialStart.plusDays(10));
    QCOMPARE(known->past.x, qint64(2));
    QCOMPARE(known->past.n, qint64(48)); // four persons in each of the twelve weeks of 90 days
    QCOMPARE(known->reachable, qint64(4));
    QCOMPARE(known->taggable, qint64(0));
}

// Ten persons, of whom two came at the end of the third of twelve weeks: 8 * 12 + 2 * 10 = 116 cases. 1 bought in two weeks and twice in
// one of them, 2 before the first week. W of messages is three days: thirty windows.
void TestExperimentStore::theRateOfTodayIsThatOfSevenDays()
{
    TemporaryDatabase database;
    for (qint64 person = 1; person <= 10; ++person)
        addPerson(database, person, QStringLiteral("o%1").arg(person));
    const BusinessDay today = trialStart.plusDays(84); // the weeks begin with trialStart
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET first_seen_at = %1 WHERE id > 8").arg(morning(21))));
    const auto pays = [&](const char *number, const char *openid, int day, int fen) {
        QVERIFY(database.database().execute(
            QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, source, mark, "
                           "updated_at, digest) VALUES(1, '%1', '%2', %3, %4, 0, 'SUCCESS', 'hand', '', 0, x'')")
                .arg(QLatin1String(number), QLatin1String(openid))
                .arg(morning(day))
                .arg(fen)));
    };
    pays("n1", "o1", 1, 1000);
    pays("n2", "o1", 7, 3000);
    pays("n3", "o1", 8, 2000);
    pays("n4", "o2", 0, 9000);
    const auto orders = knownBaseline(database, account, Metric::Orders, {}, today);
    QVERIFY(orders);
    QCOMPARE(orders->windowDays, 7);
    QCOMPARE(orders->past.x, qint64(2));
    QCOMPARE(orders->past.n, qint64(116));
    QVERIFY(!orders->spending);
    const auto revenue = knownBaseline(database, account, Metric::Revenue, {}, today);
    QVERIFY(revenue && revenue->spending); // 4,000 and 2,000 fen of 116 cases
    QVERIFY(std::abs(revenue->spending->mean - 6000.0 / 116) < 1e-9);
    QVERIFY(std::abs(revenue->spending->deviation - std::sqrt((16e6 + 4e6 - 6000.0 * 6000 / 116) / 115)) < 1e-9);
    const auto messages = knownBaseline(database, account, Metric::Messages, {}, today);
    QCOMPARE(messages->windowDays, 3);
    QCOMPARE(messages->past.x, qint64(0));
    QCOMPARE(messages->past.n, qint64(8 * 30 + 2 * 22)); // the 90 days begin six days before; day 21 is in the ninth of 30 windows
}

// Twelve weeks, 100 persons of either source; in each week ten of the fair's buy, and one of the others. Nine more of the fair's came in
// the last week: 90 days, a tenth of a person a day.
void TestExperimentStore::theRateOfTodayIsThatOfTheAudience()
{
    TemporaryDatabase database;
    const QString rows[] = {
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 209) INSERT INTO customer(id, account_id, "
                       "source, first_seen_at, updated_at) SELECT i, 1, iif(i <= 100 OR i > 200, 'fair', 'import'), iif(i > 200, %1, 0), 0 "
                       "FROM n")
            .arg(morning(84)),
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) SELECT 1, id, 'openid', "
                       "'o' || id, 'import', 0 FROM customer"),
        QStringLiteral("WITH RECURSIVE n(w) AS (SELECT 0 UNION ALL SELECT w + 1 FROM n WHERE w < 11) INSERT INTO orders(account_id, "
                       "out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, source, mark, updated_at, digest) SELECT 1, "
                       "'n' || w || '-' || id, 'o' || id, %1 + w * 7 * %2, 8900, 0, 'SUCCESS', 'hand', '', 0, x'' FROM n, customer "
                       "WHERE id <= 10 OR id = 101")
            .arg(morning(2))
            .arg(dayMs)};
    for (const QString &sql : rows)
        QVERIFY(database.database().execute(sql));
    const auto known = [&database](SegmentField field, SegmentOperator op, std::variant<qint64, QString> value) {
        const Audience audience{QStringLiteral("some"), {SegmentRule::Match::All, {{field, op, value}}}};
        return *knownBaseline(database, account, Metric::Orders, audience, trialStart.plusDays(84));
    };
    const KnownBaseline fair = known(SegmentField::Source, SegmentOperator::Is, QStringLiteral("fair"));
    QCOMPARE(fair.past.x, qint64(120));
    QCOMPARE(fair.past.n, qint64(1209));
    QVERIFY(std::abs(fair.usersADay - 0.1) < 1e-12);
    const KnownBaseline others = known(SegmentField::Source, SegmentOperator::Is, QStringLiteral("import"));
    QCOMPARE(others.past.x, qint64(12));
    QCOMPARE(others.past.n, qint64(1200));
    QCOMPARE(others.usersADay, 0.0);
    const KnownBaseline buyers = known(SegmentField::Orders, SegmentOperator::AtLeast, qint64(1)); // who bought is in it because of that
    QVERIFY(buyers.isChosenByOutcome);
    QCOMPARE(buyers.past.n, qint64(0));
}

// 120 of 1,000 persons bought in one of twelve weeks: p0 = 0.01, and Beta(20 p0, 20 (1 - p0)).
void TestExperimentStore::aThousandPersonsOfThePastAreAPrior()
{
    TemporaryDatabase database;
    const QString rows[] = {
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO customer(id, account_id, "
            "first_seen_at, updated_at) SELECT i, 1, 0, 0 FROM n"),
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) SELECT 1, id, 'openid', "
                       "'o' || id, 'import', 0 FROM customer"),
        QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, source, mark, "
                       "updated_at, digest) SELECT 1, 'n' || id, 'o' || id, %1, 8900, 0, 'SUCCESS', 'hand', '', 0, x'' FROM customer "
                       "WHERE id <= 120")
            .arg(morning(2))};
    for (const QString &sql : rows)
        QVERIFY(database.database().execute(sql));
    const auto known = knownBaseline(database, account, Metric::Orders, {}, trialStart.plusDays(84));
    PlanQuestion question;
    question.baseline = 0.01;
    question.prior = known->prior;
    const DecisionPlan plan = decisionPlanOf(question, *planExperiment(question));
    QVERIFY(std::abs(plan.priorAlpha - 0.2) < 1e-12);
    QVERIFY(std::abs(plan.priorBeta - 19.8) < 1e-12);
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET erased_at = 1 WHERE id = 1000")));
    const auto fewer = knownBaseline(database, account, Metric::Orders, {}, trialStart.plusDays(84));
    QCOMPARE(fewer->prior.alpha, 1.0);
    QCOMPARE(fewer->prior.beta, 1.0);
}

void TestExperimentStore::anImportWhosePersonsAreInAnExperimentStays()
{
    TemporaryDatabase database;
    QVERIFY(database.database().execute(
        QStringLiteral("INSERT INTO import_batch(id, account_id, kind, name, imported_at, new_rows, same_rows, changed_rows, "
                       "conflicting_rows, quarantined_rows) VALUES(5, 1, 'customers', 'x.csv', 0, 1, 0, 0, 0, 0)")));
    addPerson(database, 1, QStringLiteral("oA"));
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET batch_id = 5")));
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer_identity SET batch_id = 5")));
    const ExperimentId id = started(database).id;
    QVERIFY(assignAudience(database, account, id, trialStart, morning(1)));
    CustomerBatchStore store(database);
    QCOMPARE(store.removeImported(5).error().code, QStringLiteral("import.later_change"));
    QVERIFY(store.removeUntouched(5));
    QCOMPARE(*database.database().scalar(QStringLiteral("SELECT count(*) FROM customer")), qint64(1));
}

void TestExperimentStore::everyDeedIsInTheAudit()
{
    TemporaryDatabase database;
    const ExperimentId id = started(database).id;
    QVERIFY(enterCounts(database, account, id, {}, countsOf({{700, 70}, {700, 72}}, 14), morning(15)));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(14), morning(15)));
    AuditStore audit(database);
    QVERIFY(audit.verify());
    QStringList actions;
    const auto entries = audit.entries();
    for (const AuditEntry &entry : *entries)
        actions.append(entry.action);
    QCOMPARE(actions,
             (QStringList{QStringLiteral("experiment.added"), QStringLiteral("experiment.started"),
                          QStringLiteral("experiment.counts_typed"), QStringLiteral("experiment.ended")}));
    QCOMPARE(entries->at(1).detail, QString::fromLatin1(ruleHash(ruleText(titleRule())).toHex()));
}

QTEST_GUILESS_MAIN(TestExperimentStore)
#include "tst_experimentstore.moc"
