#include "autoreply/autoreplypass.h"
#include "autoreply/platformreplies.h"
#include "autoreply/ruledeeds.h"
#include "support/replyrules.h"
#include "support/smallvideo.h"
#include "support/talkworld.h"
#include "wecom/corpmedia.h"

#include <QTest>

using namespace yiren;

namespace {

using Kind = RuleReply::Kind;
using Channel = TalkPeer::Channel;

// 3,000 frames of 20 ms make 60 s (RFC 4867: a frame of 12.2 kbit/s has 31 bytes behind its first, which is 0x3C).
QByteArray recording(int frames)
{
    return "#!AMR\n" + QByteArray("\x3C" + QByteArray(31, '\0')).repeated(frames);
}

ReplyRule sending(Kind kind, const QString &name, const QByteArray &bytes)
{
    ReplyRule rule = keywordRule(0, {QStringLiteral("资料")});
    rule.replies.front() = RuleReply();
    rule.replies.front().kind = kind;
    rule.replies.front().setFile(name, bytes);
    return rule;
}

// The stand-in of 企业微信, and a rule that is kept.
struct FilingDesk : TalkWorld {
    Result<qint64> keep(const ReplyRule &rule)
    {
        return awaited(
            world.storage.write<qint64>([rule, at = now()](Database &database) { return keepRule(database, AccountId{1}, rule, at); }));
    }
    Result<AutoReplyReport> answer()
    {
        return awaited(JobHandle<AutoReplyReport>(new AutoReplyPass(autoReplySetup(setup(), calendar(), nullptr))));
    }
    // The first pass passes over what is there.
    bool begin(const ReplyRule &rule)
    {
        const bool isKept = keep(rule) && poll() && answer();
        moveOn(minuteMs);
        return isKept;
    }
    Result<AutoReplyReport> asked()
    {
        control().say(desk, amu, QStringLiteral("发我资料"));
        const auto read = poll();
        return read ? answer() : failure(read.error());
    }
    // What WeChat has of the file that was sent.
    QByteArray arrived(QStringView type)
    {
        const QString media = control().sent().front().body[type][u"media_id"].toString();
        const auto fetched = awaited(api->ask<FetchedMedia>(corpMediaGetCall(media), fetchedMedia));
        return fetched ? fetched->bytes : QByteArray();
    }
    ReplyRules rules()
    {
        return read<ReplyRules>([](Database &database) { return RuleStore(database).rules(AccountId{1}); });
    }
};

ReplyMeans everywhere()
{
    ReplyMeans means;
    means.hasOfficial = means.hasKf = means.hasMini = true;
    means.hasOfficialGateway = means.hasKfGateway = means.hasMiniGateway = true;
    means.customMessages = Right::Given;
    return means;
}

std::optional<EngineLack> gatewayLackOf(const ReplyRule &rule, Channel channel)
{
    const EngineChoice choice = engineFor(rule, channel, everywhere());
    for (const EngineObstacle &one : choice.against) {
        if (one.engine == ReplyEngine::Gateway)
            return one.lack;
    }
    return std::nullopt;
}

} // namespace

// A rule that answers with a file or a voice: what WeChat has of it, and what it does not take (contract wecom 4.3, 6.3; official account
// 3.2, 4.1).
class TestFileReplies : public QObject
{
    Q_OBJECT

private slots:
    void whoAsksGetsTheFileOnce_data();
    void whoAsksGetsTheFileOnce();
    void whoListsRulesReadsNoFile();
    void aChangedRuleKeepsItsFile();
    void aFileThatWeChatWouldNotTakeIsRefusedBeforeItIsKept_data();
    void aFileThatWeChatWouldNotTakeIsRefusedBeforeItIsKept();
    void aFileThatIsGoneIsSaidAndNothingIsSent();
    void eachChannelSaysWhatItDoesNotTake();
    void voiceAndVideoAreSetInWeChatsOwnBackendToo();
    void whatStandsBesideAVideoIsCheckedWhenItGoesLive_data();
    void whatStandsBesideAVideoIsCheckedWhenItGoesLive();
};

void TestFileReplies::whoAsksGetsTheFileOnce_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("file") << int(Kind::File) << QStringLiteral("报价.pdf") << QByteArray("%PDF-1.7 prices") << QStringLiteral("file");
    QTest::newRow("voice") << int(Kind::Voice) << QStringLiteral("您好.amr") << recording(3000) << QStringLiteral("voice");
    QTest::newRow("video") << int(Kind::Video) << QStringLiteral("演示.mp4") << smallVideo() << QStringLiteral("video");
}

