#include "audit/auditstore.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "schedule/deliverystore.h"
#include "schedule/draftcomparison.h"
#include "schedule/publishduejob.h"
#include "support/officialfates.h"
#include "support/sendingworld.h"

#include <QtTest>

using namespace yiren;

// Posts go out once, at their time, or it is said that they did not.
class TestSending : public QObject
{
    Q_OBJECT

private slots:
    void aPostIsPublishedAndKnowsItsAddress();
    void aMassSendGoesOnceUnderItsKey();
    void aPersonalAccountWaitsForItsOwner();
    void aDraftThatLeftTheBoxIsNoticed();
    void picturesGoUpOnce();
    void aLostDraftIsFoundAgain();
    void aLostPublishingIsFoundAmongThePages();
    void aSlowPublishingIsNotSubmittedAgain();
    void aPublishingThatPerhapsNeverArrivedIsLeftToAPerson();
    void aLostMassSendGivesItsNumber();
    void withoutNetworkNothingIsLost();
    void aTextForMomentsWaitsToBeCopied();
    void anArticleThatLosesAPictureIsNotPublished();
    void aRefusedTextFails();
    void withoutAnOfficialAccountAPersonCopiesTheText();
    void whileAnotherSendsNothingHappens();
    void whatTheCleaningTookIsListed_data();
    void whatTheCleaningTookIsListed();
    void theTextAsSentIsKept();
};

using Fate = FakeOfficial::Fate;

void TestSending::aPostIsPublishedAndKnowsItsAddress()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("一人公司如何记账"));
    QVERIFY(world.pass().value().posts.empty()); // not yet
    world.advance(600);
    const PublishRound round = world.pass().value();
    QCOMPARE(round.posts.size(), size_t(1));
    QCOMPARE(round.posts.front().state, PostState::Sending); // accepted; WeChat is still at it
    QVERIFY(round.nextLookMs.has_value());
    world.runUntilSettled();
    const Post post = world.post(id);
    QCOMPARE(post.state, PostState::Published);
    QCOMPARE(post.url, world.official.pages.front().url);
    QCOMPARE(world.effectsOf(post), 1);
    QVERIFY(AuditStore(world.database).verify());
}

void TestSending::aMassSendGoesOnceUnderItsKey()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("上新"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QCOMPARE(world.effectsOf(world.post(id)), 1);
    QVERIFY(world.official.effects.front().isMassSend);
    const OutboxCall call = *DeliveryStore(world.database).delivery(SendingWorld::account, id).value().call(SendStep::MassSend);
    QCOMPARE(call.key.size(), 32);
    QVERIFY(call.body.contains(call.key.toUtf8()));
}

void TestSending::aPersonalAccountWaitsForItsOwner()
{
    SendingWorld world;
    world.official.isPersonal = true;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QVERIFY(world.post(id).failure.isEmpty()); // its usual way
    QCOMPARE(world.official.drafts.size(), size_t(1));
}

void TestSending::aDraftThatLeftTheBoxIsNoticed()
{
    SendingWorld world;
    world.official.isPersonal = true;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    QVERIFY(world.pass()->posts.empty()); // it lies there
    world.official.drafts.clear();        // 发表
    world.advance(300);
    QCOMPARE(world.pass()->posts.front().failure, QStringLiteral("post.left_box"));
    QVERIFY(world.pass()->posts.empty()); // said once
    const Post closed = closePost(world.database, SendingWorld::account, id, QStringLiteral("https://mp.weixin.qq.com/s/Inv"), 0).value();
    QCOMPARE(closed.state, PostState::Published);
}

void TestSending::picturesGoUpOnce()
{
    SendingWorld world;
    for (const char *title : {"a", "b"})
        world.schedule(PostKind::Publish, QLatin1String(title));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.official.effects.size(), size_t(2));
    QCOMPARE(world.official.requests[QStringLiteral("/cgi-bin/media/uploadimg")], 1);
    QCOMPARE(world.official.requests[QStringLiteral("/cgi-bin/material/add_material")], 1);
    QVERIFY(world.official.pages.front().content.contains(QLatin1String("http://mmbiz.qpic.cn/mmbiz_png/")));
}

void TestSending::aLostDraftIsFoundAgain()
{
    for (const auto &[fate, requests] : {std::pair(Fate::LostAfter, 1), std::pair(Fate::LostBefore, 1)}) {
        SendingWorld world;
        const PostId id = world.schedule(PostKind::Draft, QStringLiteral("t"));
        world.official.fate = first("/cgi-bin/draft/add", fate);
        world.advance(600);
        world.runUntilSettled();
        QCOMPARE(world.post(id).state, PostState::WaitingForYou);
        QCOMPARE(world.official.drafts.size(), size_t(1));
        QCOMPARE(world.official.requests[QStringLiteral("/cgi-bin/draft/add")], requests); // that arrived
    }
}

void TestSending::aLostPublishingIsFoundAmongThePages()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.fate = first("/cgi-bin/freepublish/submit", Fate::LostAfter);
    world.advance(600);
    QCOMPARE(world.pass()->posts.front().state, PostState::Unknown);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QCOMPARE(world.post(id).url, world.official.pages.front().url);
    QCOMPARE(world.official.requests[QStringLiteral("/cgi-bin/freepublish/submit")], 1);
}

// Nothing protects a second submission: while the first is in progress the draft lies in the box as if nothing had come (contract 3.7).
void TestSending::aSlowPublishingIsNotSubmittedAgain()
{
    SendingWorld world;
    world.official.publishTakesMs = 600'000;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.fate = first("/cgi-bin/freepublish/submit", Fate::LostAfter);
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QCOMPARE(world.effectsOf(world.post(id)), 1);
    QCOMPARE(world.official.requests[QStringLiteral("/cgi-bin/freepublish/submit")], 1);
}

