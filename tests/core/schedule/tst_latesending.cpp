#include "content/postdeeds.h"
#include "schedule/deliverystore.h"
#include "support/officialfates.h"
#include "support/sendingworld.h"

#include <QtTest>

using namespace yiren;

// Posts whose time passed, or whose clock was wrong: nothing goes out twice, and it is said what did not.
class TestLateSending : public QObject
{
    Q_OBJECT

private slots:
    void aSlowMassSendWhoseAnswerWasLostIsNotCalledMissed();
    void aMassSendThatCanNotBeAskedForItsNumberIsNotCalledMissed();
    void whatWasMissedIsSaid();
    void whatIsSentLaterUsesTheDraftThatLiesInTheBox();
    void aTextThatWasChangedMeanwhileGetsItsOwnDraft();
    void aDraftThatWasDeletedThereIsMadeAnewWhenDecidedAgain();
    void aClockThatWasWrongForAnHourDoesNotHoldPostsUp();
    void thePromisedWallTimeOutlivesAChangeOfItsZone();
};

using Fate = FakeOfficial::Fate;

namespace {

// A mass send whose draft lies in the box when its time is over.
PostId missedWithDraft(SendingWorld &world)
{
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("t"));
    world.advance(600);
    world.official.fate = [](const OfficialCall &call) {
        return call.path.contains(QLatin1String("sendall")) ? Fate::Refused : Fate::Answered;
    };
    (void)world.pass();
    world.advance(3600);
    (void)world.pass();
    world.official.fate = [](const OfficialCall &) { return Fate::Answered; };
    if (world.post(id).state != PostState::Missed || world.official.drafts.size() != 1)
        qFatal("not missed");
    return id;
}

} // namespace

// Its draft still lies in the box when the half hour of grace ends: called missed, it would be sent again under another key.
void TestLateSending::aSlowMassSendWhoseAnswerWasLostIsNotCalledMissed()
{
    SendingWorld world;
    world.official.massTakesMs = 600'000;
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("t"));
    world.official.fate = first("/cgi-bin/message/mass/sendall", Fate::LostAfter);
    world.advance(600 + 29 * 60);
    (void)world.pass();
    for (int minutes = 1; minutes < 5; ++minutes) {
        world.advance(61);
        (void)world.pass();
    }
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.unclear"));
}

// Its draft is gone, so it went out, but the network is away when its number is asked for, until its time is over.
void TestLateSending::aMassSendThatCanNotBeAskedForItsNumberIsNotCalledMissed()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("t"));
    int sent = 0;
    world.official.fate = [&sent](const OfficialCall &call) {
        if (!call.path.contains(QLatin1String("sendall")))
            return Fate::Answered;
        return ++sent == 1 ? Fate::LostAfter : Fate::Refused;
    };
    world.advance(600);
    (void)world.pass();
    world.advance(61);
    (void)world.pass();
    QCOMPARE(sent, 2);
    world.advance(3600);
    (void)world.pass();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.unclear"));
    QCOMPARE(world.effectsOf(world.post(id)), 1);
}

void TestLateSending::whatWasMissedIsSaid()
{
    SendingWorld world;
    const PostId late = world.schedule(PostKind::Publish, QStringLiteral("late"));
    world.advance(600 + 31 * 60); // the grace is half an hour
    QCOMPARE(world.pass()->posts.front().state, PostState::Missed);
    QVERIFY(world.official.requests.empty());
    // The network went away before it could be published, and came back too late.
    const PostId cut = world.schedule(PostKind::Publish, QStringLiteral("cut"));
    world.advance(600);
    world.official.fate = [](const OfficialCall &call) {
        return call.path.contains(QLatin1String("submit")) ? Fate::Refused : Fate::Answered;
    };
    (void)world.pass();
    world.official.fate = [](const OfficialCall &) { return Fate::Answered; };
    world.advance(3600);
    world.runUntilSettled();
    QCOMPARE(world.post(cut).state, PostState::Missed);
    QCOMPARE(world.post(late).state, PostState::Missed);
    QVERIFY(world.official.effects.empty());
}

// A second draft of the same article beside it might be published by hand later.
void TestLateSending::whatIsSentLaterUsesTheDraftThatLiesInTheBox()
{
    SendingWorld world;
    const PostId id = missedWithDraft(world);
    QVERIFY(planPost(world.database, SendingWorld::account, id, {PostKind::MassSend, {}, plannedAt(world.now())}, world.now()));
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QCOMPARE(world.effectsOf(world.post(id)), 1);
    QVERIFY(world.official.drafts.empty());
    QCOMPARE(world.official.requests[QStringLiteral("/cgi-bin/draft/add")], 1);
}

// Also when the clock says that it was changed before it was sent.
void TestLateSending::aTextThatWasChangedMeanwhileGetsItsOwnDraft()
{
    SendingWorld world;
    const PostId id = missedWithDraft(world);
    world.clock.advance(-86'400);
    Post post = world.post(id);
    post.article.title = QStringLiteral("better");
    QVERIFY(savePost(world.database, SendingWorld::account, {id, post.article, {}, false}, SaveCause::ByHand, world.now()));
    QVERIFY(planPost(world.database, SendingWorld::account, id, {PostKind::MassSend, {}, plannedAt(world.now())}, world.now()));
    world.runUntilSettled();
    QCOMPARE(world.official.effects.size(), size_t(1));
    QCOMPARE(world.official.effects.front().title, QStringLiteral("better"));
}

void TestLateSending::aDraftThatWasDeletedThereIsMadeAnewWhenDecidedAgain()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Draft, QStringLiteral("t"));
    const auto decideAgain = [&] {
        QVERIFY(planPost(world.database, SendingWorld::account, id, {PostKind::Draft, {}, {}}, world.now()));
        QVERIFY(planPost(world.database, SendingWorld::account, id, {PostKind::Draft, {}, plannedAt(world.now())}, world.now()));
        world.runUntilSettled();
    };
    world.advance(600);
    world.runUntilSettled();
    world.official.drafts.clear();
    decideAgain();
    QCOMPARE(world.post(id).failure, QStringLiteral("post.draft_gone"));
    decideAgain();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QVERIFY(world.post(id).failure.isEmpty());
    QCOMPARE(world.official.drafts.size(), size_t(1));
}

void TestLateSending::aClockThatWasWrongForAnHourDoesNotHoldPostsUp()
{
    SendingWorld world;
    const PostId first = world.schedule(PostKind::Publish, QStringLiteral("first"), SendingWorld::account, 3600);
    world.clock.advance(3600); // wrong: it is an hour ahead
    world.runUntilSettled();
    QCOMPARE(world.post(first).state, PostState::Published);
    world.clock.advance(-3600);
    const PostId second = world.schedule(PostKind::Publish, QStringLiteral("second"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(second).state, PostState::Published);
}

// Planned when the zone was an hour off what it is now: the instant follows, the wall time stays.
void TestLateSending::thePromisedWallTimeOutlivesAChangeOfItsZone()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"), SendingWorld::account, 7200);
    Post post = world.post(id);
    const PlannedTime promised = *post.due;
    post.due->atMs -= 3'600'000;
    QVERIFY(PostStore(world.database).put(post));
    world.advance(4000); // past the old instant
    QVERIFY(world.pass()->posts.empty());
    QCOMPARE(world.post(id).due, promised);
    QCOMPARE(world.post(id).state, PostState::Scheduled);
}

QTEST_GUILESS_MAIN(TestLateSending)
#include "tst_latesending.moc"
