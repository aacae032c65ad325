#include "support/gatewayworld.h"

using namespace yiren;

// From the wire to the data file and back.
class TestPushDesk : public QObject
{
    Q_OBJECT

private slots:
    void theAddressIsAcceptedByBothPlatforms();
    void aMessageIsKeptBeforeItIsAnswered();
    void aRetryIsAnsweredAndKeptOnce();
    void theSameMessageUnderAnotherNonceIsKeptOnce();
    void whatIsNotGenuineIsNeitherKeptNorAnswered();
    void whatCannotBeKeptIsNotAnsweredAsIfItWere();
    void aBurstIsKeptInFewTransactions();
    void anAnswerInTheSameBreathIsSealed();
    void anAnswerThatTakesTooLongIsSaidLater();
    void aRetryIsNotAnsweredTwiceInTheSameBreath();
    void aMessageThatNobodyCanReadIsKeptAsItCame();
    void otherPathsAndMethodsAreRefused();
};

namespace {

const QString countPushes = QStringLiteral("SELECT count(*) FROM push");

// A reply that comes when the test says so.
class HeldReply final : public Job<std::optional<PassiveReply>>
{
public:
    void say(const QString &text)
    {
        PassiveReply reply;
        reply.text = text;
        finish(std::optional(reply));
    }

protected:
    void doStart() override {}
};

PassiveDesk deskThatSays(const QString &text)
{
    PassiveReply reply;
    reply.text = text;
    return {[reply](PushEntrance, const InboundPush &) { return readyJob<std::optional<PassiveReply>>(std::optional(reply)); }, {}, {}};
}

// How long each reply that is waited for may still take, by the program's own timers.
std::vector<int> waitsOf(const PushDesk &desk)
{
    std::vector<int> waits;
    const auto turns = desk.findChildren<PassiveTurn *>();
    for (const PassiveTurn *turn : turns) {
        const auto timers = turn->findChildren<QTimer *>();
        for (const QTimer *timer : timers) {
            if (timer->isActive())
                waits.push_back(timer->interval());
        }
    }
    return waits;
}

} // namespace

void TestPushDesk::theAddressIsAcceptedByBothPlatforms()
{
    GatewayWorld world;
    const QByteArray official = world.answerTo(httpGet(
        "/official?signature=c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba&timestamp=1790000000&nonce=1320562132&echostr=5838479218127813673"));
    QVERIFY(official.startsWith("HTTP/1.1 200 "));
    QCOMPARE(bodyOfAnswer(official), QByteArray("5838479218127813673"));
    const WecomVector greeting = wecomVectors()[0];
    const QByteArray wecom =
        world.answerTo(httpGet("/wecom?msg_signature=" + greeting.signature
                               + "&timestamp=1790000000&nonce=nonce-a1&echostr=" + greeting.encrypt.toPercentEncoding()));
    QCOMPARE(bodyOfAnswer(wecom), QByteArray("5927782489442352469"));
    QCOMPARE(world.keptCount, 0);
}

void TestPushDesk::aMessageIsKeptBeforeItIsAnswered()
{
    GatewayWorld world;
    const QByteArray answer = world.answerTo(world.sealedRequest(officialVectors()[3].message));
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(bodyOfAnswer(answer), QByteArray("success"));
    const auto waiting = world.waiting();
    QCOMPARE(waiting.size(), size_t(1));
    QCOMPARE(waiting[0].kind, QStringLiteral("text"));
    QCOMPARE(waiting[0].person, QStringLiteral("oTEST_openid_000000000000001"));
    QCOMPARE(waiting[0].arrivedAt, 1790000000000);
    QVERIFY(waiting[0].raw.contains(officialVectors()[3].encrypt));
    const auto again = readAgain(world.doors, waiting[0]);
    QVERIFY(again);
    QVERIFY(again->content == pushed::Content(pushed::Text{QStringLiteral("你好，OPC"), {}}));
    QCOMPARE(bodyOfAnswer(world.answerTo(world.wecomRequest(wecomVectors()[1]))), QByteArray("success"));
    QCOMPARE(world.waiting()[1].kind, QStringLiteral("kf_msg_or_event"));
    QCOMPARE(world.waiting()[1].person, QString());
}

