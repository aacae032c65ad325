#include "http/hostallowlist.h"
#include "http/httpreply.h"
#include "http/httprequest.h"

#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

// Headers, dates, targets and the list of hosts: expected values by hand (RFC 9110 for dates).
class TestHttpValues : public QObject
{
    Q_OBJECT

private slots:
    void findsHeadersWithoutCase();
    void readsHttpDates();
    void readsRetryAfter();
    void namesTheTargetAsItIsSent_data();
    void namesTheTargetAsItIsSent();
    void endpointNamesHoldNoQuery();
    void allowsOnlyItsHosts_data();
    void allowsOnlyItsHosts();
    void knowsThisComputer();
};

void TestHttpValues::findsHeadersWithoutCase()
{
    const HttpHeaders headers{{"Request-Id", "a"}, {"wechatpay-serial", "B"}, {"REQUEST-ID", "c"}};
    QCOMPARE(headers.value("request-id"), QByteArray("a"));
    QCOMPARE(headers.value("Wechatpay-Serial"), QByteArray("B"));
    QCOMPARE(headers.count("Request-ID"), 2);
    QVERIFY(!headers.find("Request"));
}

void TestHttpValues::readsHttpDates()
{
    QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    for (const char *bad : {"", "yesterday", "Sun, 06 Nov 1994 08:49:37 CST", "Sun, 36 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"})
        QVERIFY2(!parseHttpDate(bad), bad);
}

void TestHttpValues::readsRetryAfter()
{
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 0), Qt::UTC);
    const auto read = [&now](const QByteArray &value) { return retryAfter({{"Retry-After", value}}, now); };
    QCOMPARE(read("120"), std::optional(120s));
    QCOMPARE(read("-5"), std::optional(0s));
    QCOMPARE(read("Sun, 06 Nov 1994 08:49:37 GMT"), std::optional(37s));
    QCOMPARE(read("Sun, 06 Nov 1994 08:40:00 GMT"), std::optional(0s));
    QVERIFY(!read("soon"));
    QVERIFY(!retryAfter({}, now));
}

void TestHttpValues::namesTheTargetAsItIsSent_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("path and query") << QByteArray("https://a.cn/v3/x?b=1&a=2") << QByteArray("/v3/x?b=1&a=2");
    QTest::newRow("encoded stays encoded") << QByteArray("https://a.cn/v3/x%7C%2A%40y") << QByteArray("/v3/x%7C%2A%40y");
    QTest::newRow("a token with padding") << QByteArray("https://a.cn/f?token=E-bFy6Hg_%3D%3D&tartype=gzip")
                                          << QByteArray("/f?token=E-bFy6Hg_%3D%3D&tartype=gzip");
    QTest::newRow("no path") << QByteArray("https://a.cn") << QByteArray("/");
    QTest::newRow("no fragment") << QByteArray("https://a.cn/x#y") << QByteArray("/x");
}

void TestHttpValues::namesTheTargetAsItIsSent()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, target);
    QCOMPARE(requestTarget(QUrl::fromEncoded(url, QUrl::StrictMode)), target);
}

void TestHttpValues::endpointNamesHoldNoQuery()
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://api.mch.weixin.qq.com/v3/billdownload/file?token=secret"));
    QCOMPARE(endpointName(request), QStringLiteral("GET /v3/billdownload/file"));
}

void TestHttpValues::allowsOnlyItsHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("code"); // empty: allowed
    const QString foreign = QStringLiteral("net.host_not_allowed"), plain = QStringLiteral("net.not_https");
    QTest::newRow("listed") << QStringLiteral("https://api.mch.weixin.qq.com/v3/x?y") << QString();
    QTest::newRow("default port written") << QStringLiteral("https://api.mch.weixin.qq.com:443/") << QString();
    QTest::newRow("capitals") << QStringLiteral("https://API.mch.weixin.qq.com/") << QString();
    QTest::newRow("plain loopback") << QStringLiteral("http://127.0.0.1:8080/") << QString();
    QTest::newRow("other host") << QStringLiteral("https://example.com/") << foreign;
    QTest::newRow("other port") << QStringLiteral("https://api.mch.weixin.qq.com:8443/") << foreign;
    QTest::newRow("suffix") << QStringLiteral("https://api.mch.weixin.qq.com.example.com/") << foreign;
    QTest::newRow("user part") << QStringLiteral("https://api.mch.weixin.qq.com@example.com/") << foreign;
    QTest::newRow("user at the listed host") << QStringLiteral("https://a:b@api.mch.weixin.qq.com/") << foreign;
    QTest::newRow("other loopback port") << QStringLiteral("http://127.0.0.1:8081/") << foreign;
    QTest::newRow("no TLS") << QStringLiteral("http://api.mch.weixin.qq.com/") << plain;
    QTest::newRow("a file") << QStringLiteral("file://localhost/etc/passwd") << plain;
    QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example.com/") << plain;
    QTest::newRow("nothing") << QString() << foreign;
}

void TestHttpValues::allowsOnlyItsHosts()
{
    QFETCH(QString, url);
    QFETCH(QString, code);
    const HostAllowList hosts({QUrl(QStringLiteral("https://api.mch.weixin.qq.com")), QUrl(QStringLiteral("http://127.0.0.1:8080"))});
    const Done allowed = hosts.check(QUrl(url));
    QCOMPARE(allowed ? QString() : allowed.error().code, code);
    QVERIFY(allowed || allowed.error().kind == ErrorKind::Network);
}

void TestHttpValues::knowsThisComputer()
{
    for (const char *host : {"localhost", "127.0.0.1", "127.9.9.9", "::1"})
        QVERIFY2(isLoopback(QLatin1String(host)), host);
    for (const char *host : {"", "localhost.example.com", "128.0.0.1", "0.0.0.0", "api.mch.weixin.qq.com"})
        QVERIFY2(!isLoopback(QLatin1String(host)), host);
}

QTEST_GUILESS_MAIN(TestHttpValues)
#include "tst_httpvalues.moc"
