#include "customers/customereventstore.h"
#include "customers/followerperson.h"
#include "experiments/experimentreadings.h"
#include "experiments/experimentstore.h"
#include "experiments/exposurestore.h"
#include "experiments/ownexposures.h"
#include "experiments/personeventstore.h"
#include "support/experimentrows.h"
#include "support/temporarydatabase.h"

using namespace yiren;
using namespace yiren::experimentrows;

namespace {

void sees(Database &database, qint64 person, const QString &what, qint64 at)
{
    const QString key = QStringLiteral("%1:%2:%3").arg(person).arg(what).arg(at);
    QVERIFY(CustomerEventStore(database).add(account, {CustomerId{person}, CustomerEventKind::View, at, what, key, {}}));
}

void followsBy(Database &database, const QString &openid, const QString &code, qint64 at)
{
    Follower follower;
    follower.openId = OpenId(openid);
    follower.isFollowing = true;
    follower.subscribedAt = at;
    follower.qrSceneText = code;
    FollowerPeople people(database, account, at);
    QVERIFY(people.keep(follower));
}

// "2A1": on the second day one person met version A.
QStringList reachedOf(Database &database, ExperimentId id)
{
    QStringList reached;
    for (const DayCount &count : ExposureStore(database).reached(id).value_or(std::vector<DayCount>()))
        reached += QStringLiteral("%1%2%3").arg(trialStart.daysTo(count.day) + 1).arg(armLetter(count.arm)).arg(count.totals.users);
    return reached;
}

void addFour(Database &database)
{
    for (qint64 person = 1; person <= 4; ++person)
        addPerson(database, person, QStringLiteral("o%1").arg(person));
}

} // namespace

class TestOwnExposures : public QObject
{
    Q_OBJECT

private slots:
    void whoOpenedAnAddressHasMetThatVersion();
    void whoFollowsThroughACodeHasMetThatVersion();
    void lookingTwiceWritesNothingTwice();
    void whatWasBeforeTheStartDoesNotCount();
    void onlyItsAudienceCounts();
    void whoBuysStaysInAnAudienceOfATag();
    void whoWasJoinedCountsAsThePersonThatIsKept();
    void anotherSourceOfCountsIsLeftAlone();
    void showingExperimentsCountsWhatHappenedSince();
    void messagesOfTheInboxCount();
};

void TestOwnExposures::whoOpenedAnAddressHasMetThatVersion()
{
    TemporaryDatabase database;
    addFour(database);
    const ExperimentId id = started(database, ownRule()).id;
    sees(database, 1, QStringLiteral("page/a"), morning(2));
    sees(database, 1, QStringLiteral("page/a"), morning(3)); // again
    sees(database, 2, QStringLiteral("page/b"), morning(3));
    sees(database, 3, QStringLiteral("page/elsewhere"), morning(3));
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(2));
    QCOMPARE(reachedOf(database, id), (QStringList{QStringLiteral("2A1"), QStringLiteral("3B1")}));
}

void TestOwnExposures::whoFollowsThroughACodeHasMetThatVersion()
{
    TemporaryDatabase database;
    addFour(database);
    ExperimentRule rule = ownRule();
    rule.design = Design::QrCodes;
    rule.arms[0].shown = QStringLiteral("card");
    rule.arms[1].shown = QStringLiteral("poster");
    const ExperimentId id = started(database, rule).id;
    followsBy(database, QStringLiteral("o1"), QStringLiteral("card"), morning(2));
    followsBy(database, QStringLiteral("o2"), QStringLiteral("poster"), morning(2));
    followsBy(database, QStringLiteral("o3"), QStringLiteral("parcel"), morning(2));
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(2));
    QCOMPARE(reachedOf(database, id), (QStringList{QStringLiteral("2A1"), QStringLiteral("2B1")}));
}

void TestOwnExposures::lookingTwiceWritesNothingTwice()
{
    TemporaryDatabase database;
    addFour(database);
    const ExperimentId id = started(database, ownRule()).id;
    sees(database, 1, QStringLiteral("page/a"), morning(2));
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(1));
    const auto noted = database.database().scalar(QStringLiteral("SELECT count(*) FROM audit")).value();
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(0));
    QCOMPARE(database.database().scalar(QStringLiteral("SELECT count(*) FROM audit")).value(), noted);
    // Who meets the other version too is known to have met both.
    sees(database, 1, QStringLiteral("page/b"), morning(4));
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(4), morning(5)).value(), qint64(1));
    QCOMPARE(experimentCounts(database, *ExperimentStore(database).experiment(account, id), {}, trialStart.plusDays(5))->inSeveralArms,
             qint64(1));
}

void TestOwnExposures::whatWasBeforeTheStartDoesNotCount()
{
    TemporaryDatabase database;
    addFour(database);
    sees(database, 1, QStringLiteral("page/a"), morning(1) - 1);
    sees(database, 2, QStringLiteral("page/a"), morning(9)); // a clock that is ahead
    started(database, ownRule());
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(0));
}

void TestOwnExposures::onlyItsAudienceCounts()
{
    TemporaryDatabase database;
    addFour(database);
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET source = 'import' WHERE id = 1")));
    ExperimentRule rule = ownRule();
    rule.audience = {QStringLiteral("imported"),
                     {SegmentRule::Match::All, {{SegmentField::Source, SegmentOperator::Is, QStringLiteral("import")}}}};
    started(database, rule);
    sees(database, 1, QStringLiteral("page/a"), morning(2));
    sees(database, 2, QStringLiteral("page/a"), morning(2));
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(1));
}

