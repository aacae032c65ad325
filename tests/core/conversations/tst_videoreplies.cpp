#include "base/json.h"
#include "support/contractblocks.h"
#include "support/officialtalkworld.h"
#include "support/smallvideo.h"
#include "support/talkworld.h"
#include "wechat/videofile.h"

#include <QTest>

using namespace yiren;

namespace {

using Channel = TalkPeer::Channel;

ReplyWish videoWish(qint64 peer)
{
    ReplyWish wish;
    wish.peer = peer;
    wish.kind = ReplyWish::Kind::Video;
    wish.bytes = smallVideo();
    wish.fileName = QStringLiteral("演示.mp4");
    wish.title = QStringLiteral("演示");
    wish.description = QStringLiteral("一分钟");
    return wish;
}

// Who has written to the official account and into the Mini Program's session.
struct VideoWorld : OfficialTalkWorld {
    VideoWorld()
    {
        control().say(amu, QStringLiteral("在吗"));
        (void)pushed(Channel::Official, amu, QStringLiteral("24500000000000010"), QStringLiteral("在吗"));
        (void)pushed(Channel::Mini, amu, QStringLiteral("24500000000000011"), QStringLiteral("在吗"));
    }
    ReplyWish wish(Channel channel = Channel::Official) { return videoWish(peerOf(amu, channel)); }
    QString refusal(const ReplyWish &wish)
    {
        const auto sent = awaited(replying(wish));
        return sent ? QString() : sent.error().code;
    }
    qsizetype uploads() { return control().requestCount(QStringLiteral("media_upload")); }
    QString mediaOf(MediaFile file)
    {
        auto call = temporaryMediaCall(file);
        const auto up = call ? awaited(official->ask<TemporaryMedia>(std::move(*call), temporaryMedia)) : failure(call.error());
        return up ? up->id.toString() : QString();
    }
    // What WeChat says about such a message; 0: it is sent.
    QString errorOf(const QJsonObject &video)
    {
        OfficialCall call = jsonCall("/cgi-bin/message/custom/send", {}, Safety::OnceOnly);
        call.body = toBytes(
            {{QStringLiteral("touser"), amu}, {QStringLiteral("msgtype"), QStringLiteral("video")}, {QStringLiteral("video"), video}});
        const auto answer = awaited(official->call(std::move(call)));
        return answer ? QString() : answer.error().code;
    }
};

struct KfVideoWorld : TalkWorld {
    KfVideoWorld()
    {
        control().say(desk, amu, QStringLiteral("在吗"));
        if (!poll())
            qFatal("poll");
    }
};

} // namespace

// A video as an answer (contract, official account 3.2, 4.1; wecom 4.3, 6.3).
class TestVideoReplies : public QObject
{
    Q_OBJECT

private slots:
    void itsBodyIsTheContracts();
    void itGoesUpWithACoverAndIsSentOnce();
    void theCoverThatWasChosenGoesUp();
    void whereOneFileDoesNotGoUpNothingIsSent_data();
    void whereOneFileDoesNotGoUpNothingIsSent();
    void aLostAnswerIsNotSentAgain();
    void aMiniProgramSendsNone();
    void whatWeChatWouldNotTakeIsRefusedBeforeAnyCall_data();
    void whatWeChatWouldNotTakeIsRefusedBeforeAnyCall();
    void kfSendsTheVideoAlone();
    void kfSendsALargerOneAsAFile();
    void theStandInWantsBothFilesAndBothWords();
    void theStandInOfKfWantsAVideo();
    void theTitleOfAFileIsItsNameAndFits();
    void thePlainCoverIsTaken();
};

void TestVideoReplies::itsBodyIsTheContracts()
{
    QByteArray example;
    for (const QByteArray &block : contractBlocks("wechat-official-account.md", "A.14", "A.15", "json")) {
        if (block.contains("\"msgtype\": \"video\""))
            example = block;
    }
    QVERIFY(!example.isEmpty());
    TalkPeer peer;
    peer.channel = Channel::Official;
    peer.peer = QStringLiteral("oAbCd0000000000000000000001A");
    const TalkMessage message =
        replyMessage(videoWish(1), peer, QStringLiteral("m"), {QStringLiteral("Inv_video_1"), QStringLiteral("Inv_thumb_1")});
    QCOMPARE(*parseObject(message.body), *parseObject(example));
    QCOMPARE(message.kind, QStringLiteral("video"));
    QCOMPARE(message.text, QStringLiteral("演示.mp4"));
}

void TestVideoReplies::itGoesUpWithACoverAndIsSentOnce()
{
    VideoWorld world;
    const auto sent = awaited(world.replying(world.wish()));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code + sent.error().detail));
    QCOMPARE(sent->state, TalkMessage::State::Sent);
    QCOMPARE(world.uploads(), 2);
    const auto arrived = world.control().customMessages();
    QCOMPARE(arrived.size(), size_t(1));
    QCOMPARE(arrived.front().body, *parseObject(sent->body));
    const QJsonObject video = arrived.front().body[u"video"].toObject();
    QVERIFY(video[u"media_id"] != video[u"thumb_media_id"]);
    QCOMPARE(world.talk(world.amu).back().text, QStringLiteral("演示.mp4"));
}

