#include "core/sandbox/officialclient.h"
#include "support/officialreplies.h"
#include "wechat/officialerrors.h"
#include "wechat/shipping.h"

#include <QtTest>

using namespace yiren;
using sandbox::OfficialClass;

namespace {

const OpenId buyer(QStringLiteral("oMpUser000000000000000000001A"));
const TransactionId first(QStringLiteral("4200000000202609180000000001"));

// A Mini Program with three paid orders, and its client.
struct Shop {
    explicit Shop(OfficialClass accountClass = OfficialClass::MiniProgram) : official(accountClass)
    {
        for (int i = 1; i <= 3; ++i) {
            sandbox::ManagedTrade trade;
            trade.transactionId = TransactionId(QStringLiteral("420000000020260918000000000%1").arg(i));
            trade.merchantId = MerchantId(QStringLiteral("1600000001"));
            trade.tradeNo = OutTradeNo(QStringLiteral("NO100%1").arg(i));
            trade.description = QStringLiteral("手作皮具");
            trade.paid = Money::fromFen(100 * i);
            trade.openid = buyer;
            trade.paidAtMs = official.running.clock.now().toMSecsSinceEpoch() - i * 1000;
            official.control().addTrade(trade);
        }
    }
    Result<OfficialAnswer> send(const OfficialCall &call)
    {
        return readOfficialAnswer(call, officialReply(official.post(call.path.toLatin1(), call.body).body, 200));
    }
    int codeOf(const Result<OfficialCall> &call)
    {
        if (!call)
            return -3;
        const auto answer = send(*call);
        return answer ? answer->code : officialCode(answer.error()).value_or(-2);
    }
    int ship(const Shipment &shipment, const OpenId &payer = buyer)
    {
        return codeOf(shipmentCall(shipment, payer, official.running.clock.now().toMSecsSinceEpoch()));
    }
    ManagedOrder order(const TransactionId &id = first)
    {
        const auto answer = send(managedOrderCall({id, {}, {}}));
        return answer ? managedOrder(*answer).value_or(ManagedOrder()) : ManagedOrder();
    }
    qsizetype uploads() { return official.running.control().applied(sandbox::EffectLedger::Kind::ShippingUploaded, first.toString()); }

    RunningOfficial official;
};

Shipment parcel(const char *number = "SF0000000000001", ShippingMode mode = ShippingMode::Express)
{
    Shipment made;
    made.key.transaction = first;
    made.mode = mode;
    made.parcels = {{QLatin1String(number), QStringLiteral("SF"), QStringLiteral("手作皮具*1"), {}, QStringLiteral("138****0000")}};
    return made;
}

} // namespace

// Shipping data at the stand-in, sent with the client's own calls (contract/wechat-official-account.md 10.1).
class TestSandboxShipping : public QObject
{
    Q_OBJECT

private slots:
    void anOrderIsShippedAndCorrectedOnce();
    void eachModeShips_data();
    void eachModeShips();
    void partsWaitForTheLastOne();
    void aReceivedOrderIsNotShippedAgain();
    void onlyItsPayersOrderIsShipped();
    void mergedOrdersShipTogetherOrNotAtAll();
    void ordersComeInPagesAndByState();
    void anOfficialAccountHasNoShipping();
    void aLostAnswerIsFoundByAsking();
    void namesExpressCompanies();
};

void TestSandboxShipping::anOrderIsShippedAndCorrectedOnce()
{
    Shop shop;
    QCOMPARE(shop.order().state, ManagedOrder::State::ToShip);
    QCOMPARE(shop.ship(parcel()), 0);
    QCOMPARE(shop.order().state, ManagedOrder::State::Shipped);
    QCOMPARE(shop.order().parcels, parcel().parcels);
    QCOMPARE(shop.ship(parcel()), 10060023); // nothing changed
    QCOMPARE(shop.ship(parcel("SF2")), 0);
    QCOMPARE(shop.order().uploads, 2);
    QCOMPARE(shippingChance(shop.order()), ShippingChance::None);
    QCOMPARE(shop.ship(parcel("SF3")), 10060003);
    QCOMPARE(shop.uploads(), 2);
}

void TestSandboxShipping::eachModeShips_data()
{
    QTest::addColumn<ShippingMode>("mode");
    QTest::newRow("express") << ShippingMode::Express;
    QTest::newRow("same city") << ShippingMode::SameCity;
    QTest::newRow("virtual") << ShippingMode::Virtual;
    QTest::newRow("self pick-up") << ShippingMode::SelfPickup;
}

void TestSandboxShipping::eachModeShips()
{
    QFETCH(ShippingMode, mode);
    Shop shop;
    QCOMPARE(shop.ship(parcel("SF1", mode)), 0);
    QCOMPARE(shop.order().state, ManagedOrder::State::Shipped);
    QCOMPARE(shop.order().parcels.at(0).item, QStringLiteral("手作皮具*1"));
}

