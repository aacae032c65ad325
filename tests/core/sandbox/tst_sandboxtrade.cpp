#include "core/sandbox/rawclient.h"

#include <QtTest>

using namespace yiren;
using Kind = sandbox::EffectLedger::Kind;

// Orders and refunds: life, reuse of numbers, limits (contract/wechat-pay.md 7, 9, 10, 18).
class TestSandboxTrade : public QObject
{
    Q_OBJECT

private slots:
    void anOrderGoesFromUnpaidToPaid();
    void aRepeatedOrderGetsANewCodeAndIsOneOrder();
    void aUsedNumberIsRefused();
    void wrongMerchantOrAppIsRefused();
    void closingMayBeRepeatedButNotAfterPayment();
    void anUnpaidOrderClosesByItself();
    void aCouponLowersWhatThePayerPaid();
    void aPartialRefundMakesTheOrderRefund();
    void aRepeatedRefundIsOneRefund();
    void refundsStayWithinTheirLimits_data();
    void refundsStayWithinTheirLimits();
    void refundsAreAMinuteApartAndAtMostFifty();
    void refundsNeedMoneyInTheAccount();
    void refundsEndAfterAYear();
    void refundStatesCanBeMoved();
};

namespace {

const QByteArray refundPath = "/v3/refund/domestic/refunds";

RawReply query(RunningSandbox &running, const QByteArray &number)
{
    return running.get("/v3/pay/transactions/out-trade-no/" + number + "?mchid=1900012345");
}

QString stateOf(RunningSandbox &running, const QByteArray &number)
{
    return query(running, number).json()[u"trade_state"].toString();
}

RawReply close(RunningSandbox &running, const QByteArray &number)
{
    return running.post("/v3/pay/transactions/out-trade-no/" + number + "/close", R"({"mchid":"1900012345"})");
}

TransactionId payOrder(RunningSandbox &running, const QByteArray &number, int fen = 12800)
{
    if (running.order(number, fen).status != 200)
        qFatal("no order");
    return *running.control().pay(OutTradeNo(QString::fromLatin1(number)));
}

} // namespace

void TestSandboxTrade::anOrderGoesFromUnpaidToPaid()
{
    RunningSandbox running;
    const RawReply created = running.order("LIFE0001");
    QVERIFY(created.json()[u"code_url"].toString().startsWith(QStringLiteral("weixin://wxpay/bizpayurl?pr=")));
    QCOMPARE(stateOf(running, "LIFE0001"), QStringLiteral("NOTPAY"));
    QVERIFY(!query(running, "LIFE0001").json().contains(u"transaction_id"));

    running.control().advance(std::chrono::seconds(40));
    const auto transaction = running.control().pay(OutTradeNo(QStringLiteral("LIFE0001")), OpenId(QStringLiteral("oPayer")));
    QVERIFY(transaction);
    const QJsonObject paid = query(running, "LIFE0001").json();
    QCOMPARE(paid[u"trade_state"].toString(), QStringLiteral("SUCCESS"));
    QCOMPARE(paid[u"transaction_id"].toString(), transaction->toString());
    QCOMPARE(paid[u"success_time"].toString(), QStringLiteral("2026-11-24T15:00:40+08:00"));
    QCOMPARE(paid[u"amount"][u"total"].toInt(), 12800);
    QCOMPARE(paid[u"payer"][u"openid"].toString(), QStringLiteral("oPayer"));
    const QByteArray byTransaction = "/v3/pay/transactions/id/" + transaction->toString().toLatin1() + "?mchid=1900012345";
    QCOMPARE(running.get(byTransaction).json(), paid);
    QCOMPARE(running.get(byTransaction.left(byTransaction.indexOf('?'))).status, 400); // mchid belongs to it
    QCOMPARE(running.control().pay(OutTradeNo(QStringLiteral("LIFE0001"))).error().code, QStringLiteral("sandbox.order_paid"));
    QCOMPARE(running.control().applied(Kind::OrderPaid, QStringLiteral("LIFE0001")), 1);
}

void TestSandboxTrade::aRepeatedOrderGetsANewCodeAndIsOneOrder()
{
    RunningSandbox running;
    const QByteArray body = running.orderBody("REPEAT01", "100");
    const QString first = running.post("/v3/pay/transactions/native", body).json()[u"code_url"].toString();
    QByteArray later = body;
    later.replace("{\"appid\"", "{\"time_expire\":\"2026-11-24T18:00:00+08:00\",\"appid\""); // only the first call's counts
    const QString second = running.post("/v3/pay/transactions/native", later).json()[u"code_url"].toString();
    QVERIFY(!second.isEmpty() && first != second);
    QCOMPARE(running.control().applied(Kind::OrderCreated, QStringLiteral("REPEAT01")), 1);
    QCOMPARE(running.control().requestCount(QStringLiteral("order")), 2);
}

