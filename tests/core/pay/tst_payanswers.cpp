#include "pay/billdate.h"
#include "pay/complaints.h"
#include "pay/merchant.h"
#include "pay/orderstate.h"
#include "pay/refundstate.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace yiren;

// What is read from answers (contract/wechat-pay.md 9, 10, 19), which days have a bill, and what a merchant needs. Expected values by hand.
class TestPayAnswers : public QObject
{
    Q_OBJECT

private slots:
    void readsAPaidOrder();
    void readsAnOrderBeforePayment();
    void knowsTheStatesOfAnOrder_data();
    void knowsTheStatesOfAnOrder();
    void refusesOrders_data();
    void refusesOrders();
    void readsARefund();
    void knowsTheStatesOfARefund_data();
    void knowsTheStatesOfARefund();
    void refusesRefunds_data();
    void refusesRefunds();
    void readsComplaints();
    void refusesComplaintsWithoutATotal();
    void knowsWhichDaysHaveABill_data();
    void knowsWhichDaysHaveABill();
    void asksForTheRightBill_data();
    void asksForTheRightBill();
    void checksAMerchant_data();
    void checksAMerchant();
    void allowsTheHostsOfItsBaseUrls();
};

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject paidOrder()
{
    return object(
        "{\"appid\":\"wxd678efh567hg6787\",\"mchid\":\"1900000109\",\"out_trade_no\":\"A|1*\",\"transaction_id\":\"4200000001\","
        "\"trade_type\":\"NATIVE\",\"trade_state\":\"SUCCESS\",\"trade_state_desc\":\"支付成功\",\"bank_type\":\"OTHERS\",\"attach\":\"x\","
        "\"success_time\":\"2026-03-05T10:15:05.120+08:00\",\"payer\":{\"openid\":\"oUpF8\"},\"newer\":{\"than\":[\"this\"]},"
        "\"amount\":{\"total\":12800,\"payer_total\":12300,\"currency\":\"CNY\",\"payer_currency\":\"CNY\"}}");
}

QJsonObject refund()
{
    return object(
        "{\"refund_id\":\"5030\",\"out_refund_no\":\"R@1\",\"transaction_id\":\"4200\",\"out_trade_no\":\"A1\",\"channel\":\"ORIGINAL\","
        "\"user_received_account\":\"支付用户零钱\",\"success_time\":\"2026-03-06T00:00:01+08:00\",\"create_time\":\"2026-03-05T23:59:59+"
        "08:00\","
        "\"status\":\"SUCCESS\",\"amount\":{\"total\":10000,\"refund\":5000,\"payer_refund\":4900,\"refund_fee\":30,\"currency\":\"CNY\"}"
        "}");
}

QJsonObject changed(QJsonObject whole, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    const QString name = path.left(dot);
    const QJsonValue inner = dot < 0 ? value : QJsonValue(changed(whole[name].toObject(), path.mid(dot + 1), value));
    if (inner.isUndefined())
        whole.remove(name);
    else
        whole[name] = inner;
    return whole;
}

using Change = std::function<void(Merchant &)>;

} // namespace

void TestPayAnswers::readsAPaidOrder()
{
    const auto order = readOrderState(paidOrder());
    QVERIFY(order);
    QCOMPARE(order->merchant.toString(), QStringLiteral("1900000109"));
    QCOMPARE(order->outTradeNo.toString(), QStringLiteral("A|1*"));
    QCOMPARE(order->transactionId.toString(), QStringLiteral("4200000001"));
    QCOMPARE(order->state, OrderState::State::Success);
    QVERIFY(order->isPaid());
    QCOMPARE(order->tradeType, QStringLiteral("NATIVE"));
    QCOMPARE(order->bankType, QStringLiteral("OTHERS"));
    QCOMPARE(order->attach, QStringLiteral("x"));
    QCOMPARE(order->openid.toString(), QStringLiteral("oUpF8"));
    QCOMPARE(order->total, std::optional(Money::fromFen(12800)));
    QCOMPARE(order->payerTotal, std::optional(Money::fromFen(12300)));
    QCOMPARE(order->paidAt, std::optional<qint64>(1'772'676'905'120)); // 2026-03-05 02:15:05.120 UTC
}

void TestPayAnswers::readsAnOrderBeforePayment()
{
    const auto order = readOrderState(object("{\"mchid\":\"1\",\"out_trade_no\":\"A\",\"trade_state\":\"NOTPAY\",\"amount\":{}}"));
    QVERIFY(order);
    QCOMPARE(order->state, OrderState::State::NotPaid);
    QVERIFY(!order->isPaid());
    QVERIFY(order->transactionId.isEmpty());
    QVERIFY(!order->total);
    QVERIFY(!order->paidAt);
}

