#include "support/awaited.h"
#include "support/fakepay.h"
#include "support/loggedlines.h"

#include <QTest>

#include <set>

using namespace yiren;
using namespace std::chrono_literals;

// One call of the API as WeChat Pay sees it: signed, verified, made again where that is allowed and nowhere else.
class TestPayCalls : public QObject
{
    Q_OBJECT

private slots:
    void signsAndVerifies();
    void encodesNumbersAsTheyAreSigned();
    void refusesTheAnswerToAnotherQuestion();
    void asksAgainAfterOneBadSignature_data();
    void asksAgainAfterOneBadSignature();
    void trustsNothingAfterTwoBadSignatures_data();
    void trustsNothingAfterTwoBadSignatures();
    void refusesHalfAChunkedAnswer();
    void repeatsAQuestion_data();
    void repeatsAQuestion();
    void givesUpAfterThreeAttempts();
    void waitsAsLongAsTheServerAsks();
    void changesTheHostAfterADrop();
    void givesWeChatsRefusalWithItsRequestId();
    void neverRepeatsAChange_data();
    void neverRepeatsAChange();
    void repeatsAKeyedChangeThatDidNotArrive();
    void repeatsAKeyedChangeThatCameTooOften();
    void acceptsAnEmptyAnswerToAChange();
    void keepsToFiveCallsASecond();
    void keepsSecretsOutOfErrorsAndLogs();

private:
    static QByteArray orderBody(const QByteArray &number = "A1")
    {
        return "{\"mchid\":\"1900000109\",\"out_trade_no\":\"" + number + "\",\"trade_state\":\"NOTPAY\",\"trade_state_desc\":\"\"}";
    }
    static Result<OrderState> queried(FakePay &pay, const QString &number = QStringLiteral("A1"))
    {
        return awaited(pay.api().queryOrder(OutTradeNo(number)));
    }
    static PayCall change(Safety safety)
    {
        PayCall call;
        call.method = HttpMethod::Post;
        call.target = "/v3/refund/domestic/refunds";
        call.body = "{\"out_refund_no\":\"R1\"}";
        call.safety = safety;
        return call;
    }
};

using Steps = std::function<void(FakePay &)>;

void TestPayCalls::signsAndVerifies()
{
    FakePay pay;
    pay.steps = {pay.says(orderBody())};
    const auto order = queried(pay);
    QVERIFY2(order, order ? "" : qPrintable(order.error().code));
    QCOMPARE(order->state, OrderState::State::NotPaid);
    QCOMPARE(pay.badRequests, 0);
    QCOMPARE(pay.server.requests.at(0).target, QByteArray("/v3/pay/transactions/out-trade-no/A1?mchid=1900000109"));
}

void TestPayCalls::encodesNumbersAsTheyAreSigned()
{
    const QString number = QStringLiteral("a|b*c@d-e_f%2F");
    FakePay pay;
    pay.steps = {pay.says(orderBody(number.toLatin1()))};
    const auto order = queried(pay, number);
    QVERIFY2(order, order ? "" : qPrintable(order.error().code));
    QCOMPARE(pay.badRequests, 0); // what was signed is what came
    QCOMPARE(pay.server.requests.at(0).target, QByteArray("/v3/pay/transactions/out-trade-no/a%7Cb%2Ac%40d-e_f%252F?mchid=1900000109"));
}

void TestPayCalls::refusesTheAnswerToAnotherQuestion()
{
    FakePay pay;
    QByteArray foreign = orderBody();
    foreign.replace("1900000109", "1900000110");
    pay.steps = {pay.says(orderBody("A2")), pay.says(foreign), pay.says("[]"), pay.says("{}")};
    QCOMPARE(queried(pay).error().code, QStringLiteral("pay.other_answer"));
    QCOMPARE(queried(pay).error().code, QStringLiteral("pay.other_answer"));
    QCOMPARE(queried(pay).error().code, QStringLiteral("json.not_object"));
    QCOMPARE(queried(pay).error().code, QStringLiteral("json.missing"));
}

