#include "support/talkworld.h"

#include "audit/auditstore.h"
#include "base/json.h"

#include <QRegularExpression>
#include <QTest>

using namespace yiren;

namespace {

using State = TalkMessage::State;
const QString here = QStringLiteral("在的,您说");

// A customer who has just written.
struct ReplyWorld : TalkWorld {
    ReplyWorld()
    {
        control().say(desk, amu, QStringLiteral("在吗"));
        if (!poll())
            qFatal("poll");
    }
    ReplyWish wish(ReplyWish::Kind kind) const
    {
        ReplyWish wish;
        wish.peer = peer;
        wish.kind = kind;
        return wish;
    }
    const qint64 peer = 1;
};

QByteArray png()
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
}

} // namespace

// Answers: each leaves once at most, and what WeChat would refuse is refused here.
class TestReplies : public QObject
{
    Q_OBJECT

private slots:
    void aReplyIsSentOnceAndKept();
    void theSixthReplyIsRefusedHere();
    void afterTwoDaysNothingMayBeSaid();
    void whatIsTooLongOrEmptyDoesNotLeave();
    void aLostAnswerStaysUnknownAndIsNeverSentAgain_data();
    void aLostAnswerStaysUnknownAndIsNeverSentAgain();
    void whatARuleCouldNotSendIsTakenBack();
    void whatBecameOfALostOneIsFoundWhereWeChatSaysSo();
    void theSameWordsWaitUntilALostAnswerCannotArriveAnyMore();
    void aRefusalIsKeptWithItsCode();
    void aColleagueWhoSpeaksKeepsTheProgramSilent();
    void aPictureGoesUpFirstAndIsSeenInTheThread();
    void aLinkAndAMiniProgramCardGoOut();
    void aFileThatCannotGoUpSendsNothing();
    void aDeadProcessLeavesAnUnknownReply();
    void dyingAnywhereSendsOnceAtMost_data();
    void dyingAnywhereSendsOnceAtMost();
    void aPeerOfAChannelThatIsOffIsSaid();
};

void TestReplies::aReplyIsSentOnceAndKept()
{
    ReplyWorld world;
    const auto sent = world.reply(world.amu, here);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, State::Sent);
    static const QRegularExpression form(QStringLiteral("^[0-9a-zA-Z_-]{1,32}$")); // contract 6.3
    QVERIFY(form.match(sent->messageId).hasMatch());
    const auto arrived = world.control().sent();
    QCOMPARE(arrived.size(), size_t(1));
    QCOMPARE(arrived.front().messageId, sent->messageId);
    QCOMPARE(arrived.front().body.value(u"text").toObject().value(u"content").toString(), here);
    const auto talk = world.talk(world.amu);
    QCOMPARE(talk.back().text, here);
    QCOMPARE(*parseObject(talk.back().body), arrived.front().body);
    QVERIFY(world.threads({TalkFilter::Which::Waiting, {}}).empty());
    QVERIFY(world.pollLater());
    QCOMPARE(world.talk(world.amu).size(), size_t(2)); // WeChat never gives it back
    QVERIFY(awaited(world.world.storage.read<void>([](Database &database) { return AuditStore(database).verify(); })));
    const auto entries = world.read<std::vector<AuditEntry>>([](Database &database) { return AuditStore(database).entries(); });
    for (const AuditEntry &entry : entries)
        QVERIFY(!entry.detail.contains(here));
}

void TestReplies::theSixthReplyIsRefusedHere()
{
    ReplyWorld world;
    for (int i = 0; i < 5; ++i)
        QVERIFY(world.reply(world.amu, QString::number(i)));
    const auto sixth = world.reply(world.amu, QStringLiteral("六"));
    QCOMPARE(sixth.error().code, QStringLiteral("talk.no_replies_left"));
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_send")), 5);
    world.moveOn(minuteMs);
    world.control().say(world.desk, world.amu, QStringLiteral("好"));
    QVERIFY(world.poll());
    QVERIFY(world.reply(world.amu, QStringLiteral("六")));
}

void TestReplies::afterTwoDaysNothingMayBeSaid()
{
    ReplyWorld world;
    const qint64 wrote = world.talk(world.amu).front().at;
    world.moveOn(wrote + 48 * hourMs - 1 - world.now());
    QVERIFY(world.reply(world.amu, here));
    world.moveOn(1);
    const auto late = world.reply(world.amu, QStringLiteral("太晚"));
    QCOMPARE(late.error().code, QStringLiteral("talk.window_closed"));
    QCOMPARE(late.error().kind, ErrorKind::Refused);
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_send")), 1);
}

void TestReplies::whatIsTooLongOrEmptyDoesNotLeave()
{
    ReplyWorld world;
    const QString longest = QString(682, u'字') + QStringLiteral("ab"); // 3 × 682 + 2 = 2048 bytes
    const auto tooLong = world.reply(world.amu, longest + u'c');
    QCOMPARE(tooLong.error().code, QStringLiteral("talk.too_long"));
    QCOMPARE(tooLong.error().place.found, QStringLiteral("2049"));
    QCOMPARE(world.reply(world.amu, QStringLiteral(" \n")).error().code, QStringLiteral("talk.empty"));
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_send")), 0);
    QVERIFY(world.reply(world.amu, longest));
    ReplyWish unknown;
    unknown.peer = 99;
    unknown.text = here;
    QCOMPARE(awaited(world.replying(unknown)).error().code, QStringLiteral("talk.peer_unknown"));
}

