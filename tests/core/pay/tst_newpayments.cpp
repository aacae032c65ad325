#include "support/awaited.h"
#include "support/fakepay.h"

#include <QTest>

using namespace yiren;

// New orders and refunds as WeChat Pay gets them (contract/wechat-pay.md 7, 8, 10).
class TestNewPayments : public QObject
{
    Q_OBJECT

private slots:
    void theBodyIsWhatTheContractSays();
    void theSameOrderIsTheSameBytes();
    void eachProductHasItsMembers();
    void theLimitsAreThoseOfTheContract_data();
    void theLimitsAreThoseOfTheContract();
    void theAddressForNoticesMustBeRight_data();
    void theAddressForNoticesMustBeRight();
    void aRefundNamesOrderAmountsAndReason();
    void anAnswerToAnotherRefundIsNotBelieved();
    void aPageGetsASignatureThatHolds();

private:
    static PayIdentity own()
    {
        return {MerchantId(QStringLiteral("1900000109")), QStringLiteral("wx2421b1c4370ec43b"), QStringLiteral("https://a.example.com/n")};
    }
    static NewOrder order() { return {OutTradeNo(QStringLiteral("Y2026030610")), Money::fromFen(12800), QStringLiteral("茶"), {}}; }
};

void TestNewPayments::theBodyIsWhatTheContractSays()
{
    const auto body = orderBody(order(), own());
    QVERIFY(body);
    const QByteArray expected =
        "{\"amount\":{\"currency\":\"CNY\",\"total\":12800},\"appid\":\"wx2421b1c4370ec43b\",\"description\":\"茶\","
        "\"mchid\":\"1900000109\",\"notify_url\":\"https://a.example.com/n\",\"out_trade_no\":\"Y2026030610\"}";
    QCOMPARE(*body, expected);
}

void TestNewPayments::theSameOrderIsTheSameBytes()
{
    QCOMPARE(*orderBody(order(), own()), *orderBody(order(), own()));
}

void TestNewPayments::eachProductHasItsMembers()
{
    NewOrder jsapi = order();
    jsapi.product = PayProduct::Jsapi;
    QCOMPARE(orderBody(jsapi, own()).error().code, QStringLiteral("pay.payer"));
    jsapi.openid = OpenId(QStringLiteral("oUpF8uMuAJO"));
    QVERIFY(orderBody(jsapi, own())->contains("\"payer\":{\"openid\":\"oUpF8uMuAJO\"}"));
    NewOrder h5 = order();
    h5.product = PayProduct::H5;
    QCOMPARE(orderBody(h5, own()).error().code, QStringLiteral("pay.payer"));
    h5.payerIp = QStringLiteral("14.23.150.211");
    h5.browserKind = QStringLiteral("Wap");
    QVERIFY(orderBody(h5, own())->contains("\"scene_info\":{\"h5_info\":{\"type\":\"Wap\"},\"payer_client_ip\":\"14.23.150.211\"}"));
}

void TestNewPayments::theLimitsAreThoseOfTheContract_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("attach");
    QTest::addColumn<QString>("code");
    const QString good = QStringLiteral("A10001");
    const QString tea = QStringLiteral("茶");
    QTest::newRow("good") << good << tea << QString() << QString();
    QTest::newRow("five characters") << QStringLiteral("A1000") << tea << QString() << QStringLiteral("pay.order_no");
    QTest::newRow("32 characters") << QString(32, u'9') << tea << QString() << QString();
    QTest::newRow("33 characters") << QString(33, u'9') << tea << QString() << QStringLiteral("pay.order_no");
    QTest::newRow("the four marks") << QStringLiteral("a_-*|1") << tea << QString() << QString();
    QTest::newRow("an at sign") << QStringLiteral("a@1234") << tea << QString() << QStringLiteral("pay.order_no");
    QTest::newRow("a line end") << QStringLiteral("A10001\n") << tea << QString() << QStringLiteral("pay.order_no");
    QTest::newRow("42 Chinese characters") << good << QString(42, QChar(0x8336)) << QString() << QString();
    QTest::newRow("128 bytes") << good << QString(128, u'a') << QString() << QStringLiteral("pay.description");
    QTest::newRow("note of 128") << good << tea << QString(128, u'a') << QString();
    QTest::newRow("note of 129") << good << tea << QString(129, u'a') << QStringLiteral("pay.attach");
}

