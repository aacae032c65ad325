#include "support/awaited.h"
#include "base/gzip.h"
#include "support/fakeclock.h"
#include "http/httpclient.h"
#include "support/rawserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace yiren;
using namespace std::chrono_literals;

// What an answer must be to count as one: whole, small enough, fast enough, from an allowed host, not packed for transfer.
class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void givesStatusHeadersAndRawBody();
    void sendsWhatItWasToldAndNothingOfItsOwn();
    void refusesBadAnswers_data();
    void refusesBadAnswers();
    void refusesForeignHostsBeforeAByteIsSent();
    void followsNoRedirect();
    void keepsNoCookies();
    void endsADrippingServerAtTheDeadline();
    void endsADrippingServerBelowTheSpeedFloor();
    void acceptsAServerAboveTheSpeedFloor();
    void namesRefusedAndUnknownHosts();
    void streamsALargeBodyToAPrivateFile();
    void keepsAnErrorAnswerToADownloadInMemory();
    void leavesNoFileBehindAFailedDownload();
    void aDroppedHandleEndsTheConnection_data();
    void aDroppedHandleEndsTheConnection();
    void namesNoQueryInErrors();

private:
    Result<HttpReply> got(const RawServer &server, HttpRequest request = {}, const QString &folder = {})
    {
        if (request.url.isEmpty())
            request.url = server.url(QStringLiteral("/x?token=abc"));
        HttpClient client({HostAllowList({server.url()}), {}, folder}, m_clock);
        return awaited(client.send(std::move(request)));
    }

    FakeClock m_clock;
};

namespace {

// Writes a piece each few milliseconds, for ever. Gives back where the pieces are counted.
std::shared_ptr<int> drip(RawServer &server, std::chrono::milliseconds pause, const QByteArray &piece)
{
    auto pieces = std::make_shared<int>(0);
    server.answer = [pause, piece, pieces](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket, piece, pieces] {
            socket.write(piece);
            ++*pieces;
        });
        timer->start(pause);
    };
    return pieces;
}

} // namespace

void TestHttpClient::givesStatusHeadersAndRawBody()
{
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) {
        socket.write(httpAnswer(200, "{ \"a\":1}\n", {{"Date", "Tue, 24 Nov 2026 03:00:05 GMT"}, {"request-id", "08E6-268"}, {"X", "1"}}));
    };
    const auto reply = got(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QVERIFY(reply->isSuccess());
    QCOMPARE(reply->body, QByteArray("{ \"a\":1}\n"));
    QCOMPARE(reply->bytes, 9);
    QCOMPARE(reply->headers.value("Request-ID"), QByteArray("08E6-268"));
    QCOMPARE(reply->date(), std::optional(QDateTime(QDate(2026, 11, 24), QTime(3, 0, 5), Qt::UTC)));
    QCOMPARE(reply->receivedAt, m_clock.now());
    QCOMPARE(reply->host, QStringLiteral("127.0.0.1"));
}