void TestPushDesk::aRetryIsAnsweredAndKeptOnce()
{
    GatewayWorld world;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bodyOfAnswer(world.answerTo(world.sealedRequest(textPush(7)))), QByteArray("success"));
    QCOMPARE(world.count(countPushes), 1);
    QCOMPARE(world.keptCount, 1);
}

void TestPushDesk::theSameMessageUnderAnotherNonceIsKeptOnce()
{
    GatewayWorld world;
    const QByteArray event = "<xml><FromUserName>oA</FromUserName><CreateTime>1790000000</CreateTime><MsgType>event</MsgType>"
                             "<Event>CLICK</Event><EventKey>%</EventKey></xml>";
    for (const char *nonce : {"1", "2", "3"})
        (void)world.answerTo(world.sealedRequest(QByteArray(event).replace('%', "PRICE"), nonce));
    QCOMPARE(world.count(countPushes), 1);
    (void)world.answerTo(world.sealedRequest(QByteArray(event).replace('%', "HOURS")));
    QCOMPARE(world.count(countPushes), 2);
}

void TestPushDesk::whatIsNotGenuineIsNeitherKeptNorAnswered()
{
    GatewayWorld world;
    const QByteArray genuine = world.sealedRequest(textPush(7));
    QByteArray forged = genuine;
    forged.replace("msg_signature=", "msg_signature=0");
    QVERIFY(world.answerTo(forged).startsWith("HTTP/1.1 403 "));
    QVERIFY(world.answerTo(httpPost("/official", "<xml/>")).startsWith("HTTP/1.1 403 "));
    world.clock.advance(601);
    QVERIFY(world.answerTo(genuine).startsWith("HTTP/1.1 403 "));
    QCOMPARE(world.refusals, (QStringList{QStringLiteral("push.signature"), QStringLiteral("push.missing"), QStringLiteral("push.stale")}));
    QCOMPARE(world.count(countPushes), 0);
}

void TestPushDesk::whatCannotBeKeptIsNotAnsweredAsIfItWere()
{
    bool isFull = false;
    GatewayWorld world({}, std::make_shared<QTemporaryDir>(), [&isFull](const QString &sql) -> Done {
        if (isFull && sql == QLatin1String("COMMIT"))
            return failure(ErrorKind::Storage, "storage.disk_full");
        return {};
    });
    isFull = true;
    QVERIFY(world.answerTo(world.sealedRequest(textPush(7))).startsWith("HTTP/1.1 500 "));
    isFull = false;
    QCOMPARE(world.count(countPushes), 0);
    QCOMPARE(bodyOfAnswer(world.answerTo(world.sealedRequest(textPush(7)))), QByteArray("success"));
    QCOMPARE(world.count(countPushes), 1);
}

void TestPushDesk::aBurstIsKeptInFewTransactions()
{
    std::atomic<int> commits = 0;
    GatewayWorld world({}, std::make_shared<QTemporaryDir>(), [&commits](const QString &sql) -> Done {
        commits += sql == QLatin1String("COMMIT") ? 1 : 0;
        return {};
    });
    commits = 0;
    QByteArray requests[10];
    for (int i = 0; i < 100; ++i)
        requests[i % 10] += world.sealedRequest(textPush(i));
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<GatewayClient>(world.server.serverPort()));
        clients.back()->send(requests[i]);
    }
    for (const auto &client : clients) {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(client->status(), 200);
    }
    QCOMPARE(world.count(countPushes), 100);
    QVERIFY2(commits < 100, QByteArray::number(commits.load()).constData());
}

