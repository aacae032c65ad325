#include "insight/orderhistory.h"
#include "insight/waiting.h"
#include "orders/orderliststore.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "products/bookingdeeds.h"
#include "products/membershipdeeds.h"
#include "products/orderlinestore.h"
#include "products/productdeeds.h"
#include "selling/refundrequeststore.h"
#include "shipping/shippingstore.h"
#include "support/recordbuilders.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;
using build::at;
using build::fen;

namespace {

constexpr AccountId account{1};
constexpr PutRules rules{ConflictPolicy::KeepExisting, std::nullopt, 1};
const qint64 now = at(QStringLiteral("12:00:00")); // of 2026-03-05

Order unpaid(const QString &number, const QString &time, BusinessDay day)
{
    Order order = build::order(number, 9900, time, day);
    order.status = OrderStatus::NotPaid;
    order.paidAt = std::nullopt;
    return order;
}

Refund refundIn(const QString &number, RefundStatus status, qint64 amount)
{
    Refund refund = build::refund(number, QStringLiteral("OPC9"), amount);
    refund.status = status;
    return refund;
}

Product product(ProductKind kind, const QString &name)
{
    Product made;
    made.account = account;
    made.kind = kind;
    made.name = name;
    made.price = fen(10000);
    made.minutes = kind == ProductKind::Service ? 60 : 0;
    made.months = kind == ProductKind::Membership ? 1 : 0;
    made.level = kind == ProductKind::Membership ? QStringLiteral("金卡") : QString();
    return made;
}

} // namespace

// What waits on the page of orders, counted by hand on 2026-03-05 at noon.
class TestWaiting : public QObject
{
    Q_OBJECT

private slots:
    void nothingWaitsInAnEmptyCompany();
    void countsWhatIsToPaySinceTheOldest();
    void countsRefundsThatAreUnderWayAndListsTheirOrders();
    void countsRefundsThatNobodyAccepted();
    void countsTodaysAppointmentsAndNamesTheNext();
    void countsAppointmentsThatArePaidAndHaveNoTime();
    void countsWhatIsToShipOnceWeChatWasAsked();
    void countsWhatTheShopHasToShip();
    void countsMembershipsThatEndWithinThirtyDays();
};

void TestWaiting::nothingWaitsInAnEmptyCompany()
{
    TemporaryDatabase db;
    const auto figures = loadWaiting(db, account, now);
    QVERIFY(figures);
    QVERIFY(*figures == WaitingFigures()); // nothing can be booked, nobody is a member: no figures of these
}

void TestWaiting::countsWhatIsToPaySinceTheOldest()
{
    TemporaryDatabase db;
    Order closed = unpaid(QStringLiteral("OPC4"), QStringLiteral("08:00:00"), build::day.plusDays(-9));
    closed.status = OrderStatus::Closed;
    QVERIFY(OrderStore(db).put(account,
                               {unpaid(QStringLiteral("OPC1"), QStringLiteral("09:30:00"), build::day),
                                unpaid(QStringLiteral("OPC2"), QStringLiteral("21:00:00"), build::day.previous()),
                                unpaid(QStringLiteral("OPC3"), QStringLiteral("11:59:00"), build::day), closed,
                                build::order(QStringLiteral("OPC5"), 100, QStringLiteral("07:00:00"), build::day.plusDays(-30))},
                               rules));
    const auto figures = loadWaiting(db, account, now);
    QVERIFY(figures);
    QCOMPARE(figures->toPay, 3);
    QCOMPARE(figures->oldestToPay, std::optional(at(QStringLiteral("21:00:00"), build::day.previous())));
    QCOMPARE(OrderListStore(db).page(account, {OrderGroup::Unpaid, {}, {}}, {}, 100)->size(), size_t(3)); // what the card opens
}

