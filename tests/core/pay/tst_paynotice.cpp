#include "pay/paynotice.h"

#include <QTest>

using namespace yiren;

// Notifications of WeChat Pay. What is sealed was sealed by Python's cryptography (AESGCM), with the contract's names (wechat-pay.md 13.1).
class TestPayNotice : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToAskFor_data();
    void saysWhatToAskFor();
    void anotherKeyOpensNothing();
    void anotherAssociatedDataOpensNothing();
    void whatIsNoNotificationIsRefused();
    void withoutAKeyNothingIsOpened();
};

namespace {

const Secret noticeKey("0123456789abcdefghijklmnopqrstuv");

QByteArray noticeOf(const QByteArray &type, const QByteArray &original, const QByteArray &ciphertext)
{
    return "{\"id\":\"EV-2018022511223320873\",\"create_time\":\"2026-09-22T10:00:00+08:00\",\"resource_type\":\"encrypt-resource\","
           "\"event_type\":\""
        + type + "\",\"summary\":\"支付成功\",\"resource\":{\"original_type\":\"" + original
        + "\",\"algorithm\":\"AEAD_AES_256_GCM\",\"ciphertext\":\"" + ciphertext + "\",\"associated_data\":\"" + original
        + "\",\"nonce\":\"abcdefghijkl\"}}";
}

// {"mchid":"1900000109","appid":"wx0123456789abcdef","out_trade_no":"NO1001","transaction_id":"4200000000202609220000000001",
// "trade_state":"SUCCESS","amount":{"total":12900}}
const QByteArray paid = "vEKDn/1XdB2pm9xRSbTdPQ8G1pknxNcbY0WWC5mhYXuGUdN93cpxcHkf104krkvISmEXBqY1jk/QYGfrc2nGBILIc+8OAs+ERgwGWuHfhZryq6yz/"
                        "zgWB2EKfgWVQTg7hxiGHh/NBsi99squPzhv+SeTbCua7C9h7yGoItUUYpPMooiMc6ddRw+OdPg7imx4FG2wG2kKR4CXACgWbmKPQsBPd0Jp46du0s7"
                        "Z8VImpFZi5dB1NkGoyWvpA1Y=";
// {"mchid":"1900000109","transaction_id":"42","out_trade_no":"NO1001","refund_id":"50","out_refund_no":"RF1001","refund_status":"SUCCESS"}
const QByteArray refunded =
    "vEKDn/1XdB2pm9xRSbTdPQ8G1pknxNcOYVSRHNr4N2WRD70mitx+ZHoVzANkolrZczdJRa0lpX7LMDytWHmZW5DDc41jQZrSAkBOJ/zJxs6j///"
    "lunUXLXwxLlrRAGRv6EbZDBXfZLy89MyvJCZ/u3LFKXXOg2wlv3fxc4NcIaT8vri9QYAaGGTHpC30GliKleeBwrZRXtE=";
// {"complaint_id":"200201820200101080076610000","action_type":"CREATE_COMPLAINT"}
const QByteArray complained =
    "vEKNk/hOfF7615k3EODPNx0F1pA32MRCIQXNX4uqcz3OWdJ/2chyd34X3h9k4Q3MTzdSS6cfjmnUdyS1NHX6LuGmFP4CfLLkO29jNsGPmX8AKOq"
    "0dArbSu5qkFqMelM=";
// {"mchid":"1900000109","out_order_no":"P1"}
const QByteArray shared = "vEKDn/1XdB2pm9xRSbTdPQ8G1pknxNcVZkGgAMn/Jn6hD41t1NwUd2xacgHHG8xDWhRajQGUWEwPYQ==";

} // namespace

void TestPayNotice::saysWhatToAskFor_data()
{
    using About = PayNotice::About;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<PayNotice>("wanted");
    const auto row = [](const char *type, const char *original, const QByteArray &sealed, About about, const char *order,
                        const char *refund, const char *complaint) {
        PayNotice wanted;
        wanted.id = QStringLiteral("EV-2018022511223320873");
        wanted.eventType = QString::fromLatin1(type);
        wanted.about = about;
        if (*order != 0)
            wanted.merchant = MerchantId(QStringLiteral("1900000109"));
        wanted.outTradeNo = OutTradeNo(QString::fromLatin1(order));
        wanted.outRefundNo = OutRefundNo(QString::fromLatin1(refund));
        wanted.complaint = QString::fromLatin1(complaint);
        QTest::newRow(original) << noticeOf(type, original, sealed) << wanted;
    };
    row("TRANSACTION.SUCCESS", "transaction", paid, About::Order, "NO1001", "", "");
    row("REFUND.SUCCESS", "refund", refunded, About::Refund, "NO1001", "RF1001", "");
    row("COMPLAINT.CREATE", "complaint", complained, About::Complaint, "", "", "200201820200101080076610000");
    row("TRANSACTION.SUCCESS", "profitsharing", shared, About::Other, "", "", ""); // not a payment, whatever its name says
}

void TestPayNotice::saysWhatToAskFor()
{
    QFETCH(QByteArray, body);
    QFETCH(PayNotice, wanted);
    const auto notice = openNotice(body, noticeKey);
    QVERIFY2(notice, notice ? "" : qPrintable(notice.error().code));
    QVERIFY(*notice == wanted);
}

void TestPayNotice::anotherKeyOpensNothing()
{
    const auto notice = openNotice(noticeOf("TRANSACTION.SUCCESS", "transaction", paid), Secret("0123456789abcdefghijklmnopqrstuw"));
    QVERIFY(!notice);
    QCOMPARE(notice.error().code, QStringLiteral("gcm.tag"));
}

void TestPayNotice::anotherAssociatedDataOpensNothing()
{
    QVERIFY(!openNotice(noticeOf("TRANSACTION.SUCCESS", "refund", paid), noticeKey));
}

void TestPayNotice::whatIsNoNotificationIsRefused()
{
    for (const char *body :
         {"", "<xml><return_code>SUCCESS</return_code></xml>", "[]", "{}", "{\"id\":\"a\"}", "{\"id\":1,\"event_type\":\"b\"}"}) {
        QVERIFY(!readNoticeHead(body));
        QVERIFY(!openNotice(body, noticeKey));
    }
}

void TestPayNotice::withoutAKeyNothingIsOpened()
{
    const auto notice = openNotice(noticeOf("TRANSACTION.SUCCESS", "transaction", paid), Secret());
    QCOMPARE(notice.error().code, QStringLiteral("pay.no_apiv3_key"));
}

QTEST_GUILESS_MAIN(TestPayNotice)
#include "tst_paynotice.moc"