void TestSandboxTrade::aUsedNumberIsRefused()
{
    RunningSandbox running;
    QCOMPARE(running.order("USED0001", 100).status, 200);
    const RawReply other = running.order("USED0001", 101);
    QCOMPARE(other.status, 400);
    QCOMPARE(other.code(), QStringLiteral("INVALID_REQUEST"));
    QVERIFY(other.header("Request-ID").endsWith("-268498688"));

    payOrder(running, "USED0002", 100);
    QCOMPARE(running.order("USED0002", 100).code(), QStringLiteral("ORDER_PAID"));
    QCOMPARE(running.order("USED0003", 100).status, 200);
    QCOMPARE(close(running, "USED0003").status, 204);
    QCOMPARE(running.order("USED0003", 100).code(), QStringLiteral("ORDER_CLOSED"));
}

void TestSandboxTrade::wrongMerchantOrAppIsRefused()
{
    RunningSandbox running;
    QByteArray body = running.orderBody("WRONG001", "100");
    QCOMPARE(running.post("/v3/pay/transactions/native", QByteArray(body).replace("1900012345", "1900099999")).code(),
             QStringLiteral("MCH_NOT_EXISTS"));
    QCOMPARE(running.post("/v3/pay/transactions/native", QByteArray(body).replace("wx0123456789abcdef", "wx0000000000000000")).code(),
             QStringLiteral("APPID_MCHID_NOT_MATCH"));
    QCOMPARE(running.get("/v3/pay/transactions/out-trade-no/WRONG001?mchid=1900099999").status, 400);
}

void TestSandboxTrade::closingMayBeRepeatedButNotAfterPayment()
{
    RunningSandbox running;
    QCOMPARE(close(running, "UNKNOWN1").code(), QStringLiteral("ORDER_NOT_EXIST"));
    QCOMPARE(running.order("CLOSE001").status, 200);
    QCOMPARE(close(running, "CLOSE001").status, 204);
    QCOMPARE(close(running, "CLOSE001").status, 204);
    QCOMPARE(running.control().applied(Kind::OrderClosed, QStringLiteral("CLOSE001")), 1);
    QCOMPARE(stateOf(running, "CLOSE001"), QStringLiteral("CLOSED"));
    QCOMPARE(running.control().pay(OutTradeNo(QStringLiteral("CLOSE001"))).error().code, QStringLiteral("sandbox.order_closed"));
    payOrder(running, "CLOSE002");
    const RawReply refused = close(running, "CLOSE002");
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.header("Request-ID").endsWith("-268449538"));
}

void TestSandboxTrade::anUnpaidOrderClosesByItself()
{
    RunningSandbox running;
    QCOMPARE(running.order("EXPIRE01").status, 200);
    QByteArray body = running.orderBody("EXPIRE02", "100");
    body.replace("{\"appid\"", "{\"time_expire\":\"2026-11-24T15:00:10+08:00\",\"appid\""); // raised to one minute
    QCOMPARE(running.post("/v3/pay/transactions/native", body).status, 200);
    running.control().advance(std::chrono::seconds(59));
    QCOMPARE(stateOf(running, "EXPIRE02"), QStringLiteral("NOTPAY"));
    running.control().advance(std::chrono::seconds(1));
    QCOMPARE(stateOf(running, "EXPIRE02"), QStringLiteral("CLOSED"));
    running.control().advance(std::chrono::hours(7 * 24) - std::chrono::seconds(61));
    QCOMPARE(stateOf(running, "EXPIRE01"), QStringLiteral("NOTPAY"));
    running.control().advance(std::chrono::seconds(1));
    QCOMPARE(stateOf(running, "EXPIRE01"), QStringLiteral("CLOSED"));
}

