#include "orders/ledgermerge.h"

#include <QtTest>

using namespace yiren;

namespace {

qint64 at(const char *text)
{
    return *beijingTextToMs(QString::fromLatin1(text));
}

Order paidOrder()
{
    Order order;
    order.outTradeNo = OutTradeNo(QStringLiteral("A1"));
    order.transactionId = TransactionId(QStringLiteral("42"));
    order.amount = Money::fromFen(1000);
    order.paidAt = at("2026-11-20 10:00:00");
    order.status = OrderStatus::Paid;
    order.product = QStringLiteral("Tea");
    return order;
}

Refund madeRefund()
{
    Refund refund;
    refund.outRefundNo = OutRefundNo(QStringLiteral("R1"));
    refund.outTradeNo = OutTradeNo(QStringLiteral("A1"));
    refund.amount = Money::fromFen(300);
    refund.status = RefundStatus::Processing;
    refund.createdAt = at("2026-11-21 10:00:00");
    return refund;
}

} // namespace

// What becomes of a record when the same one comes again.
class TestLedgerMerge : public QObject
{
    Q_OBJECT

private slots:
    void ordersMeetTheirLaterSelves_data();
    void ordersMeetTheirLaterSelves();
    void emptyFieldsEraseNothing();
    void takesTheNewOnlyWhenToldTo();
    void refundsGoOn();
    void aRefundsEndIsItsEnd();
    void knowsWhatALockedDayForbids();
};

