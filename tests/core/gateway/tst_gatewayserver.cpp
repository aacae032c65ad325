#include "gateway/gatewayserver.h"
#include "support/gatewayclient.h"

using namespace yiren;

// What a stranger at the tunnel's end may do to the server, and what he may not.
class TestGatewayServer : public QObject
{
    Q_OBJECT

private slots:
    void answersOneRequestAfterTheOther();
    void requestsSentAtOnceAreAnsweredInOrder();
    void anAnswerMayComeLater();
    void aRequestThatDripsIsCutOff();
    void anIdleConnectionIsClosed();
    void aLargeBodyIsRefusedBeforeItComes();
    void largeHeadersAreRefused();
    void whatIsNotHttpIsRefused_data();
    void whatIsNotHttpIsRefused();
    void moreConnectionsThanAllowedAreClosed();
    void servesThisComputerOnly();
    void aClientThatLeavesHarmsNobody();
};

namespace {

struct EchoServer {
    explicit EchoServer(const GatewayLimits &limits = {})
        : server(
            [this](const ReceivedRequest &request, GatewayAnswer answer) {
                if (holds)
                    return held.push_back(std::move(answer));
                answer({200, "text/plain", request.target + ':' + request.body});
            },
            limits)
    {
        if (!server.start(QHostAddress::LocalHost, 0))
            qFatal("no server");
    }
    quint16 port() const { return server.serverPort(); }

    bool holds = false;
    std::vector<GatewayAnswer> held;
    GatewayServer server;
};

GatewayLimits quickLimits()
{
    GatewayLimits limits;
    limits.whole = std::chrono::milliseconds(300);
    limits.idle = std::chrono::milliseconds(300);
    limits.connections = 3;
    return limits;
}

} // namespace

void TestGatewayServer::answersOneRequestAfterTheOther()
{
    EchoServer echo;
    GatewayClient client(echo.port());
    for (const char *body : {"one", "", "three"}) {
        client.send(httpPost("/a?b=c", body));
        const QByteArray answer = client.answer();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QCOMPARE(bodyOfAnswer(answer), QByteArray("/a?b=c:") + body);
        QVERIFY(answer.contains("Connection: keep-alive\r\n"));
    }
    client.send("GET /end HTTP/1.1\r\nConnection: close\r\n\r\n");
    QCOMPARE(bodyOfAnswer(client.answer()), QByteArray("/end:"));
    QVERIFY(client.waitForClosing());
}

void TestGatewayServer::requestsSentAtOnceAreAnsweredInOrder()
{
    EchoServer echo;
    GatewayClient client(echo.port());
    QByteArray all;
    for (int i = 0; i < 200; ++i)
        all += httpPost("/", QByteArray::number(i));
    client.send(all);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(bodyOfAnswer(client.answer()), QByteArray("/:" + QByteArray::number(i)));
}

void TestGatewayServer::anAnswerMayComeLater()
{
    EchoServer echo;
    echo.holds = true;
    GatewayClient client(echo.port());
    client.send(httpPost("/", "a") + httpPost("/", "b"));
    QVERIFY(QTest::qWaitFor([&] { return echo.held.size() == 1; }));
    echo.held[0]({204, {}, {}});
    echo.held[0]({200, {}, "twice"}); // goes nowhere
    QCOMPARE(client.status(), 204);
    QVERIFY(QTest::qWaitFor([&] { return echo.held.size() == 2; })); // not looked at before
    echo.held[1]({200, {}, "b"});
    QCOMPARE(bodyOfAnswer(client.answer()), QByteArray("b"));
}

