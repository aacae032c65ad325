#include "insight/orderhistory.h"
#include "orders/orderstore.h"
#include "support/recordbuilders.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;
using build::at;
using build::fen;
using Kind = OrderEvent::Kind;

namespace {

constexpr AccountId account{1};
const QString news = QStringLiteral("news"), decision = QStringLiteral("decision"), undo = QStringLiteral("undo");

// An order of 100.00, made at 10:00 and paid at 10:05 unless it is unpaid.
OrderHistory historyOf(OrderStatus status)
{
    OrderHistory history;
    history.listed.order = build::order(QStringLiteral("OPC1"), 10000, QStringLiteral("10:00:00"));
    history.listed.order.status = status;
    history.listed.order.paidAt = std::nullopt;
    if (history.listed.order.isPaid())
        history.listed.order.paidAt = at(QStringLiteral("10:05:00"));
    return history;
}

std::vector<Kind> kindsOf(const std::vector<OrderEvent> &events)
{
    std::vector<Kind> kinds;
    for (const OrderEvent &event : events)
        kinds.push_back(event.kind);
    return kinds;
}

} // namespace

// What happened to an order, each thing once.
class TestOrderTimeline : public QObject
{
    Q_OBJECT

private slots:
    void aPaymentSaysHowWeLearnedOfIt();
    void aClosedOrderSaysSince();
    void aPaymentAfterTheCloseIsThePayment();
    void paidBackSaysItWithTheRefund();
    void paidBackWithoutARefundIsAThingOfItsOwn();
    void whatWasTakenBackIsToldAsOften();
    void aBillsRowIsToldWhereNothingElseTellsIt();
    void readsTheChangesOfThisOrderAlone();
};

void TestOrderTimeline::aPaymentSaysHowWeLearnedOfIt()
{
    OrderHistory history = historyOf(OrderStatus::Paid);
    const StatusChange change{OrderStatus::NotPaid, OrderStatus::Paid, news, RecordSource::Query, at(QStringLiteral("10:20:00"))};
    history.changes = {change};
    const std::vector<OrderEvent> expected{{at(QStringLiteral("10:00:00")), Kind::Created, fen(10000), {}, {}},
                                           {at(QStringLiteral("10:05:00")), Kind::Paid, fen(10000), {}, {}, change}};
    QVERIFY(timelineOf(history) == expected);
}

void TestOrderTimeline::aClosedOrderSaysSince()
{
    OrderHistory history = historyOf(OrderStatus::Closed);
    const StatusChange change{OrderStatus::NotPaid, OrderStatus::Closed, news, RecordSource::Query, at(QStringLiteral("12:00:00"))};
    history.changes = {change};
    const auto events = timelineOf(history);
    QCOMPARE(events.size(), size_t(2));
    QVERIFY(events[1] == (OrderEvent{at(QStringLiteral("12:00:00")), Kind::Changed, Money(), {}, {}, change}));
}

void TestOrderTimeline::aPaymentAfterTheCloseIsThePayment()
{
    OrderHistory history = historyOf(OrderStatus::Paid);
    history.changes = {{OrderStatus::NotPaid, OrderStatus::Closed, news, RecordSource::Query, at(QStringLiteral("10:02:00"))},
                       {OrderStatus::Closed, OrderStatus::Paid, news, RecordSource::Hand, at(QStringLiteral("10:30:00"))}};
    const auto events = timelineOf(history);
    QVERIFY(kindsOf(events) == (std::vector<Kind>{Kind::Created, Kind::Changed, Kind::Paid}));
    QCOMPARE(events[2].change->source, RecordSource::Hand);
}

void TestOrderTimeline::paidBackSaysItWithTheRefund()
{
    OrderHistory history = historyOf(OrderStatus::Refunded);
    Refund first = build::refund(QStringLiteral("RF1"), QStringLiteral("OPC1"), 3000, QStringLiteral("11:00:00"));
    first.succeededAt = at(QStringLiteral("11:10:00"));
    history.refunds = {first, build::refund(QStringLiteral("RF2"), QStringLiteral("OPC1"), 2000, QStringLiteral("15:00:00"))};
    history.changes = {{OrderStatus::NotPaid, OrderStatus::Paid, news, RecordSource::Query, at(QStringLiteral("10:05:01"))},
                       {OrderStatus::Paid, OrderStatus::Refunded, news, RecordSource::Query, at(QStringLiteral("11:00:01"))}};
    const auto events = timelineOf(history);
    QVERIFY(kindsOf(events) == (std::vector<Kind>{Kind::Created, Kind::Paid, Kind::RefundAsked, Kind::RefundSucceeded, Kind::RefundAsked}));
    QVERIFY(events[1].change && events[2].change && !events[3].change && !events[4].change);
}

