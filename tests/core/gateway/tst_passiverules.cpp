#include "autoreply/autoreplypass.h"
#include "autoreply/gatewayserving.h"
#include "autoreply/replymeans.h"
#include "products/productdeeds.h"
#include "support/passivegatewayworld.h"
#include "support/replyrules.h"
#include "support/smallvideo.h"

#include <QSignalSpy>
#include <QTest>

using namespace yiren;

namespace {

using State = TalkMessage::State;

QByteArray png()
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
}

struct RuledWorld : PassiveGatewayWorld {
    explicit RuledWorld(sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService) : PassiveGatewayWorld(accountClass)
    {
        open();
    }
    void rule(const char *word, std::vector<RuleReply> replies, int delay = 0, RuleTrigger trigger = RuleTrigger::Keyword)
    {
        ReplyRule rule = keywordRule(0, {QString::fromUtf8(word)});
        rule.trigger = trigger;
        rule.name = QString::fromUtf8(word);
        rule.replies = std::move(replies);
        rule.delaySeconds = delay;
        keep(rule);
    }
    Product product(const char *name, qint64 fen)
    {
        Product product;
        product.account = AccountId{1};
        product.name = QString::fromUtf8(name);
        product.price = Money::fromFen(fen);
        return *awaited(
            world.storage.write<Product>([product, at = now()](Database &database) { return addProduct(database, product, 3, at); }));
    }
    QByteArray request(const QByteArray &text, int number = 1) const
    {
        return requestOf("<xml><ToUserName>gh_0a1b2c3d4e5f</ToUserName><FromUserName>" + amu.toLatin1() + "</FromUserName><CreateTime>"
                         + QByteArray::number(now() / 1000) + "</CreateTime><MsgType>text</MsgType><Content>" + text + "</Content><MsgId>"
                         + QByteArray::number(number) + "</MsgId></xml>");
    }
    QByteArray push(const QByteArray &text, int number = 1)
    {
        control().say(amu, QString::fromUtf8(text));
        GatewayClient client(server->serverPort());
        client.send(request(text, number));
        return bodyOfAnswer(client.answer());
    }
    // The contract's example of that event (official account 5.6), come now.
    QByteArray pushEvent(const QByteArray &event)
    {
        QByteArray body;
        for (const QByteArray &block : contractPushes("wechat-official-account.md", "### 5.6", "### 5.7")) {
            if (block.contains(QByteArray("<Event><![CDATA[" + event + "]]>")))
                body = block;
        }
        const qsizetype from = body.indexOf("<CreateTime>") + 12;
        body.replace(from, body.indexOf('<', from) - from, QByteArray::number(now() / 1000));
        GatewayClient client(server->serverPort());
        client.send(requestOf(body));
        return bodyOfAnswer(client.answer());
    }
    Result<AutoReplyReport> pass()
    {
        return awaited(JobHandle<AutoReplyReport>(new AutoReplyPass(autoReplySetup(setup(), calendar(), nullptr))));
    }
    std::vector<TalkMessage> own()
    {
        auto all = talk(amu);
        std::erase_if(all, [](const TalkMessage &message) { return message.speaker != TalkMessage::Speaker::Us; });
        return all;
    }
    std::vector<ReplyAnswer> answers()
    {
        return look<std::vector<ReplyAnswer>>([](Database &database) { return AnswerStore(database).latest(AccountId{1}, 100); });
    }
    qint64 now() const { return OfficialTalkWorld::now(); }
    size_t messagesSent() { return control().customMessages().size(); }
};

RuleReply words(const char *text)
{
    RuleReply reply;
    reply.text = QString::fromUtf8(text);
    return reply;
}

RuleReply video()
{
    RuleReply reply;
    reply.kind = RuleReply::Kind::Video;
    reply.setFile(QStringLiteral("演示.mp4"), smallVideo());
    return reply;
}

} // namespace