void TestSandboxTrade::aCouponLowersWhatThePayerPaid()
{
    RunningSandbox running;
    QCOMPARE(running.order("COUPON01", 6000).status, 200);
    const sandbox::Coupon coupon{sandbox::Coupon::Kind::NoCash, Money::fromFen(500), QStringLiteral("C1"), QStringLiteral("S1"),
                                 QStringLiteral("满减")};
    QVERIFY(running.control().pay(OutTradeNo(QStringLiteral("COUPON01")), OpenId(QStringLiteral("oPayer")), coupon));
    const QJsonObject paid = query(running, "COUPON01").json();
    QCOMPARE(paid[u"amount"][u"total"].toInt(), 6000);
    QCOMPARE(paid[u"amount"][u"payer_total"].toInt(), 5500);
    QCOMPARE(paid[u"promotion_detail"][0][u"type"].toString(), QStringLiteral("NOCASH"));

    // 10.4: the payer gets refund * payer_total / total = 3000 * 5500 / 6000 = 2750; the coupon's share is 250.
    const QJsonObject amount = running.post(refundPath, running.refundBody("COUPON01", "R1", 3000, 6000)).json()[u"amount"].toObject();
    QCOMPARE(amount[u"payer_refund"].toInt(), 2750);
    QCOMPARE(amount[u"discount_refund"].toInt(), 250);
    QCOMPARE(amount[u"settlement_refund"].toInt(), 2750);
    QCOMPARE(amount[u"settlement_total"].toInt(), 5500);
    QCOMPARE(amount[u"refund_fee"].toInt(), 17); // 0.60 % of 27.50 = 0.165

    // Rounded to the nearer fen: 1000 * 5500 / 6000 = 916.67, 2000 * 5500 / 6000 = 1833.33.
    running.control().advance(std::chrono::minutes(1));
    QCOMPARE(running.post(refundPath, running.refundBody("COUPON01", "R2", 1000, 6000)).json()[u"amount"][u"payer_refund"].toInt(), 917);
    running.control().advance(std::chrono::minutes(1));
    QCOMPARE(running.post(refundPath, running.refundBody("COUPON01", "R3", 2000, 6000)).json()[u"amount"][u"payer_refund"].toInt(), 1833);
}

void TestSandboxTrade::aPartialRefundMakesTheOrderRefund()
{
    RunningSandbox running;
    const TransactionId transaction = payOrder(running, "PART0001", 10000);
    const RawReply reply = running.post(refundPath, running.refundBody("PART0001", "PART-R@1", 5000, 10000));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()[u"status"].toString(), QStringLiteral("PROCESSING"));
    QCOMPARE(reply.json()[u"transaction_id"].toString(), transaction.toString());
    QCOMPARE(reply.json()[u"amount"][u"refund_fee"].toInt(), 30); // the contract's example: 100.00 at 0.60 %, half of it
    QVERIFY(!reply.json().contains(u"success_time"));
    QCOMPARE(stateOf(running, "PART0001"), QStringLiteral("REFUND"));
    running.control().advance(std::chrono::minutes(5));
    const QJsonObject later = running.get(refundPath + "/PART-R@1").json();
    QCOMPARE(later[u"status"].toString(), QStringLiteral("SUCCESS"));
    QCOMPARE(later[u"success_time"].toString(), QStringLiteral("2026-11-24T15:05:00+08:00"));
}

void TestSandboxTrade::aRepeatedRefundIsOneRefund()
{
    RunningSandbox running;
    payOrder(running, "TWICE001", 10000);
    const QByteArray body = running.refundBody("TWICE001", "TWICE-R1", 4000, 10000);
    const QString refundId = running.post(refundPath, body).json()[u"refund_id"].toString();
    QCOMPARE(running.post(refundPath, body).json()[u"refund_id"].toString(), refundId);
    QCOMPARE(running.control().applied(Kind::RefundAccepted, QStringLiteral("TWICE-R1")), 1);
    QCOMPARE(running.post(refundPath, running.refundBody("TWICE001", "TWICE-R1", 4001, 10000)).code(), QStringLiteral("INVALID_REQUEST"));
}

void TestSandboxTrade::refundsStayWithinTheirLimits_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *from, const char *to, int status, const char *code) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << status << QString(QLatin1String(code));
    };
    row("more than the order", "\"refund\":4000", "\"refund\":10001", 400, "INVALID_REQUEST");
    row("another total", "10000", "10001", 400, "INVALID_REQUEST");
    row("no currency", ",\"currency\":\"CNY\"", "", 400, "PARAM_ERROR");
    row("unpaid order", "LIMIT001", "LIMIT002", 404, "RESOURCE_NOT_EXISTS");
    row("unknown order", "LIMIT001", "LIMIT003", 404, "RESOURCE_NOT_EXISTS");
    row("neither number", "\"out_trade_no\":\"LIMIT001\",", "", 400, "PARAM_ERROR");
    row("reason of 81 bytes", "时间不合适", "时间不合适时间不合适时间不合适时间不合适时间不合适时间", 400, "PARAM_ERROR");
    row("source of money", "{\"out_trade_no\"", "{\"funds_account\":\"AVAILABLE\",\"out_trade_no\"", 400, "INVALID_REQUEST");
    row("attach", "{\"out_trade_no\"", "{\"attach\":\"x\",\"out_trade_no\"", 400, "PARAM_ERROR");
}

