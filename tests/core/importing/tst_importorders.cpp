#include "bills/quarantinestore.h"
#include "importing/importbatchstore.h"
#include "importing/verifydigests.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "support/contractbills.h"
#include "support/importworld.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
const Period november = Period::inclusive(BusinessDay(QDate(2026, 11, 1)), BusinessDay(QDate(2026, 11, 30)));

const QByteArray orders = "out_trade_no,transaction_id,openid,created_at,paid_at,amount_fen,refunded_fen,status,product,colour\n"
                          "A1,4200001,o1,2026-11-20 09:59:00,2026-11-20 10:00:00,12800,0,PAID,\"Tea, green\",blue\n"
                          "A2,,o2,2026-11-20 11:00:00,,5000,0,UNPAID,Cup,red\n"
                          "A3,4200003,o3,2026-11-19T23:59:30+08:00,2026-11-20T00:00:10+08:00,990,990,REFUNDED,Card,\n";

} // namespace

class TestImportOrders : public QObject
{
    Q_OBJECT

private slots:
    void importsOrders();
    void importsChineseHeadersAndStates();
    void showsAnOrderThatIsThereTwice();
    void importingTwiceChangesNothing();
    void ordersGoOnInTheirLives();
    void contradictionsAreListedAndNotWritten();
    void takesTheNewOnRequest();
    void neverWritesIntoALockedDay();
    void saysLineAndColumnOfEachError();
    void refusesFilesWithoutNeededColumns();
    void refusesFilesWithoutAReadableRow();
    void importsRefunds();
    void recordsWhatOnlyTheBillHas();
    void marksOrders();
    void findsOrdersInChunks();
};

void TestImportOrders::importsOrders()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("orders.csv"), orders);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, FileKind::Orders);
    QCOMPARE(outcome->newRows, qint64(3));
    QCOMPARE(outcome->extraColumns, QStringList{QStringLiteral("colour")});
    OrderStore store(world.database);
    const auto paid = store.paidIn(account, Period::ofDay(BusinessDay(QDate(2026, 11, 20))));
    QVERIFY(paid);
    QCOMPARE(paid->size(), size_t(2));
    const Order &late = paid->at(0); // ten seconds past midnight
    QCOMPARE(late.outTradeNo, OutTradeNo(QStringLiteral("A3")));
    QCOMPARE(late.status, OrderStatus::Refunded);
    QCOMPARE(late.refunded, Money::fromFen(990));
    const Order &tea = paid->at(1);
    QCOMPARE(tea.transactionId, TransactionId(QStringLiteral("4200001")));
    QCOMPARE(tea.openid, OpenId(QStringLiteral("o1")));
    QCOMPARE(msToBeijingText(*tea.paidAt), QStringLiteral("2026-11-20 10:00:00"));
    QCOMPARE(tea.amount, Money::fromFen(12800));
    QCOMPARE(tea.product, QStringLiteral("Tea, green"));
    QCOMPARE(tea.source, RecordSource::Import);
    QCOMPARE(tea.batchId, outcome->batchId);
    QCOMPARE(store.createdIn(account, Period::ofDay(BusinessDay(QDate(2026, 11, 19))))->size(), size_t(1));
    QCOMPARE(*store.count(account), qint64(3));
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportOrders::importsChineseHeadersAndStates()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("shop.csv"),
                                      "\xEF\xBB\xBF订单编号,交易单号,下单时间,付款时间,实付金额（元）,订单状态,商品名称\r\n"
                                      "B1,`4200009,2026/11/20 9:05,2026/11/20 9:06:30,\"¥1,280.00\",已发货,陶杯\r\n"
                                      "B2,,2026-11-20 10:00:00,,66.60,待付款,\"盘子,大\"\r\n"
                                      "B3,,2026-11-20 10:00:00,2026-11-20 10:00:00,5,部分退款,碗\r\n"
                                      "B4,,2026-11-20 10:00:00,,5,已取消,碗\r\n");
    QVERIFY(outcome);
    QCOMPARE(outcome->newRows, qint64(4));
    const auto all = OrderStore(world.database).createdIn(account, november);
    QVERIFY(all);
    QCOMPARE(all->size(), size_t(4));
    QCOMPARE(all->at(0).amount, Money::fromFen(128000));
    QCOMPARE(all->at(0).transactionId, TransactionId(QStringLiteral("4200009")));
    QCOMPARE(msToBeijingText(*all->at(0).createdAt), QStringLiteral("2026-11-20 09:05:00"));
    QCOMPARE(all->at(0).status, OrderStatus::Paid);
    QCOMPARE(all->at(1).status, OrderStatus::NotPaid);
    QCOMPARE(all->at(1).amount, Money::fromFen(6660));
    QCOMPARE(all->at(2).status, OrderStatus::Refunded);
    QCOMPARE(all->at(3).status, OrderStatus::Closed);
}

