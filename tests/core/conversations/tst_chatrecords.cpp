#include "conversations/talkwatch.h"
#include "support/officialtalkworld.h"
#include "wechat/media.h"

#include <QSignalSpy>
#include <QTest>

using namespace yiren;

namespace {

using State = TalkMessage::State;
using Speaker = TalkMessage::Speaker;
using Status = RecordsReport::Status;

} // namespace

// Chat records of an official account: every line once and in order, and none that came or went another way (contract, official
// account 4.3).
class TestChatRecords : public QObject
{
    Q_OBJECT

private slots:
    void bothSidesComeInOrder();
    void aLineThatIsReadAgainChangesNothing();
    void wordsThatAreSaidTwiceInOneSecondAreTwoMessages();
    void whatWasSentFromHereIsNotDoubled();
    void aColleagueWhoSaysTheSameLaterIsHeard();
    void aPushAndItsLineAreOneMessage_data();
    void aPushAndItsLineAreOneMessage();
    void moreLinesThanAPageHoldsComeInPages();
    void dyingAnywhereLosesNothingAndDoublesNothing_data();
    void dyingAnywhereLosesNothingAndDoublesNothing();
    void daysThatWereMissedAreReadInWindows();
    void whatLiesTooFarBackIsAGap();
    void itIsAskedOnceAMinuteAlsoByASecondProcess();
    void anAccountThatMayNotIsAskedOnceADay_data();
    void anAccountThatMayNotIsAskedOnceADay();
    void aWatchHearsReadersOfAnAccountWithoutACorporation();
    void aPictureThatAPushBroughtIsFetchedWithoutACorporation();
};

void TestChatRecords::bothSidesComeInOrder()
{
    OfficialTalkWorld world;
    world.control().say(world.amu, QStringLiteral("杯子能刻字吗"));
    world.moveOn(20 * secondMs);
    world.control().answerByHand(world.amu, QStringLiteral("可以,4 个字内"), QStringLiteral("kf2001@studio"));
    QVERIFY(world.read());
    const auto talk = world.talk(world.amu);
    QCOMPARE(world.texts(world.amu), QStringList({QStringLiteral("杯子能刻字吗"), QStringLiteral("可以,4 个字内")}));
    QCOMPARE(talk[0].speaker, Speaker::Customer);
    QCOMPARE(talk[1].speaker, Speaker::Colleague);
    QCOMPARE(talk[1].at - talk[0].at, 20 * secondMs);
    QVERIFY(world.reply(QStringLiteral("刻好了"))); // what was read opens the right to answer
    QCOMPARE(world.control().customMessages().size(), size_t(1));
}

