#include "support/awaited.h"
#include "support/fakeclock.h"
#include "http/httpclient.h"
#include "support/rawserver.h"

#include <QTest>

#include <functional>

using namespace yiren;
using namespace std::chrono_literals;

// A POST is on the wire once, whatever the server does to its connection, and is never called failed when it may have had an effect. Qt's
// own manager sends it twice (PLATFORM T1), so the count is taken at the server.
class TestLostAnswers : public QObject
{
    Q_OBJECT

private slots:
    void sendsAPostOnce_data();
    void sendsAPostOnce();
    void aGetIsNotRepeatedBehindOurBack();
    void aServerThatVanishesAfterTheBodyIsAnUnknownOutcome();
    void aRefusedConnectionAppliedNothing();
    void aSilentServerIsAnUnknownOutcomeAfterTheDeadline();
    void aSilentServerBeforeTheBodyAppliedNothing();
    void anAnswerOfAnyStatusIsAnAnswer_data();
    void anAnswerOfAnyStatusIsAnAnswer();
    void aGetIsNeverAnUnknownOutcome();
    void aClientThatGoesFirstLeavesAnUnknownOutcome();
    void bodiesArriveByteForByte();
    void usesNoConnectionTwice();
    void refusesAPostWithoutABody();

private:
    HttpRequest post(const RawServer &server) const
    {
        HttpRequest request;
        request.method = HttpMethod::Post;
        request.url = server.url(QStringLiteral("/v3/refund"));
        request.headers = {{"Content-Type", "application/json"}};
        request.body = "{\"out_refund_no\":\"1\"}";
        request.safety = Safety::OnceOnly;
        request.deadline = 2s;
        return request;
    }
    Result<HttpReply> sent(RawServer &server, HttpRequest request)
    {
        HttpClient client({HostAllowList({server.url()}), {}, {}}, m_clock);
        return awaited(client.send(std::move(request)));
    }

    FakeClock m_clock;
};

namespace {

using Act = std::function<void(RawServer &)>;

void dropAt(std::function<void(QTcpSocket &)> RawServer::*moment, RawServer &server, bool abortively)
{
    server.*moment = [abortively](QTcpSocket &socket) { abortively ? socket.abort() : socket.disconnectFromHost(); };
}

void dropAfterBody(RawServer &server, bool abortively)
{
    server.answer = [abortively](QTcpSocket &socket, const RawRequest &) { abortively ? socket.abort() : socket.disconnectFromHost(); };
}

void writeThenDrop(RawServer &server, const QByteArray &bytes)
{
    server.answer = [bytes](QTcpSocket &socket, const RawRequest &) { writeAndClose(socket, bytes); };
}

} // namespace

void TestLostAnswers::sendsAPostOnce_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<int>("posts");
    QTest::newRow("reset before the body") << Act([](RawServer &s) { dropAt(&RawServer::onHead, s, true); }) << 1;
    QTest::newRow("FIN before the body") << Act([](RawServer &s) { dropAt(&RawServer::onHead, s, false); }) << 1;
    QTest::newRow("reset after the body") << Act([](RawServer &s) { dropAfterBody(s, true); }) << 1;
    QTest::newRow("FIN after the body") << Act([](RawServer &s) { dropAfterBody(s, false); }) << 1;
    QTest::newRow("half a status line") << Act([](RawServer &s) { writeThenDrop(s, "HTTP/1.1 2"); }) << 1;
    QTest::newRow("half the headers") << Act([](RawServer &s) { writeThenDrop(s, "HTTP/1.1 200 OK\r\nContent-Le"); }) << 1;
    QTest::newRow("half the body") << Act([](RawServer &s) { writeThenDrop(s, "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"a\":"); })
                                   << 1;
    QTest::newRow("100 and then nothing") << Act([](RawServer &s) { writeThenDrop(s, "HTTP/1.1 100 Continue\r\n\r\n"); }) << 1;
    QTest::newRow("not HTTP") << Act([](RawServer &s) { writeThenDrop(s, "hello\r\n\r\n"); }) << 1;
    QTest::newRow("redirect 307") << Act([](RawServer &s) {
        writeThenDrop(s, httpAnswer(307, {}, {{"Location", s.url().toEncoded() + "/again"}}));
    }) << 1;
    QTest::newRow("redirect 302") << Act([](RawServer &s) {
        writeThenDrop(s, httpAnswer(302, {}, {{"Location", s.url().toEncoded() + "/again"}}));
    }) << 1;
}

void TestLostAnswers::sendsAPostOnce()
{
    QFETCH(Act, act);
    QFETCH(int, posts);
    for (const Safety safety : {Safety::OnceOnly, Safety::IdempotentByKey}) {
        RawServer server;
        act(server);
        HttpRequest request = post(server);
        request.safety = safety;
        const auto reply = sent(server, request);
        QTest::qWait(50); // time for a second one to show
        QVERIFY(!reply);
        QCOMPARE(server.count("POST"), posts);
        QVERIFY2(reply.error().kind == ErrorKind::OutcomeUnknown, qPrintable(reply.error().code));
        QCOMPARE(reply.error().endpoint, QStringLiteral("POST /v3/refund"));
    }
}

