#include "core/sandbox/rawclient.h"

#include <QtTest>

using namespace yiren;

// What WeChat Pay's front refuses before an endpoint sees it, and the strict reading of bodies (contract/wechat-pay.md 2, 3, 17).
class TestSandboxChecks : public QObject
{
    Q_OBJECT

private slots:
    void asksForHeadersBeforeTheSignature_data();
    void asksForHeadersBeforeTheSignature();
    void answersUnknownPathsWithoutABody();
    void refusesBrokenAuthorization_data();
    void refusesBrokenAuthorization();
    void testsTheClockBeforeTheSignature();
    void takesANonceOnce();
    void tellsWhatItWouldHaveSigned();
    void verifiesPathQueryAndBodyAsSent();
    void refusesBodies_data();
    void refusesBodies();
    void refusesUnknownQueryParameters();
    void errorsCarryNoSignature();
};

namespace {

const QByteArray nativePath = "/v3/pay/transactions/native";

void dropHeader(RawRequest &request, const QByteArray &name)
{
    std::erase_if(request.headers, [&](const ReceivedHeader &header) { return header.name == name; });
}

} // namespace

void TestSandboxChecks::asksForHeadersBeforeTheSignature_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no Accept") << QByteArray("Accept") << QByteArray();
    QTest::newRow("no User-Agent") << QByteArray("User-Agent") << QByteArray();
    QTest::newRow("no Host") << QByteArray("Host") << QByteArray();
    QTest::newRow("no Content-Type") << QByteArray("Content-Type") << QByteArray();
    QTest::newRow("Accept of HTML") << QByteArray("Accept") << QByteArray("text/html");
    QTest::newRow("body of a form") << QByteArray("Content-Type") << QByteArray("application/x-www-form-urlencoded");
}

void TestSandboxChecks::asksForHeadersBeforeTheSignature()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    RunningSandbox running;
    RawRequest request = running.client->request("POST", nativePath, running.orderBody("HEADERS1", "100"));
    request.scheme = "nonsense"; // would be 401
    dropHeader(request, header);
    if (!value.isEmpty())
        request.headers.push_back({header, value});
    const RawReply reply = running.client->send(request);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), QStringLiteral("INVALID_REQUEST"));
}

void TestSandboxChecks::answersUnknownPathsWithoutABody()
{
    RunningSandbox running;
    for (const auto &[method, path, status] : std::vector<std::tuple<QByteArray, QByteArray, int>>{
             {"GET", "/v3/nothing", 404}, {"GET", nativePath, 405}, {"POST", "/v3/certificates", 405}, {"GET", nativePath + "/", 404}}) {
        const RawReply reply = running.client->send(running.client->request(method, path));
        QCOMPARE(reply.status, status);
        QVERIFY(reply.body.isEmpty() && reply.isWhole);
    }
}

void TestSandboxChecks::refusesBrokenAuthorization_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("message");
    QTest::newRow("scheme") << QStringLiteral("scheme") << QStringLiteral("Http头Authorization认证类型不正确");
    QTest::newRow("sixth member") << QStringLiteral("sixth") << QStringLiteral("Http头Authorization值格式错误");
    QTest::newRow("short nonce") << QStringLiteral("nonce") << QStringLiteral("Http头Authorization值格式错误");
    QTest::newRow("merchant") << QStringLiteral("mchid") << QStringLiteral("商户未申请过证书");
    QTest::newRow("serial") << QStringLiteral("serial") << QStringLiteral("商户证书序列号有误");
    QTest::newRow("serial in lower case") << QStringLiteral("lower") << QStringLiteral("商户证书序列号有误");
    QTest::newRow("signature") << QStringLiteral("signature") << QStringLiteral("签名错误");
}