void TestVideoReplies::theCoverThatWasChosenGoesUp()
{
    VideoWorld world;
    ReplyWish wish = world.wish();
    wish.thumbnail = QByteArray("\xFF\xD8\xFF\xE0 a cover");
    const auto sent = awaited(world.replying(wish));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    const MediaId cover{world.control().customMessages().front().body[u"video"][u"thumb_media_id"].toString()};
    const auto there = awaited(world.official->ask<FetchedMedia>(temporaryMediaGetCall(cover), fetchedMedia));
    QVERIFY(there);
    QCOMPARE(there->bytes, wish.thumbnail);
}

void TestVideoReplies::whereOneFileDoesNotGoUpNothingIsSent_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("the video") << QByteArray("media_upload:errcode(40005)");
    QTest::newRow("its cover") << QByteArray("media_upload:slow(1),media_upload:errcode(40005)");
}

void TestVideoReplies::whereOneFileDoesNotGoUpNothingIsSent()
{
    QFETCH(QByteArray, fault);
    VideoWorld world;
    const size_t before = world.talk(world.amu).size();
    world.inject(fault.constData());
    QCOMPARE(world.refusal(world.wish()), QStringLiteral("wechat.40005"));
    QCOMPARE(world.talk(world.amu).size(), before); // nothing was written down
    QCOMPARE(world.control().requestCount(QStringLiteral("custom_send")), 0);
    QCOMPARE(world.refusal(world.wish()), QString()); // and it may be sent again
    QCOMPARE(world.control().customMessages().size(), size_t(1));
}

void TestVideoReplies::aLostAnswerIsNotSentAgain()
{
    VideoWorld world;
    world.inject("custom_send:close_after_apply");
    QCOMPARE(awaited(world.replying(world.wish()))->state, TalkMessage::State::Unknown);
    QCOMPARE(world.refusal(world.wish()), QStringLiteral("talk.under_way"));
    QCOMPARE(world.control().customMessages().size(), size_t(1));
}

void TestVideoReplies::aMiniProgramSendsNone()
{
    VideoWorld world;
    QCOMPARE(world.refusal(world.wish(Channel::Mini)), QStringLiteral("talk.kind"));
    QCOMPARE(world.server->miniControl().requestCount(QStringLiteral("media_upload")), 0);
}

void TestVideoReplies::whatWeChatWouldNotTakeIsRefusedBeforeAnyCall_data()
{
    QTest::addColumn<ReplyWish>("wish");
    QTest::addColumn<QString>("code");
    const int mebibyte = 1024 * 1024;
    const auto row = [](const char *name, const std::function<void(ReplyWish &)> &change, const char *code) {
        ReplyWish wish = videoWish(0);
        change(wish);
        QTest::newRow(name) << wish << QString::fromLatin1(code);
    };
    row(
        "10 MB", [&](ReplyWish &wish) { wish.bytes = smallVideo(10 * mebibyte); }, "");
    row(
        "a byte more", [&](ReplyWish &wish) { wish.bytes = smallVideo(10 * mebibyte + 1); }, "talk.video");
    row(
        "another ending", [](ReplyWish &wish) { wish.fileName = QStringLiteral("a.mov"); }, "talk.video");
    row(
        "other bytes", [](ReplyWish &wish) { wish.bytes = "RIFF....AVI LIST"; }, "talk.video");
    row(
        "nothing", [](ReplyWish &wish) { wish.bytes.clear(); }, "talk.empty");
    row(
        "a title of 32", [](ReplyWish &wish) { wish.title = QString(32, u'字'); }, "");
    row(
        "a longer title", [](ReplyWish &wish) { wish.title = QString(33, u'字'); }, "talk.video_beside");
    row(
        "words of 120", [](ReplyWish &wish) { wish.description = QString(120, u'字'); }, "");
    row(
        "more words", [](ReplyWish &wish) { wish.description = QString(121, u'字'); }, "talk.video_beside");
    row(
        "no title, no words", [](ReplyWish &wish) { wish.title.clear(), wish.description.clear(); }, "");
    row(
        "a PNG as its cover", [](ReplyWish &wish) { wish.thumbnail = "\x89PNG\r\n\x1a\n"; }, "talk.video_beside");
    row(
        "a cover of 64 KB", [](ReplyWish &wish) { wish.thumbnail = QByteArray("\xFF\xD8\xFF").leftJustified(64 * 1024); }, "");
    row(
        "a larger cover", [](ReplyWish &wish) { wish.thumbnail = QByteArray("\xFF\xD8\xFF").leftJustified(64 * 1024 + 1); },
        "talk.video_beside");
    row(
        "too large, as a file", [&](ReplyWish &wish) { wish.kind = ReplyWish::Kind::File, wish.bytes = smallVideo(11 * mebibyte); },
        "talk.video");
}