void TestPayAnswers::knowsTheStatesOfAnOrder_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isPaid");
    using State = OrderState::State;
    const auto row = [](const char *word, State state, bool isPaid) { QTest::newRow(word) << int(state) << isPaid; };
    row("NOTPAY", State::NotPaid, false);
    row("SUCCESS", State::Success, true);
    row("REFUND", State::Refund, true);
    row("CLOSED", State::Closed, false);
    row("REVOKED", State::Revoked, false);
    row("USERPAYING", State::UserPaying, false);
    row("PAYERROR", State::PayError, false);
    row("ACCEPT", State::Other, false);
    row("success", State::Other, false);
}

void TestPayAnswers::knowsTheStatesOfAnOrder()
{
    QFETCH(int, state);
    QFETCH(bool, isPaid);
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    const auto order = readOrderState(changed(paidOrder(), QStringLiteral("trade_state"), word));
    QVERIFY(order);
    QCOMPARE(int(order->state), state);
    QCOMPARE(order->isPaid(), isPaid);
    QCOMPARE(order->stateName, word);
}

void TestPayAnswers::refusesOrders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const QJsonValue gone(QJsonValue::Undefined);
    const QString missing = QStringLiteral("json.missing"), type = QStringLiteral("json.type");
    for (const char *path : {"mchid", "out_trade_no", "trade_state", "transaction_id", "amount.total", "amount"})
        QTest::addRow("%s missing", path) << QString::fromLatin1(path) << gone << missing;
    for (const char *path : {"mchid", "out_trade_no", "trade_state", "transaction_id", "bank_type", "payer.openid", "success_time"})
        QTest::addRow("%s a number", path) << QString::fromLatin1(path) << QJsonValue(1) << type;
    QTest::newRow("amount a text") << QStringLiteral("amount.total") << QJsonValue(QStringLiteral("12800")) << type;
    QTest::newRow("amount a fraction") << QStringLiteral("amount.total") << QJsonValue(128.5) << type;
    QTest::newRow("amount beyond 64 bits") << QStringLiteral("amount.payer_total") << QJsonValue(1e30) << type;
    QTest::newRow("time without an offset") << QStringLiteral("success_time") << QJsonValue(QStringLiteral("2026-03-05T10:15:05"))
                                            << QStringLiteral("pay.time");
}

void TestPayAnswers::refusesOrders()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    const auto order = readOrderState(changed(paidOrder(), path, value));
    QVERIFY(!order);
    QCOMPARE(order.error().code, code);
    QCOMPARE(order.error().kind, ErrorKind::BadReply);
}

void TestPayAnswers::readsARefund()
{
    const auto read = readRefundState(refund());
    QVERIFY(read);
    QCOMPARE(read->outRefundNo.toString(), QStringLiteral("R@1"));
    QCOMPARE(read->refundId.toString(), QStringLiteral("5030"));
    QCOMPARE(read->outTradeNo.toString(), QStringLiteral("A1"));
    QCOMPARE(read->transactionId.toString(), QStringLiteral("4200"));
    QCOMPARE(read->channel, QStringLiteral("ORIGINAL"));
    QCOMPARE(read->receivedBy, QStringLiteral("支付用户零钱"));
    QCOMPARE(read->refund, Money::fromFen(5000));
    QCOMPARE(read->total, Money::fromFen(10000));
    QCOMPARE(read->payerRefund, std::optional(Money::fromFen(4900)));
    QCOMPARE(read->feeReturned, std::optional(Money::fromFen(30)));
    QCOMPARE(read->createdAt, std::optional<qint64>(1'772'726'399'000)); // 2026-03-05 15:59:59 UTC
    QCOMPARE(read->succeededAt, std::optional<qint64>(1'772'726'401'000));
}

void TestPayAnswers::knowsTheStatesOfARefund_data()
{
    QTest::addColumn<int>("status");
    using Status = RefundState::Status;
    for (const auto &[word, status] :
         {std::pair{"PROCESSING", Status::Processing}, std::pair{"SUCCESS", Status::Success}, std::pair{"CLOSED", Status::Closed},
          std::pair{"ABNORMAL", Status::Abnormal}, std::pair{"NEW", Status::Other}})
        QTest::newRow(word) << int(status);
}

void TestPayAnswers::knowsTheStatesOfARefund()
{
    QFETCH(int, status);
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    const auto read =
        readRefundState(changed(changed(refund(), QStringLiteral("status"), word), QStringLiteral("success_time"), QJsonValue::Undefined));
    QVERIFY(read);
    QCOMPARE(int(read->status), status);
    QCOMPARE(read->statusName, word);
    QVERIFY(!read->succeededAt);
}

