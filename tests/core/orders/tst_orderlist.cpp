#include "orders/refundstore.h"
#include "support/listedorders.h"

#include <QRandomGenerator>
#include <QtTest>

#include <set>

using namespace yiren;
using namespace yiren::listedorders;

namespace {

qint64 ms(const QString &beijing)
{
    return beijingTextToMs(beijing).value();
}

// 400 orders in all states over ten days, some with refunds in all states, of payers with and without a name. Answers those of which a
// refund is under way.
std::set<QString> fillAtRandom(TemporaryDatabase &db)
{
    QRandomGenerator random(17);
    const qint64 start = ms(QStringLiteral("2026-11-01 00:00:00"));
    for (const char *sql :
         {"INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(1, 1, '周舟', 1, 1), (2, 1, 'Mia', 1, 1)",
          "INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
          "VALUES(1, 1, 'openid', 'wx1', 'oUser1', 'payer', 1), (1, 2, 'openid', 'wx1', 'oUser2', 'payer', 1)"}) {
        if (!db.database().execute(QString::fromUtf8(sql)))
            qFatal("no customers");
    }
    std::vector<Order> orders;
    std::vector<Refund> refunds;
    for (int i = 0; i < 400; ++i) {
        Order order = orderOf(QStringLiteral("%1%2").arg(i % 3 == 0 ? u'A' : u'B').arg(i, 4, 10, QLatin1Char('0')),
                              start + random.bounded(10 * 86'400'000LL), random.bounded(1, 9999));
        order.status = static_cast<OrderStatus>(random.bounded(4));
        order.source = i % 7 == 0 ? RecordSource::Shop : RecordSource::Import;
        order.transactionId = TransactionId(QStringLiteral("42%1").arg(random.bounded(100'000), 6, 10, QLatin1Char('0')));
        order.openid = OpenId(QStringLiteral("oUser%1").arg(random.bounded(1, 5)));
        order.product = i % 5 == 0 ? QStringLiteral("青釉杯 0017") : QStringLiteral("木盘");
        if (order.isPaid() && i % 11 == 0)
            order.refunded = Money::fromFen(1);
        orders.push_back(order);
        if (i % 4 == 0) {
            Refund refund;
            refund.outRefundNo = OutRefundNo(QStringLiteral("R%1").arg(i));
            refund.outTradeNo = order.outTradeNo;
            refund.amount = Money::fromFen(1);
            refund.status = static_cast<RefundStatus>(random.bounded(4));
            refunds.push_back(refund);
        }
    }
    put(db, orders);
    if (!RefundStore(db.database()).put(account, refunds, rules))
        qFatal("no refunds");
    std::set<QString> underWay;
    for (const Refund &refund : refunds) {
        if (refund.status == RefundStatus::Processing)
            underWay.insert(refund.outTradeNo.toString());
    }
    return underWay;
}

// Whether the filter means this order, looked at by itself.
bool isMeant(const ListedOrder &row, const OrderFilter &filter, const std::set<QString> &underWay)
{
    const Order &order = row.order;
    if (filter.state && row.state != *filter.state)
        return false;
    if (filter.period && (row.listedAt() < filter.period->startMs() || row.listedAt() >= filter.period->endMs()))
        return false;
    if (filter.source && order.source != *filter.source)
        return false;
    if (filter.isRefundUnderWay && !underWay.contains(order.outTradeNo.toString()))
        return false;
    for (const QString &word : filter.words.split(u' ', Qt::SkipEmptyParts)) {
        const bool isThere = order.outTradeNo.toString().endsWith(word, Qt::CaseInsensitive)
            || order.transactionId.toString().endsWith(word) || order.product.contains(word, Qt::CaseInsensitive)
            || order.openid.toString().startsWith(word, Qt::CaseInsensitive) || row.payerName.contains(word, Qt::CaseInsensitive);
        if (!isThere)
            return false;
    }
    return true;
}

// 10,000 orders, three to a second on average, each hundredth without any moment.
std::vector<Order> manyOrders()
{
    const qint64 start = ms(QStringLiteral("2026-11-01 00:00:00"));
    std::vector<Order> orders;
    for (int i = 0; i < 10'000; ++i) {
        const qint64 at = start + (i * 7919 % 3333) * 1000;
        orders.push_back(orderOf(QStringLiteral("N%1").arg(i, 5, 10, QLatin1Char('0')), i % 100 == 0 ? std::nullopt : std::optional(at)));
    }
    return orders;
}

} // namespace

class TestOrderList : public QObject
{
    Q_OBJECT

private slots:
    void givesEachOfTenThousandOnceWhileRowsAreAdded();
    void readsAPageFromTheIndex();
    void findsUnpaidAndRefundingOrdersWithoutLookingAtTheOthers();
    void isSortedByAmountOrFromTheOldest();
    void namesThePayerWhereOneIsKnown();
    void knowsTheStatesOfOrders();
    void sumsByState();
    void whatMayHaveBeenPaidIsNotCalledUnpaid_data();
    void whatMayHaveBeenPaidIsNotCalledUnpaid();
    void everyWayOfListingAgreesWithLookingAtEachOrder();
    void keepsToThePeriod();
    void countsBeijingDays();
};

void TestOrderList::givesEachOfTenThousandOnceWhileRowsAreAdded()
{
    TemporaryDatabase db;
    const std::vector<Order> made = manyOrders();
    put(db, made);
    OrderListStore store(db.database());
    std::set<QString> seen;
    std::optional<OrderListStore::Place> last;
    int pages = 0;
    for (;;) {
        const auto page = store.page(account, {}, last, 200);
        QVERIFY(page);
        if (page->empty())
            break;
        for (const ListedOrder &row : *page) {
            const OrderListStore::Place place{row.listedAt(), row.order.id};
            QVERIFY(!last || std::pair(place.key, place.id) < std::pair(last->key, last->id));
            QVERIFY(seen.insert(row.order.outTradeNo.toString()).second);
            last = place;
        }
        ++pages;
        put(db, {orderOf(QStringLiteral("later%1").arg(pages), ms(QStringLiteral("2026-11-20 00:00:00")) + pages)});
    }
    QCOMPARE(pages, 50);
    QCOMPARE(seen.size(), made.size()); // none of those that came above the first page
    for (const Order &order : made)
        QVERIFY(seen.contains(order.outTradeNo.toString()));
}

// In pages of two; equal amounts in the order in which the orders came, or the other way round.
void TestOrderList::isSortedByAmountOrFromTheOldest()
{
    const std::pair<const char *, qint64> made[] = {{"a", 300}, {"b", 100}, {"c", 300}, {"d", 2000}, {"e", 1}};
    // Closed ones are few: they are looked for in another way.
    for (const OrderStatus status : {OrderStatus::Paid, OrderStatus::Closed}) {
        TemporaryDatabase db;
        std::vector<Order> orders;
        for (const auto &[name, fen] : made) {
            orders.push_back(orderOf(QLatin1String(name), ms(QStringLiteral("2026-11-20 10:00:00")) - static_cast<qint64>(orders.size())));
            orders.back().amount = Money::fromFen(fen);
            orders.back().status = status;
        }
        put(db, orders);
        const auto listed = [&db, status](OrderSorting sorting) {
            OrderFilter filter;
            filter.sorting = sorting;
            filter.state = status == OrderStatus::Closed ? OrderGroup::Closed : OrderGroup::Paid;
            QString names;
            std::optional<OrderListStore::Place> last;
            for (int page = 0; page < 4; ++page) {
                const auto rows = OrderListStore(db.database()).page(account, filter, last, 2);
                for (size_t i = 0; rows && i < rows->size(); ++i) {
                    const ListedOrder &row = (*rows)[i];
                    names += row.order.outTradeNo.toString();
                    last = OrderListStore::placeOf(row, sorting);
                }
            }
            return names;
        };
        using By = OrderSorting::By;
        QCOMPARE(listed({}), QStringLiteral("abcde"));
        QCOMPARE(listed({By::Time, true}), QStringLiteral("edcba"));
        QCOMPARE(listed({By::Amount, true}), QStringLiteral("ebacd"));
        QCOMPARE(listed({By::Amount, false}), QStringLiteral("dcabe"));
    }
}

// Without the index every page would sort the whole ledger.
void TestOrderList::readsAPageFromTheIndex()
{
    QString asked;
    TemporaryDatabase db([&asked](const QString &sql) {
        asked = sql;
        return Done();
    });
    put(db, {orderOf(QStringLiteral("A"), 1)});
    QVERIFY(OrderListStore(db.database()).page(account, {}, OrderListStore::Place{5, 5}, 200));
    const QString steps = planOf(db, asked);
    QVERIFY2(steps.contains(QLatin1String("USING INDEX orders_listed")), steps.toUtf8().constData());
    QVERIFY2(!steps.contains(QLatin1String("ORDER BY")), steps.toUtf8().constData());
}

void TestOrderList::findsUnpaidAndRefundingOrdersWithoutLookingAtTheOthers()
{
    QStringList asked;
    TemporaryDatabase db([&asked](const QString &sql) {
        asked.append(sql);
        return Done();
    });
    put(db, {orderOf(QStringLiteral("A"), 1)});
    asked.clear();
    OrderListStore store(db.database());
    QVERIFY(store.unpaid(account) && store.page(account, {OrderGroup::Unpaid, std::nullopt, {}}, std::nullopt, 50));
    QCOMPARE(asked.size(), 2);
    for (const QString &sql : std::as_const(asked))
        QVERIFY2(planOf(db, sql).contains(QStringLiteral("INDEX orders_unpaid")), qPrintable(sql + u'\n' + planOf(db, sql)));
    asked.clear();
    OrderFilter refunding;
    refunding.isRefundUnderWay = true;
    QVERIFY(store.page(account, refunding, std::nullopt, 50) && store.sums(account, refunding));
    QCOMPARE(asked.size(), 3);
    for (const QString &sql : std::as_const(asked))
        QVERIFY2(planOf(db, sql).contains(
                     QStringLiteral("SEARCH orders USING INDEX sqlite_autoindex_orders_1 (account_id=? AND out_trade_no=?)")),
                 qPrintable(sql + u'\n' + planOf(db, sql)));
}

void TestOrderList::namesThePayerWhereOneIsKnown()
{
    TemporaryDatabase db;
    Order known = orderOf(QStringLiteral("K1"), 3), stranger = orderOf(QStringLiteral("S1"), 2);
    known.openid = OpenId(QStringLiteral("oKnown"));
    stranger.openid = OpenId(QStringLiteral("oStranger"));
    put(db, {known, stranger, orderOf(QStringLiteral("N1"), 1)});
    for (const char *sql : {"INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(7, 1, '周舟', 1, 1)",
                            "INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                            "VALUES(1, 7, 'openid', 'wx1', 'oKnown', 'payer', 1)"})
        QVERIFY(db.database().execute(QString::fromUtf8(sql)));
    const auto rows = OrderListStore(db).page(account, {}, std::nullopt, 10);
    QCOMPARE(rows->size(), size_t(3));
    QCOMPARE((*rows)[0].payerName, QStringLiteral("周舟"));
    QCOMPARE((*rows)[1].payerName, QString());
    QCOMPARE((*rows)[2].payerName, QString());
    QCOMPARE(found(db, QStringLiteral("周舟")), QStringList{QStringLiteral("K1")});
    QVERIFY(db.database().execute(QStringLiteral("UPDATE customer SET name = '周舟 2026-11'")));
    QCOMPARE(found(db, QStringLiteral("2026-11")), QStringList{QStringLiteral("K1")});
}

void TestOrderList::knowsTheStatesOfOrders()
{
    TemporaryDatabase db;
    Order unpaid = orderOf(QStringLiteral("unpaid"), 6);
    unpaid.status = OrderStatus::NotPaid;
    Order closed = orderOf(QStringLiteral("closed"), 5);
    closed.status = OrderStatus::Closed;
    Order told = orderOf(QStringLiteral("told"), 4, 5000); // the orders file says so, no refund is known
    told.refunded = Money::fromFen(1200);
    put(db,
        {unpaid, closed, told, orderOf(QStringLiteral("partly"), 3, 5000), orderOf(QStringLiteral("stopped"), 2),
         orderOf(QStringLiteral("paid"), 1)});
    Refund refund;
    refund.outRefundNo = OutRefundNo(QStringLiteral("R1"));
    refund.outTradeNo = OutTradeNo(QStringLiteral("partly"));
    refund.amount = Money::fromFen(700);
    Refund second = refund;
    second.outRefundNo = OutRefundNo(QStringLiteral("R2"));
    second.status = RefundStatus::Processing;
    second.amount = Money::fromFen(300);
    Refund stopped = refund;
    stopped.outRefundNo = OutRefundNo(QStringLiteral("R3"));
    stopped.outTradeNo = OutTradeNo(QStringLiteral("stopped"));
    stopped.status = RefundStatus::Closed;
    QVERIFY(RefundStore(db.database()).put(account, {refund, second, stopped}, rules));
    const auto ofState = [&](OrderGroup state) { return numbersOf(db, {state, std::nullopt, {}}); };
    QCOMPARE(ofState(OrderGroup::Unpaid), QStringList{QStringLiteral("unpaid")});
    QCOMPARE(ofState(OrderGroup::Closed), QStringList{QStringLiteral("closed")});
    QCOMPARE(ofState(OrderGroup::Refunded), (QStringList{QStringLiteral("told"), QStringLiteral("partly")}));
    QCOMPARE(ofState(OrderGroup::Paid), (QStringList{QStringLiteral("stopped"), QStringLiteral("paid")}));
    const auto partly = OrderListStore(db.database()).order(account, OutTradeNo(QStringLiteral("partly")), 1);
    QVERIFY(partly && *partly);
    QCOMPARE((*partly)->refunded, Money::fromFen(1000));
    QCOMPARE((*partly)->state, OrderGroup::Refunded);
}

// Lists and sums are asked in several ways, by what is fastest; here each order is looked at instead.
void TestOrderList::everyWayOfListingAgreesWithLookingAtEachOrder()
{
    TemporaryDatabase db;
    const std::set<QString> underWay = fillAtRandom(db);
    const auto all = OrderListStore(db).page(account, {}, std::nullopt, 1000);
    QVERIFY(all);
    QCOMPARE(all->size(), size_t(400));
    for (const QString &words : {QString(), QStringLiteral("7"), QStringLiteral("0017"), QStringLiteral("a0017"), QStringLiteral("釉"),
                                 QStringLiteral("mia"), QStringLiteral("周舟"), QStringLiteral("ouser1"), QStringLiteral("釉 7")}) {
        for (const bool onlyRefunding : {false, true}) {
            for (const bool isLimited : {false, true}) {
                OrderFilter filter{std::nullopt, std::nullopt, words, onlyRefunding};
                if (isLimited)
                    filter.period = Period::inclusive(BusinessDay(QDate(2026, 11, 3)), BusinessDay(QDate(2026, 11, 6)));
                if (isLimited == onlyRefunding)
                    filter.source = RecordSource::Shop;
                std::map<OrderGroup, OrderSum> sums;
                for (const auto state : {OrderGroup::Unpaid, OrderGroup::Paid, OrderGroup::Refunded, OrderGroup::Closed}) {
                    filter.state = state;
                    QStringList expected;
                    for (const ListedOrder &row : *all) {
                        if (!isMeant(row, filter, underWay))
                            continue;
                        expected.append(row.order.outTradeNo.toString());
                        ++sums[state].count;
                        sums[state].amount += row.order.amount;
                    }
                    QCOMPARE(numbersOf(db, filter), expected);
                }
                QVERIFY2(*OrderListStore(db).sums(account, filter) == sums, qPrintable(words));
            }
        }
    }
}

void TestOrderList::whatMayHaveBeenPaidIsNotCalledUnpaid_data()
{
    QTest::addColumn<QString>("asked"); // state, created_at and asked_at of what was asked of WeChat Pay, in minutes before noon
    QTest::addColumn<bool>("isUnknown");
    QTest::newRow("nothing was asked for from here") << QString() << false;
    QTest::newRow("it has answered nothing yet") << QStringLiteral("sending 1 -") << true;
    QTest::newRow("it has just given a code") << QStringLiteral("open 1 -") << false;
    QTest::newRow("a code of this morning, and nobody has asked since") << QStringLiteral("open 180 -") << true;
    QTest::newRow("it has just said that nobody has paid") << QStringLiteral("open 180 2") << false;
    QTest::newRow("it said so an hour ago") << QStringLiteral("open 180 60") << true;
    QTest::newRow("it never took the order") << QStringLiteral("refused 180 -") << false;
}

void TestOrderList::whatMayHaveBeenPaidIsNotCalledUnpaid()
{
    QFETCH(QString, asked);
    QFETCH(bool, isUnknown);
    TemporaryDatabase db;
    const qint64 noon = ms(QStringLiteral("2026-11-20 12:00:00"));
    Order order = orderOf(QStringLiteral("N"), noon - 180 * minuteMs);
    order.status = OrderStatus::NotPaid;
    put(db, {order});
    if (!asked.isEmpty()) {
        const QStringList told = asked.split(u' ');
        const auto before = [&](const QString &minutes) { return QString::number(noon - minutes.toInt() * minuteMs); };
        QVERIFY(db.database().execute(
            QStringLiteral("INSERT INTO pay_request(account_id, out_trade_no, amount_fen, description, body, state, created_at, asked_at) "
                           "VALUES(1, 'N', 100, 'tea', x'00', '%1', %2, %3)")
                .arg(told[0], before(told[1]), told[2] == u'-' ? QStringLiteral("NULL") : before(told[2]))));
    }
    const auto row = OrderListStore(db.database()).order(account, OutTradeNo(QStringLiteral("N")), 1);
    QVERIFY(row && *row);
    QCOMPARE((*row)->isPaymentUnknown(noon), isUnknown);
}

void TestOrderList::sumsByState()
{
    TemporaryDatabase db;
    Order unpaid = orderOf(QStringLiteral("U"), 1, 19900);
    unpaid.status = OrderStatus::NotPaid;
    put(db, {orderOf(QStringLiteral("A"), 3, 12800), orderOf(QStringLiteral("B"), 2, 250), unpaid});
    const auto sums = OrderListStore(db.database()).sums(account, {OrderGroup::Closed, std::nullopt, {}});
    QVERIFY(sums);
    const std::map<OrderGroup, OrderSum> expected{{OrderGroup::Unpaid, {1, Money::fromFen(19900)}},
                                                  {OrderGroup::Paid, {2, Money::fromFen(13050)}}};
    QVERIFY(*sums == expected);
}

// An order that a bill brought has no creation: its payment counts.
void TestOrderList::keepsToThePeriod()
{
    TemporaryDatabase db;
    Order billed = orderOf(QStringLiteral("billed"), std::nullopt);
    billed.paidAt = ms(QStringLiteral("2026-11-20 00:00:00"));
    put(db,
        {orderOf(QStringLiteral("before"), ms(QStringLiteral("2026-11-19 23:59:59"))), billed,
         orderOf(QStringLiteral("last"), ms(QStringLiteral("2026-11-20 23:59:59"))),
         orderOf(QStringLiteral("after"), ms(QStringLiteral("2026-11-21 00:00:00")))});
    const OrderFilter filter{std::nullopt, Period::ofDay(BusinessDay(QDate(2026, 11, 20))), {}};
    QCOMPARE(numbersOf(db, filter), (QStringList{QStringLiteral("last"), QStringLiteral("billed")}));
}

void TestOrderList::countsBeijingDays()
{
    TemporaryDatabase db;
    put(db,
        {orderOf(QStringLiteral("A"), ms(QStringLiteral("2026-11-19 23:59:59"))),
         orderOf(QStringLiteral("B"), ms(QStringLiteral("2026-11-20 00:00:00"))),
         orderOf(QStringLiteral("C"), ms(QStringLiteral("2026-11-20 23:59:59"))),
         orderOf(QStringLiteral("D"), ms(QStringLiteral("2026-11-22 07:00:00")))});
    const BusinessDay first(QDate(2026, 11, 19));
    const auto counts = OrderListStore(db.database()).dayCounts(account, {first, first.plusDays(3)});
    QVERIFY(counts);
    const std::map<BusinessDay, qint64> expected{{first, 1}, {first.next(), 2}};
    QVERIFY(*counts == expected);
}

QTEST_GUILESS_MAIN(TestOrderList)
#include "tst_orderlist.moc"