void TestSandboxChecks::refusesBrokenAuthorization()
{
    QFETCH(QString, what);
    QFETCH(QString, message);
    RunningSandbox running;
    RawRequest request = running.client->request("POST", nativePath, running.orderBody("BROKEN01", "100"));
    if (what == u"scheme")
        request.scheme = "WECHATPAY2-SM2-WITH-SM3";
    else if (what == u"sixth")
        request.mchid += "\",more=\"x";
    else if (what == u"nonce")
        request.nonce = "123456789012345";
    else if (what == u"mchid")
        request.mchid = "1900099999";
    else if (what == u"serial")
        request.merchantSerial = QByteArray(40, 'A');
    else if (what == u"lower")
        request.merchantSerial = request.merchantSerial.toLower();
    else
        request.signedTarget = "/v3/other";
    const RawReply reply = running.client->send(request);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.code(), QStringLiteral("SIGN_ERROR"));
    QCOMPARE(reply.json()[u"message"].toString(), message);
    QVERIFY(running.control().effects().empty());
}

void TestSandboxChecks::testsTheClockBeforeTheSignature()
{
    RunningSandbox running;
    for (const int seconds : {-301, 301}) {
        RawRequest request = running.client->request("POST", nativePath, running.orderBody("CLOCK001", "100"));
        request.timestamp += seconds;
        request.signedTarget = "/v3/other";
        QCOMPARE(running.client->send(request).json()[u"message"].toString(),
                 QStringLiteral("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟"));
    }
    RawRequest request = running.client->request("POST", nativePath, running.orderBody("CLOCK001", "100"));
    request.timestamp -= 300;
    QCOMPARE(running.client->send(request).status, 200);
}

void TestSandboxChecks::takesANonceOnce()
{
    RunningSandbox running;
    const RawRequest request = running.client->request("POST", nativePath, running.orderBody("NONCE001", "100"));
    QCOMPARE(running.client->send(request).status, 200);
    const RawReply again = running.client->send(request);
    QCOMPARE(again.status, 401);
    QVERIFY(again.json()[u"message"].toString().contains(QStringLiteral("nonce_str")));

    running.control().advance(std::chrono::minutes(11));
    RawRequest later = running.client->request("POST", nativePath, running.orderBody("NONCE001", "100"));
    later.nonce = request.nonce;
    QCOMPARE(running.client->send(later).status, 200);
}

void TestSandboxChecks::tellsWhatItWouldHaveSigned()
{
    RunningSandbox running;
    RawRequest request = running.client->request("POST", nativePath, running.orderBody("TELLS001", "100"));
    request.nonce = "593BEC0C930BF1AFEB40B4A08C8FB242";
    request.signedTarget = "/v3/other";
    const QJsonObject information = running.client->send(request).json()[u"detail"][u"sign_information"].toObject();
    QCOMPARE(information[u"method"].toString(), QStringLiteral("POST"));
    QCOMPARE(information[u"url"].toString(), QString::fromLatin1(nativePath));
    const QByteArray head =
        "POST\n/v3/pay/transactions/native\n" + QByteArray::number(request.timestamp) + "\n593BEC0C930BF1AFEB40B4A08C8FB242\n";
    QCOMPARE(information[u"truncated_sign_message"].toString().toUtf8(), head + "{\"appid\"\n");
    QCOMPARE(information[u"sign_message_length"].toInteger(), head.size() + request.body.size() + 1); // in bytes, not characters
}

void TestSandboxChecks::verifiesPathQueryAndBodyAsSent()
{
    RunningSandbox running;
    QCOMPARE(running.order("A|B*C-D_1").status, 200);
    const QByteArray encoded = "/v3/pay/transactions/out-trade-no/A%7CB*C-D_1?mchid=1900012345";
    QCOMPARE(running.get(encoded).json()[u"out_trade_no"].toString(), QStringLiteral("A|B*C-D_1"));
    RawRequest request = running.client->request("GET", encoded);
    request.signedTarget = "/v3/pay/transactions/out-trade-no/A|B*C-D_1?mchid=1900012345";
    QCOMPARE(running.client->send(request).status, 401);
}