// Rules answer what is pushed, at once where it fits, and never twice together with the pass.
class TestPassiveRules : public QObject
{
    Q_OBJECT

private slots:
    void aRuleAnswersInTheSameBreath();
    void whatIsSaidInTheSameBreathTakesNoneOfTheFive();
    void aSecondDeliveryIsNotAnsweredAgain();
    void whatNoRuleIsAboutIsAnsweredSuccess();
    void aMenuKeyIsAnswered();
    void whoFollowsByACodeGetsTheAnswerOfTheScan();
    void whoRepliesOneGetsTheProductsCard_data();
    void whoRepliesOneGetsTheProductsCard();
    void whatDoesNotFitIsLeftToThePass_data();
    void whatDoesNotFitIsLeftToThePass();
    void aBusyDataFileLeavesTheAnswerToThePass();
    void whatDidNotLeaveInTimeGoesAsAMessage_data();
    void whatDidNotLeaveInTimeGoesAsAMessage();
    void aPictureOfAnAccountThatMaySendNothingIsAnswered();
    void aVideoIsAnsweredAndGoesUpOnceForAll();
    void aVideoThatIsNotUpInTimeGoesAsAMessage();
    void aVideoInAMiniProgramGoesNowhere();
    void bothWaysTogetherAnswerOnceWhateverDies_data();
    void bothWaysTogetherAnswerOnceWhateverDies();
    void aRunningGatewayIsKnownForTwoMinutes();
};

void TestPassiveRules::aRuleAnswersInTheSameBreath()
{
    RuledWorld world;
    world.rule("价格", {words("128 元")});
    const QByteArray answer = world.push("什么价格");
    QVERIFY2(answer.contains("<Content><![CDATA[128 元]]></Content>"), answer.constData());
    QVERIFY(answer.contains("<ToUserName><![CDATA[oAbCd0000000000000000000001A]]></ToUserName>"));
    QTRY_COMPARE(world.own().size(), size_t(1));
    QTRY_COMPARE(world.own().front().state, State::Sent);
    QTRY_COMPARE(world.answers().front().state, ReplyAnswer::State::Done);
    world.handle();
    world.moveOn(10 * minuteMs);
    const auto report = world.pass();
    QCOMPARE(report->answered, 0);
    QCOMPARE(world.messagesSent(), size_t(0));
    QCOMPARE(world.texts(world.amu), QStringList({QStringLiteral("什么价格"), QStringLiteral("128 元")}));
}

// Only custom messages are the five (contract, official account 4.1).
void TestPassiveRules::whatIsSaidInTheSameBreathTakesNoneOfTheFive()
{
    RuledWorld world;
    world.rule("价格", {words("128 元")});
    QVERIFY(world.push("价格").contains("128"));
    QTRY_COMPARE(world.own().size(), size_t(1));
    QTRY_VERIFY(world.own().front().state == State::Sent);
    const auto window = [&world] {
        const qint64 peer = world.own().front().peer;
        const auto steps = world.look<std::vector<ReplyStep>>(
            [peer, at = world.now()](Database &database) { return TalkStore(database).steps(peer, at); });
        return replyWindow(TalkPeer::Channel::Official, steps, world.now());
    };
    QCOMPARE(window().left, std::optional(5));
    ReplyWish wish;
    wish.peer = world.own().front().peer;
    wish.text = QStringLiteral("还有别的吗");
    QVERIFY(awaited(JobHandle<TalkMessage>(new ReplyJob(world.setup(), wish))));
    QCOMPARE(window().left, std::optional(4));
}

void TestPassiveRules::aSecondDeliveryIsNotAnsweredAgain()
{
    RuledWorld world;
    world.rule("价格", {words("128 元")});
    QVERIFY(world.push("价格").contains("128"));
    QCOMPARE(world.push("价格"), QByteArray("success"));
    QCOMPARE(world.own().size(), size_t(1));
}

void TestPassiveRules::whatNoRuleIsAboutIsAnsweredSuccess()
{
    RuledWorld world;
    world.rule("价格", {words("128 元")});
    QCOMPARE(world.push("你好"), QByteArray("success"));
    QVERIFY(world.answers().empty());
}

// The contract's CLICK has the key MENU_PRICE.
void TestPassiveRules::aMenuKeyIsAnswered()
{
    RuledWorld world;
    world.rule("MENU_OTHER", {words("别的")}, 0, RuleTrigger::MenuClick);
    world.rule("MENU_PRICE", {words("128 元")}, 0, RuleTrigger::MenuClick);
    const QByteArray answer = world.pushEvent("CLICK");
    QVERIFY2(answer.contains("<Content><![CDATA[128 元]]></Content>"), answer.constData());
}

// The contract's subscribe has qrscene_booth-12.
void TestPassiveRules::whoFollowsByACodeGetsTheAnswerOfTheScan()
{
    RuledWorld world;
    world.rule("booth-12", {words("展位礼物")}, 0, RuleTrigger::Scan);
    world.rule("欢迎语", {words("欢迎")}, 0, RuleTrigger::Follow);
    const QByteArray answer = world.pushEvent("subscribe");
    QVERIFY2(answer.contains("<Content><![CDATA[展位礼物]]></Content>"), answer.constData());
}

