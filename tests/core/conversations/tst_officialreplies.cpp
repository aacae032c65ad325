#include "accounts/capabilitystore.h"
#include "base/json.h"
#include "conversations/talkmediajob.h"
#include "support/officialtalkworld.h"
#include "wechat/officialerrors.h"

#include <QTest>

using namespace yiren;

namespace {

using State = TalkMessage::State;
using Trigger = TalkMessage::Trigger;
using Channel = TalkPeer::Channel;

// Somebody who has just written to the official account, or into a Mini Program's session.
struct Written : OfficialTalkWorld {
    explicit Written(Channel over = Channel::Official) : channel(over)
    {
        standIn().say(amu, QStringLiteral("在吗"));
        (void)pushed(channel, amu, QStringLiteral("24500000000000010"), QStringLiteral("在吗"));
    }
    sandbox::OfficialControl &standIn() { return channel == Channel::Mini ? server->miniControl() : control(); }
    Result<TalkMessage> answer(const QString &text) { return reply(text, channel); }
    size_t arrived() { return standIn().customMessages().size(); }

    const Channel channel;
};

void addChannels()
{
    QTest::addColumn<Channel>("channel");
    QTest::newRow("official account") << Channel::Official;
    QTest::newRow("Mini Program") << Channel::Mini;
}

} // namespace

// Answers over message/custom/send (contract, official account 4.1): each has one effect at most.
class TestOfficialReplies : public QObject
{
    Q_OBJECT

private slots:
    void aReplyHasOneEffect_data() { addChannels(); }
    void aReplyHasOneEffect();
    void aLostAnswerStaysUnknownAndIsNeverSentAgain_data();
    void aLostAnswerStaysUnknownAndIsNeverSentAgain();
    void theSixthIsRefusedHere_data() { addChannels(); }
    void theSixthIsRefusedHere();
    void whatOnlyWeChatKnowsIsExplained_data();
    void whatOnlyWeChatKnowsIsExplained();
    void aTapOnAMenuOpensThreeForAMinute();
    void whoEntersASessionMayBeAnsweredTwice();
    void pictureAndCardGoUpFirst_data() { addChannels(); }
    void pictureAndCardGoUpFirst();
    void aVoiceGoesUpFirstAndAFileIsRefused();
    void anAccountThatIsNotVerifiedMaySayNothing();
    void whatIsKnownToBeDeniedIsNotAskedFor();
    void theStandInRefusesWhatTheContractRefuses_data();
    void theStandInRefusesWhatTheContractRefuses();
    void typingIsShownForAWhile();
    void aVideoOfWhichOnlyAnAddressComesIsNotSaidToBeGone();
};

void TestOfficialReplies::aReplyHasOneEffect()
{
    QFETCH(Channel, channel);
    Written world(channel);
    const auto sent = world.answer(QStringLiteral("您好，发票已寄出"));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, State::Sent);
    QCOMPARE(world.arrived(), size_t(1));
    // The contract's example, but for its openid, which is amu's.
    QCOMPARE(world.standIn().customMessages().front().body,
             *parseObject("{\"touser\": \"oAbCd0000000000000000000001A\", \"msgtype\": \"text\", \"text\": {\"content\": "
                          "\"您好，发票已寄出\"}}"));
    QCOMPARE(world.talk(world.amu, channel).back().text, QStringLiteral("您好，发票已寄出"));
}

void TestOfficialReplies::aLostAnswerStaysUnknownAndIsNeverSentAgain_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("arrived");
    for (const Channel channel : {Channel::Official, Channel::Mini}) {
        const char *name = channel == Channel::Mini ? "mini" : "official";
        QTest::addRow("%s, closed before", name) << channel << QByteArray("custom_send:close_before_apply") << 0;
        QTest::addRow("%s, closed after", name) << channel << QByteArray("custom_send:close_after_apply") << 1;
        QTest::addRow("%s, half an answer", name) << channel << QByteArray("custom_send:truncated_json") << 1;
    }
}

void TestOfficialReplies::aLostAnswerStaysUnknownAndIsNeverSentAgain()
{
    QFETCH(Channel, channel);
    QFETCH(QByteArray, fault);
    QFETCH(int, arrived);
    Written world(channel);
    world.inject(fault.constData());
    QCOMPARE(world.answer(QStringLiteral("在的"))->state, State::Unknown);
    QCOMPARE(world.answer(QStringLiteral("在的")).error().code, QStringLiteral("talk.under_way"));
    world.moveOn(hourMs);
    (void)awaited(world.reading());
    QCOMPARE(world.talk(world.amu, channel).back().state, State::Unknown);
    QCOMPARE(world.arrived(), size_t(arrived));
    QCOMPARE(world.standIn().requestCount(QStringLiteral("custom_send")), 1);
}