void TestGatewayServer::aRequestThatDripsIsCutOff()
{
    EchoServer echo(quickLimits());
    GatewayClient client(echo.port());
    const QByteArray request = httpPost("/", QByteArray(10'000, 'x'));
    qsizetype sent = 0;
    while (!client.isClosed() && sent < request.size()) { // a byte every few ms would take minutes
        client.send(request.mid(sent++, 1));
        QTest::qWait(5);
    }
    QVERIFY(sent < request.size());
    QVERIFY(client.rest().startsWith("HTTP/1.1 408 "));
    QTRY_COMPARE(echo.server.connectionCount(), 0);
}

void TestGatewayServer::anIdleConnectionIsClosed()
{
    EchoServer echo(quickLimits());
    GatewayClient client(echo.port());
    client.send(httpGet("/"));
    QCOMPARE(client.status(), 200);
    QVERIFY(client.waitForClosing());
    QCOMPARE(client.rest(), QByteArray());
}

void TestGatewayServer::aLargeBodyIsRefusedBeforeItComes()
{
    EchoServer echo;
    GatewayClient client(echo.port());
    client.send("POST / HTTP/1.1\r\nContent-Length: 65537\r\n\r\n");
    QCOMPARE(client.status(), 413);
    QVERIFY(client.waitForClosing());
    GatewayClient other(echo.port());
    other.send(httpPost("/", QByteArray(65'536, 'x')));
    QCOMPARE(other.status(), 200);
}

void TestGatewayServer::largeHeadersAreRefused()
{
    EchoServer echo;
    GatewayClient client(echo.port());
    client.send("GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x'));
    QCOMPARE(client.status(), 431);
    QVERIFY(client.waitForClosing());
}

void TestGatewayServer::whatIsNotHttpIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("words") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11) << 400;
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << 505;
    QTest::newRow("chunks") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n") << 501;
    QTest::newRow("no length") << QByteArray("POST / HTTP/1.1\r\n\r\n") << 411;
    QTest::newRow("a length in words") << QByteArray("POST / HTTP/1.1\r\nContent-Length: ten\r\n\r\n") << 400;
    QTest::newRow("a negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\ncontent-length: 2\r\n\r\nab") << 400;
    QTest::newRow("a folded header") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n") << 400;
    QTest::newRow("another address") << QByteArray("GET http://example.com/ HTTP/1.1\r\n\r\n") << 400;
}

void TestGatewayServer::whatIsNotHttpIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    EchoServer echo;
    GatewayClient client(echo.port());
    client.send(bytes);
    QCOMPARE(client.status(), status);
    QVERIFY(client.waitForClosing());
}

void TestGatewayServer::moreConnectionsThanAllowedAreClosed()
{
    GatewayLimits limits;
    limits.connections = 3;
    EchoServer echo(limits);
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<GatewayClient>(echo.port()));
        clients.back()->send(httpGet("/"));
        QCOMPARE(clients.back()->status(), 200);
    }
    GatewayClient fourth(echo.port());
    fourth.send(httpGet("/"));
    QVERIFY(fourth.waitForClosing());
    QCOMPARE(fourth.rest(), QByteArray());
    clients.pop_back();
    QTRY_COMPARE(echo.server.connectionCount(), 2);
    GatewayClient fifth(echo.port());
    fifth.send(httpGet("/"));
    QCOMPARE(fifth.status(), 200);
}

void TestGatewayServer::servesThisComputerOnly()
{
    GatewayServer server([](const ReceivedRequest &, const GatewayAnswer &) {});
    const auto started = server.start(QHostAddress::AnyIPv4, 0);
    QVERIFY(!started);
    QCOMPARE(started.error().code, QStringLiteral("gateway.listen"));
    QVERIFY(server.start(QHostAddress::LocalHost, 0));
    GatewayServer second([](const ReceivedRequest &, const GatewayAnswer &) {});
    QCOMPARE(second.start(QHostAddress::LocalHost, server.serverPort()).error().code, QStringLiteral("gateway.port"));
}

void TestGatewayServer::aClientThatLeavesHarmsNobody()
{
    EchoServer echo;
    echo.holds = true;
    {
        GatewayClient client(echo.port());
        client.send(httpPost("/", "a"));
        QVERIFY(QTest::qWaitFor([&] { return echo.held.size() == 1; }));
    }
    QTRY_COMPARE(echo.server.connectionCount(), 0);
    echo.held[0]({200, {}, "a"}); // nobody is there
    echo.holds = false;
    GatewayClient next(echo.port());
    next.send(httpGet("/"));
    QCOMPARE(next.status(), 200);
}

QTEST_GUILESS_MAIN(TestGatewayServer)
#include "tst_gatewayserver.moc"
