#include "core/sandbox/rawclient.h"

#include <QtTest>

using namespace yiren;

class TestSandboxServer : public QObject
{
    Q_OBJECT

private slots:
    void isTrustedOnlyThroughItsOwnAuthority();
    void keepsTheConnectionForTheNextRequest();
    void readsARequestThatComesBitByBit();
    void answersTwoRequestsThatCameAtOnce();
    void refusesWhatItCannotCut_data();
    void refusesWhatItCannotCut();
    void startsAgainAfterItsPortWasTaken();
    void keepsItsKeysAsJson();
};

void TestSandboxServer::isTrustedOnlyThroughItsOwnAuthority()
{
    RunningSandbox running;
    QVERIFY(running.client->connectToSandbox());
    QVERIFY(running.client->socket().sslHandshakeErrors().isEmpty());

    QSslSocket stranger;
    stranger.connectToHostEncrypted(QStringLiteral("127.0.0.1"), static_cast<quint16>(running.sandbox->baseUrl().port()));
    QVERIFY(!stranger.waitForEncrypted(5000));
}

void TestSandboxServer::keepsTheConnectionForTheNextRequest()
{
    RunningSandbox running;
    QCOMPARE(running.order("FIRST001").status, 200);
    const quint16 port = running.client->socket().localPort();
    QCOMPARE(running.order("SECOND01").status, 200);
    QCOMPARE(running.client->socket().localPort(), port);
}

void TestSandboxServer::readsARequestThatComesBitByBit()
{
    RunningSandbox running;
    QVERIFY(running.client->connectToSandbox());
    const QByteArray bytes =
        running.client->toBytes(running.client->request("POST", "/v3/pay/transactions/native", running.orderBody("BITBYBIT", "100")));
    for (qsizetype i = 0; i < bytes.size() - 1; i += 97) {
        running.client->socket().write(bytes.mid(i, qMin<qsizetype>(97, bytes.size() - 1 - i)));
        running.client->socket().waitForBytesWritten(1000);
    }
    QCOMPARE(running.client->exchange(bytes.last(1)).status, 200);
}

void TestSandboxServer::answersTwoRequestsThatCameAtOnce()
{
    RunningSandbox running;
    const auto bytes = [&](const QByteArray &number) {
        return running.client->toBytes(running.client->request("POST", "/v3/pay/transactions/native", running.orderBody(number, "100")));
    };
    QCOMPARE(running.client->exchange(bytes("ATONCE01") + bytes("ATONCE02")).status, 200);
    QTRY_COMPARE(running.control().applied(sandbox::EffectLedger::Kind::OrderCreated, QStringLiteral("ATONCE02")), 1);
}

void TestSandboxServer::refusesWhatItCannotCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << 505;
    QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << 400;
    QTest::newRow("POST without length") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\n\r\n") << 411;
    QTest::newRow("chunks") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n") << 501;
    QTest::newRow("length in words") << QByteArray("POST / HTTP/1.1\r\nContent-Length: ten\r\n\r\n") << 400;
    QTest::newRow("body too large") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n") << 413;
    QTest::newRow("headers too large") << "GET / HTTP/1.1\r\nX: " + QByteArray(33 * 1024, 'x') << 431;
}

void TestSandboxServer::refusesWhatItCannotCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RunningSandbox running;
    QCOMPARE(running.client->exchange(bytes).status, status);
    QTRY_VERIFY(!running.client->isConnected());
}

void TestSandboxServer::startsAgainAfterItsPortWasTaken()
{
    RunningSandbox running;
    const FrozenClock clock(QStringLiteral("2026-11-24T15:00:00+08:00"));
    sandbox::Sandbox::Options options;
    options.keys = RunningSandbox::sharedKeys();
    auto second = sandbox::Sandbox::create(clock, options);
    QVERIFY(second);
    const auto refused = (*second)->start(static_cast<quint16>(running.sandbox->baseUrl().port()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("sandbox.listen"));
    QVERIFY((*second)->start());
    QCOMPARE(RawClient(**second).get("/nothing").status, 404);
}

void TestSandboxServer::keepsItsKeysAsJson()
{
    const auto &keys = *RunningSandbox::sharedKeys();
    const auto again = sandbox::KeyRing::fromJson(keys.toJson());
    QVERIFY(again);
    QCOMPARE(again->toJson(), keys.toJson());
    QVERIFY(again->server.certificate.isSignedBy(again->authority.certificate));
    QVERIFY(!sandbox::KeyRing::fromJson({}));
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