void TestImportOrders::showsAnOrderThatIsThereTwice()
{
    ImportWorld world;
    const QByteArray twice = "out_trade_no,amount_fen\nA1,100\nA1,100\nA1,300\n";
    const auto outcome = world.import(QStringLiteral("orders.csv"), twice);
    QVERIFY(outcome);
    QCOMPARE(outcome->newRows, qint64(3));
    const auto found = OrderStore(world.database).ordersOf(account, {OutTradeNo(QStringLiteral("A1"))});
    QCOMPARE(found->size(), size_t(3));
    QCOMPARE(found->at(2).occurrence, 3);
    QCOMPARE(found->at(2).amount, Money::fromFen(300));
    QCOMPARE(world.import(QStringLiteral("again.csv"), twice)->sameRows, qint64(3));
}

void TestImportOrders::importingTwiceChangesNothing()
{
    ImportWorld world;
    const QByteArray withBadLine = orders + "A4,,,,x,,PAID,,\n";
    const auto first = world.import(QStringLiteral("orders.csv"), withBadLine);
    QVERIFY(first);
    QCOMPARE(first->quarantinedRows, qint64(1));
    const QString before = world.dump(ImportWorld::allTables());
    const auto again = world.import(QStringLiteral("orders.csv"), withBadLine);
    QVERIFY(again);
    QCOMPARE(again->sameRows, qint64(3));
    QCOMPARE(again->quarantinedRows, qint64(1));
    QVERIFY(!again->hasEffect());
    QCOMPARE(world.dump(ImportWorld::allTables()), before);
}

void TestImportOrders::ordersGoOnInTheirLives()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("orders.csv"), orders));
    const auto outcome = world.import(QStringLiteral("later.csv"),
                                      "out_trade_no,paid_at,amount_fen,refunded_fen,status\n"
                                      "A1,2026-11-20 10:00:00,12800,2800,PARTIALLY_REFUNDED\n"
                                      "A2,2026-11-20 12:00:00,5000,,PAID\n"
                                      "A3,2026-11-20 00:00:10,990,,PAID\n"); // older news of a refunded order
    QVERIFY(outcome);
    QCOMPARE(outcome->changedRows, qint64(2));
    QCOMPARE(outcome->sameRows, qint64(1));
    const auto found =
        OrderStore(world.database)
            .ordersOf(account, {OutTradeNo(QStringLiteral("A1")), OutTradeNo(QStringLiteral("A2")), OutTradeNo(QStringLiteral("A3"))});
    QCOMPARE(found->at(0).refunded, Money::fromFen(2800));
    QCOMPARE(found->at(0).product, QStringLiteral("Tea, green")); // the later file has no such column
    QCOMPARE(found->at(1).paidDay(), std::optional(BusinessDay(QDate(2026, 11, 20))));
    QCOMPARE(found->at(2).status, OrderStatus::Refunded);
    QCOMPARE(found->at(2).refunded, Money::fromFen(990));
}