void TestChatRecords::aLineThatIsReadAgainChangesNothing()
{
    OfficialTalkWorld world;
    world.control().say(world.amu, QStringLiteral("在吗"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(world.read());
    QCOMPARE(world.texts(world.amu), QStringList(QStringLiteral("在吗")));
}

void TestChatRecords::wordsThatAreSaidTwiceInOneSecondAreTwoMessages()
{
    OfficialTalkWorld world;
    world.control().say(world.amu, QStringLiteral("?"));
    world.control().say(world.amu, QStringLiteral("?"));
    QVERIFY(world.read());
    QVERIFY(world.read());
    QCOMPARE(world.texts(world.amu), QStringList({QStringLiteral("?"), QStringLiteral("?")}));
}

void TestChatRecords::whatWasSentFromHereIsNotDoubled()
{
    OfficialTalkWorld world;
    world.control().say(world.amu, QStringLiteral("在吗"));
    QVERIFY(world.read());
    QCOMPARE(world.reply(QStringLiteral("在的"))->state, State::Sent);
    world.inject("custom_send:close_after_apply");
    QCOMPARE(world.reply(QStringLiteral("您说"))->state, State::Unknown);
    QVERIFY(world.read());
    QCOMPARE(world.texts(world.amu), QStringList({QStringLiteral("在吗"), QStringLiteral("在的"), QStringLiteral("您说")}));
    QCOMPARE(world.talk(world.amu)[2].state, State::Unknown); // a colleague may have said the same
}

void TestChatRecords::aColleagueWhoSaysTheSameLaterIsHeard()
{
    OfficialTalkWorld world;
    world.control().say(world.amu, QStringLiteral("在吗"));
    QVERIFY(world.read());
    QVERIFY(world.reply(QStringLiteral("在的")));
    world.control().answerByHand(world.amu, QStringLiteral("在的"), QStringLiteral("kf2001@studio"));
    QVERIFY(world.read());
    QCOMPARE(world.texts(world.amu), QStringList({QStringLiteral("在吗"), QStringLiteral("在的"), QStringLiteral("在的")}));
}

void TestChatRecords::aPushAndItsLineAreOneMessage_data()
{
    QTest::addColumn<bool>("isPushFirst");
    QTest::newRow("the push came first") << true;
    QTest::newRow("the line was read first") << false;
}

void TestChatRecords::aPushAndItsLineAreOneMessage()
{
    QFETCH(bool, isPushFirst);
    OfficialTalkWorld world;
    const auto push = [&world](const char *id) {
        return world.pushed(TalkPeer::Channel::Official, world.amu, QLatin1String(id), QStringLiteral("在吗"));
    };
    world.control().say(world.amu, QStringLiteral("在吗"));
    if (isPushFirst)
        QCOMPARE(push("24500000000000010"), 1);
    QVERIFY(world.read());
    if (!isPushFirst) {
        world.moveOn(-recordsDistanceMs);
        QCOMPARE(push("24500000000000010"), 0);
        world.moveOn(recordsDistanceMs);
    }
    QVERIFY(world.read());
    QCOMPARE(world.texts(world.amu), QStringList(QStringLiteral("在吗")));
    QCOMPARE(push("24500000000000011"), 1); // said again, a minute later
    QCOMPARE(world.talk(world.amu).size(), size_t(2));
}

void TestChatRecords::moreLinesThanAPageHoldsComeInPages()
{
    OfficialTalkWorld world;
    const int lines = 10'003; // a page has 10,000
    for (int i = 0; i < lines; ++i)
        world.control().say(world.amu, QString::number(i));
    QVERIFY(world.read());
    QCOMPARE(world.control().requestCount(QStringLiteral("chat_records")), 3); // the first day of two holds nothing
    const QStringList texts = world.texts(world.amu);
    QCOMPARE(texts.size(), lines);
    for (int i = 0; i < lines; ++i)
        QCOMPARE(texts[i], QString::number(i));
}

void TestChatRecords::dyingAnywhereLosesNothingAndDoublesNothing_data()
{
    QTest::addColumn<int>("afterMs");
    for (int i = 0; i < 10; ++i)
        QTest::addRow("%d ms", 3 * i) << 3 * i;
}

void TestChatRecords::dyingAnywhereLosesNothingAndDoublesNothing()
{
    QFETCH(int, afterMs);
    OfficialTalkWorld world;
    QStringList said;
    for (int day = 0; day < 3; ++day) {
        said.append(QStringLiteral("第%1天").arg(day));
        world.control().say(world.amu, said.last());
        world.moveOn(20 * hourMs);
        auto job = world.reading();
        job->start();
        QTest::qWait(afterMs);
        job.reset();
    }
    QVERIFY(world.read());
    // The first reading of all looks two days back: what was said before it had its chance.
    const QStringList here = world.texts(world.amu);
    QCOMPARE(here, said.mid(said.size() - here.size()));
    QVERIFY(here.size() >= 2);
}

void TestChatRecords::daysThatWereMissedAreReadInWindows()
{
    OfficialTalkWorld world;
    QVERIFY(world.read());
    const auto before = world.control().requestCount(QStringLiteral("chat_records"));
    for (int day = 0; day < 5; ++day) {
        world.control().say(world.amu, QString::number(day));
        world.moveOn(dayMs);
    }
    QVERIFY(world.read());
    QCOMPARE(world.texts(world.amu).join(u' '), QStringLiteral("0 1 2 3 4"));
    QCOMPARE(world.control().requestCount(QStringLiteral("chat_records")) - before, 6); // five days, two minutes and five more
    QCOMPARE(world.mark().gapTo, 0);
}

void TestChatRecords::whatLiesTooFarBackIsAGap()
{
    OfficialTalkWorld world;
    QVERIFY(world.read());
    const qint64 readTo = world.mark().readTo;
    world.moveOn(40 * dayMs);
    for (int i = 0; i < 4; ++i)
        QVERIFY(world.read());
    QCOMPARE(world.mark().gapFrom, readTo);
    QCOMPARE((world.mark().gapTo - readTo) / dayMs, 10);
    QVERIFY(world.now() - world.mark().readTo < 2 * secondMs);
}

void TestChatRecords::itIsAskedOnceAMinuteAlsoByASecondProcess()
{
    OfficialTalkWorld world;
    QVERIFY(world.read());
    const auto asked = world.control().requestCount(QStringLiteral("chat_records"));
    const auto again = awaited(world.reading());
    QCOMPARE(again->status, Status::Waits);
    QCOMPARE(again->nextAt, world.now() + recordsDistanceMs);
    QCOMPARE(world.control().requestCount(QStringLiteral("chat_records")), asked);
}

void TestChatRecords::anAccountThatMayNotIsAskedOnceADay_data()
{
    QTest::addColumn<bool>("isVerified");
    QTest::newRow("not verified: 48001") << false;
    QTest::newRow("the function is off: 65400") << true;
}

void TestChatRecords::anAccountThatMayNotIsAskedOnceADay()
{
    QFETCH(bool, isVerified);
    OfficialTalkWorld world(isVerified ? sandbox::OfficialClass::VerifiedService : sandbox::OfficialClass::PersonalSubscription);
    world.control().setRecords(!isVerified);
    const auto first = awaited(world.reading());
    QCOMPARE(first->status, Status::NotPermitted);
    QCOMPARE(world.mark().refusal, isVerified ? QStringLiteral("wechat.65400") : QStringLiteral("wechat.48001"));
    world.moveOn(23 * hourMs);
    QCOMPARE(awaited(world.reading())->status, Status::Waits);
    world.control().setRecords(true);
    world.moveOn(2 * hourMs);
    QCOMPARE(awaited(world.reading())->status, isVerified ? Status::Read : Status::NotPermitted);
    QCOMPARE(world.mark().refusal.isEmpty(), isVerified);
}

void TestChatRecords::aWatchHearsReadersOfAnAccountWithoutACorporation()
{
    OfficialTalkWorld world;
    world.control().say(world.amu, QStringLiteral("在吗"));
    world.moveOn(secondMs);
    TalkWatch watch(world.setup());
    QSignalSpy came(&watch, &TalkWatch::came);
    QSignalSpy failed(&watch, &TalkWatch::failed);
    watch.look();
    QVERIFY(came.wait());
    QCOMPARE(came[0][0].value<std::vector<qint64>>().size(), size_t(1));
    QTRY_VERIFY(!watch.isBusy());
    world.control().say(world.amu, QStringLiteral("你好"));
    world.moveOn(recordsDistanceMs);
    watch.look();
    QVERIFY(came.wait());
    QVERIFY(failed.isEmpty());
}

// Chat records have words only, and nobody reads 微信客服 here: the push is all that tells of the picture.
void TestChatRecords::aPictureThatAPushBroughtIsFetchedWithoutACorporation()
{
    OfficialTalkWorld world;
    TalkWatch watch(world.setup());
    watch.start();
    QTRY_VERIFY(!watch.isBusy());
    const QByteArray picture = "\xFF\xD8\xFF\xE0 of the window";
    auto call = temporaryMediaCall({MediaKind::Image, QStringLiteral("jpg"), picture, {}, {}});
    QVERIFY(call);
    const auto media = awaited(world.official->ask<TemporaryMedia>(std::move(*call), temporaryMedia));
    QVERIFY(media);
    const QString mediaId = media->id.toString();
    HeardMessage heard;
    heard.peer = {0, TalkPeer::Channel::Official, world.official->appid(), world.amu, {}, {}, {}, 0};
    heard.message.messageId = QStringLiteral("24500000000000077");
    heard.message.at = world.now();
    heard.message.kind = QStringLiteral("image");
    heard.message.detail = "{\"media_id\":\"" + mediaId.toLatin1() + "\"}";
    heard.message.trigger = TalkMessage::Trigger::Message;
    QVERIFY(awaited(world.world.storage.write<KeptTalk>([heard, at = world.now()](Database &database) {
        return keepTalk(database, AccountId{1}, {{heard}, {}, {}}, at);
    })));
    QSignalSpy changed(&watch, &TalkWatch::changed);
    watch.lookForMedia();
    QVERIFY(changed.wait());
    const auto kept = world.look<std::optional<TalkMedia>>(
        [mediaId](Database &database) { return TalkMediaStore(database).media(AccountId{1}, mediaId); });
    QVERIFY(kept);
    QCOMPARE(kept->bytes, picture);
}

QTEST_GUILESS_MAIN(TestChatRecords)
#include "tst_chatrecords.moc"
