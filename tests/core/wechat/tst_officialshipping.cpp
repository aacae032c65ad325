#include "wechat/shipping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yiren;

namespace {

QJsonObject bodyOf(const Result<OfficialCall> &call)
{
    return call ? QJsonDocument::fromJson(call->body).object() : QJsonObject();
}

OfficialAnswer answered(const QByteArray &json)
{
    OfficialAnswer answer;
    answer.json = QJsonDocument::fromJson(json).object();
    return answer;
}

Parcel sf()
{
    return {QStringLiteral("SF0000000000001"), QStringLiteral("SF"), QStringLiteral("手作皮具*1"), {}, QStringLiteral("138****0000")};
}

Shipment shipment(ShippingMode mode = ShippingMode::Express)
{
    Shipment made;
    made.key.transaction = TransactionId(QStringLiteral("4200000000202609180000000001"));
    made.mode = mode;
    made.parcels = {mode == ShippingMode::Express ? sf() : Parcel{{}, {}, QStringLiteral("手作皮具*1"), {}, {}}};
    return made;
}

const OpenId payer(QStringLiteral("oMpUser000000000000000000001A"));

ManagedOrder managed(ManagedOrder::State state, qint64 fen, int uploads = 0)
{
    ManagedOrder order;
    order.state = state;
    order.paid = Money::fromFen(fen);
    order.uploads = uploads;
    return order;
}

} // namespace

// Shipping data of a Mini Program's orders (contract/wechat-official-account.md 10.1).
class TestOfficialShipping : public QObject
{
    Q_OBJECT

private slots:
    void writesTheContractsExample();
    void saysHowInEachMode_data();
    void saysHowInEachMode();
    void splitsOnlyExpressAndSaysWhichIsTheLast();
    void namesAnOrderByTheMerchantsNumber();
    void writesMergedPayments();
    void refusesWhatWeChatWouldRefuse_data();
    void refusesWhatWeChatWouldRefuse();
    void readsTheContractsOrder();
    void readsPagesOfOrders();
    void heldCashIsWhatIsNotConfirmed();
    void anOrderIsCorrectedOnce();
};

// The contract's JSON, 10.1.1; 1789709375120 is 2026-09-18T05:29:35.120Z by `date -u`.
void TestOfficialShipping::writesTheContractsExample()
{
    const auto call = shipmentCall(shipment(), payer, 1789709375120);
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/wxa/sec/order/upload_shipping_info"));
    QCOMPARE(call->safety, Safety::OnceOnly);
    const QByteArray expected =
        R"({"order_key": {"order_number_type": 2, "transaction_id": "4200000000202609180000000001"}, "logistics_type": 1, "delivery_mode": 1,
            "shipping_list": [{"tracking_no": "SF0000000000001", "express_company": "SF", "item_desc": "手作皮具*1",
            "contact": {"receiver_contact": "138****0000"}}], "upload_time": "2026-09-18T13:29:35.120+08:00",
            "payer": {"openid": "oMpUser000000000000000000001A"}})";
    QCOMPARE(bodyOf(call), QJsonDocument::fromJson(expected).object());
}

void TestOfficialShipping::saysHowInEachMode_data()
{
    QTest::addColumn<ShippingMode>("mode");
    QTest::addColumn<int>("type");
    QTest::newRow("express") << ShippingMode::Express << 1;
    QTest::newRow("same city") << ShippingMode::SameCity << 2;
    QTest::newRow("virtual") << ShippingMode::Virtual << 3;
    QTest::newRow("self pick-up") << ShippingMode::SelfPickup << 4;
}

void TestOfficialShipping::saysHowInEachMode()
{
    QFETCH(ShippingMode, mode);
    QFETCH(int, type);
    const QJsonObject body = bodyOf(shipmentCall(shipment(mode), payer, 0));
    QCOMPARE(body[u"logistics_type"].toInt(), type);
    QCOMPARE(body[u"delivery_mode"].toInt(), 1);
    QVERIFY(!body.contains(u"is_all_delivered"));
    QCOMPARE(body[u"shipping_list"][0].toObject().contains(u"tracking_no"), mode == ShippingMode::Express);
}

