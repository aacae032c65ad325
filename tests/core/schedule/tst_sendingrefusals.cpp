#include "audit/auditstore.h"
#include "schedule/closedline.h"
#include "schedule/deliverystore.h"
#include "support/officialfates.h"
#include "support/sendingworld.h"

#include <QtTest>

using namespace yiren;
using namespace yiren::officialpath;
using Fate = FakeOfficial::Fate;

// What WeChat's refusals make of a post, and of the others that are due.
class TestSendingRefusals : public QObject
{
    Q_OBJECT

private slots:
    void aPostThatIsMovedWhileAnotherLeavesStaysFree();
    void aPostThatIsDeletedWhileAnotherLeavesHoldsNothingUp();
    void aPostThatHasNotBegunIsFreeWhenTheClockIsSetBack();
    void aMassSendThatMayBeOutIsNotCalledMissed();
    void aRefusalAfterALostMassSendLeavesItToAPerson();
    void aMassSendWhoseDraftWasDeletedSaysSo();
    void anAddressThatWaitsForItsAdministratorStopsThePass();
    void aPunishedAccountSendsNothingMore();
    void aDeletedTagFailsWithItsReason();
    void whatBecomesDueBehindClosedKeysOnlyWaits();
    void aTokenThatDoesNotComeLosesNothing();
    void aDeletedCoverGoesUpAgain();
    void aCoverThatIsRefusedTwiceFails();
};

namespace {

// Ten minutes and two seconds of a computer that is on: what is due then is taken in one pass.
void stayAwake(SendingWorld &world)
{
    for (const int seconds : {300, 302}) {
        QVERIFY(world.pass());
        world.advance(seconds);
    }
}

} // namespace

void TestSendingRefusals::aPostThatIsMovedWhileAnotherLeavesStaysFree()
{
    SendingWorld world;
    world.schedule(PostKind::Publish, QStringLiteral("first"));
    const PostId second = world.schedule(PostKind::Publish, QStringLiteral("second"), SendingWorld::account, 601);
    stayAwake(world);
    const PlannedTime friday = plannedAt(world.now() + 3 * 86'400'000);
    world.official.fate = [&, isMoved = false](const OfficialCall &) mutable {
        if (!std::exchange(isMoved, true)
            && !planPost(world.database, SendingWorld::account, second, {PostKind::Publish, {}, friday}, world.now()))
            qFatal("not moved");
        return Fate::Answered;
    };
    world.passFor(1);
    QCOMPARE(world.post(second).state, PostState::Scheduled);
    QCOMPARE(world.official.effects.size(), size_t(1));
    QVERIFY(planPost(world.database, SendingWorld::account, second, {PostKind::Publish, {}, {}}, world.now())); // may be taken back
}

void TestSendingRefusals::aPostThatIsDeletedWhileAnotherLeavesHoldsNothingUp()
{
    SendingWorld world;
    world.schedule(PostKind::Publish, QStringLiteral("first"));
    const PostId second = world.schedule(PostKind::Publish, QStringLiteral("second"), SendingWorld::account, 601);
    const PostId third = world.schedule(PostKind::Publish, QStringLiteral("third"), SendingWorld::account, 602);
    stayAwake(world);
    world.official.fate = [&, isGone = false](const OfficialCall &) mutable {
        if (!std::exchange(isGone, true) && !deletePost(world.database, SendingWorld::account, second, world.now()))
            qFatal("not deleted");
        return Fate::Answered;
    };
    QVERIFY(world.pass());
    world.runUntilSettled();
    QCOMPARE(world.post(third).state, PostState::Published);
    QCOMPARE(world.official.effects.size(), size_t(2));
}

void TestSendingRefusals::aPostThatHasNotBegunIsFreeWhenTheClockIsSetBack()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.fate = [](const OfficialCall &) { return Fate::Refused; }; // its picture can't go up
    world.advance(600);
    QVERIFY(world.pass());
    QCOMPARE(world.post(id).state, PostState::Sending);
    world.clock.advance(-3600);
    QVERIFY(world.pass());
    QCOMPARE(world.post(id).state, PostState::Scheduled);
    world.official.fate = [](const OfficialCall &) { return Fate::Answered; };
    world.clock.advance(3600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
}

// Nobody knows whether the first attempt waits for the administrator's word, so "nothing was sent" would be a lie.
void TestSendingRefusals::aMassSendThatMayBeOutIsNotCalledMissed()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("t"));
    world.official.fate = first(sendAll, Fate::LostBefore);
    world.advance(600 + 29 * 60);
    for (int looks = 0; looks < 3; ++looks) { // the draft is still there; the grace ends meanwhile
        QVERIFY(world.pass());
        world.advance(60);
    }
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.unclear"));
}

// The day's mass send may be used up by the very one whose answer was lost.
void TestSendingRefusals::aRefusalAfterALostMassSendLeavesItToAPerson()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("t"));
    world.official.fate = first(sendAll, Fate::LostBefore);
    world.advance(600);
    QVERIFY(world.pass());
    world.official.refusal = refusing(sendAll, 45028);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.unclear"));
    SendingWorld other; // without a lost answer it certainly did not go out
    const PostId sound = other.schedule(PostKind::MassSend, QStringLiteral("t"));
    other.official.refusal = refusing(sendAll, 45028);
    other.advance(600);
    other.runUntilSettled();
    QCOMPARE(other.post(sound).state, PostState::Failed);
    QCOMPARE(other.post(sound).failure, QStringLiteral("wechat.45028"));
}

