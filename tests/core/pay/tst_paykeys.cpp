#include "support/awaited.h"
#include "support/fakepay.h"

#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

// The keys and the clock that calls live by: public key, certificates, rotation, the change from one to the other, and a clock that is off
// (contract/wechat-pay.md 3 and 5).
class TestPayKeys : public QObject
{
    Q_OBJECT

private slots:
    void signsWithTheCorrectedTime();
    void reportsAClockThatIsTooFarOff();
    void refusesAChangeWithAClockTooFarOff();
    void signsAgainOnceTheClockWasSetRight();
    void fetchesCertificatesBeforeTheFirstCall();
    void handsOnTheCertificatesItFetched();
    void fetchesNoneThatItKnowsFromAnEarlierStart();
    void callsAtTheSameTimeAllGetTheirCertificates();
    void learnsANewCertificateInARotation();
    void asksOnceForASerialNobodyHas();
    void takesPublicKeyOnlyAsAnAnswer();
    void acceptsBothKeysWhileSwitching();
    void neverAsksForCertificatesByAPublicKeyId();

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

void TestPayKeys::signsWithTheCorrectedTime()
{
    FakePay pay;
    pay.skewSeconds = 200;
    pay.otherwise = pay.says(orderBody());
    QVERIFY(queried(pay));
    QCOMPARE(pay.api().clockSkew().offset(), 200s);
    QCOMPARE(pay.api().clockSkew().verdict(), ClockSkew::Verdict::Warn);
    QVERIFY(queried(pay));
    const QByteArray expected = "timestamp=\"" + QByteArray::number(pay.now().toSecsSinceEpoch()) + '"';
    QVERIFY(pay.server.requests.at(1).headers.value("Authorization").contains(expected));
}

void TestPayKeys::reportsAClockThatIsTooFarOff()
{
    for (const int seconds : {400, -500, 86'400}) {
        FakePay pay;
        pay.skewSeconds = seconds;
        pay.otherwise = pay.saysUnsigned(
            401, "{\"code\":\"SIGN_ERROR\",\"message\":\"Http头Authorization中的timestamp与发起请求的时间不得超过5分钟\"}");
        const auto order = queried(pay);
        QVERIFY(!order);
        QCOMPARE(order.error().code, QStringLiteral("clock.skew"));
        QVERIFY(std::abs(order.error().detail.toInt() - seconds) <= 5); // Date is cut to the second, and the call took its time
        QCOMPARE(pay.server.count("GET"), 1);
    }
}

void TestPayKeys::refusesAChangeWithAClockTooFarOff()
{
    FakePay pay;
    pay.skewSeconds = 400;
    pay.otherwise = pay.refuses(401, "SIGN_ERROR");
    (void)pay.api();
    PayTransport transport(pay.http(), pay.merchant(), pay.clock, pay.settings);
    QCOMPARE(awaited(transport.call({.target = "/v3/x"})).error().code, QStringLiteral("clock.skew"));
    QCOMPARE(awaited(transport.call(change(Safety::OnceOnly))).error().code, QStringLiteral("clock.skew"));
    QCOMPARE(pay.server.count("POST"), 0);
}

void TestPayKeys::signsAgainOnceTheClockWasSetRight()
{
    FakePay pay;
    pay.skewSeconds = 400;
    pay.otherwise = pay.refuses(401, "SIGN_ERROR");
    QVERIFY(!queried(pay));
    // The user sets the clock; the client still signs with the old offset and learns the new one from the refusal.
    pay.clock.advance(400);
    pay.skewSeconds = 0;
    pay.otherwise = pay.says(orderBody());
    pay.steps = {pay.refuses(401, "SIGN_ERROR")};
    const auto order = queried(pay);
    QVERIFY2(order, order ? "" : qPrintable(order.error().code));
    QCOMPARE(pay.server.count("GET"), 3);
}

void TestPayKeys::fetchesCertificatesBeforeTheFirstCall()
{
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.publicKeyId.clear();
    pay.signingSerial = certificate.serial();
    pay.steps = {pay.says(pay.certificatesBody({certificate}))};
    pay.otherwise = pay.says(orderBody());
    QVERIFY(queried(pay));
    QVERIFY(queried(pay));
    QCOMPARE(pay.server.count("GET"), 3);
    QCOMPARE(pay.server.requests.at(0).target, QByteArray("/v3/certificates"));
    QCOMPARE(pay.badRequests, 0); // also: no Wechatpay-Serial
}

void TestPayKeys::handsOnTheCertificatesItFetched()
{
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.publicKeyId.clear();
    pay.signingSerial = certificate.serial();
    QStringList serials;
    pay.settings.onCertificates = [&serials](const std::vector<PlatformCertificate> &all) {
        for (const PlatformCertificate &one : all)
            serials.append(one.certificate.serial());
    };
    pay.steps = {pay.says(pay.certificatesBody({certificate}))};
    pay.otherwise = pay.says(orderBody());
    QVERIFY(queried(pay));
    QVERIFY(queried(pay));
    QCOMPARE(serials, QStringList{certificate.serial()});
}

// Kept certificates verify for twelve hours after they were fetched (contract/wechat-pay.md 5.3), over any number of starts.
void TestPayKeys::fetchesNoneThatItKnowsFromAnEarlierStart()
{
    for (const auto &[hoursAgo, calls] : {std::pair{11, 1}, std::pair{13, 2}, std::pair{-1, 2}}) { // a clock set back proves nothing
        FakePay pay;
        const Certificate certificate = pay.platformCertificate();
        pay.publicKeyId.clear();
        pay.signingSerial = certificate.serial();
        pay.otherwise = [&pay, certificate](QTcpSocket &socket, const RawRequest &request) {
            const QByteArray body = request.target == "/v3/certificates" ? pay.certificatesBody({certificate}) : orderBody();
            socket.write(httpAnswer(200, body, pay.signature(body)));
        };
        (void)pay.api();
        Merchant merchant = pay.merchant();
        merchant.platformKeys.add(certificate);
        merchant.certificatesFetchedAt = pay.clock.now().addSecs(-3600 * hoursAgo).toMSecsSinceEpoch();
        PayApi later(pay.http(), std::move(merchant), pay.clock, pay.pool(), pay.settings);
        QVERIFY(awaited(later.queryOrder(OutTradeNo(QStringLiteral("A1")))));
        QCOMPARE(pay.server.count("GET"), calls);
    }
}

void TestPayKeys::callsAtTheSameTimeAllGetTheirCertificates()
{
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.publicKeyId.clear();
    pay.signingSerial = certificate.serial();
    pay.otherwise = [&pay, certificate](QTcpSocket &socket, const RawRequest &request) {
        const QByteArray body = request.target == "/v3/certificates" ? pay.certificatesBody({certificate}) : orderBody();
        socket.write(httpAnswer(200, body, pay.signature(body)));
    };
    QObject context;
    int answers = 0;
    std::vector<JobHandle<OrderState>> jobs;
    for (int i = 0; i < 5; ++i) {
        jobs.push_back(pay.api().queryOrder(OutTradeNo(QStringLiteral("A1"))));
        jobs.back()->then(&context, [&answers](const Result<OrderState> &order) { answers += order ? 1 : 0; });
        jobs.back()->start();
    }
    QTRY_COMPARE(answers, 5);
}

void TestPayKeys::learnsANewCertificateInARotation()
{
    // In public-key mode the list is asked for only when an answer names a certificate that is not known.
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.signingSerial = certificate.serial();
    pay.steps = {pay.says(orderBody()), pay.says(pay.certificatesBody({certificate}))};
    pay.otherwise = pay.says(orderBody());
    QVERIFY(queried(pay));
    QVERIFY(queried(pay));
    QCOMPARE(pay.server.requests.at(1).target, QByteArray("/v3/certificates"));
    QCOMPARE(pay.server.count("GET"), 3);
}

void TestPayKeys::asksOnceForASerialNobodyHas()
{
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.otherwise = [&pay, certificate](QTcpSocket &socket, const RawRequest &request) {
        const bool isList = request.target == "/v3/certificates";
        pay.signingSerial = isList ? certificate.serial() : QStringLiteral("0FEED");
        const QByteArray body = isList ? pay.certificatesBody({certificate}) : orderBody();
        socket.write(httpAnswer(200, body, pay.signature(body)));
    };
    for (int i = 0; i < 3; ++i) {
        const auto order = queried(pay);
        QVERIFY(!order);
        QCOMPARE(order.error().code, QStringLiteral("sign.unknown_serial"));
    }
    const auto lists = std::count_if(pay.server.requests.begin(), pay.server.requests.end(),
                                     [](const RawRequest &request) { return request.target == "/v3/certificates"; });
    QCOMPARE(lists, 1);
}

void TestPayKeys::takesPublicKeyOnlyAsAnAnswer()
{
    FakePay pay;
    pay.steps = {pay.refuses(404, "RESOURCE_NOT_EXISTS")};
    const auto answer = awaited(pay.api().certificates());
    QVERIFY(answer);
    QCOMPARE(answer->mode, CertificateAnswer::Mode::PublicKeyOnly);
    QVERIFY(answer->certificates.empty());
    // Known from now on: an unknown serial asks for no list.
    pay.signingSerial = QStringLiteral("0FEED");
    pay.otherwise = pay.says(orderBody());
    QVERIFY(!queried(pay));
    QCOMPARE(pay.server.count("GET"), 3); // the list, the question, the question again
}

void TestPayKeys::acceptsBothKeysWhileSwitching()
{
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.signingSerial = certificate.serial();
    pay.steps = {pay.says(pay.certificatesBody({certificate}))};
    QVERIFY(awaited(pay.api().certificates()));
    pay.otherwise = pay.says(orderBody());
    for (const QString &serial :
         {certificate.serial(), certificate.serial().toLower(), QStringLiteral("PUB_KEY_ID_0111"), QStringLiteral("pub_key_id_0111")}) {
        pay.signingSerial = serial;
        QVERIFY(queried(pay));
    }
    QCOMPARE(pay.server.count("GET"), 5);
}

void TestPayKeys::neverAsksForCertificatesByAPublicKeyId()
{
    FakePay pay;
    pay.signingSerial = QStringLiteral("PUB_KEY_ID_0222");
    pay.otherwise = pay.says(orderBody());
    QCOMPARE(queried(pay).error().code, QStringLiteral("sign.unknown_serial"));
    QCOMPARE(pay.server.count("GET"), 2);
    FakePay keyless;
    keyless.apiV3Key.clear();
    QCOMPARE(awaited(keyless.api().certificates()).error().code, QStringLiteral("pay.no_apiv3_key"));
    QCOMPARE(keyless.server.connections, 0);
}

QTEST_GUILESS_MAIN(TestPayKeys)
#include "tst_paykeys.moc"