void TestReplies::aLostAnswerStaysUnknownAndIsNeverSentAgain_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("arrived");
    QTest::newRow("after") << QStringLiteral("kf_send:close_after_apply") << 1;
    QTest::newRow("before") << QStringLiteral("kf_send:close_before_apply") << 0;
    QTest::newRow("502") << QStringLiteral("kf_send:502_after_apply") << 1;
    QTest::newRow("half") << QStringLiteral("kf_send:truncated_json") << 1;
    QTest::newRow("silence") << QStringLiteral("kf_send:stall") << 1;
    QTest::newRow("busy") << QStringLiteral("kf_send:errcode(-1)") << 0;
}

void TestReplies::aLostAnswerStaysUnknownAndIsNeverSentAgain()
{
    QFETCH(QString, fault);
    QFETCH(int, arrived);
    ReplyWorld world;
    world.inject(fault.toLatin1().constData());
    const auto sent = world.reply(world.amu, here);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, State::Unknown);
    for (int i = 0; i < 3; ++i) {
        world.moveOn(10 * minuteMs);
        QVERIFY(world.poll());
    }
    QCOMPARE(world.talk(world.amu).back().state, State::Unknown); // nothing can prove it, and that is said
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_send")), 1);
    QCOMPARE(world.control().sent().size(), size_t(arrived));
    QCOMPARE(world.threads().front().window.left, std::optional(4)); // it counts as sent
}

// A rule tries again for minutes: each try would leave a message that did not arrive.
void TestReplies::whatARuleCouldNotSendIsTakenBack()
{
    ReplyWorld world;
    ReplyWish wish = world.wish(ReplyWish::Kind::Text);
    wish.text = here;
    world.inject("kf_send:errcode(45009)");
    QCOMPARE(awaited(world.replying(wish)).error().kind, ErrorKind::RateLimited);
    QCOMPARE(world.talk(world.amu).back().state, State::Failed); // a person's stays, to be seen
    const size_t before = world.talk(world.amu).size();
    wish.rule = 1;
    wish.text = QStringLiteral("价目表");
    world.inject("kf_send:errcode(45009)");
    QCOMPARE(awaited(world.replying(wish)).error().kind, ErrorKind::RateLimited);
    QCOMPARE(world.talk(world.amu).size(), before);
    QVERIFY(awaited(world.replying(wish)));
    QCOMPARE(world.talk(world.amu).size(), before + 1);
}

void TestReplies::whatBecameOfALostOneIsFoundWhereWeChatSaysSo()
{
    ReplyWorld world;
    world.control().failNext(4);
    world.inject("kf_send:close_after_apply");
    QCOMPARE(world.reply(world.amu, here)->state, State::Unknown);
    QVERIFY(world.pollLater());
    const auto talk = world.talk(world.amu);
    QCOMPARE(talk[1].state, State::Failed);
    QCOMPARE(talk[1].failure, QStringLiteral("talk.undelivered_4"));
}

void TestReplies::theSameWordsWaitUntilALostAnswerCannotArriveAnyMore()
{
    ReplyWorld world;
    world.inject("kf_send:close_before_apply");
    QCOMPARE(world.reply(world.amu, here)->state, State::Unknown);
    QCOMPARE(world.reply(world.amu, here).error().code, QStringLiteral("talk.under_way"));
    QVERIFY(world.reply(world.amu, QStringLiteral("别的话")));
    world.moveOn(5 * minuteMs);
    QCOMPARE(world.reply(world.amu, here)->state, State::Sent);
}

void TestReplies::aRefusalIsKeptWithItsCode()
{
    ReplyWorld world;
    world.inject("kf_send:errcode(95002)");
    QCOMPARE(world.reply(world.amu, here).error().code, QStringLiteral("wecom.95002"));
    QCOMPARE(world.talk(world.amu).back().state, State::Failed);
    QCOMPARE(world.talk(world.amu).back().failure, QStringLiteral("wecom.95002"));
    QVERIFY(!world.threads({TalkFilter::Which::Waiting, {}}).empty());
}

void TestReplies::aColleagueWhoSpeaksKeepsTheProgramSilent()
{
    ReplyWorld world;
    world.control().setState(world.desk, world.amu, 3);
    QCOMPARE(world.reply(world.amu, here).error().code, QStringLiteral("wecom.95018"));
    QVERIFY(world.control().sent().empty());
}

void TestReplies::aPictureGoesUpFirstAndIsSeenInTheThread()
{
    ReplyWorld world;
    ReplyWish picture = world.wish(ReplyWish::Kind::Image);
    picture.bytes = png();
    picture.fileName = QStringLiteral("青釉杯.png");
    const auto sent = awaited(world.replying(picture));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    const QString media = world.control().sent().front().body.value(u"image").toObject().value(u"media_id").toString();
    QCOMPARE(mediaIdOf(*sent), media);
    const auto kept =
        world.read<std::optional<TalkMedia>>([media](Database &database) { return TalkMediaStore(database).media(AccountId{1}, media); });
    QCOMPARE(kept->bytes, png());
}