void TestHttpClient::sendsWhatItWasToldAndNothingOfItsOwn()
{
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, "{}")); };
    HttpRequest request;
    request.url = QUrl::fromEncoded(server.url().toEncoded() + "/v3/out/a%7Cb%2Ac%40?mchid=19&x=%3D%2F", QUrl::StrictMode);
    request.headers = {{"Accept", "application/json"}, {"User-Agent", "test"}, {"Authorization", "secret"}};
    QVERIFY(got(server, request));
    const RawRequest &seen = server.requests.at(0);
    QCOMPARE(seen.target, QByteArray("/v3/out/a%7Cb%2Ac%40?mchid=19&x=%3D%2F"));
    QCOMPARE(seen.target, requestTarget(request.url));
    QCOMPARE(seen.headers.value("Accept"), QByteArray("application/json"));
    QCOMPARE(seen.headers.value("User-Agent"), QByteArray("test"));
    QCOMPARE(seen.headers.value("Authorization"), QByteArray("secret"));
    QCOMPARE(seen.headers.value("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(!seen.headers.find("Cookie"));
    QVERIFY(!seen.headers.find("Upgrade"));
    QVERIFY(!seen.headers.find("Content-Length"));
}

void TestHttpClient::refusesBadAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const int bad = int(ErrorKind::BadReply), network = int(ErrorKind::Network);
    const QByteArray half = "{\"a\":";
    const QByteArray packed = gzipCompress(QByteArray(50'000, 'x'));
    QTest::newRow("half a body") << httpAnswer(200, half, {{"Content-Length", "9"}}) << bad << QStringLiteral("net.short_body");
    QTest::newRow("half an error") << httpAnswer(500, half, {{"Content-Length", "9"}}) << bad << QStringLiteral("net.short_body");
    // The cut matches the length: nothing but the refusal of transfer packing finds it (PLATFORM T8).
    QTest::newRow("half gzip of matching length")
        << httpAnswer(200, packed.left(packed.size() / 2), {{"Content-Encoding", "gzip"}}) << bad << QStringLiteral("net.encoding");
    QTest::newRow("whole gzip") << httpAnswer(200, packed, {{"Content-Encoding", "gzip"}}) << bad << QStringLiteral("net.encoding");
    QTest::newRow("larger than allowed") << httpAnswer(200, QByteArray(5000, ' ')) << bad << QStringLiteral("net.too_large");
    QTest::newRow("says to be larger than it may")
        << httpAnswer(200, QByteArray(5000, ' '), {{"Content-Length", "900000000000"}}) << bad << QStringLiteral("net.too_large");
    QTest::newRow("nothing") << QByteArray() << network << QStringLiteral("net.closed");
    QTest::newRow("half the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-") << network << QStringLiteral("net.closed");
    QTest::newRow("redirect") << httpAnswer(301, {}, {{"Location", "https://example.com/"}}) << network << QStringLiteral("net.redirect");
    QTest::newRow("not modified") << httpAnswer(304, {}) << network << QStringLiteral("net.redirect");
    QTest::newRow("proxy wants a password") << httpAnswer(407, {}, {{"Proxy-Authenticate", "Basic"}}) << network
                                            << QStringLiteral("net.proxy");
}

void TestHttpClient::refusesBadAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    QFETCH(QString, code);
    RawServer server;
    server.answer = [answer](QTcpSocket &socket, const RawRequest &) { writeAndClose(socket, answer); };
    HttpRequest request;
    request.url = server.url(QStringLiteral("/x"));
    request.largestBody = 4096;
    request.deadline = 5s;
    const auto reply = got(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
    QCOMPARE(int(reply.error().kind), kind);
}

void TestHttpClient::refusesForeignHostsBeforeAByteIsSent()
{
    RawServer server;
    RawServer other;
    HttpRequest request;
    request.url = other.url();
    const auto reply = got(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, QStringLiteral("net.host_not_allowed"));
    QTest::qWait(30);
    QCOMPARE(other.connections, 0);
}

void TestHttpClient::followsNoRedirect()
{
    RawServer target;
    RawServer server;
    server.answer = [&target](QTcpSocket &socket, const RawRequest &) {
        writeAndClose(socket, httpAnswer(307, {}, {{"Location", target.url().toEncoded()}}));
    };
    const auto reply = got(server);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, QStringLiteral("net.redirect"));
    QTest::qWait(30);
    QCOMPARE(target.connections, 0);
}

void TestHttpClient::keepsNoCookies()
{
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, "{}", {{"Set-Cookie", "a=b; Path=/"}})); };
    HttpClient client({HostAllowList({server.url()}), {}, {}}, m_clock);
    for (int i = 0; i < 2; ++i) {
        HttpRequest request;
        request.url = server.url();
        QVERIFY(awaited(client.send(request)));
    }
    QVERIFY(!server.requests.at(1).headers.find("Cookie"));
}

void TestHttpClient::endsADrippingServerAtTheDeadline()
{
    RawServer server;
    const auto pieces = drip(server, 20ms, "x");
    HttpRequest request;
    request.url = server.url();
    request.deadline = 400ms;
    const auto reply = got(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QCOMPARE(reply.error().code, QStringLiteral("net.deadline"));
    QVERIFY2(*pieces < 70, qPrintable(QString::number(*pieces))); // 20 in 400 ms: the server's clock, which a busy machine stops as well
}

void TestHttpClient::endsADrippingServerBelowTheSpeedFloor()
{
    RawServer server;
    drip(server, 20ms, "x");
    HttpRequest request;
    request.url = server.url();
    request.deadline = 20s;
    request.speedFloor = {1000, 200ms};
    const auto reply = got(server, request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QCOMPARE(reply.error().code, QStringLiteral("net.too_slow"));
}

void TestHttpClient::acceptsAServerAboveTheSpeedFloor()
{
    RawServer server;
    drip(server, 10ms, QByteArray(10'000, 'x')); // 100 pieces
    HttpRequest request;
    request.url = server.url();
    request.deadline = 20s;
    request.speedFloor = {1000, 200ms};
    const auto reply = got(server, request);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().code));
    QCOMPARE(reply->bytes, 1'000'000);
}

void TestHttpClient::namesRefusedAndUnknownHosts()
{
    RawServer server;
    HttpClient client({HostAllowList({server.url(), QUrl(QStringLiteral("https://no-such-host.invalid"))}), {}, {}}, m_clock);
    HttpRequest request;
    request.url = server.url();
    server.close();
    const auto refused = awaited(client.send(request));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("net.refused"));
    request.url = QUrl(QStringLiteral("https://no-such-host.invalid/"));
    const auto unknown = awaited(client.send(request));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::Network);
    QCOMPARE(unknown.error().code, QStringLiteral("net.dns"));
}

