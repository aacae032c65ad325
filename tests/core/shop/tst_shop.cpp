#include "accounts/officialcheck.h"
#include "customers/customerstore.h"
#include "products/orderlinestore.h"
#include "support/shopworld.h"

#include <QTest>

using namespace yiren;

// Orders of a WeChat Shop, read from the stand-in into the ledger.
class TestShop : public QObject
{
    Q_OBJECT

private slots:
    void ordersComeWithLinesAndBuyers();
    void aStateGoesOnAndNeverBack();
    void whatIsNotNewerIsNotTakenAgain();
    void aRefundComesFromItsAftersale();
    void anOpenAftersaleIsAskedForUntilItIsSettled();
    void aFirstReadingGoesBackThreeYearsInWeeks();
    void aLaterReadingBeginsTenMinutesBefore();
    void tooManyOrdersHalveTheWindow();
    void idsMayBeNumbers();
    void aReadingThatWasStoppedGoesOnAtItsPage();
    void aPlaceThatWeChatForgotBeginsTheWindowAnew();
    void aUnionIdJoinsBuyerAndFollower();
    void aClosedDayTakesTheShopsOrders();
    void anotherAddressIsNamed();
    void anotherShopIsReadFromItsBeginning();
};

static QString number(int i)
{
    return QStringLiteral("37051150584712%1").arg(i, 5, 10, QLatin1Char('0')); // above 2^53
}

void TestShop::ordersComeWithLinesAndBuyers()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    world.put(ShopWorld::sale(number(1), 12900, world.now() - hourMs));
    world.put(ShopWorld::sale(number(2), 5000, world.now() - hourMs, 10));
    const auto report = world.poll();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code + report.error().detail));
    QCOMPARE(report->read, 2);
    QCOMPARE(report->kept.fresh, 2);
    QCOMPARE(report->toShip, 1);
    const Order paid = world.order(number(1));
    QCOMPARE(paid.status, OrderStatus::Paid);
    QCOMPARE(paid.source, RecordSource::Shop);
    QCOMPARE(paid.amount, Money::fromFen(12900));
    QCOMPARE(paid.transactionId.toString(), QString(QStringLiteral("42") + number(1)));
    QCOMPARE(paid.product, QStringLiteral("手作皮具"));
    QCOMPARE(*paid.paidAt, (world.now() - hourMs) / 1000 * 1000);
    QCOMPARE(world.order(number(2)).status, OrderStatus::NotPaid);
    const auto lines = awaited(world.world.storage.read<std::vector<OrderLine>>(
        [id = world.account.id](Database &database) { return OrderLineStore(database, id).lines(OutTradeNo(number(1))); }));
    QCOMPARE(*lines, (std::vector<OrderLine>{{{}, QStringLiteral("手作皮具"), 1, Money::fromFen(12900), Money()}}));
    QCOMPARE(
        world.scalar(
            QStringLiteral("SELECT count(*) FROM customer_identity WHERE kind = 'openid' AND app = '%1'").arg(world.account.shopAppid)),
        2);
    QCOMPARE(world.scalar(QStringLiteral("SELECT sum(paid_fen) FROM customer_figures")), 12900);
    // Masked names and phones are nobody's name: they are not kept.
    QCOMPARE(world.scalar(QStringLiteral("SELECT count(*) FROM customer WHERE name <> ''")), 0);
}

void TestShop::aStateGoesOnAndNeverBack()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    world.put(ShopWorld::sale(number(1), 100, world.now() - hourMs, 10));
    QVERIFY(world.poll());
    world.put(ShopWorld::sale(number(1), 100, world.now() - 2 * minuteMs, 30));
    QCOMPARE(world.poll()->kept.changed, 1);
    QCOMPARE(world.order(number(1)).status, OrderStatus::Paid);
    QCOMPARE(world.scalar(QStringLiteral(
                 "SELECT count(*) FROM order_event WHERE from_status = 'NOTPAY' AND to_status = 'SUCCESS' AND source = 'shop'")),
             1);
    world.put(ShopWorld::sale(number(1), 100, world.now() - minuteMs, 250)); // cancelled before payment: it can't be
    const auto report = world.poll();
    QCOMPARE(report->kept.contradictions, QStringList{number(1)});
    QCOMPARE(world.order(number(1)).status, OrderStatus::Paid);
}