void TestOrderTimeline::paidBackWithoutARefundIsAThingOfItsOwn()
{
    OrderHistory history = historyOf(OrderStatus::Refunded);
    history.changes = {{OrderStatus::Paid, OrderStatus::Refunded, decision, RecordSource::Import, at(QStringLiteral("18:00:00"))}};
    QVERIFY(kindsOf(timelineOf(history)) == (std::vector<Kind>{Kind::Created, Kind::Paid, Kind::Changed}));
}

void TestOrderTimeline::whatWasTakenBackIsToldAsOften()
{
    OrderHistory history = historyOf(OrderStatus::Paid);
    history.changes = {{OrderStatus::NotPaid, OrderStatus::Paid, news, RecordSource::Import, at(QStringLiteral("10:10:00"))},
                       {OrderStatus::Paid, OrderStatus::NotPaid, undo, RecordSource::Import, at(QStringLiteral("10:11:00"))},
                       {OrderStatus::NotPaid, OrderStatus::Paid, news, RecordSource::Bill, at(QStringLiteral("10:12:00"))}};
    const auto events = timelineOf(history);
    QVERIFY(kindsOf(events) == (std::vector<Kind>{Kind::Created, Kind::Paid, Kind::Changed, Kind::Changed}));
    QCOMPARE(events[1].change->source, RecordSource::Import);
    QCOMPARE(events[2].change->to, OrderStatus::NotPaid);
    QCOMPARE(events[3].change->source, RecordSource::Bill);
}

void TestOrderTimeline::aBillsRowIsToldWhereNothingElseTellsIt()
{
    OrderHistory history = historyOf(OrderStatus::Paid);
    const TradeRow payment = build::payment(QStringLiteral("OPC1"), 10000, QStringLiteral("10:05:00"));
    const TradeRow another = build::payment(QStringLiteral("OPC1"), 9900, QStringLiteral("10:06:00")); // another amount
    const TradeRow refund = build::refundRow(QStringLiteral("RF1"), QStringLiteral("OPC1"), 3000, QStringLiteral("11:00:00"));
    const TradeRow unknown = build::refundRow(QStringLiteral("RF9"), QStringLiteral("OPC1"), 1000, QStringLiteral("12:00:00"));
    history.billRows = {payment, another, refund, unknown};
    history.refunds = {build::refund(QStringLiteral("RF1"), QStringLiteral("OPC1"), 3000, QStringLiteral("11:00:00"))};
    const auto events = timelineOf(history);
    QVERIFY(kindsOf(events) == (std::vector<Kind>{Kind::Created, Kind::Paid, Kind::PaymentBilled, Kind::RefundAsked, Kind::RefundBilled}));
    QCOMPARE(events[2].amount, fen(9900));
    QCOMPARE(events[4].number, QStringLiteral("RF9"));
}

void TestOrderTimeline::readsTheChangesOfThisOrderAlone()
{
    TemporaryDatabase db;
    const auto put = [&db](const char *number, OrderStatus status, qint64 when) {
        Order order = build::order(QString::fromLatin1(number), 100);
        order.status = status;
        order.source = RecordSource::Query;
        if (!order.isPaid())
            order.paidAt = std::nullopt;
        return OrderStore(db).put(account, {order}, {ConflictPolicy::KeepExisting, {}, when}).has_value();
    };
    QVERIFY(put("OPC1", OrderStatus::NotPaid, 1) && put("OPC2", OrderStatus::NotPaid, 2));
    QVERIFY(put("OPC2", OrderStatus::Closed, 3) && put("OPC1", OrderStatus::Paid, 4));
    const auto history = loadOrderHistory(db, account, OutTradeNo(QStringLiteral("OPC2")), 1);
    QVERIFY(history);
    const std::vector<StatusChange> expected{{OrderStatus::NotPaid, OrderStatus::Closed, news, RecordSource::Query, 3}};
    QVERIFY(history->changes == expected);
}

QTEST_GUILESS_MAIN(TestOrderTimeline)
#include "tst_ordertimeline.moc"