void TestSandboxChecks::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *from, const char *to, const char *field) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString(QLatin1String(field));
    };
    row("not JSON", "{\"appid\"", "{appid", "");
    row("null", "\"CNY\"", "null", "");
    row("fraction", "12800", "12800.5", "");
    row("whole fraction", "12800", "12800.0", "");
    row("exponent", "12800", "128e2", "");
    row("text for a number", "12800", "\"12800\"", "/amount/total");
    row("zero", "12800", "0", "/amount/total");
    row("emoji", "手作陶杯", "手作陶杯🍵", "");
    row("escaped emoji", "手作陶杯", "\\ud83c\\udf75", "/description");
    row("broken UTF-8", "手作陶杯", "\xE6\x89", "");
    row("unknown member", "{\"appid\"", "{\"limit_pay\":[],\"appid\"", "/limit_pay");
    row("unknown member inside", "{\"total\"", "{\"fee\":1,\"total\"", "/amount/fee");
    row("missing member", "\"description\":\"手作陶杯\",", "", "/description");
    row("too long", "手作陶杯", "手作陶杯手作陶杯手作陶杯手作陶杯手作陶杯手作陶杯手作陶杯手作陶杯手作陶杯手作陶杯手作陶杯", "/description");
    row("currency", "CNY", "USD", "/amount/currency");
    row("short number", "ORDER001", "SHORT", "/out_trade_no");
    row("number with a space", "ORDER001", "ORDER 001", "/out_trade_no");
    row("http address", "https://studio", "http://studio", "/notify_url");
    row("address with a query", "/paid", "/paid?a=1", "/notify_url");
    row("address with a port", "example.com", "example.com:8443", "/notify_url");
    row("expiry without offset", "{\"appid\"", "{\"time_expire\":\"2026-11-25T10:00:00\",\"appid\"", "/time_expire");
    row("goods without a price", "{\"appid\"", "{\"detail\":{\"goods_detail\":[{\"merchant_goods_id\":\"A\",\"quantity\":1}]},\"appid\"",
        "/detail/goods_detail/0/unit_price");
}

void TestSandboxChecks::refusesBodies()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, field);
    RunningSandbox running;
    QByteArray body = running.orderBody("ORDER001", "12800");
    QVERIFY(body.contains(from));
    const RawReply reply = running.post(nativePath, body.replace(from, to));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), QStringLiteral("PARAM_ERROR"));
    QCOMPARE(reply.json()[u"detail"][u"field"].toString(), field);
    QCOMPARE(reply.header("Request-ID").endsWith("-270924358"), QByteArray(QTest::currentDataTag()).startsWith("unknown"));
    QVERIFY(running.control().effects().empty());
}

void TestSandboxChecks::refusesUnknownQueryParameters()
{
    RunningSandbox running;
    QCOMPARE(running.get("/v3/bill/tradebill?bill_date=2026-11-20&bill_typ=ALL").status, 400);
    QCOMPARE(running.get("/v3/bill/tradebill?bill_date=2026-11-20&bill_date=2026-11-21").status, 400);
    QCOMPARE(running.post(nativePath + "?x=1", running.orderBody("QUERY001", "100")).status, 400);
}

void TestSandboxChecks::errorsCarryNoSignature()
{
    RunningSandbox running;
    const RawReply reply = running.get("/v3/pay/transactions/out-trade-no/UNKNOWN1?mchid=1900012345");
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.code(), QStringLiteral("ORDER_NOT_EXIST"));
    QVERIFY(reply.header("Wechatpay-Signature").isEmpty() && reply.header("Wechatpay-Serial").isEmpty());
    QVERIFY(reply.header("Request-ID").endsWith("-268512771"));
    QCOMPARE(reply.header("Date"), QByteArray("Tue, 24 Nov 2026 07:00:00 GMT"));
}

QTEST_GUILESS_MAIN(TestSandboxChecks)
#include "tst_sandboxchecks.moc"
