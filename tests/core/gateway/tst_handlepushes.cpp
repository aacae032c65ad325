#include "conversations/inboxstore.h"
#include "conversations/talkstore.h"
#include "conversations/replybody.h"
#include "customers/customereventstore.h"
#include "customers/customerstore.h"
#include "customers/customertaskstore.h"
#include "customers/followerperson.h"
#include "gateway/pusherasure.h"
#include "retention/attributionstore.h"
#include "retention/staystore.h"
#include "support/gatewayworld.h"

using namespace yiren;

// What becomes of pushes that are kept.
class TestHandlePushes : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsInTheConversationOnce();
    void whatOpensAWindowIsKnown_data();
    void whatOpensAWindowIsKnown();
    void reportsAreNoConversation();
    void newsOfTheCounterIsReadWithItsToken();
    void anOldTokenIsNotUsed();
    void whatTheMomentForbidsWaits();
    void afterADayItIsGivenUp();
    void aProcessThatDiedIsFollowedByAnotherThatGoesOn();
    void oldOnesAreForgottenAndWaitingOnesAreNot();
    void anErasedPersonsWordsAreGone();
    void whoFollowsScansAndLeavesIsAnEventOfTheCustomer();
    void aReadingOfFollowersAddsNothingThatWasPushed();
    void whoWithdrawsConsentIsATaskOfToday();
    void whoLeavesCannotBeWrittenTo();
};

namespace {

PushTally handle(GatewayWorld &world, const PushDealing &dealing)
{
    Q_UNUSED(world)
    return *awaited(JobHandle<PushTally>(new HandlePushesJob(dealing)));
}

PushTally handle(GatewayWorld &world)
{
    return handle(world, world.dealing());
}

TalkPeer peerOf(GatewayWorld &world, const QString &openid)
{
    const auto peer = *awaited(world.storage.read<std::optional<TalkPeer>>([openid](Database &database) {
        return TalkStore(database).find(AccountId{1}, TalkPeer::Channel::Official, QStringLiteral("wx0123456789abcdef"), openid);
    }));
    return peer.value_or(TalkPeer());
}

std::vector<TalkMessage> messagesWith(GatewayWorld &world, const QString &openid)
{
    return *awaited(world.storage.read<std::vector<TalkMessage>>([openid](Database &database) -> Result<std::vector<TalkMessage>> {
        const auto customer = CustomerStore(database).find(AccountId{1}, {IdentityKind::OpenId, {}, openid});
        if (!customer || !*customer)
            return std::vector<TalkMessage>();
        return InboxStore(database).messages(AccountId{1}, **customer, 0, 100);
    }));
}

const QString openidOfEvents = QStringLiteral("oAbCd0000000000000000000001A");

// An event as contract 5.6 has it, which happened then.
void pushEvent(GatewayWorld &world, const QByteArray &event, const QByteArray &key, qint64 at)
{
    (void)world.answerTo(world.sealedRequest("<xml><ToUserName>gh_0a1b2c3d4e5f</ToUserName><FromUserName>" + openidOfEvents.toLatin1()
                                             + "</FromUserName><CreateTime>" + QByteArray::number(at)
                                             + "</CreateTime><MsgType>event</MsgType><Event>" + event + "</Event><EventKey>" + key
                                             + "</EventKey></xml>"));
}

std::vector<CustomerEvent> eventsOf(GatewayWorld &world, const QString &openid)
{
    return *awaited(world.storage.read<std::vector<CustomerEvent>>([openid](Database &database) -> Result<std::vector<CustomerEvent>> {
        const auto customer = CustomerStore(database).find(AccountId{1}, {IdentityKind::OpenId, {}, openid});
        if (!customer || !*customer)
            return std::vector<CustomerEvent>();
        return CustomerEventStore(database).events(**customer);
    }));
}

} // namespace

void TestHandlePushes::everyMessageIsInTheConversationOnce()
{
    GatewayWorld world;
    const auto blocks = contractPushes("wechat-official-account.md", "### 5.5", "### 5.6");
    world.clock.set(QDateTime::fromSecsSinceEpoch(1790000020, Qt::UTC));
    for (int round = 0; round < 2; ++round) { // WeChat repeats itself
        for (const QByteArray &block : blocks)
            (void)world.answerTo(world.sealedRequest(block));
        const PushTally tally = handle(world);
        QVERIFY(tally == (round == 0 ? PushTally{7, 0, 0} : PushTally{}));
    }
    const auto messages = messagesWith(world, QStringLiteral("oAbCd0000000000000000000001A"));
    QCOMPARE(messages.size(), size_t(7));
    QCOMPARE(messages[0].messageId, QStringLiteral("24500000000000010"));
    QCOMPARE(messages[0].text, QStringLiteral("请问几点营业？"));
    QCOMPARE(messages[0].at, 1790000010000);
    QVERIFY(messages[0].speaker == TalkMessage::Speaker::Customer && messages[0].trigger == TalkMessage::Trigger::Message);
    QCOMPARE(messages[1].kind, QStringLiteral("image"));
    QCOMPARE(messages[1].detail, QByteArray("{\"media_id\":\"Inv_tmp_media_1\",\"pic_url\":\"http://mmbiz.qpic.cn/mmbiz_jpg/inv/0\"}"));
    QCOMPARE(messages[4].text, QStringLiteral("广州市海珠区"));
    QCOMPARE(messages[5].text, QStringLiteral("示例网页"));
    QCOMPARE(messages[6].messageId, QStringLiteral("24500000000000016"));
    QCOMPARE(world.count(QStringLiteral("SELECT count(*) FROM customer")), 1);
}