void TestImportOrders::contradictionsAreListedAndNotWritten()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("orders.csv"), orders));
    const QString before = world.dump(ImportWorld::allTables());
    const auto outcome = world.import(QStringLiteral("other.csv"),
                                      "out_trade_no,paid_at,amount_fen,status\n"
                                      "A1,2026-11-20 10:00:00,12900,PAID\n"
                                      "A3,2026-11-21 00:00:10,990,PAID\n"
                                      "A2,,5000,UNPAID\n"
                                      "A1,,12800,CLOSED\n");
    QVERIFY(outcome);
    QCOMPARE(outcome->conflictingRows, qint64(2));
    QCOMPARE(outcome->conflicts[0].line, qint64(2));
    QCOMPARE(outcome->conflicts[0].number, QStringLiteral("A1"));
    QCOMPARE(outcome->conflicts[0].outcome.column, QStringLiteral("amount_fen"));
    QCOMPARE(outcome->conflicts[0].outcome.stored, QStringLiteral("12800"));
    QCOMPARE(outcome->conflicts[0].outcome.given, QStringLiteral("12900"));
    QCOMPARE(outcome->conflicts[1].outcome.column, QStringLiteral("paid_day"));
    QCOMPARE(outcome->conflicts[1].outcome.given, QStringLiteral("2026-11-21"));
    QCOMPARE(outcome->newRows, qint64(1)); // the second A1 of one file is another row of the ledger
    QVERIFY(world.dump(ImportWorld::rowTables()).startsWith(before.left(100)));
    QCOMPARE(OrderStore(world.database).ordersOf(account, {OutTradeNo(QStringLiteral("A1"))})->front().amount, Money::fromFen(12800));
}

void TestImportOrders::takesTheNewOnRequest()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("orders.csv"), orders));
    ImportRequest request =
        world.request(QStringLiteral("other.csv"), "out_trade_no,paid_at,amount_fen,status\nA1,2026-11-21 10:00:00,12900,PAID\n");
    request.policy = ConflictPolicy::TakeNew;
    const auto outcome = importFile(world.database, request);
    QVERIFY(outcome);
    QCOMPARE(outcome->changedRows, qint64(1));
    const auto found = OrderStore(world.database).ordersOf(account, {OutTradeNo(QStringLiteral("A1"))});
    QCOMPARE(found->front().amount, Money::fromFen(12900));
    QCOMPARE(found->front().paidDay(), std::optional(BusinessDay(QDate(2026, 11, 21))));
    QCOMPARE(found->front().openid, OpenId(QStringLiteral("o1")));
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportOrders::neverWritesIntoALockedDay()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("orders.csv"), orders));
    QVERIFY(world.lock(QStringLiteral("2026-11-20")));
    ImportRequest request = world.request(QStringLiteral("other.csv"),
                                          "out_trade_no,paid_at,amount_fen,refunded_fen,status\n"
                                          "A1,2026-11-20 10:00:00,12900,,PAID\n" // another amount
                                          "A2,2026-11-20 12:00:00,5000,,PAID\n"  // paid, into the closed day
                                          "A9,2026-11-20 12:00:00,100,,PAID\n"   // a new one
                                          "A3,2026-11-20 00:00:10,990,,UNPAID\n" // paid back to unpaid
                                          "A10,2026-11-21 12:00:00,100,,PAID\n");
    request.policy = ConflictPolicy::TakeNew;
    const auto outcome = importFile(world.database, request);
    QVERIFY(outcome);
    QCOMPARE(outcome->conflictingRows, qint64(4));
    QCOMPARE(outcome->newRows, qint64(1));
    for (const ImportConflict &conflict : outcome->conflicts)
        QCOMPARE(conflict.outcome.result, PutResult::Locked);
    // A refund of today of an order of the closed day is history going on.
    const auto refunded =
        world.import(QStringLiteral("refunded.csv"), "out_trade_no,amount_fen,refunded_fen,status\nA1,12800,12800,REFUNDED\n");
    QVERIFY(refunded);
    QCOMPARE(refunded->changedRows, qint64(1));
}