void TestSandboxTrade::refundsStayWithinTheirLimits()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    QFETCH(QString, code);
    RunningSandbox running;
    payOrder(running, "LIMIT001", 10000);
    QCOMPARE(running.order("LIMIT002", 10000).status, 200);
    QByteArray body = running.refundBody("LIMIT001", "R1", 4000, 10000);
    QVERIFY(body.contains(from));
    const RawReply reply = running.post(refundPath, body.replace(from, to));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), code);
    QCOMPARE(running.get(refundPath + "/R1").code(), QStringLiteral("RESOURCE_NOT_EXISTS"));
}

void TestSandboxTrade::refundsAreAMinuteApartAndAtMostFifty()
{
    RunningSandbox running;
    payOrder(running, "FIFTY001", 10000);
    QCOMPARE(running.post(refundPath, running.refundBody("FIFTY001", "F0", 100, 10000)).status, 200);
    QCOMPARE(running.post(refundPath, running.refundBody("FIFTY001", "F1", 100, 10000)).code(), QStringLiteral("FREQUENCY_LIMITED"));
    for (int i = 1; i < 50; ++i) {
        running.control().advance(std::chrono::minutes(1));
        QCOMPARE(running.post(refundPath, running.refundBody("FIFTY001", "F" + QByteArray::number(i), 100, 10000)).status, 200);
    }
    running.control().advance(std::chrono::minutes(1));
    QCOMPARE(running.post(refundPath, running.refundBody("FIFTY001", "F50", 100, 10000)).code(), QStringLiteral("INVALID_REQUEST"));
}

void TestSandboxTrade::refundsNeedMoneyInTheAccount()
{
    RunningSandbox running;
    payOrder(running, "MONEY001", 10000);
    sandbox::Movement withdrawal;
    withdrawal.atMs = running.clock.now().toMSecsSinceEpoch();
    withdrawal.direction = sandbox::Direction::Expense;
    withdrawal.amount = Money::fromFen(9000);
    running.control().addMovement(sandbox::FundAccount::Basic, withdrawal); // leaves 100.00 - 0.60 - 90.00 = 9.40
    // A refund of 9.47 takes 9.47 - 0.06 = 9.41, one fen too much; 9.46 takes 9.40.
    QCOMPARE(running.post(refundPath, running.refundBody("MONEY001", "M1", 947, 10000)).code(), QStringLiteral("NOT_ENOUGH"));
    QCOMPARE(running.post(refundPath, running.refundBody("MONEY001", "M1", 946, 10000)).status, 200);
}

void TestSandboxTrade::refundsEndAfterAYear()
{
    RunningSandbox running;
    payOrder(running, "YEAR0001", 10000);
    running.control().advance(std::chrono::hours(365 * 24));
    QCOMPARE(running.post(refundPath, running.refundBody("YEAR0001", "Y1", 100, 10000)).status, 200);
    running.control().advance(std::chrono::minutes(2));
    QCOMPARE(running.post(refundPath, running.refundBody("YEAR0001", "Y2", 100, 10000)).code(), QStringLiteral("TRADE_OVERDUE"));
}

void TestSandboxTrade::refundStatesCanBeMoved()
{
    RunningSandbox running;
    payOrder(running, "STATE001", 10000);
    const OutRefundNo number(QStringLiteral("S1"));
    QCOMPARE(running.post(refundPath, running.refundBody("STATE001", "S1", 10000, 10000)).status, 200);
    const auto status = [&] { return running.get(refundPath + "/S1").json()[u"status"].toString(); };
    QVERIFY(running.control().setRefundState(number, sandbox::Refund::State::Processing)); // held
    running.control().advance(std::chrono::hours(1));
    QCOMPARE(status(), QStringLiteral("PROCESSING"));
    QCOMPARE(running.post(refundPath, running.refundBody("STATE001", "S2", 1, 10000)).json()[u"message"].toString(),
             QStringLiteral("订单已全额退款"));
    QVERIFY(running.control().setRefundState(number, sandbox::Refund::State::Abnormal));
    QCOMPARE(status(), QStringLiteral("ABNORMAL"));
    QVERIFY(running.control().setRefundState(number, sandbox::Refund::State::Closed));
    QCOMPARE(status(), QStringLiteral("CLOSED"));
    // 10.3: after CLOSED a new number may try again.
    QCOMPARE(running.post(refundPath, running.refundBody("STATE001", "S2", 10000, 10000)).status, 200);
    QCOMPARE(running.control().setRefundState(OutRefundNo(QStringLiteral("NONE")), sandbox::Refund::State::Success).error().code,
             QStringLiteral("sandbox.no_refund"));
}

QTEST_GUILESS_MAIN(TestSandboxTrade)
#include "tst_sandboxtrade.moc"