// The card of the shipped example, over the channels that the contract names (official account 4.1).
void TestPassiveRules::whoRepliesOneGetsTheProductsCard_data()
{
    QTest::addColumn<bool>("isMini");
    QTest::addColumn<QString>("type");
    QTest::newRow("official account") << false << QStringLiteral("news");
    QTest::newRow("Mini Program") << true << QStringLiteral("text"); // takes no link without an address of its picture
}

void TestPassiveRules::whoRepliesOneGetsTheProductsCard()
{
    QFETCH(bool, isMini);
    QFETCH(QString, type);
    RuledWorld world;
    RuleReply card = welcomeExample(world.product("青瓷杯", 12800))[1].replies.front();
    card.url = QStringLiteral("https://example.com/cup");
    world.rule("1", {card});
    const auto channel = isMini ? TalkPeer::Channel::Mini : TalkPeer::Channel::Official;
    sandbox::OfficialControl &standIn = isMini ? world.OfficialTalkWorld::server->miniControl() : world.control();
    isMini ? standIn.enterSession(world.amu) : standIn.say(world.amu, QStringLiteral("1"));
    QCOMPARE(world.pushed(channel, world.amu, QStringLiteral("m1"), QStringLiteral("1")), 1);
    QCOMPARE(world.pass()->answered, 1);
    QCOMPARE(standIn.customMessages().size(), size_t(1));
    const QJsonObject body = standIn.customMessages().front().body;
    QCOMPARE(body[u"msgtype"].toString(), type);
    if (isMini) {
        QCOMPARE(body[u"text"][u"content"].toString(), QStringLiteral("青瓷杯\n¥128.00\nhttps://example.com/cup"));
        return;
    }
    const QJsonObject article = body[u"news"][u"articles"][0].toObject();
    QCOMPARE(article[u"title"].toString(), QStringLiteral("青瓷杯"));
    QCOMPARE(article[u"description"].toString(), QStringLiteral("¥128.00"));
    QCOMPARE(article[u"url"].toString(), QStringLiteral("https://example.com/cup"));
}

void TestPassiveRules::whatDoesNotFitIsLeftToThePass_data()
{
    QTest::addColumn<int>("replies");
    QTest::addColumn<int>("delay");
    QTest::newRow("two replies") << 2 << 0;
    QTest::newRow("a delay") << 1 << 5;
}

void TestPassiveRules::whatDoesNotFitIsLeftToThePass()
{
    QFETCH(int, replies);
    QFETCH(int, delay);
    RuledWorld world;
    world.rule("价格", std::vector<RuleReply>(size_t(replies), words("128 元")), delay);
    QSignalSpy waits(world.rules.get(), &PassiveRules::waits);
    QCOMPARE(world.push("价格"), QByteArray("success"));
    QTRY_COMPARE(waits.size(), 1);
    world.moveOn(delay * secondMs);
    QCOMPARE(world.pass()->answered, 1);
    QCOMPARE(world.messagesSent(), size_t(replies));
}

// Another program holds the data file for longer than WeChat is kept waiting.
void TestPassiveRules::aBusyDataFileLeavesTheAnswerToThePass()
{
    RuledWorld world;
    world.rule("价格", {words("128 元")});
    HeardMessage heard;
    heard.peer = {0, TalkPeer::Channel::Official, world.official->appid(), world.amu, {}, {}, {}, 0};
    heard.message.messageId = QStringLiteral("7");
    heard.message.at = world.now();
    heard.message.kind = QStringLiteral("text");
    heard.message.text = QStringLiteral("价格");
    heard.message.trigger = TalkMessage::Trigger::Message;
    heard.message.detail = "{}";
    world.control().say(world.amu, heard.message.text);
    const auto decided = awaited(world.world.storage.write<std::vector<PassiveDecision>>([&](Database &database) {
        return answerPushes(database, AccountId{1}, {{heard, [] { return false; }}}, calendar(), world.now());
    }));
    QVERIFY(decided);
    QVERIFY(!decided->front().now && decided->front().isLeftToThePass);
    QCOMPARE(world.pass()->answered, 1);
    QCOMPARE(world.messagesSent(), size_t(1));
}

