#include "pages/orders/orderspage.h"
#include "shipping/shippingstore.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

// The number beside 订单 in the sidebar.
class TestOrdersWaiting : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatWaitsToBeShipped();
};

void TestOrdersWaiting::countsWhatWaitsToBeShipped()
{
    constexpr AccountId account{1};
    const BusinessDay today(QDate(2026, 11, 24));
    TemporaryDatabase file;
    const auto put = [&](const char *id, ManagedOrder::State state, BusinessDay paid) {
        ManagedOrder order;
        order.key.transaction = TransactionId(QString::fromLatin1(id));
        order.state = state;
        order.paidAt = Period::ofDay(paid).startMs() + 23 * hourMs;
        return ShippingStore(file).put(account, order, 0).has_value();
    };
    QCOMPARE(*OrdersPage::waiting(file, account, today), (Waiting{0, false}));
    QVERIFY(put("T1", ManagedOrder::State::ToShip, today));
    QVERIFY(put("T2", ManagedOrder::State::ToShip, today.plusDays(-1)));
    QVERIFY(put("T3", ManagedOrder::State::Shipped, today.plusDays(-5)));
    QCOMPARE(*OrdersPage::waiting(file, account, today), (Waiting{2, false}));
    QVERIFY(put("T4", ManagedOrder::State::ToShip, today.plusDays(-2))); // before yesterday
    QCOMPARE(*OrdersPage::waiting(file, account, today), (Waiting{3, true}));
}

QTEST_GUILESS_MAIN(TestOrdersWaiting)
#include "tst_orderswaiting.moc"