void TestVideoReplies::whatWeChatWouldNotTakeIsRefusedBeforeAnyCall()
{
    QFETCH(ReplyWish, wish);
    QFETCH(QString, code);
    VideoWorld world;
    wish.peer = world.wish().peer;
    QCOMPARE(world.refusal(wish), code);
    QCOMPARE(world.uploads(), qsizetype(code.isEmpty() ? 2 : 0));
}

void TestVideoReplies::kfSendsTheVideoAlone()
{
    KfVideoWorld world;
    const auto sent = awaited(world.replying(videoWish(world.peerOf(world.amu).id)));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code + sent.error().detail));
    const QJsonObject body = world.control().sent().front().body;
    QCOMPARE(body[u"msgtype"].toString(), QStringLiteral("video"));
    QCOMPARE(body[u"video"].toObject().keys(), QStringList{QStringLiteral("media_id")});
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_upload")), 1);
    ReplyWish film = videoWish(world.peerOf(world.amu).id);
    film.fileName = QStringLiteral("a.mov");
    QCOMPARE(awaited(world.replying(film)).error().code, QStringLiteral("talk.video"));
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_upload")), 1);
}

void TestVideoReplies::kfSendsALargerOneAsAFile()
{
    KfVideoWorld world;
    ReplyWish wish = videoWish(world.peerOf(world.amu).id);
    wish.kind = ReplyWish::Kind::File;
    wish.bytes = smallVideo(11 * 1024 * 1024);
    const auto sent = awaited(world.replying(wish));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(world.control().sent().front().body[u"msgtype"].toString(), QStringLiteral("file"));
}

void TestVideoReplies::theStandInWantsBothFilesAndBothWords()
{
    VideoWorld world;
    const QString video = world.mediaOf({MediaKind::Video, QStringLiteral("mp4"), smallVideo(), {}, {}});
    const QString cover = world.mediaOf({MediaKind::Thumb, QStringLiteral("jpg"), plainCover(), {}, {}});
    QVERIFY(!video.isEmpty() && !cover.isEmpty());
    const QJsonObject whole{{QStringLiteral("media_id"), video},
                            {QStringLiteral("thumb_media_id"), cover},
                            {QStringLiteral("title"), QStringLiteral("演示")},
                            {QStringLiteral("description"), QString()}};
    const auto with = [&whole](const char *member, const QJsonValue &value) {
        QJsonObject changed = whole;
        changed[QLatin1String(member)] = value;
        return changed;
    };
    QCOMPARE(world.errorOf(with("media_id", cover)), QStringLiteral("wechat.40007"));
    QCOMPARE(world.errorOf(with("thumb_media_id", video)), QStringLiteral("wechat.40007"));
    QCOMPARE(world.errorOf(with("thumb_media_id", QJsonValue::Undefined)), QStringLiteral("wechat.40007"));
    QCOMPARE(world.errorOf(with("title", QJsonValue::Undefined)), QStringLiteral("wechat.47001"));
    QCOMPARE(world.errorOf(with("description", 1)), QStringLiteral("wechat.47001"));
    QCOMPARE(world.errorOf(whole), QString());
}

void TestVideoReplies::theStandInOfKfWantsAVideo()
{
    KfVideoWorld world;
    const auto upload = [&world](CorpMediaKind kind, const QByteArray &bytes) {
        auto call = corpMediaUploadCall(kind, QStringLiteral("a.mp4"), bytes);
        return awaited(world.api->ask<QString>(std::move(*call), corpMediaUploaded));
    };
    QCOMPARE(upload(CorpMediaKind::Video, "no video at all").error().code, QStringLiteral("wecom.40005"));
    const auto file = upload(CorpMediaKind::File, smallVideo());
    QVERIFY(file);
    const QByteArray body =
        kfMessageBody(world.desk, world.amu, QStringLiteral("m1"), QStringLiteral("video"), {{QStringLiteral("media_id"), *file}});
    const auto sent = awaited(world.api->call(kfSendCall(body)));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, QStringLiteral("wecom.40007"));
}

void TestVideoReplies::theTitleOfAFileIsItsNameAndFits()
{
    QCOMPARE(videoTitleOf(QStringLiteral("开箱.v2.mp4")), QStringLiteral("开箱.v2"));
    QCOMPARE(videoTitleOf(QString(40, u'字') + QStringLiteral(".mp4")), QString(32, u'字'));
    const QString cup = QStringLiteral("🍵"); // two units of UTF-16, which stay together
    QCOMPARE(videoTitleOf(QString(31, u'a') + cup + QStringLiteral(".mp4")), QString(31, u'a'));
}

void TestVideoReplies::thePlainCoverIsTaken()
{
    QVERIFY(isTakenAsCover(plainCover()));
}

QTEST_GUILESS_MAIN(TestVideoReplies)
#include "tst_videoreplies.moc"