void TestHttpClient::streamsALargeBodyToAPrivateFile()
{
    static constexpr qint64 size = 64 * 1024 * 1024;
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        auto left = std::make_shared<qint64>(size);
        const auto more = [&socket, left] {
            while (*left > 0 && socket.bytesToWrite() < 1024 * 1024) {
                socket.write(QByteArray(256 * 1024, 'b'));
                *left -= 256 * 1024;
            }
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    };
    const QTemporaryDir folder;
    HttpRequest request;
    request.url = server.url();
    request.replyBody = HttpRequest::Body::InFile;
    request.largestBody = size;
    auto reply = got(server, request, folder.path());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().code));
    QVERIFY(reply->body.isEmpty());
    QCOMPARE(reply->bytes, size);
    const QFileInfo file(reply->file->fileName());
    QCOMPARE(file.absolutePath(), QFileInfo(folder.path()).absoluteFilePath());
    QCOMPARE(file.size(), size);
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    *reply = {};
    QTRY_VERIFY(!QFileInfo::exists(file.filePath())); // the job holds its result until it is deleted
}

void TestHttpClient::keepsAnErrorAnswerToADownloadInMemory()
{
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(400, "{\"code\":\"INVALID_REQUEST\"}")); };
    HttpRequest request;
    request.url = server.url();
    request.replyBody = HttpRequest::Body::InFile;
    const auto reply = got(server, request);
    QVERIFY(reply);
    QVERIFY(!reply->file);
    QCOMPARE(reply->body, QByteArray("{\"code\":\"INVALID_REQUEST\"}"));
}

void TestHttpClient::leavesNoFileBehindAFailedDownload()
{
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) {
        writeAndClose(socket, httpAnswer(200, "half", {{"Content-Length", "100"}}));
    };
    const QTemporaryDir folder;
    HttpRequest request;
    request.url = server.url();
    request.replyBody = HttpRequest::Body::InFile;
    const auto reply = got(server, request, folder.path());
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, QStringLiteral("net.short_body"));
    QTRY_VERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    const auto lost = got(server, request, folder.filePath(QStringLiteral("missing")));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Storage);
    QCOMPARE(lost.error().code, QStringLiteral("net.write"));
}

void TestHttpClient::aDroppedHandleEndsTheConnection_data()
{
    QTest::addColumn<int>("waitMs");
    for (const int wait : {-1, 0, 1, 5, 50})
        QTest::addRow("after %d ms", wait) << wait;
}

void TestHttpClient::aDroppedHandleEndsTheConnection()
{
    QFETCH(int, waitMs);
    RawServer server;
    drip(server, 5ms, "xxxx");
    HttpClient client({HostAllowList({server.url()}), {}, {}}, m_clock);
    HttpRequest request;
    request.url = server.url();
    auto job = client.send(request);
    QObject context;
    bool hasReported = false;
    job->then(&context, [&hasReported](const Result<HttpReply> &) { hasReported = true; });
    job->start();
    if (waitMs >= 0)
        QTest::qWait(waitMs);
    job.reset();
    QTRY_COMPARE(server.findChildren<QTcpSocket *>().size(), 0);
    QTest::qWait(20);
    QVERIFY(!hasReported);
}

void TestHttpClient::namesNoQueryInErrors()
{
    RawServer server;
    server.answer = [](QTcpSocket &socket, const RawRequest &) { socket.abort(); };
    const auto reply = got(server);
    QVERIFY(!reply);
    const QString all = reply.error().code + reply.error().detail + reply.error().endpoint;
    QVERIFY2(!all.contains(QLatin1String("abc")) && !all.contains(QLatin1String("token")), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