void TestFileReplies::whoAsksGetsTheFileOnce()
{
    QFETCH(int, kind);
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    FilingDesk desk;
    QVERIFY(desk.begin(sending(Kind(kind), name, bytes)));
    QCOMPARE(desk.asked()->answered, 1);
    QCOMPARE(desk.answer()->answered, 0);
    QCOMPARE(desk.control().sent().size(), size_t(1));
    QCOMPARE(desk.control().sent().front().body[u"msgtype"].toString(), type);
    QCOMPARE(desk.arrived(type), bytes);
    QCOMPARE(desk.talk(desk.amu).back().text, name);
    desk.moveOn(answerLeaseMs + minuteMs);
    QVERIFY(desk.answer());
    QCOMPARE(desk.control().requestCount(QStringLiteral("kf_send")), 1);
}

void TestFileReplies::whoListsRulesReadsNoFile()
{
    FilingDesk desk;
    ReplyRule rule = sending(Kind::File, QStringLiteral("报价.pdf"), "%PDF-1.7 prices");
    QVERIFY(desk.keep(rule));
    const RuleReply listed = desk.rules().front().replies.front();
    QVERIFY(listed.file.isEmpty());
    QCOMPARE(listed.fileName, QStringLiteral("报价.pdf"));
    QCOMPARE(listed, rule.replies.front()); // its digest stands for it
}

void TestFileReplies::aChangedRuleKeepsItsFile()
{
    FilingDesk desk;
    QVERIFY(desk.begin(sending(Kind::File, QStringLiteral("报价.pdf"), "%PDF-1.7 prices")));
    ReplyRule changed = desk.rules().front();
    changed.name = QStringLiteral("另一个名字");
    QVERIFY(desk.keep(changed));
    QCOMPARE(desk.asked()->answered, 1);
    QCOMPARE(desk.arrived(u"file"), QByteArray("%PDF-1.7 prices"));
}

void TestFileReplies::aFileThatWeChatWouldNotTakeIsRefusedBeforeItIsKept_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const int mebibyte = 1024 * 1024;
    const auto row = [](const char *title, Kind kind, const QString &name, const QByteArray &bytes, const char *code) {
        QTest::newRow(title) << int(kind) << name << bytes << QString::fromLatin1(code);
    };
    row("20 MB", Kind::File, QStringLiteral("a.zip"), QByteArray(20 * mebibyte, 'a'), "");
    row("a byte more", Kind::File, QStringLiteral("a.zip"), QByteArray(20 * mebibyte + 1, 'a'), "rule.file");
    row("five bytes", Kind::File, QStringLiteral("a.txt"), "12345", "rule.file");
    row("a voice of 60 s", Kind::Voice, QStringLiteral("a.amr"), recording(3000), "");
    row("a frame longer", Kind::Voice, QStringLiteral("a.amr"), recording(3001), "rule.voice");
    row("a voice that is none", Kind::Voice, QStringLiteral("a.amr"), "%PDF-1.7 prices", "rule.voice");
    row("a voice of another format", Kind::Voice, QStringLiteral("a.wav"), "RIFF....WAVE", "rule.voice");
    row("a video of 10 MB", Kind::Video, QStringLiteral("a.MP4"), smallVideo(10 * mebibyte), "");
    row("a larger video", Kind::Video, QStringLiteral("a.mp4"), smallVideo(10 * mebibyte + 1), "rule.video");
    row("a video that is none", Kind::Video, QStringLiteral("a.mp4"), "%PDF-1.7 prices", "rule.video");
    row("a video of another name", Kind::Video, QStringLiteral("a.mov"), smallVideo(), "rule.video");
}

void TestFileReplies::aFileThatWeChatWouldNotTakeIsRefusedBeforeItIsKept()
{
    QFETCH(int, kind);
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    FilingDesk desk;
    ReplyRule rule = sending(Kind(kind), name, bytes);
    for (const bool isOn : {false, true}) {
        rule.isOn = isOn;
        const auto kept = desk.keep(rule);
        QCOMPARE(kept ? QString() : kept.error().code, code);
        QCOMPARE(kept ? QString() : kept.error().detail, code.isEmpty() ? QString() : QStringLiteral("1"));
    }
    QCOMPARE(desk.control().requestCount(QStringLiteral("kf_upload")), 0);
}

void TestFileReplies::aFileThatIsGoneIsSaidAndNothingIsSent()
{
    FilingDesk desk;
    QVERIFY(desk.begin(sending(Kind::File, QStringLiteral("报价.pdf"), "%PDF-1.7 prices")));
    QVERIFY(awaited(
        desk.world.storage.write<void>([](Database &database) { return database.execute(QStringLiteral("DELETE FROM reply_picture")); })));
    const auto report = desk.asked();
    QVERIFY(report && report->failed == 1 && report->failure);
    QCOMPARE(report->failure->code, QStringLiteral("rule.file_gone"));
    QCOMPARE(desk.control().requestCount(QStringLiteral("kf_send")), 0);
}