void TestSendingRefusals::aMassSendWhoseDraftWasDeletedSaysSo()
{
    for (const PostKind kind : {PostKind::MassSend, PostKind::Publish}) {
        SendingWorld world;
        const PostId id = world.schedule(kind, QStringLiteral("t"));
        world.official.fate = [&world](const OfficialCall &call) {
            if (call.path == QLatin1String(sendAll) || call.path == QLatin1String(submit))
                world.official.drafts.clear(); // by hand, just before
            return Fate::Answered;
        };
        world.advance(600);
        world.runUntilSettled();
        QCOMPARE(world.post(id).state, PostState::WaitingForYou);
        QCOMPARE(world.post(id).failure, QStringLiteral("post.draft_gone"));
        world.advance(600);
        QVERIFY(world.pass()->posts.empty()); // and goes on saying so
        QCOMPARE(world.post(id).failure, QStringLiteral("post.draft_gone"));
    }
}

// 89503 and its relatives are answers to the question for a token: nothing was done (contract 1.2).
void TestSendingRefusals::anAddressThatWaitsForItsAdministratorStopsThePass()
{
    for (const int code : {89501, 89503, 89506, 89507}) {
        SendingWorld world;
        const PostId first = world.schedule(PostKind::Publish, QStringLiteral("first"));
        const PostId second = world.schedule(PostKind::Publish, QStringLiteral("second"), SendingWorld::account, 601);
        world.official.refusal = [code](const OfficialCall &) { return code; };
        stayAwake(world);
        const PublishRound round = world.pass().value();
        QVERIFY(round.trouble.has_value());
        QCOMPARE(round.trouble->code, QStringLiteral("wechat.%1").arg(code));
        QCOMPARE(world.post(second).state, PostState::Scheduled);
        world.official.refusal = [](const OfficialCall &) { return 0; }; // the administrator has confirmed
        world.runUntilSettled();
        QCOMPARE(world.post(first).state, PostState::Published);
        QCOMPARE(world.post(second).state, PostState::Published);
    }
}

void TestSendingRefusals::aPunishedAccountSendsNothingMore()
{
    SendingWorld world;
    const PostId first = world.schedule(PostKind::Publish, QStringLiteral("first"));
    const PostId second = world.schedule(PostKind::Publish, QStringLiteral("second"), SendingWorld::account, 601);
    world.official.refusal = [](const OfficialCall &) { return 50007; };
    stayAwake(world);
    QCOMPARE(world.pass()->trouble->code, QStringLiteral("wechat.50007"));
    QCOMPARE(world.post(second).state, PostState::Scheduled);
    world.advance(60);
    QVERIFY(world.pass());
    int calls = 0;
    for (const auto &[path, count] : world.official.requests)
        calls += count;
    QCOMPARE(calls, 2); // one for each post; the next in ten minutes
    world.advance(31 * 60);
    world.runUntilSettled();
    for (const PostId id : {first, second}) {
        QCOMPARE(world.post(id).state, PostState::Missed);
        QVERIFY(world.official.effects.empty());
    }
    QCOMPARE(world.post(first).failure, QStringLiteral("wechat.50007")); // why
}

void TestSendingRefusals::aDeletedTagFailsWithItsReason()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("t"));
    world.official.refusal = refusing(sendAll, 40152);
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Failed);
    QCOMPARE(world.post(id).failure, QStringLiteral("wechat.40152"));
}

// publish-due asks for no keys when nothing is due, and then something is.
void TestSendingRefusals::whatBecomesDueBehindClosedKeysOnlyWaits()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    ClosedLine closed(makeError(ErrorKind::NotReady, "post.due_meanwhile"));
    const auto round =
        awaited(JobHandle<PublishRound>(new PublishDueJob(world.storage, closed, world.clock, {SendingWorld::account, world.lockPath()})));
    QCOMPARE(round->trouble->code, QStringLiteral("post.due_meanwhile"));
    QCOMPARE(world.post(id).state, PostState::Sending);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
}

// The error of a token question comes as Network: nothing was applied (officialcalljob.cpp).
void TestSendingRefusals::aTokenThatDoesNotComeLosesNothing()
{
    Delivery delivery;
    delivery.post.kind = PostKind::Publish;
    delivery.post.state = PostState::Sending;
    delivery.calls = {outboxCall(SendStep::DraftAdd, {}), outboxCall(SendStep::Publish, {})};
    delivery.calls.front().state = CallState::Sent;
    beginAttempt(delivery, 1000);
    Error busy = makeError(ErrorKind::Network, "wechat.-1");
    takeAnswer(delivery, failure(busy), 2000);
    QCOMPARE(delivery.calls.back().state, CallState::Ready);
    QCOMPARE(delivery.waitUntil, 62'000);
    busy.kind = ErrorKind::OutcomeUnknown; // the submission's own answer
    beginAttempt(delivery, 70'000);
    takeAnswer(delivery, failure(busy), 71'000);
    QCOMPARE(delivery.calls.back().state, CallState::Unknown);
}

void TestSendingRefusals::aDeletedCoverGoesUpAgain()
{
    SendingWorld world;
    world.schedule(PostKind::Publish, QStringLiteral("before"));
    world.advance(600);
    world.runUntilSettled();
    world.official.covers.clear(); // tidied away in the backend
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("after"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QCOMPARE(world.effectsOf(world.post(id)), 1);
    QCOMPARE(world.requestsOf("/cgi-bin/material/add_material"), 2);
    QVERIFY(AuditStore(world.database).verify());
}

void TestSendingRefusals::aCoverThatIsRefusedTwiceFails()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.refusal = refusing(draftAdd, 40007);
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Failed);
    QCOMPARE(world.post(id).failure, QStringLiteral("wechat.40007"));
    QCOMPARE(world.requestsOf(draftAdd), 2);
}

QTEST_GUILESS_MAIN(TestSendingRefusals)
#include "tst_sendingrefusals.moc"
