#include "pay/payerrors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace yiren;

// Every code, message and number of contract/wechat-pay.md 17 (typed here by hand from the tables) has a kind and a sentence's name.
class TestPayErrors : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryCode_data();
    void knowsEveryCode();
    void knowsEveryMessageOfSignError_data();
    void knowsEveryMessageOfSignError();
    void knowsEveryNumber_data();
    void knowsEveryNumber();
    void readsAnswersWithoutACode_data();
    void readsAnswersWithoutACode();
    void keepsUnknownCodesAndTheirRequestId();
    void callsTheOutcomeOfAChangeUnknown_data();
    void callsTheOutcomeOfAChangeUnknown();
    void namesTheMemberOfAParamError();
    void findsTheLineThatDiffers_data();
    void findsTheLineThatDiffers();
    void listsEveryName();
    void survivesEveryCutOfAnAnswer();
};

namespace {

HttpReply replyOf(int status, const QByteArray &body, const QByteArray &requestId = "08E68E97CF05-268578704")
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.headers.append("Request-Id", requestId);
    return reply;
}

HttpReply coded(int status, const QString &code, const QString &message = {})
{
    return replyOf(status, QJsonDocument(QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}}).toJson());
}

HttpRequest request(Safety safety)
{
    HttpRequest result;
    result.method = safety == Safety::Safe ? HttpMethod::Get : HttpMethod::Post;
    result.url = QUrl(QStringLiteral("https://api.mch.weixin.qq.com/v3/x?mchid=1"));
    result.safety = safety;
    return result;
}

Error errorOf(const HttpReply &reply, Safety safety = Safety::Safe, const QByteArray &text = {})
{
    return payError(request(safety), reply, text);
}

bool isListed(QLatin1String key)
{
    const auto keys = payErrorKeys();
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

void TestPayErrors::knowsEveryCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind"); // of a call that asks
    QTest::addColumn<QString>("key");
    const auto row = [](const char *code, int status, ErrorKind kind, const char *key) {
        QTest::newRow(code) << status << int(kind) << QString::fromLatin1(key);
    };
    row("USER_PAYING", 400, ErrorKind::NotReady, "pay.user_paying");
    row("PARAM_ERROR", 400, ErrorKind::Refused, "pay.param_error");
    row("INVALID_REQUEST", 400, ErrorKind::Refused, "pay.invalid_request");
    row("APPID_MCHID_NOT_MATCH", 400, ErrorKind::Unauthorized, "pay.appid_mchid_not_match");
    row("MCH_NOT_EXISTS", 404, ErrorKind::Unauthorized, "pay.mch_not_exists");
    row("ORDER_CLOSED", 400, ErrorKind::Refused, "pay.order_closed");
    row("ORDER_PAID", 400, ErrorKind::Refused, "pay.order_paid");
    row("NO_STATEMENT_EXIST", 400, ErrorKind::NotFound, "pay.no_statement");
    row("STATEMENT_CREATING", 400, ErrorKind::NotReady, "pay.statement_creating");
    row("SIGN_ERROR", 401, ErrorKind::Unauthorized, "pay.sign_error.other");
    row("NO_AUTH", 403, ErrorKind::Unauthorized, "pay.no_auth");
    row("OUT_TRADE_NO_USED", 403, ErrorKind::Refused, "pay.out_trade_no_used");
    row("RULE_LIMIT", 403, ErrorKind::Refused, "pay.rule_limit");
    row("TRADE_ERROR", 403, ErrorKind::Refused, "pay.trade_error");
    row("ACCOUNT_ERROR", 403, ErrorKind::Refused, "pay.account_error");
    row("NOT_ENOUGH", 403, ErrorKind::Refused, "pay.not_enough");
    row("USER_ACCOUNT_ABNORMAL", 403, ErrorKind::Refused, "pay.user_account_abnormal");
    row("ORDER_NOT_EXIST", 404, ErrorKind::NotFound, "pay.order_not_exist");
    row("RESOURCE_NOT_EXISTS", 404, ErrorKind::NotFound, "pay.resource_not_exists");
    row("FREQUENCY_LIMITED", 429, ErrorKind::RateLimited, "pay.rate_limited");
    row("RATELIMIT_EXCEEDED", 429, ErrorKind::RateLimited, "pay.rate_limited");
    row("RATE_LIMITED", 429, ErrorKind::RateLimited, "pay.rate_limited");
    row("SYSTEM_ERROR", 500, ErrorKind::Network, "pay.unavailable");
    row("OPENID_MISMATCH", 500, ErrorKind::Refused, "pay.openid_mismatch");
    row("SERVICE_UNAVAILABLE", 503, ErrorKind::Network, "pay.unavailable");
    row("TRADE_OVERDUE", 400, ErrorKind::Refused, "pay.trade_overdue");
    row("REFUND_FEE_MISMATCH", 400, ErrorKind::Refused, "pay.refund_fee_mismatch");
}

