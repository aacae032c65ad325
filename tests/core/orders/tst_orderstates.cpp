#include "orders/ordereventstore.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "storage/transaction.h"
#include "support/temporarydatabase.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace yiren;

namespace {

constexpr AccountId account{1};
const QStringList statuses{QStringLiteral("NOTPAY"), QStringLiteral("SUCCESS"), QStringLiteral("REFUND"), QStringLiteral("CLOSED")};

// By hand, from contract/wechat-pay.md 9.3 and from what an import may be told to do.
bool mayFollow(const QString &cause, const QString &from, const QString &to)
{
    if (cause == u"undo")
        return from != to;
    const QString change = from + u'>' + to;
    const QStringList news{QStringLiteral("NOTPAY>SUCCESS"), QStringLiteral("NOTPAY>REFUND"),  QStringLiteral("NOTPAY>CLOSED"),
                           QStringLiteral("SUCCESS>REFUND"), QStringLiteral("CLOSED>SUCCESS"), QStringLiteral("CLOSED>REFUND")};
    const QStringList decisions{QStringLiteral("SUCCESS>NOTPAY"), QStringLiteral("SUCCESS>CLOSED"), QStringLiteral("REFUND>NOTPAY"),
                                QStringLiteral("REFUND>CLOSED")};
    return news.contains(change) || (cause == u"decision" && decisions.contains(change));
}

Order orderIn(OrderStatus status)
{
    Order order;
    order.outTradeNo = OutTradeNo(QStringLiteral("A10001"));
    order.amount = Money::fromFen(100);
    order.status = status;
    if (order.isPaid())
        order.paidAt = 1'773'000'000'000;
    return order;
}

const QStringList refundStatuses{QStringLiteral("PROCESSING"), QStringLiteral("SUCCESS"), QStringLiteral("CLOSED"),
                                 QStringLiteral("ABNORMAL")};

// By hand, from contract/wechat-pay.md 10.3: SUCCESS and CLOSED are final, ABNORMAL is not, nothing becomes PROCESSING again. "Final state
// only by the query": what the query says corrects every list.
bool mayFollowOfRefund(const QString &source, const QString &cause, const QString &from, const QString &to)
{
    if (source == u"query")
        return to != u"PROCESSING";
    if (cause == u"undo")
        return from != to;
    if (from == u"PROCESSING" || from == u"ABNORMAL")
        return to != u"PROCESSING";
    const QStringList decisions{QStringLiteral("SUCCESS>CLOSED"), QStringLiteral("CLOSED>SUCCESS"), QStringLiteral("CLOSED>ABNORMAL")};
    return cause == u"decision" && decisions.contains(from + u'>' + to);
}

Refund refundIn(RefundStatus status, int number)
{
    Refund refund;
    refund.outRefundNo = OutRefundNo(QStringLiteral("R%1").arg(number));
    refund.outTradeNo = OutTradeNo(QStringLiteral("A10001"));
    refund.amount = Money::fromFen(100);
    refund.status = status;
    refund.createdAt = 1'773'000'000'000;
    return refund;
}

Result<std::vector<PutOutcome>> put(Database &database, Order order, ConflictPolicy policy = ConflictPolicy::KeepExisting, qint64 at = 5)
{
    return OrderStore(database).put(account, {std::move(order)}, {policy, {}, at});
}

} // namespace

// An order's status can only go where it may go, whoever tries, and every change is noted.
class TestOrderStates : public QObject
{
    Q_OBJECT

private slots:
    void whatMayNotFollowCantBeWritten();
    void aRefundGoesOnlyWhereItMayGo();
    void whateverComesARefundsEndIsKept();
    void everyChangeIsNotedWithCauseSourceAndTime();
    void whatIsTheSameIsNotNoted();
    void theLastEventIsTheStatusWhateverComes();
};

void TestOrderStates::whatMayNotFollowCantBeWritten()
{
    for (const QString &cause : {QString(), QStringLiteral("news"), QStringLiteral("decision"), QStringLiteral("undo")}) {
        for (const QString &from : statuses) {
            for (const QString &to : statuses) {
                if (from == to)
                    continue;
                TemporaryDatabase db;
                QVERIFY(put(db, orderIn(*orderStatusFromName(from))));
                if (!cause.isEmpty())
                    QVERIFY(db.database().execute(
                        QStringLiteral("INSERT INTO order_writing (id, source, cause, at) VALUES (1, 'hand', '%1', 7)").arg(cause)));
                const Done changed = db.database().execute(QStringLiteral("UPDATE orders SET status = '%1'").arg(to));
                const bool isAllowed = mayFollow(cause.isEmpty() ? QStringLiteral("news") : cause, from, to);
                QVERIFY2(changed.has_value() == isAllowed, qPrintable(cause + u' ' + from + u'>' + to));
                if (!isAllowed)
                    QCOMPARE(changed.error().code, QStringLiteral("order.transition"));
                QCOMPARE(*db.database().scalar(QStringLiteral("SELECT count(*) FROM order_event")), isAllowed ? 1 : 0);
            }
        }
    }
}