void TestShop::whatIsNotNewerIsNotTakenAgain()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    world.put(ShopWorld::sale(number(1), 100, world.now() - 5 * minuteMs));
    QCOMPARE(world.poll()->kept.fresh, 1);
    world.moveOn(minuteMs);
    sandbox::ShopSale same = ShopWorld::sale(number(1), 100, world.now() - 6 * minuteMs, 10);
    same.order = ShopWorld::sale(number(1), 999, world.now()).order; // another amount, with the update_time of before
    world.put(same);
    const auto again = world.poll();
    QCOMPARE(again->read, 1); // the ten minutes of before are looked through again
    QCOMPARE(again->kept.fresh + again->kept.changed, 0);
    QVERIFY(again->kept.contradictions.isEmpty());
    QCOMPARE(world.order(number(1)).amount, Money::fromFen(100));
}

void TestShop::aRefundComesFromItsAftersale()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    world.put(ShopWorld::sale(number(1), 12900, world.now() - hourMs, 100));
    const qint64 asked = (world.now() - 30 * minuteMs) / 1000 * 1000;
    world.server->shopControl().putShopReturn(
        {QStringLiteral("AS1"), number(1), QStringLiteral("MERCHANT_REFUND_SUCCESS"), 2900, asked, asked + minuteMs});
    QVERIFY(world.poll());
    QCOMPARE(world.order(number(1)).status, OrderStatus::Refunded);
    QCOMPARE(world.order(number(1)).refunded, Money::fromFen(2900));
    const auto refunds = world.refunds(number(1));
    QCOMPARE(refunds.size(), size_t(1));
    QCOMPARE(refunds[0].outRefundNo.toString(), QStringLiteral("AS1"));
    QCOMPARE(refunds[0].amount, Money::fromFen(2900));
    QCOMPARE(refunds[0].status, RefundStatus::Success);
    QCOMPARE(refunds[0].source, RecordSource::Shop);
    QCOMPARE(refunds[0].succeededAt, std::optional(asked + minuteMs));
    QCOMPARE(world.scalar(QStringLiteral("SELECT sum(paid_fen - refunded_fen) FROM customer_figures")), 10000);
}

void TestShop::anOpenAftersaleIsAskedForUntilItIsSettled()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    world.put(ShopWorld::sale(number(1), 12900, world.now() - dayMs, 100));
    sandbox::ShopReturn back{QStringLiteral("AS1"), number(1),          QStringLiteral("MERCHANT_PROCESSING"), 12900,
                             world.now() - dayMs,   world.now() - dayMs};
    world.server->shopControl().putShopReturn(back);
    QVERIFY(world.poll());
    QCOMPARE(world.refunds(number(1)).size(), size_t(0)); // wished, not paid
    world.moveOn(dayMs);
    back.status = QStringLiteral("PLATFORM_REFUNDING");
    back.changedMs = world.now() - minuteMs;
    world.server->shopControl().putShopReturn(back); // the order's own update_time is of long ago
    QVERIFY(world.poll());
    QCOMPARE(world.refunds(number(1)).at(0).status, RefundStatus::Processing);
    QCOMPARE(world.order(number(1)).status, OrderStatus::Paid);
    world.moveOn(hourMs);
    back.status = QStringLiteral("MERCHANT_RETURN_SUCCESS");
    back.changedMs = world.now() - minuteMs;
    world.server->shopControl().putShopReturn(back);
    QVERIFY(world.poll());
    QCOMPARE(world.refunds(number(1)).at(0).status, RefundStatus::Success);
    QCOMPARE(world.order(number(1)).status, OrderStatus::Refunded);
    world.moveOn(hourMs);
    const qsizetype asked = world.requests("shop_aftersale");
    QVERIFY(world.poll());
    QCOMPARE(world.requests("shop_aftersale"), asked); // nothing more can come of it
}

