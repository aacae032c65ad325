#include "crypto/aesgcm.h"
#include "gateway/confirmnotice.h"
#include "gateway/handlepushesjob.h"
#include "gateway/pushdesk.h"
#include "sandbox/answersigner.h"
#include "selling/placeorderjob.h"
#include "support/gatewayclient.h"
#include "support/sellingworld.h"

#include <QTest>

using namespace yiren;

// Notifications of WeChat Pay, from the wire to the ledger.
class TestPayNotices : public QObject
{
    Q_OBJECT

private slots:
    void aPaidOrderIsConfirmedByQuery();
    void aNotificationIsNotBelieved();
    void fourDeliveriesAreOne();
    void whatIsNotGenuineIsRefused_data();
    void whatIsNotGenuineIsRefused();
    void anotherMerchantsIsLetGo();
    void withoutAnAnswerItIsAskedAgainLater();
};

namespace {

// A gateway with the sandbox's merchant behind it.
struct PayGate : SellingWorld {
    PayGate()
        : keeper(world.storage, AccountId{1}), desk(keeper, doors, clock),
          server([this](ReceivedRequest request, GatewayAnswer answer) { desk.receive(std::move(request), std::move(answer)); })
    {
        doors.pay = api.get();
        if (!server.start(QHostAddress::LocalHost, 0))
            qFatal("no gateway");
    }

    OutTradeNo placed(const char *number)
    {
        const OutTradeNo name(QString::fromLatin1(number));
        const NewOrder order{name, Money::fromFen(12900), QStringLiteral("手作皮具")};
        if (!awaited(JobHandle<PayRequest>(new PlaceOrderJob(line(), order))))
            qFatal("no order");
        return name;
    }
    // As WeChat Pay seals it: with the APIv3 key, then signed over the raw body.
    QByteArray notice(const QByteArray &content, const QByteArray &type = "TRANSACTION.SUCCESS", const QByteArray &original = "transaction")
    {
        const QByteArray sealed = *aesGcmEncrypt(merchant.apiV3Key, "abcdefghijkl", original, content);
        return "{\"id\":\"EV-1\",\"event_type\":\"" + type + "\",\"resource_type\":\"encrypt-resource\",\"resource\":{\"original_type\":\""
            + original + "\",\"algorithm\":\"AEAD_AES_256_GCM\",\"ciphertext\":\"" + sealed.toBase64() + "\",\"associated_data\":\""
            + original + "\",\"nonce\":\"abcdefghijkl\"}}";
    }
    QByteArray signedHeaders(const QByteArray &body, qint64 at)
    {
        sandbox::AnswerSigner signer(*SandboxMerchant::sharedKeys(), sandbox::KeyMode::PublicKey);
        QByteArray lines;
        for (const ReceivedHeader &header : signer.headers(merchant.account.payPublicKeyId.toLatin1(), body, at))
            lines += header.name + ": " + header.value + "\r\n";
        return lines;
    }
    int deliver(const QByteArray &body, const QByteArray &headers)
    {
        GatewayClient client(server.serverPort());
        client.send(httpPost("/pay", body, headers));
        return client.status();
    }
    int deliver(const QByteArray &body) { return deliver(body, signedHeaders(body, now())); }
    qint64 now() const { return clock.now().toSecsSinceEpoch(); }
    PushTally handle()
    {
        const SellingLine own = line();
        const PushDealing dealing{
            world.storage, AccountId{1}, clock, doors, {}, {}, [own](const PayNotice &one) { return confirmNotice(own, one); }, {}};
        return *awaited(JobHandle<PushTally>(new HandlePushesJob(dealing)));
    }
    QByteArray paidNotice(const OutTradeNo &number, const QByteArray &mchid)
    {
        return notice("{\"mchid\":\"" + mchid + "\",\"out_trade_no\":\"" + number.toString().toLatin1()
                      + "\",\"trade_state\":\"SUCCESS\",\"amount\":{\"total\":1}}");
    }
    QByteArray own() const { return merchant.account.mchid.toString().toLatin1(); }
    qint64 count(const QString &sql)
    {
        return read<qint64>([sql](Database &database) { return database.scalar(sql); });
    }

    GatewayDoors doors;
    PushKeeper keeper;
    PushDesk desk;
    GatewayServer server;
};

} // namespace