void TestHandlePushes::whatOpensAWindowIsKnown_data()
{
    using Trigger = TalkMessage::Trigger;
    QTest::addColumn<int>("block"); // of contract 5.6
    QTest::addColumn<int>("trigger");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, int block, Trigger trigger, const char *text) {
        QTest::newRow(name) << block << int(trigger) << QString::fromLatin1(text);
    };
    row("subscribe", 0, Trigger::Follow, "booth-12");
    row("unsubscribe", 1, Trigger::None, "");
    row("SCAN", 2, Trigger::Scan, "booth-12");
    row("CLICK", 4, Trigger::Menu, "MENU_PRICE");
    row("VIEW opens none", 5, Trigger::None, "https://example.com/shop");
    row("scancode_waitmsg", 6, Trigger::Menu, "SCAN_A");
    row("pic_weixin opens none", 7, Trigger::None, "PIC_A");
    row("location_select opens none", 8, Trigger::None, "LOC_A");
}

void TestHandlePushes::whatOpensAWindowIsKnown()
{
    QFETCH(int, block);
    QFETCH(int, trigger);
    QFETCH(QString, text);
    GatewayWorld world;
    (void)world.answerTo(world.sealedRequest(contractPushes("wechat-official-account.md", "### 5.6", "### 5.7")[size_t(block)]));
    QVERIFY(handle(world) == (PushTally{1, 0, 0}));
    const auto messages = messagesWith(world, QStringLiteral("oAbCd0000000000000000000001A"));
    QCOMPARE(messages.size(), size_t(1));
    QCOMPARE(int(messages[0].trigger), trigger);
    QCOMPARE(messages[0].text, text);
    QVERIFY(messages[0].speaker == TalkMessage::Speaker::System);
    QCOMPARE(peerOf(world, QStringLiteral("oAbCd0000000000000000000001A")).scene, block == 0 || block == 2 ? text : QString());
}

void TestHandlePushes::reportsAreNoConversation()
{
    GatewayWorld world;
    (void)world.answerTo(world.sealedRequest(contractPushes("wechat-official-account.md", "### 5.6", "### 5.7")[3])); // LOCATION
    for (const QByteArray &block : contractPushes("wechat-official-account.md", "## 3.", "## 5."))
        (void)world.answerTo(world.sealedRequest(block));
    QVERIFY(handle(world) == (PushTally{8, 0, 0}));
    QCOMPARE(world.count(QStringLiteral("SELECT count(*) FROM talk_message")), 0);
}

void TestHandlePushes::newsOfTheCounterIsReadWithItsToken()
{
    GatewayWorld world;
    (void)world.answerTo(world.wecomRequest(wecomVectors()[1]));
    QStringList read;
    PushDealing dealing = world.dealing();
    dealing.kf = [&read](const pushed::KfNews &news) {
        read.append(news.openKfId + u' ' + news.token);
        return readyJob<void>(Done());
    };
    QVERIFY(handle(world, dealing) == (PushTally{1, 0, 0}));
    QCOMPARE(read, QStringList{QStringLiteral("wkOPC00001 ENCtoken01")});
}

void TestHandlePushes::anOldTokenIsNotUsed()
{
    GatewayWorld world;
    (void)world.answerTo(world.wecomRequest(wecomVectors()[1]));
    world.clock.advance(600); // it lives ten minutes
    QStringList read;
    PushDealing dealing = world.dealing();
    dealing.kf = [&read](const pushed::KfNews &news) {
        read.append(news.openKfId + u' ' + news.token);
        return readyJob<void>(Done());
    };
    QVERIFY(handle(world, dealing) == (PushTally{1, 0, 0}));
    QCOMPARE(read, QStringList{QStringLiteral("wkOPC00001 ")});
}