void TestOrderStates::aRefundGoesOnlyWhereItMayGo()
{
    TemporaryDatabase db;
    int number = 0;
    const std::pair<QString, QString> writers[] = {{QStringLiteral("hand"), QStringLiteral("news")},
                                                   {QStringLiteral("hand"), QStringLiteral("decision")},
                                                   {QStringLiteral("hand"), QStringLiteral("undo")},
                                                   {QStringLiteral("query"), QStringLiteral("news")}};
    for (const auto &[source, cause] : writers) {
        for (const QString &from : refundStatuses) {
            for (const QString &to : refundStatuses) {
                if (from == to)
                    continue;
                const Refund refund = refundIn(*refundStatusFromName(from), ++number);
                QVERIFY(RefundStore(db).put(account, {refund}, {ConflictPolicy::KeepExisting, {}, 5}));
                QVERIFY(db.database().execute(
                    QStringLiteral("INSERT OR REPLACE INTO order_writing (id, source, cause, at) VALUES (1, '%1', '%2', 7)")
                        .arg(source, cause)));
                const Done changed = db.database().execute(
                    QStringLiteral("UPDATE refund SET status = '%1' WHERE out_refund_no = 'R%2'").arg(to).arg(number));
                const bool isAllowed = mayFollowOfRefund(source, cause, from, to);
                QVERIFY2(changed.has_value() == isAllowed, qPrintable(cause + u' ' + from + u'>' + to));
                if (!isAllowed)
                    QCOMPARE(changed.error().code, QStringLiteral("refund.transition"));
            }
        }
    }
}

void TestOrderStates::whateverComesARefundsEndIsKept()
{
    TemporaryDatabase db;
    int number = 0;
    const bool holds = rc::check([&] {
        ++number;
        const auto any = [] { return static_cast<RefundStatus>(*rc::gen::inRange(0, 4)); };
        RefundStatus status = any();
        RC_ASSERT(RefundStore(db).put(account, {refundIn(status, number)}, {ConflictPolicy::KeepExisting, {}, 5}).has_value());
        const int steps = *rc::gen::inRange(1, 12);
        for (int i = 0; i < steps; ++i) {
            const ConflictPolicy policy = *rc::gen::arbitrary<bool>() ? ConflictPolicy::TakeNew : ConflictPolicy::KeepExisting;
            Refund given = refundIn(any(), number);
            const bool isTold = *rc::gen::arbitrary<bool>();
            given.source = isTold ? RecordSource::Query : RecordSource::Import;
            RC_ASSERT(RefundStore(db).put(account, {given}, {policy, {}, 100 + i}).has_value()); // never what the schema refuses
            const RefundStatus now = RefundStore(db).refundsOf(account, {given.outRefundNo})->front().status;
            const bool wasAtEnd = status == RefundStatus::Success || status == RefundStatus::Closed;
            RC_ASSERT(policy == ConflictPolicy::TakeNew || isTold || !wasAtEnd || now == status);
            RC_ASSERT(!isTold || given.status == RefundStatus::Processing || now == given.status);
            status = now;
        }
        RC_ASSERT(*db.database().scalar(QStringLiteral("SELECT count(*) FROM order_writing")) == 0);
    });
    QVERIFY(holds);
}

void TestOrderStates::everyChangeIsNotedWithCauseSourceAndTime()
{
    TemporaryDatabase db;
    QVERIFY(put(db, orderIn(OrderStatus::NotPaid)));
    Order paid = orderIn(OrderStatus::Paid);
    paid.source = RecordSource::Query;
    QVERIFY(put(db, paid, ConflictPolicy::KeepExisting, 11));
    Order unpaid = orderIn(OrderStatus::NotPaid);
    unpaid.source = RecordSource::Import;
    QVERIFY(put(db, unpaid, ConflictPolicy::TakeNew, 12));
    Order billed = orderIn(OrderStatus::Paid);
    billed.source = RecordSource::Bill;
    QVERIFY(put(db, billed, ConflictPolicy::KeepExisting, 13));
    const auto events = OrderEventStore(db).eventsOf(1);
    QVERIFY(events);
    const std::vector<StatusChange> expected{
        {OrderStatus::NotPaid, OrderStatus::Paid, QStringLiteral("news"), RecordSource::Query, 11},
        {OrderStatus::Paid, OrderStatus::NotPaid, QStringLiteral("decision"), RecordSource::Import, 12},
        {OrderStatus::NotPaid, OrderStatus::Paid, QStringLiteral("news"), RecordSource::Bill, 13}};
    QCOMPARE(*events, expected);
    QCOMPARE(*db.database().scalar(QStringLiteral("SELECT count(*) FROM order_writing")), 0);
}

void TestOrderStates::whatIsTheSameIsNotNoted()
{
    TemporaryDatabase db;
    QVERIFY(put(db, orderIn(OrderStatus::Paid)));
    QVERIFY(put(db, orderIn(OrderStatus::Paid)));
    QVERIFY(put(db, orderIn(OrderStatus::NotPaid))); // contradicts and is not written
    QVERIFY(OrderEventStore(db).eventsOf(1)->empty());
}

void TestOrderStates::theLastEventIsTheStatusWhateverComes()
{
    const bool holds = rc::check([] {
        TemporaryDatabase db;
        const auto any = [] { return static_cast<OrderStatus>(*rc::gen::inRange(0, 4)); };
        const OrderStatus first = any();
        RC_ASSERT(put(db, orderIn(first)).has_value());
        const int steps = *rc::gen::inRange(1, 12);
        for (int i = 0; i < steps; ++i) {
            const bool takesNew = *rc::gen::arbitrary<bool>();
            const auto done = put(db, orderIn(any()), takesNew ? ConflictPolicy::TakeNew : ConflictPolicy::KeepExisting, 100 + i);
            RC_ASSERT(done.has_value()); // the store never tries what the schema refuses
        }
        OrderStatus status = first;
        const auto events = OrderEventStore(db).eventsOf(1);
        for (const StatusChange &event : *events) {
            RC_ASSERT(event.from == status);
            RC_ASSERT(mayFollow(event.cause, orderStatusName(event.from), orderStatusName(event.to)));
            status = event.to;
        }
        const auto now = OrderStore(db).ordersOf(account, {OutTradeNo(QStringLiteral("A10001"))});
        RC_ASSERT(now->front().status == status);
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestOrderStates)
#include "tst_orderstates.moc"