void TestPayErrors::knowsEveryCode()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(QString, key);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    for (const int other : {status, 400, 403, 404}) { // code and status are not paired for ever
        const Error error = errorOf(coded(other, code));
        QCOMPARE(error.code, code);
        QCOMPARE(int(error.kind), kind);
        QCOMPARE(error.httpStatus, other);
        QCOMPARE(error.endpoint, QStringLiteral("GET /v3/x"));
        QCOMPARE(error.requestId, QStringLiteral("08E68E97CF05-268578704"));
        QCOMPARE(payErrorKey(error), QLatin1String(key.toLatin1()));
        QVERIFY(isListed(payErrorKey(error)));
    }
}

void TestPayErrors::knowsEveryMessageOfSignError_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *message, const char *key) {
        QTest::newRow(key) << QString::fromUtf8(message) << QString::fromLatin1(key);
    };
    row("Http头Authorization值格式错误", "pay.sign_error.header");
    row("Http头Authorization认证类型不正确", "pay.sign_error.scheme");
    row("签名错误", "pay.sign_error.other");
    row("签名信息错误，验签失败", "pay.sign_error.other");
    row("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟", "pay.sign_error.clock");
    row("商户证书序列号有误", "pay.sign_error.serial");
    row("商户证书已过期", "pay.sign_error.expired");
    row("商户证书已作废", "pay.sign_error.revoked");
    row("已更换证书，请使用新证书", "pay.sign_error.replaced");
    row("商户未设置APIv3密钥", "pay.sign_error.no_apiv3_key");
    row("商户未申请过证书", "pay.sign_error.no_certificate");
}

void TestPayErrors::knowsEveryMessageOfSignError()
{
    QFETCH(QString, message);
    QFETCH(QString, key);
    const Error error = errorOf(coded(401, QStringLiteral("SIGN_ERROR"), message));
    QCOMPARE(payErrorKey(error), QLatin1String(key.toLatin1()));
    QVERIFY(error.detail.contains(message));
    QVERIFY(isListed(payErrorKey(error)));
}

void TestPayErrors::knowsEveryNumber_data()
{
    QTest::addColumn<QString>("key");
    const auto row = [](const char *number, const char *key) { QTest::newRow(number) << QString::fromLatin1(key); };
    row("268512771", "pay.order_not_exist");
    row("268447840", "pay.rate_limited");
    row("268435461", "pay.param_error");
    row("268435464", "pay.param_range");
    row("268449538", "pay.order_paid");
    row("268498689", "pay.order_paid");
    row("270924358", "pay.param_unknown");
    row("268443715", "pay.merchant_unavailable");
    row("268447843", "pay.merchant_order_mismatch");
    row("268447914", "pay.order_expired");
    row("268448010", "pay.receiving_limited");
    row("268449641", "pay.close_not_allowed");
    row("268443699", "pay.sign_error.other");
    row("268501013", "pay.openid_missing");
    row("268498688", "pay.repeat_differs");
    row("268445527", "pay.appid_mchid_not_match");
}

void TestPayErrors::knowsEveryNumber()
{
    QFETCH(QString, key);
    const HttpReply reply =
        replyOf(400, "{\"code\":\"INVALID_REQUEST\",\"message\":\"\"}", QByteArray("08E6-8E97-") + QTest::currentDataTag());
    const Error error = errorOf(reply);
    QCOMPARE(error.code, QStringLiteral("INVALID_REQUEST"));
    QCOMPARE(payErrorKey(error), QLatin1String(key.toLatin1()));
    QVERIFY(isListed(payErrorKey(error)));
}