void TestShop::aFirstReadingGoesBackThreeYearsInWeeks()
{
    ShopWorld world;
    world.readUntil(0);
    world.put(ShopWorld::sale(number(1), 100, world.now() - 3 * 365 * dayMs + hourMs));
    world.put(ShopWorld::sale(number(2), 100, world.now() - 200 * dayMs));
    QCOMPARE(world.poll()->kept.fresh, 2);
    QCOMPARE(world.requests("shop_orders"), 157); // 1095 days are 156 weeks and three days
    QCOMPARE(world.scalar(QStringLiteral("SELECT read_until FROM shop_reading")), world.now() / 1000 * 1000);
}

void TestShop::aLaterReadingBeginsTenMinutesBefore()
{
    ShopWorld world;
    const qint64 then = world.now();
    world.put(ShopWorld::sale(number(1), 100, then - 9 * minuteMs)); // WeChat showed it late
    world.put(ShopWorld::sale(number(2), 100, then - 11 * minuteMs));
    world.moveOn(hourMs);
    QCOMPARE(world.poll()->kept.fresh, 1);
    QCOMPARE(world.orders({number(1), number(2)}).size(), size_t(1));
    QCOMPARE(world.requests("shop_orders"), 1);
}

void TestShop::tooManyOrdersHalveTheWindow()
{
    ShopWorld world;
    world.server->shopControl().setShopRules(10, false);
    QVERIFY(world.poll());
    world.moveOn(6 * dayMs);
    for (int i = 1; i <= 64; ++i)
        world.put(ShopWorld::sale(number(i), 100, world.now() - i * 2 * hourMs));
    const auto report = world.poll();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->kept.fresh, 64);
    for (int i = 65; i <= 80; ++i) // more in one second than it gives
        world.put(ShopWorld::sale(number(i), 100, world.now()));
    world.moveOn(hourMs);
    QCOMPARE(world.poll().error().code, QStringLiteral("wechat.31042"));
}

void TestShop::idsMayBeNumbers()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    world.server->shopControl().setShopRules(100, true);
    world.put(ShopWorld::sale(QStringLiteral("3705115058471208928"), 100, world.now() - hourMs)); // the contract's example
    QCOMPARE(world.poll()->kept.fresh, 1);
    QCOMPARE(world.order(QStringLiteral("3705115058471208928")).amount, Money::fromFen(100));
}

void TestShop::aReadingThatWasStoppedGoesOnAtItsPage()
{
    ShopWorld world;
    world.moveOn(dayMs);
    for (int i = 1; i <= 250; ++i)
        world.put(ShopWorld::sale(number(i), 100, world.now() - dayMs / 2 + i * 1000));
    QVERIFY(!world.pollMeeting(QStringLiteral("shop_order:errcode(48001)"), 120));
    QCOMPARE(world.scalar(QStringLiteral("SELECT count(*) FROM orders")), 100); // a page is kept as a whole
    const qsizetype pages = world.requests("shop_orders");
    world.moveOn(minuteMs);
    const auto report = world.poll();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->kept.fresh, 150);
    QCOMPARE(world.scalar(QStringLiteral("SELECT count(*) FROM orders")), 250);
    QCOMPARE(world.requests("shop_orders"), pages + 3); // two pages, and the minute since
}

void TestShop::aPlaceThatWeChatForgotBeginsTheWindowAnew()
{
    ShopWorld world;
    world.moveOn(dayMs);
    for (int i = 1; i <= 150; ++i)
        world.put(ShopWorld::sale(number(i), 100, world.now() - dayMs / 2 + i * 1000));
    QVERIFY(!world.pollMeeting(QStringLiteral("shop_orders:errcode(48001)"), 100));
    world.inject(QStringLiteral("shop_orders:errcode(606006)"));
    QCOMPARE(world.poll()->kept.fresh, 50);
    QCOMPARE(world.scalar(QStringLiteral("SELECT count(*) FROM orders")), 150);
}