void TestImportOrders::saysLineAndColumnOfEachError()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("orders.csv"),
                                      "out_trade_no,支付金额(元),paid_at,status,product\n"
                                      "A1,12.80,2026-11-20 10:00:00,PAID,fine\n"
                                      "A2,12.8x,2026-11-20 10:00:00,PAID,\"two\nlines\"\n"
                                      "A3,12.80,20.11.2026,PAID,\n"
                                      ",12.80,,PAID,\n"
                                      "A4,12.80,,SHIPPED,\n"
                                      "A5,12.80\n"
                                      "A6,-1,,PAID,\n");
    QVERIFY(outcome);
    QCOMPARE(outcome->newRows, qint64(1));
    QCOMPARE(outcome->quarantinedRows, qint64(6));
    const auto at = [&outcome](size_t i) {
        return std::tuple(outcome->quarantined[i].line, outcome->quarantined[i].column, outcome->quarantined[i].found);
    };
    QCOMPARE(at(0), (std::tuple(qint64(3), QStringLiteral("支付金额(元)"), QStringLiteral("12.8x"))));
    QCOMPARE(at(1),
             (std::tuple(qint64(5), QStringLiteral("paid_at"), QStringLiteral("20.11.2026")))); // line 4 belongs to the record before
    QCOMPARE(at(2), (std::tuple(qint64(6), QStringLiteral("out_trade_no"), QString())));
    QCOMPARE(at(3), (std::tuple(qint64(7), QStringLiteral("status"), QStringLiteral("SHIPPED"))));
    QCOMPARE(at(4), (std::tuple(qint64(8), QString(), QStringLiteral("2"))));
    QCOMPARE(outcome->quarantined[4].expected, QStringLiteral("cells:5"));
    QCOMPARE(at(5), (std::tuple(qint64(9), QStringLiteral("支付金额(元)"), QStringLiteral("-1"))));
    const auto waiting = QuarantineStore(world.database).all(account);
    QCOMPARE(waiting->size(), size_t(6));
    QVERIFY(!waiting->front().day && !waiting->front().billId);
}

void TestImportOrders::refusesFilesWithoutNeededColumns()
{
    ImportWorld world;
    // A list that is no list of orders is no known file.
    QCOMPARE(world.import(QStringLiteral("a.csv"), "out_trade_no,price\nA1,5\n").error().code, QStringLiteral("import.unknown_kind"));
    QCOMPARE(world.dump(ImportWorld::allTables()), QString());
}

void TestImportOrders::refusesFilesWithoutAReadableRow()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("orders.csv"), "out_trade_no,amount_fen\nA1,12.80\nA2,\n");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, QStringLiteral("import.no_readable_row"));
    QCOMPARE(outcome.error().place.line, qint64(2));
    QCOMPARE(outcome.error().place.column, QStringLiteral("amount_fen"));
    QCOMPARE(outcome.error().place.expected, QStringLiteral("amount_fen"));
    QCOMPARE(outcome.error().place.found, QStringLiteral("12.80"));
    QCOMPARE(world.dump(ImportWorld::allTables()), QString());
    const auto empty = world.import(QStringLiteral("orders.csv"), "out_trade_no,amount_fen\n");
    QVERIFY(empty && !empty->hasEffect());
}