void TestHandlePushes::whatTheMomentForbidsWaits()
{
    GatewayWorld world;
    (void)world.answerTo(world.wecomRequest(wecomVectors()[1]));
    (void)world.answerTo(world.sealedRequest(textPush(7)));
    PushDealing dealing = world.dealing();
    Done outcome = failure(ErrorKind::Network, "network.refused");
    dealing.kf = [&outcome](const pushed::KfNews &) { return readyJob<void>(outcome); };
    QVERIFY(handle(world, dealing) == (PushTally{1, 0, 1})); // the message behind it does not wait for it
    QCOMPARE(world.waiting().size(), size_t(1));
    QCOMPARE(world.waiting()[0].failure, QStringLiteral("network.refused"));
    outcome = {};
    QVERIFY(handle(world, dealing) == (PushTally{1, 0, 0}));
    QVERIFY(world.waiting().empty());
}

void TestHandlePushes::afterADayItIsGivenUp()
{
    GatewayWorld world;
    (void)world.answerTo(world.wecomRequest(wecomVectors()[1]));
    PushDealing dealing = world.dealing();
    dealing.kf = [](const pushed::KfNews &) { return readyJob<void>(failure(ErrorKind::Network, "network.refused")); };
    world.clock.advanceDays(1);
    QVERIFY(handle(world, dealing) == (PushTally{0, 1, 0}));
    QVERIFY(world.waiting().empty());
}

void TestHandlePushes::aProcessThatDiedIsFollowedByAnotherThatGoesOn()
{
    const auto folder = std::make_shared<QTemporaryDir>();
    {
        GatewayWorld world({}, folder);
        for (int i = 0; i < 250; ++i)
            (void)world.answerTo(world.sealedRequest(textPush(i)));
    }
    GatewayWorld next({}, folder);
    QVERIFY(handle(next) == (PushTally{250, 0, 0}));
    QCOMPARE(next.count(QStringLiteral("SELECT count(*) FROM talk_message")), 250);
}

void TestHandlePushes::oldOnesAreForgottenAndWaitingOnesAreNot()
{
    GatewayWorld world;
    for (int i = 0; i < 3; ++i)
        (void)world.answerTo(world.sealedRequest(textPush(i)));
    QVERIFY(handle(world) == (PushTally{3, 0, 0}));
    (void)world.answerTo(world.sealedRequest(textPush(9)));
    const auto forget = [&world](qint64 at) {
        return *awaited(
            world.storage.write<qint64>([at](Database &database) { return PushStore(database).forgetBefore(AccountId{1}, at); }));
    };
    QCOMPARE(forget(1790000000000), 0);
    QCOMPARE(forget(1790000000001), 3);
    QCOMPARE(world.waiting().size(), size_t(1));
}

void TestHandlePushes::anErasedPersonsWordsAreGone()
{
    GatewayWorld world;
    (void)world.answerTo(world.sealedRequest(textPush(1, "oA", "秘密")));
    (void)world.answerTo(world.sealedRequest(textPush(2, "oB", "别人的")));
    (void)world.answerTo(world.sealedRequest(textPush(3, "wmA", "加我好友"))); // kept under the id that 企业微信 knows the same person by
    const ErasedPerson person{AccountId{1}, {}, {QStringLiteral("oA"), QStringLiteral("oNobody")}, {QStringLiteral("wmA")}};
    const auto erased =
        awaited(world.storage.write<qint64>([person](Database &database) { return forgetPersonOfPushes(database, person); }));
    QCOMPARE(*erased, 2);
    QCOMPARE(world.count(QStringLiteral("SELECT count(*) FROM push WHERE raw = x'' AND proof = '' AND person = ''")), 2);
    QCOMPARE(world.waiting().size(), size_t(1));
    QCOMPARE(world.waiting()[0].person, QStringLiteral("oB"));
    (void)world.answerTo(world.sealedRequest(textPush(1, "oA", "秘密"))); // a retry brings nothing back
    QCOMPARE(world.waiting().size(), size_t(1));
}

