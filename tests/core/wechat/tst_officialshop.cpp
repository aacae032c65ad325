#include "wechat/shop.h"

#include <QJsonDocument>
#include <QTest>

using namespace yiren;

// Orders of a WeChat Shop as calls and answers (contract/wechat-official-account.md 10.2).
class TestOfficialShop : public QObject
{
    Q_OBJECT

private slots:
    void asksForChangesInSeconds();
    void readsTheContractsIds();
    void readsTheContractsOrder();
    void readsIdsThatAreNumbers();
    void aPresentIsPaidByItsGiver();
    void anExchangeHasNoAmount();
    void whatIsMissingIsNamed();
};

namespace {

OfficialAnswer answered(const QByteArray &json)
{
    OfficialAnswer answer;
    answer.json = QJsonDocument::fromJson(json).object();
    return answer;
}

// The sample at the end of 10.2.6.
const QByteArray contractsOrder =
    R"({"errcode": 0, "errmsg": "ok", "order": {"order_id": "3705115058471208928", "status": 20, "create_time": 1789990000, "update_time": 1789990300, "openid": "oShopBuyer0000000000000000001", "unionid": "", "order_detail": {"product_infos": [{"product_id": "10000000000001", "sku_id": "20000000000001", "title": "手作皮具", "sku_cnt": 1, "sale_price": 12900, "market_price": 15900, "real_price": 12900, "sku_code": "LEA-01", "sku_attrs": [{"attr_key": "颜色", "attr_value": "棕"}], "on_aftersale_sku_cnt": 0, "finish_aftersale_sku_cnt": 0}], "price_info": {"product_price": 12900, "order_price": 12900, "freight": 0, "discounted_price": 0, "is_discounted": false}, "pay_info": {"pay_time": 1789990300, "transaction_id": "4200000000202609180000000009", "payment_method": 1}, "delivery_info": {"address_info": {"user_name": "张**", "province_name": "广东省", "city_name": "广州市", "county_name": "海珠区", "detail_info": "***", "tel_number": "138****0000"}, "delivery_product_info": [], "deliver_method": 0}, "ext_info": {"customer_notes": "请包装好", "merchant_notes": ""}, "settle_info": {"predict_commission_fee": 129, "commission_fee": 0}}, "aftersale_detail": {"aftersale_order_list": [], "on_aftersale_order_cnt": 0}}})";

} // namespace

void TestOfficialShop::asksForChangesInSeconds()
{
    const OfficialCall call = shopOrderIdsCall({1'789'900'000'000, 1'790'000'000'999}, {});
    QCOMPARE(call.path, QStringLiteral("/channels/ec/order/list/get"));
    const QJsonObject body = QJsonDocument::fromJson(call.body).object();
    QCOMPARE(body[u"update_time_range"][u"start_time"].toInteger(), 1'789'900'000);
    QCOMPARE(body[u"update_time_range"][u"end_time"].toInteger(), 1'790'000'000);
    QCOMPARE(body[u"page_size"].toInt(), 100);
    QCOMPARE(body[u"next_key"].toString(QStringLiteral("missing")), QString());
}

void TestOfficialShop::readsTheContractsIds()
{
    const auto page = shopOrderIds(
        answered(R"({"errcode":0,"errmsg":"ok","order_id_list":["3705115058471208928"],"next_key":"InvNextKey","has_more":false})"));
    QVERIFY(page);
    QCOMPARE(page->ids, std::vector{OutTradeNo(QStringLiteral("3705115058471208928"))});
    QCOMPARE(page->nextKey, QStringLiteral("InvNextKey"));
    QVERIFY(!page->isMore);
}

void TestOfficialShop::readsTheContractsOrder()
{
    const auto order = shopOrder(answered(contractsOrder));
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
    ShopOrder expected;
    expected.id = OutTradeNo(QStringLiteral("3705115058471208928"));
    expected.status = 20;
    expected.createdAt = 1'789'990'000'000;
    expected.changedAt = 1'789'990'300'000;
    expected.buyer = OpenId(QStringLiteral("oShopBuyer0000000000000000001"));
    expected.unionId = QStringLiteral("");
    expected.lines = {{QStringLiteral("手作皮具"), 1, Money::fromFen(12900), Money::fromFen(12900)}};
    expected.paid = Money::fromFen(12900);
    expected.paidAt = 1'789'990'300'000;
    expected.transaction = TransactionId(QStringLiteral("4200000000202609180000000009"));
    QVERIFY(*order == expected);
}

void TestOfficialShop::readsIdsThatAreNumbers()
{
    const auto page = shopOrderIds(answered(R"({"errcode":"0","order_id_list":[3705115058471208928],"has_more":1,"next_key":"k"})"));
    QVERIFY(page);
    QCOMPARE(page->ids, std::vector{OutTradeNo(QStringLiteral("3705115058471208928"))}); // a double would end in …929024
    QVERIFY(page->isMore);
}

void TestOfficialShop::aPresentIsPaidByItsGiver()
{
    QByteArray json = contractsOrder;
    json.replace(R"("unionid": "")", R"("unionid": "uReceiver", "is_present": true, "present_giver_openid": "oGiver")");
    const auto order = shopOrder(answered(json));
    QVERIFY(order);
    QCOMPARE(order->buyer.toString(), QStringLiteral("oGiver"));
    QVERIFY(order->unionId.isEmpty()); // the receiver's
}

void TestOfficialShop::anExchangeHasNoAmount()
{
    const auto exchange = shopAftersale(answered(
        R"({"after_sale_order":{"after_sale_order_id":2000001,"order_id":3705115058471208928,"type":"EXCHANGE","status":"MERCHANT_PROCESSING","create_time":1789990000,"update_time":1789990001}})"));
    QVERIFY(exchange);
    QCOMPARE(exchange->id, QStringLiteral("2000001"));
    QCOMPARE(exchange->order.toString(), QStringLiteral("3705115058471208928"));
    QCOMPARE(exchange->amount, Money());
    QCOMPARE(exchange->changedAt, 1'789'990'001'000);
}

void TestOfficialShop::whatIsMissingIsNamed()
{
    QByteArray json = contractsOrder;
    json.replace("order_price", "elsewhere");
    const auto order = shopOrder(answered(json));
    QVERIFY(!order);
    QCOMPARE(order.error().detail, QStringLiteral("order_price"));
}

QTEST_GUILESS_MAIN(TestOfficialShop)
#include "tst_officialshop.moc"