void TestOfficialReplies::theSixthIsRefusedHere()
{
    QFETCH(Channel, channel);
    Written world(channel);
    for (int i = 0; i < 5; ++i)
        QVERIFY(world.answer(QString::number(i)));
    QCOMPARE(world.answer(QStringLiteral("6")).error().code, QStringLiteral("talk.no_replies_left"));
    QCOMPARE(world.arrived(), size_t(5));
    world.moveOn(48 * hourMs);
    QCOMPARE(world.answer(QStringLiteral("7")).error().code, QStringLiteral("talk.window_closed"));
}

void TestOfficialReplies::whatOnlyWeChatKnowsIsExplained_data()
{
    QTest::addColumn<int>("errcode");
    QTest::addColumn<QString>("key");
    QTest::newRow("the time is over") << 45015 << QStringLiteral("wechat.reply_window");
    QTest::newRow("all that may be said was said") << 45047 << QStringLiteral("wechat.replies_used_up");
    QTest::newRow("does not follow any more") << 43004 << QStringLiteral("wechat.receiver_not_following");
    QTest::newRow("wants no messages") << 48002 << QStringLiteral("wechat.receiver_refuses");
}

// Another program, or an agent, used up what is reckoned here: WeChat is the judge.
void TestOfficialReplies::whatOnlyWeChatKnowsIsExplained()
{
    QFETCH(int, errcode);
    QFETCH(QString, key);
    Written world;
    world.inject(QByteArray("custom_send:errcode(" + QByteArray::number(errcode) + ')').constData());
    const auto refused = world.answer(QStringLiteral("在的"));
    QVERIFY(!refused);
    QCOMPARE(QString(officialErrorKey(refused.error())), key);
    QCOMPARE(world.talk(world.amu).back().state, State::Failed);
    QCOMPARE(world.talk(world.amu).back().text, QStringLiteral("在的")); // the words are kept
    QCOMPARE(world.standIn().requestCount(QStringLiteral("custom_send")), 1);
}

void TestOfficialReplies::aTapOnAMenuOpensThreeForAMinute()
{
    OfficialTalkWorld world;
    world.control().tapMenu(world.amu);
    (void)world.pushed(Channel::Official, world.amu, QStringLiteral("e1"), {}, Trigger::Menu);
    for (int i = 0; i < 3; ++i)
        QVERIFY(world.reply(QString::number(i)));
    QCOMPARE(world.reply(QStringLiteral("4")).error().code, QStringLiteral("talk.no_replies_left"));
    world.moveOn(minuteMs);
    QCOMPARE(world.reply(QStringLiteral("5")).error().code, QStringLiteral("talk.window_closed"));
}

void TestOfficialReplies::whoEntersASessionMayBeAnsweredTwice()
{
    OfficialTalkWorld world;
    world.server->miniControl().enterSession(world.amu);
    (void)world.pushed(Channel::Mini, world.amu, QStringLiteral("e1"), {}, Trigger::Enter);
    QVERIFY(world.reply(QStringLiteral("1"), Channel::Mini));
    QVERIFY(world.reply(QStringLiteral("2"), Channel::Mini));
    QCOMPARE(world.reply(QStringLiteral("3"), Channel::Mini).error().code, QStringLiteral("talk.no_replies_left"));
}

void TestOfficialReplies::pictureAndCardGoUpFirst()
{
    QFETCH(Channel, channel);
    Written world(channel);
    ReplyWish picture;
    picture.peer = world.peerOf(world.amu, channel);
    picture.kind = ReplyWish::Kind::Image;
    picture.bytes = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    picture.fileName = QStringLiteral("a.png");
    const auto sent = awaited(world.replying(picture));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code + sent.error().detail));
    ReplyWish card;
    card.peer = picture.peer;
    card.kind = ReplyWish::Kind::MiniProgram;
    card.title = QStringLiteral("下单");
    card.appid = world.mini->appid();
    card.pagePath = QStringLiteral("pages/order/new");
    card.thumbnail = picture.bytes;
    QVERIFY(awaited(world.replying(card)));
    const auto arrived = world.standIn().customMessages();
    QCOMPARE(arrived[0].body.value(u"image").toObject().size(), 1);
    QCOMPARE(arrived[1].body.value(u"miniprogrampage").toObject().contains(u"appid"), channel == Channel::Official);
}