void TestReplies::aLinkAndAMiniProgramCardGoOut()
{
    ReplyWorld world;
    ReplyWish link = world.wish(ReplyWish::Kind::Link);
    link.title = QStringLiteral("青釉杯");
    link.url = QStringLiteral("javascript:alert(1)");
    QCOMPARE(awaited(world.replying(link)).error().code, QStringLiteral("talk.link"));
    link.url = QStringLiteral("https://studio.example.com/cup");
    link.thumbnail = png();
    QVERIFY(awaited(world.replying(link)));
    ReplyWish card = world.wish(ReplyWish::Kind::MiniProgram);
    card.title = QStringLiteral("下单");
    card.appid = QStringLiteral("wxfedcba9876543210");
    card.pagePath = QStringLiteral("pages/order/new");
    card.thumbnail = png();
    QVERIFY(awaited(world.replying(card)));
    const auto sent = world.control().sent();
    QCOMPARE(sent[0].body.value(u"msgtype").toString(), QStringLiteral("link"));
    QVERIFY(!sent[0].body.value(u"link").toObject().value(u"thumb_media_id").toString().isEmpty());
    QCOMPARE(sent[1].body.value(u"miniprogram").toObject().value(u"pagepath").toString(), QStringLiteral("pages/order/new"));
}

void TestReplies::aFileThatCannotGoUpSendsNothing()
{
    ReplyWorld world;
    ReplyWish file = world.wish(ReplyWish::Kind::Image);
    file.bytes = "GIF89a....";
    file.fileName = QStringLiteral("a.gif");
    QCOMPARE(awaited(world.replying(file)).error().code, QStringLiteral("wecom.media_format"));
    file = world.wish(ReplyWish::Kind::File);
    file.bytes = "%PDF-1.7";
    file.fileName = QStringLiteral("报价.pdf");
    world.inject("kf_upload:errcode(-1)*9");
    QVERIFY(!awaited(world.replying(file)));
    QCOMPARE(world.talk(world.amu).size(), size_t(1)); // nothing was written down
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_send")), 0);
}

// What a process that died between writing down and its answer leaves behind.
void TestReplies::aDeadProcessLeavesAnUnknownReply()
{
    ReplyWorld world;
    world.inject("kf_send:stall");
    auto job = world.replying([&world] {
        ReplyWish wish = world.wish(ReplyWish::Kind::Text);
        wish.text = here;
        return wish;
    }());
    job->start();
    QTRY_COMPARE(world.control().sent().size(), size_t(1));
    job.reset();
    QCOMPARE(world.talk(world.amu).back().state, State::Sending);
    world.moveOn(5 * minuteMs + 1);
    QVERIFY(world.poll());
    QCOMPARE(world.talk(world.amu).back().state, State::Unknown);
    QCOMPARE(world.talk(world.amu).back().failure, QStringLiteral("talk.process_died"));
}

void TestReplies::dyingAnywhereSendsOnceAtMost_data()
{
    QTest::addColumn<int>("afterMs");
    for (int i = 0; i < 12; ++i)
        QTest::addRow("%d ms", 3 * i) << 3 * i;
}

void TestReplies::dyingAnywhereSendsOnceAtMost()
{
    QFETCH(int, afterMs);
    ReplyWorld world;
    ReplyWish wish = world.wish(ReplyWish::Kind::Text);
    wish.text = here;
    auto job = world.replying(wish);
    job->start();
    QTest::qWait(afterMs);
    job.reset();
    QTest::qWait(30);
    world.moveOn(6 * minuteMs);
    QVERIFY(world.poll());
    const auto talk = world.talk(world.amu);
    QVERIFY(world.control().sent().size() <= 1);
    if (world.control().sent().size() == 1) // what left is here
        QCOMPARE(talk.back().messageId, world.control().sent().front().messageId);
    if (talk.size() == 2)
        QVERIFY(talk.back().state == State::Sent || talk.back().state == State::Unknown);
}

void TestReplies::aPeerOfAChannelThatIsOffIsSaid()
{
    ReplyWorld world;
    const qint64 peer = world.peer;
    QVERIFY(awaited(world.world.storage.write<void>([peer, now = world.now()](Database &database) {
        return database.execute(
                   QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer) VALUES(7, 1, 'official', 'wx1', 'o1')"))
            ? database.execute(QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, "
                                              "detail, trigger) VALUES(1, 7, 'x%1', %2, 'customer', 'text', '在', '{}', 'message')")
                                   .arg(peer)
                                   .arg(now))
            : failure(ErrorKind::Storage, "test");
    })));
    ReplyWish wish;
    wish.peer = 7;
    wish.text = here;
    QCOMPARE(awaited(world.replying(wish)).error().code, QStringLiteral("talk.channel_off"));
}

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