void TestWaiting::countsRefundsThatAreUnderWayAndListsTheirOrders()
{
    TemporaryDatabase db;
    QVERIFY(OrderStore(db).put(account, {build::order(QStringLiteral("OPC9"), 20000), build::order(QStringLiteral("OPC8"), 5000)}, rules));
    Refund other = refundIn(QStringLiteral("RF5"), RefundStatus::Success, 300);
    other.outTradeNo = OutTradeNo(QStringLiteral("OPC8"));
    QVERIFY(RefundStore(db).put(
        account,
        {refundIn(QStringLiteral("RF1"), RefundStatus::Processing, 4500), refundIn(QStringLiteral("RF2"), RefundStatus::Processing, 1),
         refundIn(QStringLiteral("RF3"), RefundStatus::Abnormal, 700), refundIn(QStringLiteral("RF4"), RefundStatus::Success, 900), other},
        rules));
    const auto figures = loadWaiting(db, account, now);
    QVERIFY(figures);
    QCOMPARE(figures->refunds, 2);
    QCOMPARE(figures->refundsAmount, fen(4501));
    OrderFilter filter;
    filter.isRefundUnderWay = true;
    const auto listed = OrderListStore(db).page(account, filter, {}, 100);
    QVERIFY(listed);
    QCOMPARE(listed->size(), size_t(1));
    QCOMPARE(listed->front().order.outTradeNo, OutTradeNo(QStringLiteral("OPC9")));
    QCOMPARE(OrderListStore(db).sums(account, filter)->at(OrderGroup::Refunded).count, 1);
}

void TestWaiting::countsRefundsThatNobodyAccepted()
{
    TemporaryDatabase db;
    QVERIFY(OrderStore(db).put(account, {build::order(QStringLiteral("OPC9"), 20000), build::order(QStringLiteral("OPC8"), 5000)}, rules));
    RefundRequestStore requests(db);
    RefundRequest stuck{OutRefundNo(QStringLiteral("RQ1")), OutTradeNo(QStringLiteral("OPC8")), fen(1500), fen(5000),
                        QStringLiteral("broken")};
    stuck.createdAt = now;
    RefundRequest taken = stuck;
    taken.outRefundNo = OutRefundNo(QStringLiteral("RQ2"));
    taken.outTradeNo = OutTradeNo(QStringLiteral("OPC9"));
    QVERIFY(requests.add(account, stuck) && requests.add(account, taken));
    QVERIFY(requests.setTrouble(account, stuck.outRefundNo, QStringLiteral("NOT_ENOUGH")));
    QVERIFY(requests.setState(account, taken.outRefundNo, RefundRequestState::Refused, now));
    const auto figures = loadWaiting(db, account, now);
    QVERIFY(figures);
    QCOMPARE(figures->refunds, 0);
    QCOMPARE(figures->unsentRefunds, 1);
    QCOMPARE(figures->unsentAmount, fen(1500));
    OrderFilter filter;
    filter.isRefundUnderWay = true;
    const auto listed = OrderListStore(db).page(account, filter, {}, 100);
    QVERIFY(listed);
    QCOMPARE(listed->size(), size_t(1));
    QCOMPARE(listed->front().order.outTradeNo, OutTradeNo(QStringLiteral("OPC8")));
    const auto history = loadOrderHistory(db, account, OutTradeNo(QStringLiteral("OPC8")), 1);
    QVERIFY(history);
    QCOMPARE(history->unsent.size(), size_t(1));
    QCOMPARE(history->unsent.front().outRefundNo, stuck.outRefundNo);
    QCOMPARE(history->unsent.front().trouble, QStringLiteral("NOT_ENOUGH"));
    QVERIFY(loadOrderHistory(db, account, OutTradeNo(QStringLiteral("OPC9")), 1)->unsent.empty());
}

void TestWaiting::countsTodaysAppointmentsAndNamesTheNext()
{
    TemporaryDatabase db;
    const auto service = addProduct(db, product(ProductKind::Service, QStringLiteral("咨询")), 0, 1);
    QVERIFY(service);
    QVERIFY(loadWaiting(db, account, now)->bookings == WaitingFigures::Bookings());
    const auto bookAt = [&](const QString &time, BusinessDay day) {
        const auto booked = book(db, {account, service->id, QStringLiteral("苏木"), at(time, day), {}}, now - 86'400'000);
        return booked ? std::optional(booked->id) : std::nullopt;
    };
    QVERIFY(bookAt(QStringLiteral("10:00:00"), build::day));
    QVERIFY(bookAt(QStringLiteral("16:00:00"), build::day));
    QVERIFY(bookAt(QStringLiteral("23:30:00"), build::day.previous())); // until half past midnight
    QVERIFY(bookAt(QStringLiteral("00:00:00"), build::day.next()));
    const auto cancelled = bookAt(QStringLiteral("14:00:00"), build::day);
    QVERIFY(cancelled && setBookingCancelled(db, account, *cancelled, true, now));
    const auto figures = loadWaiting(db, account, now);
    QVERIFY(figures);
    QVERIFY(figures->bookings == (WaitingFigures::Bookings{2, at(QStringLiteral("16:00:00"))}));
    QVERIFY(loadWaiting(db, account, at(QStringLiteral("16:00:01")))->bookings == (WaitingFigures::Bookings{2, std::nullopt}));
}