void TestOfficialReplies::aVoiceGoesUpFirstAndAFileIsRefused()
{
    Written world;
    ReplyWish voice;
    voice.peer = world.peerOf(world.amu, Channel::Official);
    voice.kind = ReplyWish::Kind::Voice;
    voice.bytes = "#!AMR\n" + ("\x3C" + QByteArray(31, '\0'));
    voice.fileName = QStringLiteral("您好.amr");
    const auto sent = awaited(world.replying(voice));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code + sent.error().detail));
    QCOMPARE(world.standIn().customMessages().front().body.value(u"msgtype").toString(), QStringLiteral("voice"));
    ReplyWish file = voice;
    file.kind = ReplyWish::Kind::File;
    QCOMPARE(awaited(world.replying(file)).error().code, QStringLiteral("talk.kind"));
    QCOMPARE(world.arrived(), size_t(1));
}

void TestOfficialReplies::anAccountThatIsNotVerifiedMaySayNothing()
{
    OfficialTalkWorld world(sandbox::OfficialClass::PersonalSubscription);
    world.control().say(world.amu, QStringLiteral("在吗"));
    (void)world.pushed(Channel::Official, world.amu, QStringLiteral("24500000000000010"), QStringLiteral("在吗"));
    const auto refused = world.reply(QStringLiteral("在的"));
    QVERIFY(!refused);
    QCOMPARE(QString(officialErrorKey(refused.error())), QStringLiteral("wechat.not_permitted"));
    QVERIFY(world.control().customMessages().empty());
}

void TestOfficialReplies::whatIsKnownToBeDeniedIsNotAskedFor()
{
    OfficialTalkWorld world(sandbox::OfficialClass::PersonalSubscription);
    (void)world.pushed(Channel::Official, world.amu, QStringLiteral("24500000000000010"), QStringLiteral("在吗"));
    const auto window = [&world] {
        return world
            .look<std::vector<TalkThread>>(
                [&world](Database &database) { return InboxStore(database).threads(AccountId{1}, {}, world.now(), 10); })[0]
            .window;
    };
    QVERIFY(window().isOpen(world.now())); // nobody has asked yet
    const Capability followers{QStringLiteral("wechat.followers"), Capability::State::NotPermitted, {}};
    QVERIFY(awaited(world.world.storage.write<void>(
        [&](Database &database) { return CapabilityStore(database).keep(AccountId{1}, {followers}, world.now()); })));
    QVERIFY(window().isDenied && !window().isOpen(world.now()));
    const auto sent = world.reply(QStringLiteral("在的"));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, QStringLiteral("talk.not_permitted"));
    QCOMPARE(world.control().requestCount(QStringLiteral("custom_send")), 0);
    QCOMPARE(world.talk(world.amu).size(), size_t(1)); // nothing was written down as sent
    // A Mini Program's messages are another matter (contract 4.1).
    (void)world.pushed(Channel::Mini, world.amu, QStringLiteral("24500000000000011"), QStringLiteral("在吗"));
    const auto replied = world.reply(QStringLiteral("在的"), Channel::Mini);
    QVERIFY(replied || replied.error().code != u"talk.not_permitted");
}