void TestPayAnswers::refusesRefunds_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"refund_id", "out_refund_no", "transaction_id", "out_trade_no", "status", "amount.refund", "amount.total"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestPayAnswers::refusesRefunds()
{
    QFETCH(QString, path);
    const auto missing = readRefundState(changed(refund(), path, QJsonValue::Undefined));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, QStringLiteral("json.missing"));
    QCOMPARE(missing.error().detail, path.section(u'.', -1));
    QVERIFY(!readRefundState(changed(refund(), path, QJsonValue(1.5))));
}

void TestPayAnswers::readsComplaints()
{
    const auto page = readComplaints(
        object("{\"data\":[{\"complaint_id\":\"200201820200101080076610000\",\"complaint_time\":\"2026-03-05T10:00:00+08:00\","
               "\"complaint_detail\":\"反馈一个重复扣费的问题\",\"complaint_state\":\"PENDING\",\"incoming_user_response\":true,"
               "\"complaint_order_info\":[{\"transaction_id\":\"4200\",\"out_trade_no\":\"A1\",\"amount\":3}],\"new\":1},"
               "{\"complaint_id\":\"2\",\"complaint_time\":\"2026-03-05T10:00:00+08:00\",\"complaint_state\":\"PROCESSED\"}],"
               "\"limit\":50,\"offset\":0,\"total_count\":60}"));
    QVERIFY(page);
    QCOMPARE(page->total, 60);
    QCOMPARE(page->complaints.size(), size_t(2));
    const Complaint &first = page->complaints.at(0);
    QCOMPARE(first.id, QStringLiteral("200201820200101080076610000"));
    QCOMPARE(first.state, QStringLiteral("PENDING"));
    QCOMPARE(first.detail, QStringLiteral("反馈一个重复扣费的问题"));
    QCOMPARE(first.complainedAt, 1'772'676'000'000);
    QCOMPARE(first.outTradeNo.toString(), QStringLiteral("A1"));
    QCOMPARE(first.amount, std::optional(Money::fromFen(3)));
    QVERIFY(first.isReplyDue);
    QVERIFY(page->complaints.at(1).outTradeNo.isEmpty());
    QVERIFY(!page->complaints.at(1).amount);
}

void TestPayAnswers::refusesComplaintsWithoutATotal()
{
    QCOMPARE(readComplaints(object("{\"data\":[]}")).error().code, QStringLiteral("json.missing"));
    QCOMPARE(readComplaints(object("{\"data\":[{}],\"total_count\":1}")).error().code, QStringLiteral("json.missing"));
    QCOMPARE(readComplaints(object("{\"total_count\":0}"))->total, 0);
}

void TestPayAnswers::knowsWhichDaysHaveABill_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *day, const char *today, const char *code) {
        QTest::addRow("%s on %s", day, today) << QString::fromLatin1(day) << QString::fromLatin1(today) << QString::fromLatin1(code);
    };
    row("2026-11-23", "2026-11-24", "");
    row("2026-11-24", "2026-11-24", "bill.day_not_over");
    row("2026-11-25", "2026-11-24", "bill.day_not_over");
    row("2026-08-24", "2026-11-24", "");
    row("2026-08-23", "2026-11-24", "bill.too_old");
    row("2026-02-28", "2026-05-31", ""); // February has no 31st
    row("2026-02-27", "2026-05-31", "bill.too_old");
    row("2025-12-31", "2026-01-01", "");
}

void TestPayAnswers::knowsWhichDaysHaveABill()
{
    QFETCH(QString, day);
    QFETCH(QString, today);
    QFETCH(QString, code);
    const Done checked = checkBillDay(*BusinessDay::fromText(day), *BusinessDay::fromText(today));
    QCOMPARE(checked ? QString() : checked.error().code, code);
    QVERIFY(checked || checked.error().kind == ErrorKind::Usage);
}

void TestPayAnswers::asksForTheRightBill_data()
{
    QTest::addColumn<int>("kind");
    const auto row = [](const char *target, BillKind kind) { QTest::newRow(target) << int(kind); };
    row("/v3/bill/tradebill?bill_date=2026-03-05&bill_type=ALL&tar_type=GZIP", BillKind::TradeAll);
    row("/v3/bill/tradebill?bill_date=2026-03-05&bill_type=SUCCESS&tar_type=GZIP", BillKind::TradeSuccess);
    row("/v3/bill/tradebill?bill_date=2026-03-05&bill_type=REFUND&tar_type=GZIP", BillKind::TradeRefund);
    row("/v3/bill/fundflowbill?bill_date=2026-03-05&account_type=BASIC&tar_type=GZIP", BillKind::FundBasic);
    row("/v3/bill/fundflowbill?bill_date=2026-03-05&account_type=OPERATION&tar_type=GZIP", BillKind::FundOperation);
    row("/v3/bill/fundflowbill?bill_date=2026-03-05&account_type=FEES&tar_type=GZIP", BillKind::FundFees);
}

