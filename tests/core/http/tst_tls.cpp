#include "support/awaited.h"
#include "support/fakeclock.h"
#include "http/httpclient.h"
#include "support/testauthority.h"

#include <QTest>

using namespace yiren;

// Whom the client trusts: the given authority, for the right name, in the right time; and nobody when something is off.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void trustsTheGivenAuthority();
    void refusesUntrustedServers_data();
    void refusesUntrustedServers();
    void refusesOldVersions();
    void refusesPlainHttpElsewhere();
    void sendsNoPostToAnUntrustedServer();

private:
    Result<HttpReply> got(const RawServer &server, const QByteArray &caPem)
    {
        HttpClient client({HostAllowList({server.url()}), caPem, {}}, m_clock);
        HttpRequest request;
        request.url = server.url(QStringLiteral("/"));
        return awaited(client.send(request));
    }

    FakeClock m_clock;
    TestAuthority m_authority;
};

void TestTls::trustsTheGivenAuthority()
{
    RawServer server(m_authority.server({QStringLiteral("127.0.0.1")}));
    server.answer = [](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, "{}")); };
    const auto reply = got(server, m_authority.pem());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->body, QByteArray("{}"));
}

void TestTls::refusesUntrustedServers_data()
{
    QTest::addColumn<TlsIdentity>("identity");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QString>("name"); // Qt's word for it
    const QStringList own{QStringLiteral("127.0.0.1")};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTest::newRow("self-signed") << TestAuthority::selfSigned(own) << false << QStringLiteral("SelfSignedCertificate");
    QTest::newRow("self-signed beside an authority") << TestAuthority::selfSigned(own) << true << QStringLiteral("SelfSignedCertificate");
    QTest::newRow("unknown authority") << m_authority.server(own) << false << QStringLiteral("UnableToGetLocalIssuerCertificate");
    QTest::newRow("another host") << m_authority.server({QStringLiteral("api.mch.weixin.qq.com")}) << true
                                  << QStringLiteral("HostNameMismatch");
    QTest::newRow("another address") << m_authority.server({QStringLiteral("127.0.0.2")}) << true << QStringLiteral("HostNameMismatch");
    QTest::newRow("expired") << m_authority.server(own, now.addDays(-20), now.addDays(-1)) << true << QStringLiteral("CertificateExpired");
    QTest::newRow("not yet valid") << m_authority.server(own, now.addDays(1), now.addDays(20)) << true
                                   << QStringLiteral("CertificateNotYetValid");
}

void TestTls::refusesUntrustedServers()
{
    QFETCH(TlsIdentity, identity);
    QFETCH(bool, knowsAuthority);
    QFETCH(QString, name);
    RawServer server(identity);
    const auto reply = got(server, knowsAuthority ? m_authority.pem() : QByteArray());
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QCOMPARE(reply.error().code, QStringLiteral("net.tls"));
    QVERIFY2(reply.error().detail.contains(name), qPrintable(reply.error().detail));
    QVERIFY(server.requests.empty());
}

void TestTls::refusesOldVersions()
{
    RawServer server(m_authority.server({QStringLiteral("127.0.0.1")}));
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    server.protocol = QSsl::TlsV1_1;
    QT_WARNING_POP
    const auto reply = got(server, m_authority.pem());
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, QStringLiteral("net.tls"));
    QVERIFY(server.requests.empty());
}

void TestTls::refusesPlainHttpElsewhere()
{
    HttpClient client({HostAllowList({QUrl(QStringLiteral("http://192.0.2.1"))}), {}, {}}, m_clock);
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://192.0.2.1/"));
    const auto reply = awaited(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, QStringLiteral("net.not_https"));
}

void TestTls::sendsNoPostToAnUntrustedServer()
{
    RawServer server(TestAuthority::selfSigned({QStringLiteral("127.0.0.1")}));
    HttpClient client({HostAllowList({server.url()}), {}, {}}, m_clock);
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = server.url();
    request.body = "{}";
    request.safety = Safety::OnceOnly;
    const auto reply = awaited(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network); // nothing was applied, and that is known
    QCOMPARE(reply.error().code, QStringLiteral("net.tls"));
    QCOMPARE(server.count("POST"), 0);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