void TestPayErrors::readsAnswersWithoutACode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const QByteArray page = "<html><body>502 Bad Gateway</body></html>";
    QTest::newRow("404 empty") << 404 << QByteArray() << int(ErrorKind::BadReply) << QStringLiteral("pay.wrong_path");
    QTest::newRow("405 empty") << 405 << QByteArray() << int(ErrorKind::BadReply) << QStringLiteral("pay.wrong_path");
    QTest::newRow("502 page") << 502 << page << int(ErrorKind::Network) << QStringLiteral("pay.unavailable");
    QTest::newRow("503 empty") << 503 << QByteArray() << int(ErrorKind::Network) << QStringLiteral("pay.unavailable");
    QTest::newRow("500 JSON without a code") << 500 << QByteArray("{}") << int(ErrorKind::Network) << QStringLiteral("pay.unavailable");
    QTest::newRow("429 empty") << 429 << QByteArray() << int(ErrorKind::RateLimited) << QStringLiteral("pay.rate_limited");
    QTest::newRow("403 page") << 403 << page << int(ErrorKind::BadReply) << QStringLiteral("pay.unreadable_error");
    QTest::newRow("404 page") << 404 << page << int(ErrorKind::BadReply) << QStringLiteral("pay.unreadable_error");
    QTest::newRow("code is a number") << 400 << QByteArray("{\"code\":7}") << int(ErrorKind::BadReply)
                                      << QStringLiteral("pay.unreadable_error");
}

void TestPayErrors::readsAnswersWithoutACode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, code);
    const Error error = errorOf(replyOf(status, body));
    QCOMPARE(error.code, code);
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(payErrorKey(error), QLatin1String(code.toLatin1()));
}

void TestPayErrors::keepsUnknownCodesAndTheirRequestId()
{
    for (const auto &[status, kind] :
         {std::pair{400, ErrorKind::Refused}, std::pair{401, ErrorKind::Unauthorized}, std::pair{403, ErrorKind::Unauthorized},
          std::pair{404, ErrorKind::NotFound}, std::pair{429, ErrorKind::RateLimited}, std::pair{500, ErrorKind::Network}}) {
        const Error error = errorOf(coded(status, QStringLiteral("NEWER_THAN_THIS"), QStringLiteral("说明")));
        QCOMPARE(error.code, QStringLiteral("NEWER_THAN_THIS"));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, QStringLiteral("说明"));
        QCOMPARE(error.requestId, QStringLiteral("08E68E97CF05-268578704"));
        QVERIFY(payErrorKey(error).isEmpty());
    }
}

void TestPayErrors::callsTheOutcomeOfAChangeUnknown_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<bool>("isUnknown");
    QTest::newRow("500 SYSTEM_ERROR") << coded(500, QStringLiteral("SYSTEM_ERROR")) << true;
    QTest::newRow("400 SYSTEM_ERROR") << coded(400, QStringLiteral("SYSTEM_ERROR")) << true;
    QTest::newRow("500 of a new code") << coded(500, QStringLiteral("NEW")) << true;
    QTest::newRow("502 page") << replyOf(502, "<html>") << true;
    QTest::newRow("400 page") << replyOf(400, "<html>") << true;
    QTest::newRow("429 may mean accepted") << coded(429, QStringLiteral("FREQUENCY_LIMITED")) << true;
    QTest::newRow("refused") << coded(403, QStringLiteral("NOT_ENOUGH")) << false;
    QTest::newRow("bad signature") << coded(401, QStringLiteral("SIGN_ERROR")) << false;
    QTest::newRow("wrong path") << replyOf(404, {}) << false;
}

void TestPayErrors::callsTheOutcomeOfAChangeUnknown()
{
    QFETCH(HttpReply, reply);
    QFETCH(bool, isUnknown);
    for (const Safety safety : {Safety::OnceOnly, Safety::IdempotentByKey})
        QCOMPARE(errorOf(reply, safety).kind == ErrorKind::OutcomeUnknown, isUnknown);
    QVERIFY(errorOf(reply).kind != ErrorKind::OutcomeUnknown);
}

void TestPayErrors::namesTheMemberOfAParamError()
{
    const Error error =
        errorOf(replyOf(400,
                        "{\"code\":\"PARAM_ERROR\",\"message\":\"参数错误\",\"detail\":{\"field\":\"/payer/name\",\"value\":\"张三\","
                        "\"issue\":\"too long\",\"location\":\"body\"}}"));
    QVERIFY(error.detail.contains(QStringLiteral("/payer/name")));
    QVERIFY(error.detail.contains(QStringLiteral("too long")));
    QVERIFY(!error.detail.contains(QStringLiteral("张三")));
}