void TestPayCalls::asksAgainAfterOneBadSignature_data()
{
    QTest::addColumn<Steps>("bad");
    QTest::newRow("other bytes") << Steps([](FakePay &pay) { pay.steps = {pay.saysBadlySigned(orderBody())}; });
    QTest::newRow("no headers") << Steps([](FakePay &pay) { pay.steps = {pay.saysUnsigned(200, orderBody())}; });
    QTest::newRow("probe") << Steps([](FakePay &pay) {
        pay.steps = {[&pay](QTcpSocket &socket, const RawRequest &) {
            HttpHeaders headers = pay.dated();
            headers.append("Wechatpay-Timestamp", QByteArray::number(pay.now().toSecsSinceEpoch()));
            headers.append("Wechatpay-Nonce", "n");
            headers.append("Wechatpay-Serial", "PUB_KEY_ID_0111");
            headers.append("Wechatpay-Signature", "WECHATPAY/SIGNTEST/QUJD");
            socket.write(httpAnswer(200, orderBody(), headers));
        }};
    });
}

void TestPayCalls::asksAgainAfterOneBadSignature()
{
    QFETCH(Steps, bad);
    FakePay pay;
    bad(pay);
    pay.steps.push_back(pay.says(orderBody()));
    const auto order = queried(pay);
    QVERIFY2(order, order ? "" : qPrintable(order.error().code));
    QCOMPARE(pay.server.count("GET"), 2);
}

void TestPayCalls::trustsNothingAfterTwoBadSignatures_data()
{
    asksAgainAfterOneBadSignature_data();
}

void TestPayCalls::trustsNothingAfterTwoBadSignatures()
{
    QFETCH(Steps, bad);
    FakePay pay;
    bad(pay);
    pay.steps.push_back(pay.steps.front());
    const auto order = queried(pay);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, ErrorKind::BadSignature);
    QVERIFY(order.error().code.startsWith(QLatin1String("sign.")));
    QCOMPARE(order.error().requestId, QStringLiteral("08E6-1"));
    QCOMPARE(order.error().endpoint, QStringLiteral("GET /v3/pay/transactions/out-trade-no/A1"));
    QCOMPARE(pay.server.count("GET"), 2);
}

// Qt takes a body of chunks for whole whose end is missing; the signature does not.
void TestPayCalls::refusesHalfAChunkedAnswer()
{
    FakePay pay;
    pay.otherwise = [&pay](QTcpSocket &socket, const RawRequest &) {
        HttpHeaders headers = pay.signature(orderBody());
        headers.append("Transfer-Encoding", "chunked");
        writeAndClose(socket, httpAnswer(200, "20\r\n" + orderBody().left(32) + "\r\n", headers));
    };
    const auto order = queried(pay);
    QVERIFY(!order);
    QVERIFY2(order.error().kind == ErrorKind::BadSignature || order.error().kind == ErrorKind::BadReply, qPrintable(order.error().code));
}

void TestPayCalls::repeatsAQuestion_data()
{
    QTest::addColumn<Steps>("bad");
    QTest::newRow("drop") << Steps([](FakePay &pay) { pay.steps = {FakePay::drops()}; });
    QTest::newRow("two drops") << Steps([](FakePay &pay) { pay.steps = {FakePay::drops(), FakePay::drops()}; });
    QTest::newRow("silence") << Steps([](FakePay &pay) {
        pay.settings.deadline = 150ms;
        pay.steps = {FakePay::staysSilent()};
    });
    QTest::newRow("500") << Steps([](FakePay &pay) { pay.steps = {pay.refuses(500, "SYSTEM_ERROR")}; });
    QTest::newRow("502 page") << Steps([](FakePay &pay) { pay.steps = {pay.saysUnsigned(502, "<html>")}; });
    QTest::newRow("429") << Steps([](FakePay &pay) { pay.steps = {pay.refuses(429, "FREQUENCY_LIMITED")}; });
    QTest::newRow("half an answer") << Steps([](FakePay &pay) {
        pay.steps = {[](QTcpSocket &socket, const RawRequest &) {
            writeAndClose(socket, httpAnswer(200, "{", {{"Content-Length", "9"}}));
        }};
    });
}

void TestPayCalls::repeatsAQuestion()
{
    QFETCH(Steps, bad);
    FakePay pay;
    bad(pay);
    const int attempts = static_cast<int>(pay.steps.size()) + 1;
    pay.otherwise = pay.says(orderBody());
    const auto order = queried(pay);
    QVERIFY2(order, order ? "" : qPrintable(order.error().code));
    QCOMPARE(pay.badRequests, 0);
    if (QByteArray(QTest::currentDataTag()).contains("drop"))
        return;                      // Qt repeats a dropped GET by itself, with the same signature
    std::set<QByteArray> signatures; // each attempt is signed anew
    for (const RawRequest &request : pay.server.requests)
        signatures.insert(request.headers.value("Authorization"));
    QCOMPARE(int(signatures.size()), attempts);
}

