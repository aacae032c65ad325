#include "autoreply/ruledeeds.h"
#include "gateway/runninggateway.h"
#include "support/gatewayclient.h"
#include "support/pushvectors.h"
#include "support/replyrules.h"
#include "support/talkworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace yiren;

namespace {

// A corporation at the stand-in whose pushes come to a gateway; the contract's keys, its corpid is the account's.
struct RunningWorld : TalkWorld {
    RunningWorld()
    {
        doors.wecom = wecomPushKeys();
        (void)poll();
    }
    GatewaySetup gateway()
    {
        PushDealing dealing{world.storage, AccountId{1}, world.clock, doors, {}, {}, {}, {}};
        return {std::move(dealing), setup(), calendar(), nullptr, nullptr, nullptr, world.folder->path()};
    }
    // kf_msg_or_event (contract wecom 7.5), sealed as WeCom does.
    QByteArray kfPush(const QByteArray &token) const
    {
        const QByteArray at = QByteArray::number(now() / 1000);
        const QByteArray message =
            "<xml><ToUserName><![CDATA[ww0pc1234567890abc]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
            "<CreateTime>"
            + at + "</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[" + token
            + "]]></Token><OpenKfId><![CDATA[" + desk.toLatin1() + "]]></OpenKfId></xml>";
        const QByteArray encrypt = *sealPush(*doors.wecom, message, "0123456789abcdef");
        const QByteArray signature = pushSignature({doors.wecom->token.bytes(), at, "n1", encrypt});
        return httpPost("/wecom?msg_signature=" + signature + "&timestamp=" + at + "&nonce=n1",
                        "<xml><Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>");
    }
    GatewayServing serving()
    {
        return read<GatewayServing>([at = now()](Database &database) { return gatewayServing(database, AccountId{1}, at); });
    }

    GatewayDoors doors;
};

} // namespace

// The gateway as the command line and the window run it.
class TestRunningGateway : public QObject
{
    Q_OBJECT

private slots:
    void twoDoNotServeAtOnce();
    void itSaysThatItServesAndThatItEnds();
    void aTakenPortIsSaid();
    void whoEntersIsWelcomedByAPush();
    void whatAPushedDeskBringsIsToldOnce();
};

void TestRunningGateway::twoDoNotServeAtOnce()
{
    RunningWorld world;
    auto first = std::make_unique<RunningGateway>(world.gateway());
    QVERIFY(first->start(QHostAddress::LocalHost, 0));
    RunningGateway second(world.gateway());
    const auto refused = second.start(QHostAddress::LocalHost, 0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("gateway.serves_elsewhere"));
    QCOMPARE(refused.error().detail, QString::number(QCoreApplication::applicationPid()));
    first.reset();
    QVERIFY(second.start(QHostAddress::LocalHost, 0));
}

void TestRunningGateway::itSaysThatItServesAndThatItEnds()
{
    RunningWorld world;
    {
        RunningGateway gateway(world.gateway());
        QVERIFY(gateway.start(QHostAddress::LocalHost, 0));
        QTRY_COMPARE(world.serving(), (GatewayServing{false, false, true}));
    }
    QTRY_COMPARE(world.serving(), GatewayServing());
}

void TestRunningGateway::aTakenPortIsSaid()
{
    RunningWorld world;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    RunningGateway gateway(world.gateway());
    QCOMPARE(gateway.start(QHostAddress::LocalHost, other.serverPort()).error().code, QStringLiteral("gateway.port"));
}

// The push's token lifts the limit, the desk is read, and the code is used within its twenty seconds.
void TestRunningGateway::whoEntersIsWelcomedByAPush()
{
    RunningWorld world;
    ReplyRule rule = keywordRule(0, {});
    rule.name = QStringLiteral("欢迎");
    rule.trigger = RuleTrigger::Follow;
    QVERIFY(awaited(world.world.storage.write<qint64>(
        [rule, at = world.now() - minuteMs](Database &database) { return keepRule(database, AccountId{1}, rule, at); })));
    RunningGateway gateway(world.gateway());
    QVERIFY(gateway.start(QHostAddress::LocalHost, 0));
    QSignalSpy answered(&gateway, &RunningGateway::answered);
    world.control().happen(
        world.desk, world.amu,
        {{QStringLiteral("event_type"), QStringLiteral("enter_session")}, {QStringLiteral("welcome_code"), QStringLiteral("WCODE")}});
    world.control().givePushToken(QStringLiteral("ENCtoken01"));
    GatewayClient client(gateway.port());
    client.send(world.kfPush("ENCtoken01"));
    QCOMPARE(client.status(), 200);
    QVERIFY(answered.wait());
    QCOMPARE(world.control().sent().size(), size_t(1));
    QCOMPARE(world.control().sent().front().body.value(u"code").toString(), QStringLiteral("WCODE"));
    QCOMPARE(gateway.arrivedAt(), world.now());
}

// All that one push brought is one piece of news; a reading behind it finds nothing that was not told.
void TestRunningGateway::whatAPushedDeskBringsIsToldOnce()
{
    RunningWorld world;
    RunningGateway gateway(world.gateway());
    QSignalSpy heard(&gateway, &RunningGateway::heard);
    QVERIFY(gateway.start(QHostAddress::LocalHost, 0));
    (void)world.control().say(world.desk, world.amu, QStringLiteral("杯子能刻字吗"));
    (void)world.control().say(world.desk, world.amu, QStringLiteral("在吗"));
    world.control().givePushToken(QStringLiteral("ENCtoken01"));
    GatewayClient client(gateway.port());
    client.send(world.kfPush("ENCtoken01"));
    QCOMPARE(client.status(), 200);
    QVERIFY(heard.wait());
    std::vector<qint64> ids;
    const auto talk = world.talk(world.amu);
    for (const TalkMessage &message : talk)
        ids.push_back(message.id);
    QCOMPARE(heard[0][0].value<std::vector<qint64>>(), ids);
    QCOMPARE(ids.size(), size_t(2));
    QCOMPARE(world.pollLater()->fromCustomers.size(), size_t(0));
    QCOMPARE(heard.size(), 1);
    QVERIFY(!gateway.trouble());
}

QTEST_GUILESS_MAIN(TestRunningGateway)
#include "tst_runninggateway.moc"