void TestPayErrors::findsTheLineThatDiffers_data()
{
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("key");
    const QString text = QStringLiteral("pay.sign_error.text");
    // Ours: "POST\n/v3/x?mchid=1\n1756951532\nIXlH\n{\"amount\":1}\n", 5 + 14 + 11 + 5 + 13 bytes.
    const auto row = [](const char *name, const char *theirs, int length, const char *line, const QString &key) {
        QTest::newRow(name) << QString::fromUtf8(theirs) << length << QString::fromLatin1(line) << key;
    };
    row("the same, cut", "POST\n/v3/x?mchid=1\n1756951532\nIXlH\n{\"amount\n", 48, "same", QStringLiteral("pay.sign_error.key"));
    row("method", "GET\n/v3/x?mchid=1\n1756951532\nIXlH\n{\"amount\n", 47, "method", text);
    row("query lost", "POST\n/v3/x\n1756951532\nIXlH\n{\"amount\n", 40, "url", text);
    row("other second", "POST\n/v3/x?mchid=1\n1756951533\nIXlH\n{\"amount\n", 48, "timestamp", text);
    row("other nonce", "POST\n/v3/x?mchid=1\n1756951532\nIXlh\n{\"amount\n", 48, "nonce", text);
    row("body begins otherwise", "POST\n/v3/x?mchid=1\n1756951532\nIXlH\n{\"total\n", 48, "body", text);
    row("body is shorter behind the cut", "POST\n/v3/x?mchid=1\n1756951532\nIXlH\n{\"amount\n", 46, "body", text);
    row("no body", "POST\n/v3/x?mchid=1\n1756951532\nIXlH\n\n", 36, "body", text);
    row("nothing to compare", "", 0, "unknown", QStringLiteral("pay.sign_error.other"));
}

void TestPayErrors::findsTheLineThatDiffers()
{
    QFETCH(QString, theirs);
    QFETCH(int, length);
    QFETCH(QString, line);
    QFETCH(QString, key);
    const QJsonObject view{{QStringLiteral("truncated_sign_message"), theirs}, {QStringLiteral("sign_message_length"), length}};
    const QJsonObject body{
        {QStringLiteral("code"), QStringLiteral("SIGN_ERROR")},
        {QStringLiteral("message"), QStringLiteral("签名错误")},
        {QStringLiteral("detail"),
         QJsonObject{{QStringLiteral("field"), QStringLiteral("signature")}, {QStringLiteral("sign_information"), view}}}};
    const QByteArray ours = "POST\n/v3/x?mchid=1\n1756951532\nIXlH\n{\"amount\":1}\n";
    QCOMPARE(ours.size(), 48);
    const Error error = errorOf(replyOf(401, QJsonDocument(body).toJson()), Safety::OnceOnly, ours);
    QVERIFY2(error.detail.contains(QStringLiteral("sign_text=") + line), qPrintable(error.detail));
    QCOMPARE(payErrorKey(error), QLatin1String(key.toLatin1()));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
}

void TestPayErrors::listsEveryName()
{
    const auto keys = payErrorKeys();
    QVERIFY(keys.size() > 40);
    for (const QLatin1String key : keys)
        QVERIFY2(key.startsWith(QLatin1String("pay.")), key.data());
    QVERIFY(isListed(QLatin1String("pay.sign_error.key")));
    QVERIFY(isListed(QLatin1String("pay.unavailable")));
}

void TestPayErrors::survivesEveryCutOfAnAnswer()
{
    const QByteArray whole =
        "{\"code\":\"SIGN_ERROR\",\"message\":\"签名错误\",\"detail\":{\"sign_information\":{\"truncated_sign_message\":\"POST\\n\","
        "\"sign_message_length\":349}}}";
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const Error error = errorOf(replyOf(401, whole.left(length)), Safety::OnceOnly, "POST\n/x\n1\nn\n\n");
        QCOMPARE(error.code, QStringLiteral("pay.unreadable_error"));
        QCOMPARE(error.kind, ErrorKind::OutcomeUnknown);
    }
    QCOMPARE(errorOf(replyOf(401, whole)).code, QStringLiteral("SIGN_ERROR"));
}

QTEST_GUILESS_MAIN(TestPayErrors)
#include "tst_payerrors.moc"