void TestOfficialShipping::splitsOnlyExpressAndSaysWhichIsTheLast()
{
    Shipment split = shipment();
    split.isSplit = true;
    split.isLast = false;
    split.parcels.push_back(sf());
    const QJsonObject body = bodyOf(shipmentCall(split, payer, 0));
    QCOMPARE(body[u"delivery_mode"].toInt(), 2);
    QCOMPARE(body[u"is_all_delivered"].toBool(true), false);
    QCOMPARE(body[u"shipping_list"].toArray().size(), 2);
}

void TestOfficialShipping::namesAnOrderByTheMerchantsNumber()
{
    Shipment made = shipment();
    made.key = {{}, MerchantId(QStringLiteral("1600000001")), OutTradeNo(QStringLiteral("NO1001"))};
    const QJsonObject key = bodyOf(shipmentCall(made, payer, 0))[u"order_key"].toObject();
    QCOMPARE(key[u"order_number_type"].toInt(), 1);
    QCOMPARE(key[u"mchid"].toString(), QStringLiteral("1600000001"));
    QCOMPARE(key[u"out_trade_no"].toString(), QStringLiteral("NO1001"));
    QVERIFY(managedOrderCall(made.key).body.contains("merchant_trade_no"));
}

void TestOfficialShipping::writesMergedPayments()
{
    const Shipment one = shipment();
    const auto call = combinedShipmentCall(one.key, {one, shipment(ShippingMode::Virtual)}, payer, 0);
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/wxa/sec/order/upload_combined_shipping_info"));
    const QJsonObject body = bodyOf(call);
    QCOMPARE(body[u"sub_orders"].toArray().size(), 2);
    QCOMPARE(body[u"sub_orders"][1][u"logistics_type"].toInt(), 3);
    QVERIFY(!body[u"sub_orders"][0].toObject().contains(u"payer"));
    QVERIFY(!combinedShipmentCall(one.key, {}, payer, 0));
}

void TestOfficialShipping::refusesWhatWeChatWouldRefuse_data()
{
    QTest::addColumn<Shipment>("made");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const char *member, const std::function<void(Shipment &)> &bend) {
        Shipment made = shipment();
        bend(made);
        QTest::newRow(name) << made << QString::fromLatin1(member);
    };
    row("as it should be", "", [](Shipment &) {});
    row("no key", "order_key", [](Shipment &made) { made.key = {}; });
    row("no parcel", "shipping_list", [](Shipment &made) { made.parcels.clear(); });
    row("two parcels in one", "shipping_list", [](Shipment &made) { made.parcels.push_back(sf()); });
    row("sixteen parcels", "shipping_list", [](Shipment &made) {
        made.isSplit = true;
        made.parcels.assign(16, sf());
    });
    row("fifteen parcels", "", [](Shipment &made) {
        made.isSplit = true;
        made.parcels.assign(15, sf());
    });
    row("split and virtual", "delivery_mode", [](Shipment &made) {
        made.isSplit = true;
        made.mode = ShippingMode::Virtual;
    });
    row("no number", "tracking_no", [](Shipment &made) { made.parcels[0].trackingNo.clear(); });
    row("no company", "express_company", [](Shipment &made) { made.parcels[0].company.clear(); });
    row("nothing in it", "item_desc", [](Shipment &made) { made.parcels[0].item = QStringLiteral(" "); });
    row("120 characters", "", [](Shipment &made) { made.parcels[0].item = QString(120, u'皂'); });
    row("121 characters", "item_desc", [](Shipment &made) { made.parcels[0].item = QString(121, u'皂'); });
    row("SF without a contact", "contact", [](Shipment &made) { made.parcels[0].receiverContact.clear(); });
    row("another company without one", "", [](Shipment &made) {
        made.parcels[0].company = QStringLiteral("ZTO");
        made.parcels[0].receiverContact.clear();
    });
    row("a whole phone number", "contact", [](Shipment &made) { made.parcels[0].receiverContact = QStringLiteral("13800000000"); });
    row("a landline", "", [](Shipment &made) { made.parcels[0].receiverContact = QStringLiteral("****1234-1"); });
}