void TestPayCalls::givesUpAfterThreeAttempts()
{
    FakePay pay;
    pay.otherwise = pay.refuses(500, "SYSTEM_ERROR");
    const auto order = queried(pay);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, ErrorKind::Network);
    QCOMPARE(order.error().code, QStringLiteral("SYSTEM_ERROR"));
    QCOMPARE(pay.server.count("GET"), 3);
}

void TestPayCalls::waitsAsLongAsTheServerAsks()
{
    FakePay pay;
    pay.steps = {pay.saysUnsigned(429, "{\"code\":\"RATE_LIMITED\"}", {{"Retry-After", "1"}}), pay.says(orderBody())};
    QElapsedTimer time;
    time.start();
    QVERIFY(queried(pay));
    QVERIFY2(time.elapsed() >= 950, qPrintable(QString::number(time.elapsed())));
    pay.steps = {pay.saysUnsigned(429, "{\"code\":\"RATE_LIMITED\"}", {{"Retry-After", "3600"}})};
    const auto refused = queried(pay);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
}

void TestPayCalls::changesTheHostAfterADrop()
{
    FakePay pay;
    RawServer backup;
    backup.answer = [&pay](QTcpSocket &socket, const RawRequest &) {
        socket.write(httpAnswer(200, orderBody(), pay.signature(orderBody())));
    };
    pay.furtherUrls = {backup.url()};
    pay.steps = {FakePay::drops()};
    QVERIFY(queried(pay));
    QCOMPARE(backup.count("GET"), 1);
    QVERIFY(queried(pay)); // it stays there for a while
    QCOMPARE(backup.count("GET"), 2);
}

void TestPayCalls::givesWeChatsRefusalWithItsRequestId()
{
    FakePay pay;
    pay.steps = {pay.refuses(404, "ORDER_NOT_EXIST")};
    const auto order = queried(pay);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, ErrorKind::NotFound);
    QCOMPARE(order.error().code, QStringLiteral("ORDER_NOT_EXIST"));
    QCOMPARE(order.error().httpStatus, 404);
    QCOMPARE(order.error().requestId, QStringLiteral("08E6-1"));
    QCOMPARE(pay.server.count("GET"), 1);
}

void TestPayCalls::neverRepeatsAChange_data()
{
    QTest::addColumn<Steps>("bad");
    QTest::newRow("drop") << Steps([](FakePay &pay) { pay.steps = {FakePay::drops()}; });
    QTest::newRow("FIN") << Steps([](FakePay &pay) { pay.steps = {[](QTcpSocket &s, const RawRequest &) { s.disconnectFromHost(); }}; });
    QTest::newRow("silence") << Steps([](FakePay &pay) {
        pay.settings.deadline = 150ms;
        pay.steps = {FakePay::staysSilent()};
    });
    QTest::newRow("bad signature") << Steps([](FakePay &pay) { pay.steps = {pay.saysBadlySigned("{}")}; });
    QTest::newRow("no signature") << Steps([](FakePay &pay) { pay.steps = {pay.saysUnsigned(200, "{}")}; });
    QTest::newRow("redirect") << Steps([](FakePay &pay) {
        pay.steps = {pay.saysUnsigned(307, {}, {{"Location", pay.server.url().toEncoded()}})};
    });
    QTest::newRow("500, once only") << Steps([](FakePay &pay) { pay.steps = {pay.refuses(500, "SYSTEM_ERROR")}; });
}

void TestPayCalls::neverRepeatsAChange()
{
    QFETCH(Steps, bad);
    const bool isOnlyOnce = QByteArray(QTest::currentDataTag()).startsWith("500");
    for (const Safety safety : {Safety::OnceOnly, Safety::IdempotentByKey}) {
        if (isOnlyOnce && safety != Safety::OnceOnly)
            continue; // a 500 on the same number may be repeated (contract/wechat-pay.md 18)
        FakePay pay;
        bad(pay);
        pay.otherwise = pay.says("{}");
        (void)pay.api();
        PayTransport transport(pay.http(), pay.merchant(), pay.clock, pay.settings);
        const auto reply = awaited(transport.call(change(safety)));
        QTest::qWait(20);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(pay.server.count("POST"), 1);
    }
}