void TestSending::aPublishingThatPerhapsNeverArrivedIsLeftToAPerson()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.official.fate = first("/cgi-bin/freepublish/submit", Fate::LostBefore);
    world.advance(600);
    const qint64 begun = world.now();
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.unclear"));
    QVERIFY(world.now() - begun >= 15 * 60'000); // looked for that long
    QCOMPARE(world.effectsOf(world.post(id)), 0);
    QCOMPARE(world.official.requests[QStringLiteral("/cgi-bin/freepublish/submit")], 0);
    QCOMPARE(world.official.drafts.size(), size_t(1)); // it is there to be published by hand
}

void TestSending::aLostMassSendGivesItsNumber()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::MassSend, QStringLiteral("t"));
    world.official.fate = first("/cgi-bin/message/mass/sendall", Fate::LostAfter);
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QCOMPARE(world.effectsOf(world.post(id)), 1);
    QVERIFY(!DeliveryStore(world.database).delivery(SendingWorld::account, id).value().call(SendStep::MassSend)->reference.isEmpty());
}

void TestSending::withoutNetworkNothingIsLost()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    world.official.fate = [](const OfficialCall &) { return Fate::Refused; };
    const PublishRound round = world.pass().value();
    QCOMPARE(round.trouble->code, QStringLiteral("http.refused"));
    QCOMPARE(world.post(id).failure, QStringLiteral("http.refused"));
    world.official.fate = [](const OfficialCall &) { return Fate::Answered; };
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Published);
    QVERIFY(world.post(id).failure.isEmpty());
}

void TestSending::aTextForMomentsWaitsToBeCopied()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Moments, {});
    world.advance(600 + 7200); // late is better than never
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QVERIFY(world.official.requests.empty());
}

void TestSending::anArticleThatLosesAPictureIsNotPublished()
{
    SendingWorld world;
    world.official.clean = [](QString html) { return html.remove(QRegularExpression(QStringLiteral("<img[^>]*>"))); };
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::WaitingForYou);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.draft_differs"));
    QVERIFY(world.official.effects.empty());
    const QStringList losses = DeliveryStore(world.database).delivery(SendingWorld::account, id).value().losses.value();
    QVERIFY(losses.front().startsWith(QLatin1String("picture //mmbiz.qpic.cn/")));
}

void TestSending::aRefusedTextFails()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QString(33, u'长')); // one character too many
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.post(id).state, PostState::Failed);
    QCOMPARE(world.post(id).failure, QStringLiteral("post.check"));
    QVERIFY(world.official.requests.empty());
}

void TestSending::withoutAnOfficialAccountAPersonCopiesTheText()
{
    Delivery delivery;
    delivery.post.state = PostState::Sending;
    takeUploadFailure(delivery, makeError(ErrorKind::Credential, "account.no_official"), 0);
    QCOMPARE(delivery.post.state, PostState::WaitingForYou);
    QCOMPARE(delivery.post.failure, QStringLiteral("post.no_official"));
    Delivery locked; // the vault is not open: nothing was done, the next look tries again
    locked.post.state = PostState::Sending;
    takeUploadFailure(locked, makeError(ErrorKind::Credential, "passphrase.missing"), 1000);
    QCOMPARE(locked.post.state, PostState::Sending);
    QCOMPARE(locked.waitUntil, 61'000);
}

void TestSending::whileAnotherSendsNothingHappens()
{
    SendingWorld world;
    world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    QLockFile other(world.lockPath());
    QVERIFY(other.tryLock());
    QCOMPARE(world.pass().error().code, QStringLiteral("work.busy"));
    QVERIFY(world.official.requests.empty());
}

void TestSending::whatTheCleaningTookIsListed_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QStringList>("losses");
    const QString text = QStringLiteral("<section style=\"color:#333;position:fixed\"><p>第一步&amp;第二步</p></section>");
    QTest::newRow("nothing") << text << text << QStringList();
    QTest::newRow("written otherwise") << QStringLiteral("<p>a <img src=\"http://mmbiz.qpic.cn/a/0\"></p>")
                                       << QStringLiteral("<p>a&nbsp;\n<img class='x' data-src='https://mmbiz.qpic.cn/a/0'/></p>")
                                       << QStringList();
    QTest::newRow("a style") << text << QStringLiteral("<section style=\"color:#333\"><p>第一步&第二步</p></section>")
                             << QStringList{QStringLiteral("style position")};
    QTest::newRow("a picture") << QStringLiteral("<p>a<img src=\"http://mmbiz.qpic.cn/a/0\"></p>") << QStringLiteral("<p>a</p>")
                               << QStringList{QStringLiteral("picture //mmbiz.qpic.cn/a/0")};
    QTest::newRow("a link") << QStringLiteral("<a href=\"https://mp.weixin.qq.com/s/1\">b</a>") << QStringLiteral("b")
                            << QStringList{QStringLiteral("link //mp.weixin.qq.com/s/1")};
    QTest::newRow("words") << QStringLiteral("<p>一二三</p>") << QStringLiteral("<p>一三</p>") << QStringList{QStringLiteral("text")};
}

void TestSending::whatTheCleaningTookIsListed()
{
    QFETCH(QString, sent);
    QFETCH(QString, remote);
    QTEST(lostContent(sent, remote), "losses");
}

void TestSending::theTextAsSentIsKept()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Draft, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    const PostVersion sent = PostVersionStore(world.database).newest(id).value().value();
    QCOMPARE(sent.cause, SaveCause::Sent);
    QCOMPARE(sent.article, world.post(id).article);
}

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