void TestOfficialReplies::theStandInRefusesWhatTheContractRefuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("errcode");
    const QByteArray send("/cgi-bin/message/custom/send");
    const QByteArray to("{\"touser\":\"oAbCd0000000000000000000001A\",");
    QTest::newRow("a stranger") << send << QByteArray("{\"touser\":\"oX\",\"msgtype\":\"text\",\"text\":{\"content\":\"a\"}}") << 40003;
    QTest::newRow("a type that is not there") << send << QByteArray(to + "\"msgtype\":\"link\",\"link\":{\"title\":\"a\"}}") << 40008;
    QTest::newRow("a picture that is not there")
        << send << QByteArray(to + "\"msgtype\":\"image\",\"image\":{\"media_id\":\"x\"}}") << 40007;
    QTest::newRow("two articles") << send
                                  << QByteArray(to
                                                + "\"msgtype\":\"news\",\"news\":{\"articles\":[{\"title\":\"a\",\"url\":\"https://a\"},"
                                                  "{\"title\":\"a\",\"url\":\"https://a\"}]}}")
                                  << 45008;
    QTest::newRow("too long") << send << QByteArray(to + "\"msgtype\":\"text\",\"text\":{\"content\":\"" + QByteArray(2049, 'a') + "\"}}")
                              << 45002;
    QTest::newRow("who never wrote") << send << QByteArray(to + "\"msgtype\":\"text\",\"text\":{\"content\":\"a\"}}") << 45015;
    const QByteArray typing("/cgi-bin/message/custom/typing");
    QTest::newRow("another command") << typing << QByteArray(to + "\"command\":\"Sing\"}") << 45072;
    QTest::newRow("nothing was said") << typing << QByteArray(to + "\"command\":\"Typing\"}") << 45080;
    const QByteArray records("/customservice/msgrecord/getmsglist");
    QTest::newRow("more than a day") << records << QByteArray(R"({"starttime":1,"endtime":86402,"msgid":1,"number":10})") << 65417;
    QTest::newRow("too many at once") << records << QByteArray(R"({"starttime":1,"endtime":2,"msgid":1,"number":10001})") << 65416;
    QTest::newRow("backwards") << records << QByteArray(R"({"starttime":2,"endtime":1,"msgid":1,"number":1})") << 65416;
}

void TestOfficialReplies::theStandInRefusesWhatTheContractRefuses()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, errcode);
    OfficialTalkWorld world;
    OfficialCall call = jsonCall(path.constData(), {}, Safety::OnceOnly);
    call.body = body;
    const auto answer = awaited(world.official->call(std::move(call)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("wechat.%1").arg(errcode));
}

void TestOfficialReplies::typingIsShownForAWhile()
{
    Written world;
    const auto type = [&world] {
        OfficialCall call = jsonCall("/cgi-bin/message/custom/typing",
                                     {{QStringLiteral("touser"), world.amu}, {QStringLiteral("command"), QStringLiteral("Typing")}});
        const auto answer = awaited(world.official->call(std::move(call)));
        return answer ? QString() : answer.error().code;
    };
    QCOMPARE(type(), QString());
    QCOMPARE(type(), QStringLiteral("wechat.45081"));
    world.moveOn(15 * secondMs);
    QCOMPARE(type(), QString());
}

// Of a follower's video the stand-in answers {"video_url": "http://…"} (contract 3.2).
void TestOfficialReplies::aVideoOfWhichOnlyAnAddressComesIsNotSaidToBeGone()
{
    Written world;
    auto up = temporaryMediaCall({MediaKind::Video,
                                  QStringLiteral("mp4"),
                                  QByteArray("\0\0\0\x18"
                                             "ftypmp42",
                                             12),
                                  {},
                                  {}});
    QVERIFY(up);
    const auto media = awaited(world.official->ask<TemporaryMedia>(std::move(*up), temporaryMedia));
    QVERIFY2(media, media ? "" : qPrintable(media.error().code));
    const QString there = media->id.toString(), gone = QStringLiteral("GONE");
    const std::pair<const char *, QString> came[] = {{"shortvideo", there}, {"video", gone}};
    for (const auto &[kind, id] : came) {
        HeardMessage heard;
        heard.peer.channel = Channel::Official;
        heard.peer.app = world.official->appid();
        heard.peer.peer = world.amu;
        heard.message.messageId = QLatin1String(kind);
        heard.message.at = world.now();
        heard.message.kind = QLatin1String(kind);
        heard.message.trigger = Trigger::Message;
        heard.message.detail = toBytes({{QStringLiteral("media_id"), id}});
        QVERIFY(awaited(world.world.storage.write<KeptTalk>([heard, at = world.now()](Database &database) {
            return keepTalk(database, AccountId{1}, {{heard}, {}, {}}, at);
        })));
    }
    QCOMPARE(*awaited(JobHandle<int>(new TalkMediaJob(world.setup(), 20))), 0);
    const KeptFiles files = world.look<KeptFiles>([=](Database &database) {
        return TalkMediaStore(database).files(AccountId{1}, {there, gone});
    });
    QCOMPARE(files.size(), size_t(2));
    QVERIFY(files.at(there).isElsewhere && files.at(there).size == 0);
    QVERIFY(!files.at(gone).isElsewhere);
}

QTEST_GUILESS_MAIN(TestOfficialReplies)
#include "tst_officialreplies.moc"