void TestPayAnswers::asksForTheRightBill()
{
    QFETCH(int, kind);
    QCOMPARE(billTarget(BusinessDay(QDate(2026, 3, 5)), BillKind(kind)), QByteArray(QTest::currentDataTag()));
}

void TestPayAnswers::checksAMerchant_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Change change, const char *code) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(code);
    };
    row(
        "whole", [](Merchant &) {}, "");
    row(
        "certificates only",
        [](Merchant &m) {
            m.publicKeyId.clear();
            m.platformKeys = {};
        },
        "");
    row(
        "public key only", [](Merchant &m) { m.apiV3Key = {}; }, "");
    row(
        "no number", [](Merchant &m) { m.id = MerchantId(); }, "pay.mchid");
    row(
        "number with a letter", [](Merchant &m) { m.id = MerchantId(QStringLiteral("19x")); }, "pay.mchid");
    row(
        "no serial", [](Merchant &m) { m.serial.clear(); }, "pay.serial");
    row(
        "APIv3 key of 31", [](Merchant &m) { m.apiV3Key = Secret(QByteArray(31, 'k')); }, "pay.apiv3_key_length");
    row(
        "APIv3 key of 33", [](Merchant &m) { m.apiV3Key = Secret(QByteArray(33, 'k')); }, "pay.apiv3_key_length");
    row(
        "id of a key that is not there", [](Merchant &m) { m.publicKeyId = QStringLiteral("PUB_KEY_ID_02"); }, "pay.public_key_missing");
    row(
        "nothing to verify with",
        [](Merchant &m) {
            m.publicKeyId.clear();
            m.platformKeys = {};
            m.apiV3Key = {};
        },
        "pay.no_platform_key");
    row(
        "no address", [](Merchant &m) { m.baseUrls.clear(); }, "pay.base_url");
    row(
        "address with a path", [](Merchant &m) { m.baseUrls = {QUrl(QStringLiteral("https://a.cn/v3"))}; }, "pay.base_url");
    row(
        "address with a slash", [](Merchant &m) { m.baseUrls = {QUrl(QStringLiteral("https://a.cn/"))}; }, "");
}

void TestPayAnswers::checksAMerchant()
{
    QFETCH(Change, change);
    QFETCH(QString, code);
    static const PrivateKey key = *PrivateKey::generate();
    Merchant merchant{.id = MerchantId(QStringLiteral("1900000109")),
                      .appid = {},
                      .serial = QStringLiteral("5157"),
                      .key = key,
                      .apiV3Key = Secret(QByteArray(32, 'k')),
                      .platformKeys = {},
                      .publicKeyId = QStringLiteral("PUB_KEY_ID_01"),
                      .baseUrls = defaultPayUrls(),
                      .caPem = {},
                      .notifyUrl = {}};
    merchant.platformKeys.add(QStringLiteral("pub_key_id_01"), key.publicKey());
    change(merchant);
    const Done checked = checkMerchant(merchant);
    QCOMPARE(checked ? QString() : checked.error().code, code);
}

void TestPayAnswers::allowsTheHostsOfItsBaseUrls()
{
    const HostAllowList real = allowedHosts(defaultPayUrls());
    for (const char *url : {"https://api.mch.weixin.qq.com/v3/billdownload/file?token=x", "https://api2.mch.weixin.qq.com/",
                            "https://api.wechatpay.cn/", "https://api2.wechatpay.cn/"})
        QVERIFY2(real.check(QUrl(QString::fromLatin1(url))), url);
    QVERIFY(!real.check(QUrl(QStringLiteral("https://127.0.0.1:8443/"))));
    const HostAllowList local = allowedHosts({QUrl(QStringLiteral("https://127.0.0.1:8443"))});
    QVERIFY(local.check(QUrl(QStringLiteral("https://127.0.0.1:8443/v3/x"))));
    QVERIFY(!local.check(QUrl(QStringLiteral("https://api.mch.weixin.qq.com/v3/x"))));
}

QTEST_GUILESS_MAIN(TestPayAnswers)
#include "tst_payanswers.moc"
