#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "reconcile/loadday.h"
#include "support/recordbuilders.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace yiren;

// What a WeChat Shop took is in no bill of the merchant: it is no part of a day.
class TestShopMoney : public QObject
{
    Q_OBJECT

private slots:
    void ordersAndRefundsOfTheShopAreNotCompared();

private:
    static Order ofShop(const QString &number)
    {
        Order order = build::order(number, 12900);
        order.source = RecordSource::Shop;
        return order;
    }
};

namespace {

constexpr AccountId account{1};

} // namespace

void TestShopMoney::ordersAndRefundsOfTheShopAreNotCompared()
{
    TemporaryDatabase file;
    Order unpaid = ofShop(QStringLiteral("370002"));
    unpaid.createdAt = unpaid.paidAt;
    unpaid.paidAt.reset();
    unpaid.status = OrderStatus::NotPaid;
    QVERIFY(OrderStore(file).put(account, {build::order(QStringLiteral("OPC1"), 100)}, {}));
    QVERIFY(OrderStore(file).put(account, {ofShop(QStringLiteral("370001")), unpaid}, {}));
    Refund refund;
    refund.outRefundNo = OutRefundNo(QStringLiteral("AS1"));
    refund.outTradeNo = OutTradeNo(QStringLiteral("370001"));
    refund.amount = Money::fromFen(100);
    refund.createdAt = build::at(QStringLiteral("12:00:00"));
    refund.source = RecordSource::Shop;
    QVERIFY(RefundStore(file).put(account, {refund}, {}));
    const auto records = loadDay(file, account, Period::ofDay(build::day));
    QVERIFY(records);
    QCOMPARE(records->orders.size(), size_t(1));
    QCOMPARE(records->orders[0].outTradeNo.toString(), QStringLiteral("OPC1"));
    QCOMPARE(records->refunds.size(), size_t(0));
}

QTEST_GUILESS_MAIN(TestShopMoney)
#include "tst_shopmoney.moc"