// Qt sends it again by itself, and that would be answered; but with the signature of the first time.
void TestLostAnswers::aGetIsNotRepeatedBehindOurBack()
{
    for (const bool abortively : {true, false}) {
        RawServer server;
        server.answer = [&server, abortively](QTcpSocket &socket, const RawRequest &) {
            if (server.count("GET") > 1)
                socket.write(httpAnswer(204, {}));
            else
                abortively ? socket.abort() : socket.disconnectFromHost();
        };
        HttpRequest request = post(server);
        request.method = HttpMethod::Get;
        request.body.clear();
        request.safety = Safety::Safe;
        const auto reply = sent(server, request);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, QStringLiteral("net.closed"));
        QCOMPARE(reply.error().kind, ErrorKind::Network); // to be asked again, signed anew
    }
}

void TestLostAnswers::aServerThatVanishesAfterTheBodyIsAnUnknownOutcome()
{
    RawServer server;
    const HttpRequest request = post(server);
    server.answer = [&server](QTcpSocket &socket, const RawRequest &) {
        server.close();
        socket.abort();
    };
    const auto reply = sent(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.count("POST"), 1);
}

void TestLostAnswers::aRefusedConnectionAppliedNothing()
{
    RawServer server;
    const HttpRequest request = post(server);
    HttpClient client({HostAllowList({server.url()}), {}, {}}, m_clock);
    server.close();
    const auto reply = awaited(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QCOMPARE(reply.error().code, QStringLiteral("net.refused"));
}

void TestLostAnswers::aSilentServerIsAnUnknownOutcomeAfterTheDeadline()
{
    RawServer server;
    HttpRequest request = post(server);
    request.deadline = 300ms;
    const auto reply = sent(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(reply.error().code, QStringLiteral("net.deadline"));
    QCOMPARE(server.count("POST"), 1);
}

void TestLostAnswers::aSilentServerBeforeTheBodyAppliedNothing()
{
    // The connection is made but TLS never begins: no byte of the request has left.
    RawServer server;
    HttpRequest request = post(server);
    request.url.setScheme(QStringLiteral("https"));
    request.deadline = 300ms;
    HttpClient client({HostAllowList({request.url}), {}, {}}, m_clock);
    const auto reply = awaited(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QCOMPARE(reply.error().code, QStringLiteral("net.deadline"));
}

void TestLostAnswers::anAnswerOfAnyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 202, 204, 400, 401, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestLostAnswers::anAnswerOfAnyStatusIsAnAnswer()
{
    QFETCH(int, status);
    RawServer server;
    const QByteArray body = status == 204 ? QByteArray() : QByteArray("{\"code\":\"X\"}");
    server.answer = [status, body](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(status, body)); };
    const auto reply = sent(server, post(server));
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().code));
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, body);
    QCOMPARE(server.count("POST"), 1);
}

void TestLostAnswers::aGetIsNeverAnUnknownOutcome()
{
    RawServer server;
    dropAfterBody(server, true);
    HttpRequest request;
    request.url = server.url();
    const auto reply = sent(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QCOMPARE(reply.error().code, QStringLiteral("net.closed"));
}

void TestLostAnswers::aClientThatGoesFirstLeavesAnUnknownOutcome()
{
    RawServer server;
    auto client = std::make_unique<HttpClient>(HttpSetup{HostAllowList({server.url()}), {}, {}}, m_clock);
    HttpRequest request = post(server);
    request.deadline = 400ms;
    auto job = client->send(request);
    server.answer = [&client](QTcpSocket &, const RawRequest &) { QTimer::singleShot(0, [&client] { client.reset(); }); };
    const auto reply = awaited(std::move(job));
    QVERIFY(!client);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
}

void TestLostAnswers::bodiesArriveByteForByte()
{
    QByteArray body(300'000, 'x');
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = static_cast<char>(i * 31 % 251);
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(204, {})); };
    HttpRequest request = post(server);
    request.body = body;
    const auto reply = sent(server, request);
    QVERIFY(reply);
    QCOMPARE(server.requests.at(0).body, body);
    QCOMPARE(server.requests.at(0).headers.value("Content-Length"), QByteArray("300000"));
    QVERIFY(!server.requests.at(0).headers.find("Transfer-Encoding"));
}

void TestLostAnswers::refusesAPostWithoutABody()
{
    RawServer server;
    HttpRequest request = post(server);
    request.body.clear();
    const auto reply = sent(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, QStringLiteral("http.empty_body"));
    QCOMPARE(server.connections, 0);
}

// A server closes idle connections when it likes; a request that meets the end of one would look like a lost answer.
void TestLostAnswers::usesNoConnectionTwice()
{
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) {
        socket.write(httpAnswer(200, "{}"));
        QTimer::singleShot(20, &socket, [&socket] { socket.disconnectFromHost(); });
    };
    HttpClient client({HostAllowList({server.url()}), {}, {}}, m_clock);
    for (int i = 1; i <= 5; ++i) {
        const auto reply = awaited(client.send(post(server)));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().code));
        QCOMPARE(server.count("POST"), i);
        QCOMPARE(server.connections, i);
        QTest::qWait(i * 10);
    }
}

QTEST_GUILESS_MAIN(TestLostAnswers)
#include "tst_lostanswers.moc"