// Each comes twice, as WeChat repeats itself.
void TestHandlePushes::whoFollowsScansAndLeavesIsAnEventOfTheCustomer()
{
    GatewayWorld world;
    for (int round = 0; round < 2; ++round) {
        pushEvent(world, "subscribe", "qrscene_post:17", 1789990000);
        pushEvent(world, "SCAN", "post:18", 1789991000);
        pushEvent(world, "unsubscribe", "", 1789998000);
        (void)handle(world);
    }
    const auto found = eventsOf(world, openidOfEvents);
    QCOMPARE(found.size(), size_t(3)); // the newest first
    QVERIFY(found[0].kind == CustomerEventKind::Unfollow && found[0].at == 1789998000000);
    QVERIFY(found[1].kind == CustomerEventKind::Interaction && found[1].subject == u"post:18");
    QVERIFY(found[2].kind == CustomerEventKind::Follow && found[2].subject == u"post:17" && found[2].at == 1789990000000);
    const auto stays =
        awaited(world.storage.read<std::vector<Stay>>([](Database &database) { return StayStore(database).followers(AccountId{1}); }));
    QCOMPARE(stays->size(), size_t(1));
    QVERIFY(stays->front().from == 1789990000000 && stays->front().until == 1789998000000);
    const auto moments =
        awaited(world.storage.read<std::vector<qint64>>([](Database &database) { return StayStore(database).knownMoments(AccountId{1}); }));
    QCOMPARE(*moments, std::vector<qint64>{1789998000000});
    const Period period{*BusinessDay::fromText(QStringLiteral("2026-09-20")), *BusinessDay::fromText(QStringLiteral("2026-09-23"))};
    const auto touches = awaited(world.storage.read<std::map<qint64, std::vector<Touch>>>(
        [period](Database &database) { return AttributionStore(database).touches(AccountId{1}, period); }));
    QCOMPARE(touches->size(), size_t(1));
    QCOMPARE(touches->begin()->second.size(), size_t(2));
}

void TestHandlePushes::aReadingOfFollowersAddsNothingThatWasPushed()
{
    GatewayWorld world;
    pushEvent(world, "subscribe", "", 1789990000);
    QVERIFY(handle(world) == (PushTally{1, 0, 0}));
    const auto read = [&world](bool isFollowing) {
        Follower follower;
        follower.openId = OpenId(openidOfEvents);
        follower.isFollowing = isFollowing;
        follower.subscribedAt = isFollowing ? 1789990001000 : 0; // as WeChat's list has it
        (void)awaited(world.storage.write<void>([follower](Database &database) {
            FollowerPeople people(database, AccountId{1}, 1789999000000);
            const Done kept = people.keep(follower);
            return kept ? people.finish() : kept;
        }));
        return eventsOf(world, openidOfEvents).size();
    };
    QCOMPARE(read(true), size_t(1));
    pushEvent(world, "unsubscribe", "", 1789998000);
    QVERIFY(handle(world) == (PushTally{1, 0, 0}));
    QCOMPARE(read(false), size_t(2));
}

void TestHandlePushes::whoWithdrawsConsentIsATaskOfToday()
{
    GatewayWorld world;
    (void)world.answerTo(world.sealedRequest(textPush(1, openidOfEvents.toLatin1())));
    const QByteArray revoked = "<xml><ToUserName>gh_0a1b2c3d4e5f</ToUserName><FromUserName>oWeChat</FromUserName><CreateTime>1789999000"
                               "</CreateTime><MsgType>event</MsgType><Event>user_authorization_revoke</Event><OpenID>"
        + openidOfEvents.toLatin1() + "</OpenID><AppID>wx0123456789abcdef</AppID><RevokeInfo>1</RevokeInfo></xml>";
    (void)world.answerTo(world.sealedRequest(revoked));
    PushDealing dealing = world.dealing();
    dealing.eraseTask = QStringLiteral("Erase");
    QVERIFY(handle(world, dealing) == (PushTally{2, 0, 0}));
    const BusinessDay today = BusinessDay::ofMs(1790000000000);
    const auto tasks = awaited(
        world.storage.read<std::vector<CustomerTask>>([today](Database &database) { return tasksDue(database, AccountId{1}, today); }));
    QCOMPARE(tasks->size(), size_t(1));
    QCOMPARE(tasks->front().note.text, QStringLiteral("Erase"));
    QVERIFY(tasks->front().note.due == today);
}

void TestHandlePushes::whoLeavesCannotBeWrittenTo()
{
    GatewayWorld world;
    (void)world.answerTo(world.sealedRequest(textPush(1, openidOfEvents.toLatin1())));
    QVERIFY(handle(world) == (PushTally{1, 0, 0}));
    const auto window = [&world] {
        const TalkPeer peer = peerOf(world, openidOfEvents);
        const qint64 at = 1790000060000;
        const auto steps = awaited(world.storage.read<std::vector<ReplyStep>>(
            [id = peer.id, at](Database &database) { return TalkStore(database).steps(id, at); }));
        return replyWindow(peer.channel, *steps, at);
    };
    QCOMPARE(window().left, std::optional(5));
    pushEvent(world, "unsubscribe", "", 1790000030);
    QVERIFY(handle(world) == (PushTally{1, 0, 0}));
    QVERIFY(window().hasLeft);
    ReplyWish wish;
    wish.text = QStringLiteral("在吗");
    QCOMPARE(whatForbidsReply(wish, peerOf(world, openidOfEvents), window(), 1790000060000)->code, QStringLiteral("talk.unfollowed"));
}

QTEST_GUILESS_MAIN(TestHandlePushes)
#include "tst_handlepushes.moc"