void TestPayCalls::repeatsAKeyedChangeThatDidNotArrive()
{
    FakePay pay;
    RawServer backup;
    backup.answer = [&pay](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, "{}", pay.signature("{}"))); };
    pay.furtherUrls = {backup.url()};
    (void)pay.api();
    PayTransport transport(pay.http(), pay.merchant(), pay.clock, pay.settings);
    pay.server.close(); // refused: nothing was applied there
    QVERIFY(awaited(transport.call(change(Safety::IdempotentByKey))));
    QCOMPARE(backup.count("POST"), 1);
}

// The same number again has no second effect, even if the call was accepted (contract/wechat-pay.md 18); after three it is asked for.
void TestPayCalls::repeatsAKeyedChangeThatCameTooOften()
{
    FakePay pay;
    const auto busy = pay.saysUnsigned(429, "{\"code\":\"FREQUENCY_LIMITED\"}", {{"Retry-After", "1"}});
    pay.steps = {busy, pay.says("{}")};
    (void)pay.api();
    PayTransport transport(pay.http(), pay.merchant(), pay.clock, pay.settings);
    QElapsedTimer time;
    time.start();
    QVERIFY(awaited(transport.call(change(Safety::IdempotentByKey))));
    QVERIFY2(time.elapsed() >= 950, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(pay.server.count("POST"), 2);
    QCOMPARE(pay.server.requests.at(1).body, pay.server.requests.at(0).body);
    pay.otherwise = pay.refuses(429, "FREQUENCY_LIMITED");
    const auto given = awaited(transport.call(change(Safety::IdempotentByKey)));
    QVERIFY(!given);
    QCOMPARE(given.error().code, QStringLiteral("FREQUENCY_LIMITED"));
    QCOMPARE(given.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(pay.server.count("POST"), 5);
    QVERIFY(!awaited(transport.call(change(Safety::OnceOnly))));
    QCOMPARE(pay.server.count("POST"), 6);
}

void TestPayCalls::acceptsAnEmptyAnswerToAChange()
{
    FakePay pay;
    pay.steps = {[&pay](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(204, {}, pay.signature({}))); }};
    (void)pay.api();
    PayTransport transport(pay.http(), pay.merchant(), pay.clock, pay.settings);
    const auto reply = awaited(transport.call(change(Safety::OnceOnly)));
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().code));
    QCOMPARE(reply->status, 204);
    QVERIFY(reply->body.isEmpty());
    QCOMPARE(pay.badRequests, 0);
    QCOMPARE(pay.server.requests.at(0).headers.value("Content-Type"), QByteArray("application/json"));
}

void TestPayCalls::keepsToFiveCallsASecond()
{
    FakePay pay;
    pay.settings.callsPerSecond = 5;
    pay.otherwise = pay.says(orderBody());
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 8; ++i)
        QVERIFY(queried(pay));
    QVERIFY2(time.elapsed() >= 550, qPrintable(QString::number(time.elapsed()))); // 5 at once, the other three at 200, 400, 600 ms
}

void TestPayCalls::keepsSecretsOutOfErrorsAndLogs()
{
    const LoggedLines logged;
    FakePay pay;
    QStringList errors;
    for (const auto &step :
         {pay.refuses(401, "SIGN_ERROR"), pay.saysBadlySigned(orderBody()), pay.refuses(403, "NO_AUTH"), FakePay::drops()}) {
        pay.steps = {step, step, step};
        const auto order = queried(pay);
        errors.append(order ? QString() : order.error().code + order.error().detail + order.error().endpoint);
    }
    QVERIFY(!logged.text().isEmpty());
    const QString all = logged.text() + errors.join(u'\n');
    QVERIFY(!all.contains(QString::fromLatin1(pay.apiV3Key)));
    QVERIFY(!all.contains(QLatin1String("WECHATPAY2")));
    for (const RawRequest &request : pay.server.requests) {
        const QByteArray header = request.headers.value("Authorization");
        QVERIFY(!all.contains(QString::fromLatin1(header.mid(header.indexOf("signature=\"") + 11, 40))));
    }
}

QTEST_GUILESS_MAIN(TestPayCalls)
#include "tst_paycalls.moc"
