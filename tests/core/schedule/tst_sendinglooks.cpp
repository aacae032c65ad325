#include "support/officialfates.h"
#include "support/sendingworld.h"

#include <QtTest>

using namespace yiren;
using namespace yiren::officialpath;
using Fate = FakeOfficial::Fate;

// What WeChat is asked about a post that is on its way, how often, and what its answers are taken for.
class TestSendingLooks : public QObject
{
    Q_OBJECT

private slots:
    void aDraftThatCannotBeReadIsHandedOver();
    void aBoxThatCannotBeReadIsHandedOver();
    void aPublishingThatCannotBeAskedAboutIsHandedOver();
    void aLongNightWithoutNetworkEndsNoQuestion();
    void theBoxIsReadSeldomAndNoFurtherThanNeeded();
    void anOlderPageWithTheSameTextIsNotTakenForTheNewOne();
    void aDraftLikeOursIsNotTakenForOurs();
    void whatIsInReviewIsAskedAboutForADay();
};

// 48004: WeChat has taken this API away from the account (contract 11.8). A question may meet that for ever.
void TestSendingLooks::aDraftThatCannotBeReadIsHandedOver()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.refusal = refusing(draftGet, 48004);
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.draft_unread"));
    QVERIFY(world.requestsOf(draftGet) <= 16);
    QVERIFY(world.official.effects.empty());
}

void TestSendingLooks::aBoxThatCannotBeReadIsHandedOver()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.fate = first(draftAdd, Fate::LostAfter);
    world.official.refusal = refusing(draftList, 48004);
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.draft_unclear"));
    QCOMPARE(world.official.drafts.size(), size_t(1));
    QVERIFY(world.requestsOf(draftList) <= 16);
}

void TestSendingLooks::aPublishingThatCannotBeAskedAboutIsHandedOver()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.fate = first(submit, Fate::LostAfter);
    world.advance(600);
    QVERIFY(world.pass());
    world.official.refusal = refusing(draftGet, 48004);
    const int before = world.requestsOf(draftGet);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.unclear"));
    QVERIFY(world.requestsOf(draftGet) - before <= 16);
    QCOMPARE(world.requestsOf(submit), 1);
}

void TestSendingLooks::aLongNightWithoutNetworkEndsNoQuestion()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.fate = first(submit, Fate::LostAfter);
    world.advance(600);
    QVERIFY(world.pass());
    world.official.fate = [](const OfficialCall &) { return Fate::Refused; };
    world.passFor(9);
    QCOMPARE(world.post(id).state, PostState::Unknown);
    world.official.fate = [](const OfficialCall &) { return Fate::Answered; };
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
}

// Two processes, each with a pass every five minutes: 576 a day. WeChat allows 1,000 lists (contract 3.9) of 20 drafts.
void TestSendingLooks::theBoxIsReadSeldomAndNoFurtherThanNeeded()
{
    SendingWorld world;
    world.official.isPersonal = true;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    const FakeOfficial::Article ours = world.official.drafts.front();
    for (int i = 0; i < 45; ++i)
        world.official.drafts.insert(world.official.drafts.begin(), {QStringLiteral("older %1").arg(i), QStringLiteral("older"), {}, {}});
    world.advance(600);
    world.official.requests.clear();
    world.passFor(6, 150); // 144 passes
    QCOMPARE(world.requestsOf(draftList), 6 * 12);
    world.advance(86'400);
    world.official.requests.clear();
    world.passFor(6, 150);
    QCOMPARE(world.requestsOf(draftList), 6);
    std::erase_if(world.official.drafts, [&](const FakeOfficial::Article &draft) { return draft.id == ours.id; });
    world.advance(3600);
    QVERIFY(world.pass());
    QCOMPARE(world.post(id).failure, QStringLiteral("post.left_box"));
}

// The same notice as last month, published then by hand: WeChat's list gives it another address than the one that was pasted.
void TestSendingLooks::anOlderPageWithTheSameTextIsNotTakenForTheNewOne()
{
    SendingWorld world;
    const QString title = QStringLiteral("营业时间");
    world.schedule(PostKind::Publish, title);
    world.advance(600);
    world.runUntilSettled();
    FakeOfficial::Article old = world.official.pages.front();
    old.id = QStringLiteral("Inv_article_by_hand");
    old.url = QStringLiteral("http://mp.weixin.qq.com/s?__biz=InvBiz&mid=1&idx=1&sn=old");
    world.official.pages = {old};
    world.advance(30 * 86'400);
    world.official.publishTakesMs = 300'000;
    const PostId id = world.schedule(PostKind::Publish, title);
    world.official.fate = first(submit, Fate::LostAfter);
    world.advance(600);
    QVERIFY(world.pass());
    world.official.drafts.clear(); // used up at once, while its page is still in review
    world.advance(60);
    QVERIFY(world.pass());
    QCOMPARE(world.post(id).state, PostState::Unknown);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QVERIFY(world.post(id).url != old.url);
    QCOMPARE(world.official.pages.size(), size_t(2));
}

void TestSendingLooks::aDraftLikeOursIsNotTakenForOurs()
{
    SendingWorld world;
    world.schedule(PostKind::Draft, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    FakeOfficial::Article byHand = world.official.drafts.front();
    byHand.id = QStringLiteral("Inv_draft_by_hand");
    byHand.cover = QStringLiteral("Inv_other_cover");
    const auto second = [&world](qint64 changedMs, FakeOfficial::Article other) {
        other.changedMs = changedMs;
        world.official.drafts.push_back(other);
        const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
        world.official.fate = first(draftAdd, Fate::LostBefore);
        world.advance(600);
        world.official.drafts.back().changedMs += 600'000;
        world.runUntilSettled();
        world.official.drafts.pop_back();
        return world.post(id);
    };
    const Post another = second(world.now(), byHand); // with another cover
    QCOMPARE(another.state, PostState::WaitingForYou);
    QCOMPARE(another.failure, QStringLiteral("post.draft_unclear"));
    byHand.cover = world.official.drafts.front().cover;
    const Post older = second(world.now() - 86'400'000, byHand); // or of yesterday
    QCOMPARE(older.failure, QStringLiteral("post.draft_unclear"));
    QVERIFY(world.official.effects.empty());
}

// It is in review: not "left the box", and a refusal that comes in the night is told.
void TestSendingLooks::whatIsInReviewIsAskedAboutForADay()
{
    SendingWorld world;
    world.official.publishTakesMs = 8 * 3'600'000;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    const PostId endless = world.schedule(PostKind::MassSend, QStringLiteral("n"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.still_processing"));
    QCOMPARE(world.post(endless).state, PostState::Published);
    world.official.drafts.clear(); // used up
    world.official.requests.clear();
    world.passFor(3);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.still_processing"));
    QVERIFY(world.requestsOf("/cgi-bin/freepublish/get") <= 3); // once an hour
    QVERIFY(world.requestsOf("/cgi-bin/freepublish/get") >= 2);
    world.passFor(6);
    QCOMPARE(world.post(id).state, PostState::Published);
    QCOMPARE(world.post(id).url, world.official.pages.back().url);
}

QTEST_GUILESS_MAIN(TestSendingLooks)
#include "tst_sendinglooks.moc"