void TestPassiveRules::whatDidNotLeaveInTimeGoesAsAMessage_data()
{
    QTest::addColumn<bool>("isAnswerLate");
    QTest::newRow("WeChat was told that nothing comes") << true;
    QTest::newRow("nobody was there to take it") << false;
}

void TestPassiveRules::whatDidNotLeaveInTimeGoesAsAMessage()
{
    QFETCH(bool, isAnswerLate);
    RuledWorld world;
    world.rule("价格", {words("128 元")});
    world.control().say(world.amu, QStringLiteral("价格"));
    InboundPush push;
    push.from = world.amu;
    push.createTime = world.now() / 1000;
    push.type = QStringLiteral("text");
    push.messageId = QStringLiteral("7");
    push.content = pushed::Text{QStringLiteral("价格"), {}};
    const PassiveDesk desk = world.rules->desk();
    auto job = desk.ask(PushEntrance::Official, push);
    const auto reply = awaited(std::move(job));
    QCOMPARE((*reply)->text, QStringLiteral("128 元"));
    isAnswerLate ? desk.late(push, **reply) : desk.told(push, false);
    QTRY_COMPARE(world.messagesSent(), size_t(1));
    QTRY_COMPARE(world.answers().front().state, ReplyAnswer::State::Done);
    QCOMPARE(world.own().size(), size_t(2));
    QCOMPARE(world.own()[0].failure, QStringLiteral("talk.passive_late"));
    QCOMPARE(world.own()[1].state, State::Sent);
}

// Only one text or picture fits into an answer, and for such an account that is all there is (contract 0.4, 5.7).
void TestPassiveRules::aPictureOfAnAccountThatMaySendNothingIsAnswered()
{
    RuledWorld world(sandbox::OfficialClass::PersonalSubscription);
    RuleReply picture;
    picture.kind = RuleReply::Kind::Picture;
    picture.picture = png();
    world.rule("照片", {picture});
    const QByteArray answer = world.push("照片");
    QVERIFY2(answer.contains("<Image><MediaId><![CDATA["), answer.constData());
    QTRY_COMPARE(world.answers().front().state, ReplyAnswer::State::Done);
    QCOMPARE(world.own().size(), size_t(1));
    QCOMPARE(world.control().requestCount(QStringLiteral("custom_send")), 0);
}

void TestPassiveRules::aVideoIsAnsweredAndGoesUpOnceForAll()
{
    RuledWorld world(sandbox::OfficialClass::PersonalSubscription);
    RuleReply tour = video();
    tour.text = QStringLiteral("一分钟演示");
    world.rule("视频", {tour});
    world.rule("演示", {tour});
    const QByteArray first = world.push("视频");
    // The contract's shape (official account 5.7); the title is the file's name.
    QVERIFY2(first.contains("<MsgType><![CDATA[video]]></MsgType><Video><MediaId><![CDATA["), first.constData());
    QVERIFY2(first.contains("]]></MediaId><Title><![CDATA[演示]]></Title><Description><![CDATA[一分钟演示]]></Description></Video>"),
             first.constData());
    QVERIFY(world.push("演示", 2).contains("<Video>"));
    QCOMPARE(world.control().requestCount(QStringLiteral("media_upload")), 1);
    world.moveOn(2 * 24 * hourMs); // of the three days in which the id is valid
    QVERIFY(world.push("视频", 3).contains("<Video>"));
    QCOMPARE(world.control().requestCount(QStringLiteral("media_upload")), 2);
    QTRY_COMPARE(world.answers().front().state, ReplyAnswer::State::Done);
    QCOMPARE(world.own().size(), size_t(3));
    QCOMPARE(world.own()[0].text, QStringLiteral("演示.mp4"));
    QCOMPARE(world.control().requestCount(QStringLiteral("custom_send")), 0);
}

void TestPassiveRules::aVideoThatIsNotUpInTimeGoesAsAMessage()
{
    RuledWorld world;
    world.rule("视频", {video()});
    world.inject("media_upload:errcode(40005)");
    QCOMPARE(world.push("视频"), QByteArray("success"));
    world.moveOn(passiveHoldMs);
    QCOMPARE(world.pass()->answered, 1);
    QCOMPARE(world.messagesSent(), size_t(1));
    const QJsonObject sent = world.control().customMessages().front().body[u"video"].toObject();
    QCOMPARE(sent[u"title"].toString(), QStringLiteral("演示"));
    QVERIFY(!sent[u"thumb_media_id"].toString().isEmpty());
    QCOMPARE(world.own().size(), size_t(1));
}