void TestPayNotices::aPaidOrderIsConfirmedByQuery()
{
    PayGate gate;
    const OutTradeNo number = gate.placed("GATE1001");
    QVERIFY(gate.control().pay(number));
    QVERIFY(gate.order(number).status != OrderStatus::Paid);
    QCOMPARE(gate.deliver(gate.paidNotice(number, gate.own())), 204);
    QVERIFY(gate.handle() == (PushTally{1, 0, 0}));
    QVERIFY(gate.order(number).status == OrderStatus::Paid);
    QCOMPARE(gate.order(number).amount, Money::fromFen(12900)); // WeChat Pay's word, not the notification's one fen
}

void TestPayNotices::aNotificationIsNotBelieved()
{
    PayGate gate;
    const OutTradeNo number = gate.placed("GATE1002"); // nobody has paid it
    QCOMPARE(gate.deliver(gate.paidNotice(number, gate.own())), 204);
    QVERIFY(gate.handle() == (PushTally{1, 0, 0}));
    QVERIFY(gate.order(number).status != OrderStatus::Paid);
}

void TestPayNotices::fourDeliveriesAreOne()
{
    PayGate gate;
    const OutTradeNo number = gate.placed("GATE1003");
    QVERIFY(gate.control().pay(number));
    const QByteArray body = gate.paidNotice(number, gate.own());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(gate.deliver(body, gate.signedHeaders(body, gate.now() - i)), 204); // same id, its own signature
    QCOMPARE(gate.count(QStringLiteral("SELECT count(*) FROM push")), 1);
    QVERIFY(gate.handle() == (PushTally{1, 0, 0}));
}

void TestPayNotices::whatIsNotGenuineIsRefused_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"unsigned", "altered", "old", "early", "probe", "unknown serial", "two signatures", "nonce changed"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestPayNotices::whatIsNotGenuineIsRefused()
{
    QFETCH(QString, what);
    PayGate gate;
    QByteArray body = gate.paidNotice(OutTradeNo(QStringLiteral("GATE1004")), gate.own());
    const qint64 at = gate.now() + (what == QLatin1String("old") ? -301 : what == QLatin1String("early") ? 330 : 0);
    QByteArray headers = gate.signedHeaders(body, at);
    if (what == QLatin1String("unsigned"))
        headers.clear();
    if (what == QLatin1String("altered"))
        body.replace("EV-1", "EV-2");
    if (what == QLatin1String("probe"))
        headers.replace("Wechatpay-Signature: ", "Wechatpay-Signature: WECHATPAY/SIGNTEST/");
    if (what == QLatin1String("unknown serial"))
        headers.replace("PUB_KEY_ID_", "PUB_KEY_ID_9");
    if (what == QLatin1String("two signatures"))
        headers += "Wechatpay-Signature: AAAA\r\n";
    if (what == QLatin1String("nonce changed"))
        headers.replace("Wechatpay-Nonce: ", "Wechatpay-Nonce: x");
    GatewayClient client(gate.server.serverPort());
    client.send(httpPost("/pay", body, headers));
    const QByteArray answer = client.answer();
    QVERIFY(answer.startsWith("HTTP/1.1 403 "));
    QVERIFY(bodyOfAnswer(answer).startsWith("{\"code\":\"FAIL\""));
    QCOMPARE(gate.count(QStringLiteral("SELECT count(*) FROM push")), 0);
}

void TestPayNotices::anotherMerchantsIsLetGo()
{
    PayGate gate;
    QCOMPARE(gate.deliver(gate.paidNotice(OutTradeNo(QStringLiteral("GATE1005")), "1600000001")), 204);
    QVERIFY(gate.handle() == (PushTally{0, 1, 0}));
    QCOMPARE(gate.count(QStringLiteral("SELECT count(*) FROM push WHERE failure = 'push.other_merchant'")), 1);
    QCOMPARE(gate.control().requestCount(QStringLiteral("query")), 0);
}

void TestPayNotices::withoutAnAnswerItIsAskedAgainLater()
{
    PayGate gate;
    const OutTradeNo number = gate.placed("GATE1006");
    QVERIFY(gate.control().pay(number));
    QCOMPARE(gate.deliver(gate.paidNotice(number, gate.own())), 204);
    gate.breaks("query:status_500*9");
    const PushTally first = gate.handle();
    QCOMPARE(first.handled + first.failed, 0);
    QCOMPARE(first.waiting, 1);
    for (int i = 0; i < 9 && !gate.control().areFaultsUsedUp(); ++i)
        (void)gate.handle();
    QVERIFY(gate.handle().waiting == 0);
    QVERIFY(gate.order(number).status == OrderStatus::Paid);
}

QTEST_GUILESS_MAIN(TestPayNotices)
#include "tst_paynotices.moc"