void TestShop::aUnionIdJoinsBuyerAndFollower()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    const auto follower = awaited(world.world.storage.write<CustomerId>([id = world.account.id](Database &database) -> Result<CustomerId> {
        CustomerStore customers(database);
        const auto made = customers.create(id, {QStringLiteral("苏木"), QStringLiteral("follower"), {}, 1, {}}, 1);
        if (!made)
            return made;
        const auto added =
            customers.addIdentity(id, *made, {{IdentityKind::UnionId, {}, QStringLiteral("uSuMu")}, QStringLiteral("unionid"), 1});
        return added ? made : failure(added.error());
    }));
    sandbox::ShopSale sale = ShopWorld::sale(number(1), 100, world.now() - hourMs);
    sale.order[u"unionid"] = QStringLiteral("uSuMu");
    world.put(sale);
    QVERIFY(world.poll());
    QCOMPARE(world.scalar(QStringLiteral("SELECT count(*) FROM customer")), 1);
    QCOMPARE(world.scalar(QStringLiteral("SELECT paid_fen FROM customer_figures WHERE customer_id = %1").arg(toInteger(*follower))), 100);
}

void TestShop::aClosedDayTakesTheShopsOrders()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    const QString yesterday = BusinessDay::ofMs(world.now() - dayMs).toText();
    QVERIFY(awaited(world.world.storage.write<void>([yesterday, id = world.account.id](Database &database) {
        return database.execute(
            QStringLiteral("INSERT INTO locked_day(account_id, day) VALUES(%1, '%2')").arg(toInteger(id)).arg(yesterday));
    })));
    sandbox::ShopSale sale = ShopWorld::sale(number(1), 100, world.now() - dayMs);
    world.put(sale);
    const auto report = world.poll();
    QCOMPARE(report->kept.fresh, 1);
    QVERIFY(report->kept.contradictions.isEmpty());
    world.server->shopControl().putShopReturn(
        {QStringLiteral("AS1"), number(1), QStringLiteral("MERCHANT_REFUND_SUCCESS"), 100, world.now() - dayMs, world.now()});
    sale.status = 200;
    sale.changedMs = world.now() - minuteMs;
    world.put(sale);
    QCOMPARE(world.poll()->kept.changed, 1);
    QCOMPARE(world.refunds(number(1)).size(), size_t(1));
}

void TestShop::anotherAddressIsNamed()
{
    ShopWorld world;
    world.server->shopControl().setClientAddress(QStringLiteral("203.0.113.7"));
    QCOMPARE(world.poll().error().code, QStringLiteral("wechat.shop_address"));
    const auto found = awaited(checkShop(*world.connection.api, world.now()));
    QCOMPARE(found->name, QStringLiteral("wechat.shop"));
    QCOMPARE(found->state, Capability::State::Failed);
    QCOMPARE(found->error->code, QStringLiteral("wechat.shop_address"));
    world.server->shopControl().allowAddress(QStringLiteral("203.0.113.7"));
    QVERIFY(world.poll());
    QCOMPARE(awaited(checkShop(*world.connection.api, world.now()))->state, Capability::State::Ok);
}

void TestShop::anotherShopIsReadFromItsBeginning()
{
    ShopWorld world;
    world.moveOn(2 * dayMs);
    world.put(ShopWorld::sale(number(1), 100, world.now() - hourMs));
    QVERIFY(world.poll());
    Account other = world.account;
    other.shopAppid = QStringLiteral("wx00000000000000ff");
    QVERIFY(awaited(world.world.storage.write<void>([other](Database &database) { return AccountStore(database).update(other); })));
    QCOMPARE(world.scalar(QStringLiteral("SELECT (SELECT count(*) FROM shop_order) + (SELECT count(*) FROM shop_reading)")), 0);
    QCOMPARE(world.scalar(QStringLiteral("SELECT count(*) FROM orders")), 1); // what was sold stays sold
}

QTEST_GUILESS_MAIN(TestShop)
#include "tst_shop.moc"