void TestFileReplies::eachChannelSaysWhatItDoesNotTake()
{
    const ReplyRule file = sending(Kind::File, QStringLiteral("a.pdf"), "%PDF-1.7");
    QVERIFY(engineFor(file, Channel::Kf, everywhere()).engine == ReplyEngine::Gateway);
    QVERIFY(gatewayLackOf(file, Channel::Official) == EngineLack::FileNotThere);
    QVERIFY(gatewayLackOf(file, Channel::Mini) == EngineLack::FileNotThere);
    const ReplyRule amr = sending(Kind::Voice, QStringLiteral("a.amr"), recording(1));
    QVERIFY(engineFor(amr, Channel::Kf, everywhere()).engine == ReplyEngine::Gateway);
    QVERIFY(engineFor(amr, Channel::Official, everywhere()).engine == ReplyEngine::Gateway);
    QVERIFY(gatewayLackOf(amr, Channel::Mini) == EngineLack::VoiceNotThere);
    const ReplyRule mp3 = sending(Kind::Voice, QStringLiteral("a.MP3"), "x");
    QVERIFY(gatewayLackOf(mp3, Channel::Kf) == EngineLack::VoiceNotAmr);
    QVERIFY(engineFor(mp3, Channel::Official, everywhere()).engine == ReplyEngine::Gateway);
    const ReplyRule video = sending(Kind::Video, QStringLiteral("a.mp4"), smallVideo());
    QVERIFY(engineFor(video, Channel::Kf, everywhere()).engine == ReplyEngine::Gateway);
    QVERIFY(engineFor(video, Channel::Official, everywhere()).engine == ReplyEngine::Gateway);
    QVERIFY(gatewayLackOf(video, Channel::Mini) == EngineLack::VideoNotThere);
    // Nor by asking.
    ReplyMeans asking = everywhere();
    asking.hasKfGateway = asking.hasOfficialGateway = false;
    asking.readsOfficialRecords = true;
    QVERIFY(engineFor(file, Channel::Kf, asking).engine == ReplyEngine::Polling);
    QVERIFY(!engineFor(file, Channel::Official, asking).engine);
    QVERIFY(!engineFor(mp3, Channel::Kf, asking).engine);
}

// Contract, official account 6.4: reply_list_info has "voice" and "video".
void TestFileReplies::voiceAndVideoAreSetInWeChatsOwnBackendToo()
{
    ReplyMeans means;
    means.hasOfficial = true;
    ReplyRule video = sending(Kind::Video, QStringLiteral("a.mp4"), smallVideo());
    const PlatformPlan plan = platformPlan({sending(Kind::Voice, QStringLiteral("a.amr"), recording(1)), video}, means);
    QCOMPARE(plan.keywords.size(), size_t(2));
    QCOMPARE(plan.keywords[0].replies.front().type, QStringLiteral("voice"));
    QCOMPARE(plan.keywords[1].replies.front().type, QStringLiteral("video"));
    const auto steps = platformSteps(plan);
    QVERIFY(std::ranges::any_of(steps, [](const PlatformStep &step) { return step.text.contains(QStringLiteral("选「视频」")); }));
    video.replies.front().text = QStringLiteral("给{姓名}"); // the backend fills nothing in
    QVERIFY(platformPlan({video}, means).isEmpty());
    QVERIFY(platformPlan({sending(Kind::File, QStringLiteral("a.pdf"), "%PDF-1.7")}, means).isEmpty());
}

void TestFileReplies::whatStandsBesideAVideoIsCheckedWhenItGoesLive_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cover");
    QTest::addColumn<bool>("isTaken");
    const QByteArray jpeg("\xFF\xD8\xFF");
    QTest::newRow("nothing") << QString() << QString() << QByteArray() << true;
    QTest::newRow("as much as possible") << QString(32, u'a') << QString(120, u'a') << jpeg.leftJustified(64 * 1024) << true;
    QTest::newRow("a title of 33") << QString(33, u'a') << QString() << QByteArray() << false;
    QTest::newRow("words of 121") << QString() << QString(121, u'a') << QByteArray() << false;
    QTest::newRow("a cover of more") << QString() << QString() << jpeg.leftJustified(64 * 1024 + 1) << false;
    QTest::newRow("a PNG") << QString() << QString() << QByteArray("\x89PNG") << false;
}

void TestFileReplies::whatStandsBesideAVideoIsCheckedWhenItGoesLive()
{
    QFETCH(QString, title);
    QFETCH(QString, text);
    QFETCH(QByteArray, cover);
    QFETCH(bool, isTaken);
    ReplyRule rule = sending(Kind::Video, QStringLiteral("a.mp4"), smallVideo());
    rule.replies.front().title = title;
    rule.replies.front().text = text;
    rule.replies.front().picture = cover;
    const Done checked = checkRule(rule);
    QCOMPARE(checked ? QString() : checked.error().code, isTaken ? QString() : QStringLiteral("rule.video_beside"));
}

QTEST_GUILESS_MAIN(TestFileReplies)
#include "tst_filereplies.moc"