void TestSandboxShipping::partsWaitForTheLastOne()
{
    Shop shop;
    Shipment part = parcel("SF1");
    part.isSplit = true;
    part.isLast = false;
    QCOMPARE(shop.ship(part), 0);
    QCOMPARE(shop.order().state, ManagedOrder::State::ToShip);
    part.isLast = true;
    part.parcels.assign(15, part.parcels.front());
    QCOMPARE(shop.ship(part), 10060024); // sixteen in all
    part.parcels.resize(14);
    QCOMPARE(shop.ship(part), 0);
    QCOMPARE(shop.order().state, ManagedOrder::State::Shipped);
    QCOMPARE(shop.order().parcels.size(), size_t(15));
}

void TestSandboxShipping::aReceivedOrderIsNotShippedAgain()
{
    Shop shop;
    shop.official.control().setTradeState(first, 3);
    QCOMPARE(shop.ship(parcel()), 10060004);
    shop.official.control().setTradeState(first, 5);
    QCOMPARE(shop.ship(parcel()), 10060004);
    QCOMPARE(shop.uploads(), 0);
}

void TestSandboxShipping::onlyItsPayersOrderIsShipped()
{
    Shop shop;
    QCOMPARE(shop.ship(parcel(), OpenId(QStringLiteral("oSomebodyElse"))), 10060031);
    Shipment unknown = parcel();
    unknown.key.transaction = TransactionId(QStringLiteral("1"));
    QCOMPARE(shop.ship(unknown), 10060001);
    unknown.key = {{}, MerchantId(QStringLiteral("1600000001")), OutTradeNo(QStringLiteral("NO1001"))};
    QCOMPARE(shop.ship(unknown), 0); // the same order by its other name
    QCOMPARE(shop.uploads(), 1);
}

void TestSandboxShipping::mergedOrdersShipTogetherOrNotAtAll()
{
    Shop shop;
    const qint64 now = shop.official.running.clock.now().toMSecsSinceEpoch();
    Shipment other = parcel("SF2");
    other.key.transaction = TransactionId(QStringLiteral("1")); // there is no such order
    QCOMPARE(shop.codeOf(combinedShipmentCall(parcel().key, {parcel(), other}, buyer, now)), 10060001);
    QCOMPARE(shop.uploads(), 0);
    other.key.transaction = TransactionId(QStringLiteral("4200000000202609180000000002"));
    QCOMPARE(shop.codeOf(combinedShipmentCall(parcel().key, {parcel(), other}, buyer, now)), 0);
    QCOMPARE(shop.order().state, ManagedOrder::State::Shipped);
    QCOMPARE(shop.order(other.key.transaction).parcels.at(0).trackingNo, QStringLiteral("SF2"));
}

void TestSandboxShipping::ordersComeInPagesAndByState()
{
    Shop shop;
    QCOMPARE(shop.ship(parcel()), 0);
    const auto waiting = managedOrders(*shop.send(managedOrdersCall(ManagedOrder::State::ToShip)));
    QCOMPARE(waiting->orders.size(), size_t(2));
    QCOMPARE(heldCash(managedOrders(*shop.send(managedOrdersCall({})))->orders), (HeldCash{Money::fromFen(600), 2, Money::fromFen(500)}));
    const OfficialCall two = jsonCall("/wxa/sec/order/get_order_list", {{QStringLiteral("page_size"), 2}});
    const auto page = managedOrders(*shop.send(two));
    QVERIFY(page->isMore);
    const auto rest = managedOrders(*shop.send(managedOrdersCall({}, page->lastIndex)));
    QCOMPARE(rest->orders.size(), size_t(1));
    QVERIFY(!rest->isMore);
    QCOMPARE(shop.codeOf(managedOrdersCall({}, QStringLiteral("made up"))), 10060011);
}

void TestSandboxShipping::anOfficialAccountHasNoShipping()
{
    Shop shop(OfficialClass::VerifiedService);
    QCOMPARE(shop.ship(parcel()), 48001);
}

void TestSandboxShipping::aLostAnswerIsFoundByAsking()
{
    Shop shop;
    shop.official.running.inject(QStringLiteral("shipping_upload:close_after_apply"));
    const auto call = shipmentCall(parcel(), buyer, shop.official.running.clock.now().toMSecsSinceEpoch());
    QCOMPARE(shop.official.post(call->path.toLatin1(), call->body).status, 0);
    QCOMPARE(shop.order().parcels, parcel().parcels);
    QCOMPARE(shop.uploads(), 1);
}

void TestSandboxShipping::namesExpressCompanies()
{
    Shop shop;
    const auto companies = expressCompanies(*shop.send(expressCompaniesCall()));
    QVERIFY(companies && companies->size() >= 2);
    QCOMPARE(companies->front().id, QStringLiteral("SF"));
}

QTEST_GUILESS_MAIN(TestSandboxShipping)
#include "tst_sandboxshipping.moc"