void TestLedgerMerge::ordersMeetTheirLaterSelves_data()
{
    QTest::addColumn<std::function<void(Order &, Order &)>>("change"); // there, given
    QTest::addColumn<PutResult>("result");
    QTest::addColumn<QString>("column");
    const auto row = [](const char *name, std::function<void(Order &, Order &)> change, PutResult result, const char *column = "") {
        QTest::newRow(name) << change << result << QString::fromLatin1(column);
    };
    row(
        "equal", [](Order &, Order &) {}, PutResult::Same);
    row(
        "another minute of the day", [](Order &, Order &given) { *given.paidAt += 60'000; }, PutResult::Same);
    row(
        "another day", [](Order &, Order &given) { *given.paidAt += 86'400'000; }, PutResult::Conflict, "paid_day");
    row(
        "another amount", [](Order &, Order &given) { given.amount = Money::fromFen(1001); }, PutResult::Conflict, "amount_fen");
    row(
        "another transaction", [](Order &, Order &given) { given.transactionId = TransactionId(QStringLiteral("43")); },
        PutResult::Conflict, "transaction_id");
    row(
        "paid back to unpaid", [](Order &, Order &given) { given.status = OrderStatus::NotPaid; }, PutResult::Conflict, "status");
    row(
        "paid, then closed", [](Order &, Order &given) { given.status = OrderStatus::Closed; }, PutResult::Conflict, "status");
    row(
        "fewer refunds",
        [](Order &there, Order &given) {
            there.refunded = Money::fromFen(500);
            given.refunded = Money::fromFen(400);
        },
        PutResult::Conflict, "refunded_fen");
    row(
        "more refunds",
        [](Order &there, Order &given) {
            there.refunded = Money::fromFen(400);
            given.refunded = Money::fromFen(500);
        },
        PutResult::Changed);
    row(
        "was unpaid",
        [](Order &there, Order &) {
            there.status = OrderStatus::NotPaid;
            there.paidAt.reset();
        },
        PutResult::Changed);
    row(
        "refunded, told by older news", [](Order &there, Order &) { there.status = OrderStatus::Refunded; }, PutResult::Same);
    row(
        "closed, told by older news",
        [](Order &there, Order &given) {
            there = given = Order();
            there.status = OrderStatus::Closed;
        },
        PutResult::Same);
    row(
        "another name of the product", [](Order &, Order &given) { given.product = QStringLiteral("Green tea"); }, PutResult::Changed);
}

void TestLedgerMerge::ordersMeetTheirLaterSelves()
{
    using Change = std::function<void(Order &, Order &)>;
    QFETCH(Change, change);
    QFETCH(PutResult, result);
    Order there = paidOrder(), given = paidOrder();
    change(there, given);
    const auto merge = mergeRecords(there, given, ConflictPolicy::KeepExisting);
    QCOMPARE(merge.outcome.result, result);
    QTEST(merge.outcome.column, "column");
    if (result != PutResult::Changed)
        QCOMPARE(merge.merged, there);
}

void TestLedgerMerge::emptyFieldsEraseNothing()
{
    Order there = paidOrder();
    there.refunded = Money::fromFen(100);
    there.status = OrderStatus::Refunded;
    there.createdAt = 5;
    Order given;
    given.outTradeNo = there.outTradeNo;
    given.amount = there.amount;
    given.status = OrderStatus::Paid;
    const auto merge = mergeRecords(there, given, ConflictPolicy::TakeNew);
    QCOMPARE(merge.outcome.result, PutResult::Same);
    QCOMPARE(merge.merged, there);
}

void TestLedgerMerge::takesTheNewOnlyWhenToldTo()
{
    Order given = paidOrder();
    given.amount = Money::fromFen(1001);
    const auto merge = mergeRecords(paidOrder(), given, ConflictPolicy::TakeNew);
    QCOMPARE(merge.outcome.result, PutResult::Changed);
    QCOMPARE(merge.merged.amount, Money::fromFen(1001));
}

void TestLedgerMerge::refundsGoOn()
{
    Refund given = madeRefund();
    QCOMPARE(mergeRecords(madeRefund(), given, ConflictPolicy::KeepExisting).outcome.result, PutResult::Same);
    given.status = RefundStatus::Success;
    QCOMPARE(mergeRecords(madeRefund(), given, ConflictPolicy::KeepExisting).merged.status, RefundStatus::Success);
    QCOMPARE(mergeRecords(given, madeRefund(), ConflictPolicy::KeepExisting).outcome.result, PutResult::Same); // older news
    given.amount = Money::fromFen(301);
    QCOMPARE(mergeRecords(madeRefund(), given, ConflictPolicy::KeepExisting).outcome.column, QStringLiteral("refund_fen"));
    given = madeRefund();
    given.outTradeNo = OutTradeNo(QStringLiteral("A2"));
    QCOMPARE(mergeRecords(madeRefund(), given, ConflictPolicy::KeepExisting).outcome.column, QStringLiteral("out_trade_no"));
    given = madeRefund();
    *given.createdAt += 86'400'000;
    QCOMPARE(mergeRecords(madeRefund(), given, ConflictPolicy::KeepExisting).outcome.column, QStringLiteral("created_day"));
}

// By hand, from contract/wechat-pay.md 10.3.
void TestLedgerMerge::aRefundsEndIsItsEnd()
{
    Refund there = madeRefund(), given = madeRefund();
    there.status = RefundStatus::Success;
    given.status = RefundStatus::Closed;
    auto merge = mergeRecords(there, given, ConflictPolicy::KeepExisting);
    QCOMPARE(merge.outcome.result, PutResult::Conflict);
    QCOMPARE(merge.outcome.column, QStringLiteral("status"));
    QCOMPARE(merge.outcome.stored, QStringLiteral("SUCCESS"));
    QCOMPARE(merge.outcome.given, QStringLiteral("CLOSED"));
    QCOMPARE(mergeRecords(there, given, ConflictPolicy::TakeNew).merged.status, RefundStatus::Closed); // somebody decided so
    given.status = RefundStatus::Abnormal;                                                             // before it arrived
    merge = mergeRecords(there, given, ConflictPolicy::KeepExisting);
    QCOMPARE(merge.outcome.result, PutResult::Same);
    there.status = RefundStatus::Closed;
    QCOMPARE(mergeRecords(there, given, ConflictPolicy::KeepExisting).outcome.column, QStringLiteral("status"));
    given.status = RefundStatus::Success;
    QCOMPARE(mergeRecords(there, given, ConflictPolicy::KeepExisting).outcome.column, QStringLiteral("status"));
}

void TestLedgerMerge::knowsWhatALockedDayForbids()
{
    const QSet<QString> locked{QStringLiteral("2026-11-20")};
    const Order there = paidOrder();
    QVERIFY(touchesLockedDay(static_cast<const Order *>(nullptr), there, locked));
    Order after = there;
    QVERIFY(!touchesLockedDay(&there, after, locked));
    after.refunded = Money::fromFen(100); // history going on
    after.status = OrderStatus::Refunded;
    QVERIFY(!touchesLockedDay(&there, after, locked));
    after.mark = OrderMark::Test;
    QVERIFY(touchesLockedDay(&there, after, locked));
    Order unpaid = there;
    unpaid.paidAt.reset();
    unpaid.status = OrderStatus::NotPaid;
    QVERIFY(touchesLockedDay(&unpaid, there, locked)); // paid into the closed day
    QVERIFY(touchesLockedDay(&there, unpaid, locked));
    QVERIFY(!touchesLockedDay(&unpaid, unpaid, locked));
    Refund refund = madeRefund();
    QVERIFY(!touchesLockedDay(static_cast<const Refund *>(nullptr), refund, locked));
    QVERIFY(touchesLockedDay(static_cast<const Refund *>(nullptr), refund, {QStringLiteral("2026-11-21")}));
}

QTEST_GUILESS_MAIN(TestLedgerMerge)
#include "tst_ledgermerge.moc"