void TestPushDesk::anAnswerInTheSameBreathIsSealed()
{
    GatewayWorld world(deskThatSays(QStringLiteral("营业时间 9:00-18:00")));
    const QByteArray body = bodyOfAnswer(world.answerTo(world.sealedRequest(officialVectors()[3].message)));
    const auto envelope = readPushXml(body);
    QVERIFY(envelope);
    const QByteArray encrypt = envelope->value(u"Encrypt").toLatin1();
    QCOMPARE(pushSignature({world.doors.official->token.bytes(), envelope->value(u"TimeStamp").toLatin1(),
                            envelope->value(u"Nonce").toLatin1(), encrypt}),
             envelope->value(u"MsgSignature").toLatin1());
    const auto reply = readPushXml(*openSealedPush(*world.doors.official, encrypt));
    QVERIFY(reply);
    QCOMPARE(reply->value(u"Content"), QStringLiteral("营业时间 9:00-18:00"));
    QCOMPARE(reply->value(u"ToUserName"), QStringLiteral("oTEST_openid_000000000000001"));
    QCOMPARE(reply->value(u"FromUserName"), QStringLiteral("gh_0a1b2c3d4e5f"));
    QCOMPARE(reply->value(u"CreateTime"), QStringLiteral("1790000000"));
    QCOMPARE(world.count(countPushes), 1);
}

void TestPushDesk::anAnswerThatTakesTooLongIsSaidLater()
{
    HeldReply *held = nullptr;
    QStringList late;
    std::vector<int> waits; // ms, of the turns while the answer is held back
    PushDesk *desk = nullptr;
    GatewayWorld world({[&](PushEntrance, const InboundPush &) {
                            held = new HeldReply;
                            QMetaObject::invokeMethod(
                                desk, [&] { waits = waitsOf(*desk); }, Qt::QueuedConnection);
                            return JobHandle<std::optional<PassiveReply>>(held);
                        },
                        [&late](const InboundPush &push, const PassiveReply &reply) { late.append(push.from + u' ' + reply.text); },
                        {}});
    desk = &world.desk;
    QCOMPARE(bodyOfAnswer(world.answerTo(world.sealedRequest(textPush(7)))), QByteArray("success"));
    QVERIFY(held && !held->isFinished() && late.isEmpty()); // success left before there was an answer
    QCOMPARE(waits.size(), size_t(1));
    QVERIFY2(waits[0] <= 1000, qPrintable(QString::number(waits[0]))); // from the request's end, and never longer
    QVERIFY(waitsOf(world.desk).empty());                              // once it has left nothing waits any more
    held->say(QStringLiteral("好的"));
    QCOMPARE(late, QStringList{QStringLiteral("oTEST_openid_000000000000001 好的")});
}

void TestPushDesk::aRetryIsNotAnsweredTwiceInTheSameBreath()
{
    GatewayWorld world(deskThatSays(QStringLiteral("好的")));
    QVERIFY(bodyOfAnswer(world.answerTo(world.sealedRequest(textPush(7)))) != "success");
    QCOMPARE(bodyOfAnswer(world.answerTo(world.sealedRequest(textPush(7)))), QByteArray("success"));
}

void TestPushDesk::aMessageThatNobodyCanReadIsKeptAsItCame()
{
    GatewayWorld world;
    QCOMPARE(bodyOfAnswer(world.answerTo(world.sealedRequest("not a push at all"))), QByteArray("success"));
    QCOMPARE(world.waiting().size(), size_t(1));
    QCOMPARE(world.waiting()[0].kind, QString());
    const auto tally = awaited(JobHandle<PushTally>(new HandlePushesJob(world.dealing())));
    QVERIFY(*tally == (PushTally{0, 1, 0}));
    QVERIFY(world.waiting().empty());
    QCOMPARE(world.count(QStringLiteral("SELECT count(*) FROM push WHERE failure = 'push.member' AND raw <> x''")), 1);
}

void TestPushDesk::otherPathsAndMethodsAreRefused()
{
    GatewayWorld world;
    QVERIFY(world.answerTo(httpGet("/")).startsWith("HTTP/1.1 404 "));
    QVERIFY(world.answerTo(httpGet("/officia1")).startsWith("HTTP/1.1 404 "));
    QVERIFY(world.answerTo(httpPost("/mini", "{}")).startsWith("HTTP/1.1 404 ")); // shut
    QVERIFY(world.answerTo(httpPost("/pay", "{}")).startsWith("HTTP/1.1 404 "));
    QVERIFY(world.answerTo("DELETE /official HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 405 "));
}

QTEST_GUILESS_MAIN(TestPushDesk)
#include "tst_pushdesk.moc"