void TestImportOrders::importsRefunds()
{
    ImportWorld world;
    const QByteArray refunds = "out_refund_no,out_trade_no,refund_fen,status,created_at\n"
                               "R1,A1,2800,SUCCESS,2026-11-21 09:00:00\n"
                               "R2,A1,100,退款中,2026-11-22 09:00:00\n"
                               "R3,A3,990,,\n";
    const auto outcome = world.import(QStringLiteral("refunds.csv"), refunds);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, FileKind::Refunds);
    QCOMPARE(outcome->newRows, qint64(3));
    RefundStore store(world.database);
    const auto found = store.createdIn(account, november);
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(2)); // R3 has no day
    QCOMPARE(found->at(1).status, RefundStatus::Processing);
    QCOMPARE(store.ofOrders(account, {OutTradeNo(QStringLiteral("A1"))})->size(), size_t(2));
    QCOMPARE(*store.count(account), qint64(3));

    QVERIFY(!world.import(QStringLiteral("refunds.csv"), refunds)->hasEffect());
    const auto later = world.import(QStringLiteral("later.csv"),
                                    "out_refund_no,out_trade_no,refund_fen,status,created_at\nR1,A1,2900,SUCCESS,2026-11-21 "
                                    "09:00:00\nR2,A1,100,SUCCESS,2026-11-22 09:00:00\n");
    QVERIFY(later);
    QCOMPARE(later->conflictingRows, qint64(1));
    QCOMPARE(later->conflicts.front().outcome.column, QStringLiteral("refund_fen"));
    QCOMPARE(later->changedRows, qint64(1));
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportOrders::recordsWhatOnlyTheBillHas()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)));
    const auto rows = TradeRowStore(world.database).rows(account, Period::ofDay(BusinessDay(QDate(2026, 3, 5))));
    OrderStore orderStore(world.database);
    RefundStore refundStore(world.database);
    const PutRules rules{ConflictPolicy::KeepExisting, {}, ImportWorld::now};
    QCOMPARE(orderStore.recordFromBill(account, rows->at(0), rules)->result, PutResult::New);
    QCOMPARE(orderStore.recordFromBill(account, rows->at(0), rules)->result, PutResult::Same);
    QCOMPARE(orderStore.recordFromBill(account, rows->at(1), rules).error().code, QStringLiteral("order.not_a_payment"));
    QCOMPARE(refundStore.recordFromBill(account, rows->at(1), rules)->result, PutResult::New);
    QCOMPARE(refundStore.recordFromBill(account, rows->at(0), rules).error().code, QStringLiteral("refund.not_a_refund"));
    const auto order = orderStore.ordersOf(account, {OutTradeNo(QStringLiteral("OPC20260305000003"))});
    QCOMPARE(order->front().source, RecordSource::Bill);
    QCOMPARE(order->front().amount, Money::fromFen(128000));
    QCOMPARE(msToBeijingText(*order->front().paidAt), QStringLiteral("2026-03-05 10:15:05"));
    const auto refund = refundStore.refundsOf(account, {OutRefundNo(QStringLiteral("RF20260305000002"))});
    QCOMPARE(refund->front().amount, Money::fromFen(2800));
    QCOMPARE(refund->front().createdDay(), std::optional(BusinessDay(QDate(2026, 3, 5))));
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportOrders::marksOrders()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("orders.csv"), orders));
    OrderStore store(world.database);
    const PutRules rules{ConflictPolicy::KeepExisting, {}, ImportWorld::now + 1};
    QVERIFY(store.setMark(account, OutTradeNo(QStringLiteral("A1")), OrderMark::Test, rules));
    QCOMPARE(store.ordersOf(account, {OutTradeNo(QStringLiteral("A1"))})->front().mark, OrderMark::Test);
    QCOMPARE(store.setMark(account, OutTradeNo(QStringLiteral("none")), OrderMark::Test, rules).error().code,
             QStringLiteral("order.not_found"));
    QVERIFY(world.lock(QStringLiteral("2026-11-20")));
    QCOMPARE(store.setMark(account, OutTradeNo(QStringLiteral("A1")), OrderMark::None, rules).error().code, QStringLiteral("day.locked"));
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportOrders::findsOrdersInChunks()
{
    ImportWorld world;
    QByteArray many = "out_trade_no,amount_fen\n";
    std::vector<OutTradeNo> wanted;
    for (int i = 0; i < 1203; ++i) {
        const QString number = QStringLiteral("N%1").arg(i, 5, 10, QLatin1Char('0'));
        many += number.toLatin1() + ",100\n";
        wanted.push_back(OutTradeNo(number));
        wanted.push_back(OutTradeNo(QStringLiteral("missing") + number));
    }
    QCOMPARE(world.import(QStringLiteral("orders.csv"), many)->newRows, qint64(1203));
    const auto found = OrderStore(world.database).ordersOf(account, wanted);
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(1203));
    QCOMPARE(found->back().outTradeNo, OutTradeNo(QStringLiteral("N01202")));
}

QTEST_GUILESS_MAIN(TestImportOrders)
#include "tst_importorders.moc"