void TestNewPayments::theLimitsAreThoseOfTheContract()
{
    QFETCH(QString, number);
    QFETCH(QString, description);
    QFETCH(QString, attach);
    QFETCH(QString, code);
    const auto body = orderBody({OutTradeNo(number), Money::fromFen(1), description, attach}, own());
    QCOMPARE(body ? QString() : body.error().code, code);
}

void TestNewPayments::theAddressForNoticesMustBeRight_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "http://a.example.com/n", "https://a.example.com:8443/n", "https://a.example.com/n?x=1", "a.example.com"})
        QTest::newRow(*url ? url : "none") << QString::fromLatin1(url);
}

void TestNewPayments::theAddressForNoticesMustBeRight()
{
    QFETCH(QString, url);
    PayIdentity identity = own();
    identity.notifyUrl = url;
    const auto body = orderBody(order(), identity);
    QCOMPARE(body.error().code, QStringLiteral("pay.notify_url"));
    QCOMPARE(body.error().kind, ErrorKind::Credential);
}

void TestNewPayments::aRefundNamesOrderAmountsAndReason()
{
    const NewRefund refund{OutRefundNo(QStringLiteral("R@1")), OutTradeNo(QStringLiteral("A10001")), Money::fromFen(50),
                           Money::fromFen(100), QStringLiteral("坏了")};
    const QByteArray expected = "{\"amount\":{\"currency\":\"CNY\",\"refund\":50,\"total\":100},\"out_refund_no\":\"R@1\","
                                "\"out_trade_no\":\"A10001\",\"reason\":\"坏了\"}";
    QCOMPARE(*refundBody(refund), expected);
    NewRefund tooLong = refund;
    tooLong.reason = QString(27, QChar(0x574F)); // 81 bytes
    QCOMPARE(refundBody(tooLong).error().code, QStringLiteral("pay.reason"));
    NewRefund tooMuch = refund;
    tooMuch.refund = Money::fromFen(101);
    QCOMPARE(refundBody(tooMuch).error().code, QStringLiteral("pay.refund_amount"));
}

void TestNewPayments::anAnswerToAnotherRefundIsNotBelieved()
{
    FakePay pay;
    const QByteArray answer = "{\"refund_id\":\"5\",\"out_refund_no\":\"R2\",\"transaction_id\":\"42\",\"out_trade_no\":\"A10001\","
                              "\"status\":\"PROCESSING\",\"amount\":{\"total\":100,\"refund\":50}}";
    pay.steps = {pay.says(answer), pay.says(QByteArray(answer).replace("R2", "R1").replace("\"refund\":50", "\"refund\":51"))};
    const QByteArray body = "{\"out_refund_no\":\"R1\",\"amount\":{\"refund\":50}}";
    QCOMPARE(awaited(pay.api().createRefund(body)).error().code, QStringLiteral("pay.other_answer"));
    QCOMPARE(awaited(pay.api().createRefund(body)).error().code, QStringLiteral("pay.other_answer"));
}

void TestNewPayments::aPageGetsASignatureThatHolds()
{
    FakePay pay;
    const PaymentCall call = pay.api().paymentCall(QStringLiteral("wx201410272009395522657a690389285100"));
    QCOMPARE(call.package, QStringLiteral("prepay_id=wx201410272009395522657a690389285100"));
    QCOMPARE(call.signType, QStringLiteral("RSA"));
    // contract/wechat-pay.md 8: four lines, each ended by LF.
    const QString text = call.appid + u'\n' + call.timestamp + u'\n' + call.nonce + u'\n' + call.package + u'\n';
    QVERIFY(testKey().publicKey().verifySha256(text.toUtf8(), QByteArray::fromBase64(call.paySign.toLatin1())));
}

QTEST_GUILESS_MAIN(TestNewPayments)
#include "tst_newpayments.moc"