// Its session takes no video: nothing is asked of WeChat, and the reason is kept.
void TestPassiveRules::aVideoInAMiniProgramGoesNowhere()
{
    RuledWorld world;
    world.rule("视频", {video()});
    HeardMessage heard;
    heard.peer = {0, TalkPeer::Channel::Mini, world.mini->appid(), world.amu, {}, {}, {}, 0};
    heard.message.messageId = QStringLiteral("7");
    heard.message.at = world.now();
    heard.message.kind = QStringLiteral("text");
    heard.message.text = QStringLiteral("视频");
    heard.message.trigger = TalkMessage::Trigger::Message;
    heard.message.detail = "{}";
    const auto decided = awaited(world.world.storage.write<std::vector<PassiveDecision>>([&](Database &database) {
        return answerPushes(database, AccountId{1}, {{heard, [] { return true; }}}, calendar(), world.now());
    }));
    QVERIFY(decided && !decided->front().now);
    world.moveOn(passiveHoldMs);
    QVERIFY(world.pass());
    QCOMPARE(world.answers().front().state, ReplyAnswer::State::Failed);
    QCOMPARE(world.answers().front().why, QStringLiteral("talk.kind"));
    auto &standIn = static_cast<OfficialTalkWorld &>(world).server->miniControl();
    QCOMPARE(standIn.requestCount(QStringLiteral("media_upload")) + standIn.requestCount(QStringLiteral("custom_send")), 0);
}

void TestPassiveRules::bothWaysTogetherAnswerOnceWhateverDies_data()
{
    QTest::addColumn<int>("afterMs");
    for (int i = 0; i < 20; ++i)
        QTest::addRow("%d ms", i) << i;
}

// The gateway's process dies at any time while a second one polls; a third comes after all leases. What the customer got is what left as
// the answer to the push and what the stand-in took.
void TestPassiveRules::bothWaysTogetherAnswerOnceWhateverDies()
{
    QFETCH(int, afterMs);
    RuledWorld world;
    world.rule("价格", {words("128 元")});
    world.control().say(world.amu, QStringLiteral("价格"));
    GatewayClient client(world.server->serverPort());
    client.send(world.request("价格"));
    QTest::qWait(afterMs);
    const auto polling = world.pass();
    world.close();
    QTest::qWait(20);
    const bool hasLeft = client.rest().contains("128 元");
    world.open();
    for (int i = 0; i < 2; ++i) {
        world.handle();
        (void)world.pass();
        world.moveOn(3 * minuteMs);
    }
    const size_t got = world.messagesSent() + (hasLeft ? 1 : 0);
    QVERIFY2(got <= 1, qPrintable(QString::number(got)));
    QVERIFY(world.own().size() <= 1);
    QVERIFY(polling);
    if (hasLeft) // what left is written down
        QCOMPARE(world.own().size(), size_t(1));
}

void TestPassiveRules::aRunningGatewayIsKnownForTwoMinutes()
{
    OfficialTalkWorld world;
    Account account;
    account.id = AccountId{1};
    account.appid = world.official->appid();
    const auto means = [&](qint64 at) {
        return world.look<ReplyMeans>([account, at](Database &database) { return replyMeans(database, account, at); });
    };
    QVERIFY(!means(world.now()).hasOfficialGateway);
    QVERIFY(awaited(world.world.storage.write<void>([at = world.now()](Database &database) {
        return noteServing(database, AccountId{1}, GatewayServing{true, false, true}, at);
    })));
    QVERIFY(means(world.now() + 2 * minuteMs).hasOfficialGateway);
    QVERIFY(means(world.now()).hasKfGateway && !means(world.now()).hasMiniGateway);
    QVERIFY(!means(world.now() + 3 * minuteMs).hasOfficialGateway);
    const EngineChoice choice = engineFor(keywordRule(1, {QStringLiteral("价格")}), TalkPeer::Channel::Official, means(world.now()));
    QCOMPARE(choice.engine, std::optional(ReplyEngine::Gateway));
    QVERIFY(awaited(world.world.storage.write<void>(
        [at = world.now()](Database &database) { return noteServing(database, AccountId{1}, std::nullopt, at); })));
    QVERIFY(!means(world.now()).hasOfficialGateway);
}

QTEST_GUILESS_MAIN(TestPassiveRules)
#include "tst_passiverules.moc"