// 1 is of the audience, meets B and orders on that day; it is looked on the next. 2 is not of it.
void TestOwnExposures::whoBuysStaysInAnAudienceOfATag()
{
    TemporaryDatabase database;
    addFour(database);
    QVERIFY(database.database().execute(QStringLiteral("INSERT INTO customer_tag(customer_id, tag, at) VALUES(1, 'no order yet', 0)")));
    ExperimentRule rule = ownRule();
    rule.audience = {QStringLiteral("no order yet"),
                     {SegmentRule::Match::All, {{SegmentField::Orders, SegmentOperator::AtMost, qint64(0)}}}};
    QCOMPARE(startExperiment(database, account, drafted(database, rule).id, morning(1)).error().code,
             QStringLiteral("experiment.audience"));
    rule.audience.rule = {SegmentRule::Match::All, {{SegmentField::Tag, SegmentOperator::Is, QStringLiteral("no order yet")}}};
    const Experiment trial = started(database, rule);
    for (const int person : {1, 2})
        sees(database, person, QStringLiteral("page/b"), morning(2));
    QVERIFY(database.database().execute(
        QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, source, mark, "
                       "updated_at, digest) VALUES(1, 'n1', 'o1', %1, 8900, 0, 'SUCCESS', 'hand', '', 0, x'')")
            .arg(morning(2) + hourMs)));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(2), morning(3)));
    const auto counts = experimentCounts(database, trial, {}, trialStart.plusDays(2));
    QCOMPARE(totalsOf(*counts, 2)[1].users, qint64(1));
    QCOMPARE(totalsOf(*counts, 2)[1].converted, qint64(1));
}

void TestOwnExposures::whoWasJoinedCountsAsThePersonThatIsKept()
{
    TemporaryDatabase database;
    addFour(database);
    const ExperimentId id = started(database, ownRule()).id;
    sees(database, 1, QStringLiteral("page/a"), morning(2));
    sees(database, 2, QStringLiteral("page/a"), morning(3));
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET joined_into = 3 WHERE id = 2")));
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET joined_into = 1 WHERE id = 3")));
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(1));
    QCOMPARE(reachedOf(database, id), QStringList{QStringLiteral("2A1")});
}

void TestOwnExposures::anotherSourceOfCountsIsLeftAlone()
{
    TemporaryDatabase database;
    addFour(database);
    ExperimentRule rule = ownRule();
    rule.source = CountSource::Typed;
    started(database, rule);
    sees(database, 1, QStringLiteral("page/a"), morning(2));
    QCOMPARE(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)).value(), qint64(0));
}

void TestOwnExposures::showingExperimentsCountsWhatHappenedSince()
{
    TemporaryDatabase database;
    addFour(database);
    const ExperimentId id = started(database, ownRule()).id;
    sees(database, 1, QStringLiteral("page/a"), morning(2));
    QVERIFY(settleExperiments(database, account, trialStart.plusDays(3), morning(4)));
    QCOMPARE(reachedOf(database, id), QStringList{QStringLiteral("2A1")});
}

// Person 1 met A and wrote to the inbox an hour later, 2 met B and was written to, 3 met B and wrote in an imported conversation.
void TestOwnExposures::messagesOfTheInboxCount()
{
    TemporaryDatabase database;
    addFour(database);
    ExperimentRule rule = ownRule();
    rule.metric = Metric::Messages;
    const Experiment trial = started(database, rule);
    sees(database, 1, QStringLiteral("page/a"), morning(2));
    sees(database, 2, QStringLiteral("page/b"), morning(2));
    sees(database, 3, QStringLiteral("page/b"), morning(2));
    const QString peer = QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer) VALUES(%1, 1, 'mini', 'wx1', 'o%1')");
    const QString says = QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, state) "
                                        "VALUES(1, %1, 'm%1', %2, '%3', 'text', '', '{}', '%4')");
    for (int person : {1, 2})
        QVERIFY(database.database().execute(peer.arg(person)));
    QVERIFY(database.database().execute(says.arg(1).arg(morning(2) + hourMs).arg(QStringLiteral("customer"), QString())));
    QVERIFY(database.database().execute(says.arg(2).arg(morning(2) + hourMs).arg(QStringLiteral("us"), QStringLiteral("sent"))));
    QVERIFY(CustomerEventStore(database).add(
        account, {CustomerId{3}, CustomerEventKind::Message, morning(2) + hourMs, QStringLiteral("?"), QStringLiteral("k"), {}}));
    QVERIFY(noteOwnExposures(database, account, trialStart.plusDays(3), morning(4)));
    const auto deeds = PersonEventStore(database).deeds(trial);
    QVERIFY(deeds);
    QCOMPARE(deeds->size(), size_t(2));
    QCOMPARE(toInteger(deeds->at(0).customer), 1);
    QCOMPARE(toInteger(deeds->at(1).customer), 3);
    QCOMPARE(PersonEventStore(database)
                 .casesIn({account, {}, trialStart.plusDays(3)}, Metric::Messages, {morning(1), morning(3) - morning(1), 1})
                 ->did,
             qint64(2));
}

QTEST_GUILESS_MAIN(TestOwnExposures)
#include "tst_ownexposures.moc"