void TestWaiting::countsAppointmentsThatArePaidAndHaveNoTime()
{
    TemporaryDatabase db;
    const auto service = addProduct(db, product(ProductKind::Service, QStringLiteral("咨询")), 0, 1);
    const auto cup = addProduct(db, product(ProductKind::Goods, QStringLiteral("杯")), 9, 1);
    QVERIFY(service && cup);
    Order open = unpaid(QStringLiteral("OPC2"), QStringLiteral("09:30:00"), build::day);
    QVERIFY(OrderStore(db).put(account, {build::order(QStringLiteral("OPC1"), 40000), open}, rules));
    const std::vector<OrderLine> lines{{service->id, service->name, 3, service->price, {}}, {cup->id, cup->name, 2, cup->price, {}}};
    QVERIFY(OrderLineStore(db, account).add(OutTradeNo(QStringLiteral("OPC1")), lines));
    QVERIFY(OrderLineStore(db, account).add(OutTradeNo(QStringLiteral("OPC2")), lines)); // not paid: nothing is owed
    QVERIFY(book(db, {account, service->id, QStringLiteral("苏木"), now + 86'400'000, OutTradeNo(QStringLiteral("OPC1"))}, now));
    const auto figures = loadWaiting(db, account, now);
    QVERIFY(figures && figures->bookings);
    QCOMPARE(figures->bookings->owed, 2);
}

void TestWaiting::countsWhatIsToShipOnceWeChatWasAsked()
{
    TemporaryDatabase db;
    ShippingStore store(db);
    using State = ManagedOrder::State;
    for (const auto &[id, state, paid] : {std::tuple("T1", State::ToShip, 33600), std::tuple("T2", State::ToShip, 26800),
                                          std::tuple("T3", State::Shipped, 15800), std::tuple("T4", State::Finished, 72000)}) {
        ManagedOrder order;
        order.key.transaction = TransactionId(QString::fromLatin1(id));
        order.state = state;
        order.paid = fen(paid);
        QVERIFY(store.put(account, order, now));
    }
    QVERIFY(!loadWaiting(db, account, now)->toShip); // the first reading has not come to its end
    QVERIFY(store.noteRead(account, now));
    // Two wait; 336.00 + 268.00 of these and 158.00 on its way are frozen.
    QVERIFY(loadWaiting(db, account, now)->toShip == (WaitingFigures::ToShip{2, fen(76200)}));
}

// 20: to be shipped, 21: in parts (contract, official account: WeChat Shop); 30 is on its way, 100 finished.
void TestWaiting::countsWhatTheShopHasToShip()
{
    TemporaryDatabase db;
    QVERIFY(!loadWaiting(db, account, now)->shopToShip);
    QVERIFY(db.database().execute(QStringLiteral(
        "INSERT INTO shop_order VALUES(1, 'S1', 20, 1, 1), (1, 'S2', 21, 1, 1), (1, 'S3', 30, 1, 1), (1, 'S4', 100, 1, 1)")));
    QCOMPARE(loadWaiting(db, account, now)->shopToShip, std::optional<qint64>(2));
}

void TestWaiting::countsMembershipsThatEndWithinThirtyDays()
{
    TemporaryDatabase db;
    const auto card = addProduct(db, product(ProductKind::Membership, QStringLiteral("月卡")), 0, 1);
    QVERIFY(card);
    QCOMPARE(loadWaiting(db, account, now)->membershipsEnding, std::optional<qint64>(0));
    // One month from a day ends on the day before the same day: 02-10 to 03-09, 03-05 to 04-04 (30 days ahead), 03-06 to 04-05 (31).
    for (const auto &[name, bought] : {std::pair("苏木", "2026-02-10"), std::pair("何以", "2026-03-05"), std::pair("林夕", "2026-03-06"),
                                       std::pair("阿澈", "2026-01-01")})
        QVERIFY(addMembership(db, account, card->id, QString::fromUtf8(name),
                              at(QStringLiteral("12:00:00"), *BusinessDay::fromText(QString::fromLatin1(bought)))));
    QCOMPARE(loadWaiting(db, account, now)->membershipsEnding, std::optional<qint64>(2)); // 阿澈's ended on 01-31
}

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