void TestOfficialShipping::refusesWhatWeChatWouldRefuse()
{
    QFETCH(Shipment, made);
    QFETCH(QString, member);
    const auto call = shipmentCall(made, payer, 0);
    QCOMPARE(call ? QString() : call.error().place.column, member);
    QVERIFY(!shipmentCall(made, {}, 0)); // nobody paid
}

// Appendix A of the contract.
void TestOfficialShipping::readsTheContractsOrder()
{
    const auto order = managedOrder(answered(
        R"({"errcode": 0, "errmsg": "ok", "order": {"transaction_id": "4200000000202609180000000001", "merchant_id": "1600000001",
            "sub_merchant_id": "", "merchant_trade_no": "NO1001", "description": "手作皮具", "paid_amount": 12900,
            "openid": "oMpUser000000000000000000001A", "trade_create_time": 1789990000, "pay_time": 1789990300, "order_state": 2,
            "in_complaint": false, "shipping": {"delivery_mode": 1, "logistics_type": 1, "finish_shipping": true, "goods_desc": "手作皮具*1",
            "finish_shipping_count": 1, "shipping_list": [{"tracking_no": "SF0000000000001", "express_company": "SF",
            "goods_desc": "手作皮具*1", "upload_time": 1790010000, "contact": {"receiver_contact": "138****0000"}}]}}})"));
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
    QCOMPARE(order->key.outTradeNo, OutTradeNo(QStringLiteral("NO1001")));
    QCOMPARE(order->paid, Money::fromFen(12900));
    QCOMPARE(order->paidAt, 1789990300000);
    QCOMPARE(order->state, ManagedOrder::State::Shipped);
    QCOMPARE(order->uploads, 1);
    QCOMPARE(order->mode, ShippingMode::Express);
    QVERIFY(order->isWhole && !order->isComplaint);
    QCOMPARE(order->parcels, std::vector<Parcel>{sf()});
    QVERIFY(!managedOrder(answered(R"({"errcode": 0})")));
}

void TestOfficialShipping::readsPagesOfOrders()
{
    const auto page = managedOrders(answered(
        R"({"order_list":[{"transaction_id":"1","merchant_id":"2","merchant_trade_no":"3","paid_amount":5,"openid":"o","pay_time":7,
            "order_state":1}],"has_more":true,"last_index":"abc"})"));
    QVERIFY(page);
    QCOMPARE(page->orders.size(), size_t(1));
    QCOMPARE(page->orders[0].state, ManagedOrder::State::ToShip);
    QVERIFY(!page->orders[0].mode);
    QVERIFY(page->isMore);
    const OfficialCall next = managedOrdersCall(ManagedOrder::State::ToShip, page->lastIndex);
    QCOMPARE(QJsonDocument::fromJson(next.body).object(),
             QJsonDocument::fromJson(R"({"order_state":1,"last_index":"abc","page_size":100})").object());
}

void TestOfficialShipping::heldCashIsWhatIsNotConfirmed()
{
    using State = ManagedOrder::State;
    const HeldCash cash =
        heldCash({managed(State::ToShip, 100), managed(State::ToShip, 20), managed(State::Shipped, 3), managed(State::Received, 1000),
                  managed(State::Finished, 1000), managed(State::Refunded, 1000), managed(State::ToSettle, 1000)});
    QCOMPARE(cash, (HeldCash{Money::fromFen(123), 2, Money::fromFen(120)}));
    QCOMPARE(heldCash({}), HeldCash());
}

void TestOfficialShipping::anOrderIsCorrectedOnce()
{
    using State = ManagedOrder::State;
    QCOMPARE(shippingChance(managed(State::ToShip, 1)), ShippingChance::First);
    QCOMPARE(shippingChance(managed(State::Shipped, 1, 1)), ShippingChance::Correction);
    QCOMPARE(shippingChance(managed(State::Shipped, 1, 2)), ShippingChance::None);
    QCOMPARE(shippingChance(managed(State::Received, 1, 1)), ShippingChance::None);
}

QTEST_GUILESS_MAIN(TestOfficialShipping)
#include "tst_officialshipping.moc"
