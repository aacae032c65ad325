#include "customers/customerstore.h"
#include "support/shippingworld.h"

#include <QTest>

using namespace yiren;

// What is read of a Mini Program's orders.
class TestShipping : public QObject
{
    Q_OBJECT

private slots:
    void openOrdersAreReadAndTheirMoneyIsCounted();
    void whatLeavesTheListsIsAskedForByItself();
    void manyOrdersComePageByPage();
    void aReadingThatWasStoppedGoesOn();
    void aPlaceThatWeChatForgotBeginsTheListAnew();
    void aTokenThatEndedIsRenewed();
    void theOfficialAccountKeepsItsOwnToken();
    void companiesAreAskedForOnceADay();
    void anotherMiniProgramHasOtherOrders();
    void anErasedPayerLeavesOrders();
    void whoPaidIsNamed();

private:
    static HeldCash held(ShippingWorld &world)
    {
        return heldCash(*awaited(world.world.storage.read<std::vector<ManagedOrder>>(
            [id = world.account.id](Database &database) { return ShippingStore(database).open(id); })));
    }
    static void run(ShippingWorld &world, const QString &sql)
    {
        const auto done = awaited(world.world.storage.write<void>([sql](Database &database) { return database.execute(sql); }));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
};

void TestShipping::openOrdersAreReadAndTheirMoneyIsCounted()
{
    ShippingWorld world;
    const auto older = world.pay(12800, 3 * hourMs);
    world.pay(8900, hourMs);
    const auto shipped = world.pay(100, 9 * hourMs);
    world.server->miniControl().setTradeState(shipped, 2);
    const auto finished = world.pay(5000);
    world.server->miniControl().setTradeState(finished, 4);
    const auto report = world.poll();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->read, 3);
    QCOMPARE(report->changed, 3);
    const auto rows = world.listed();
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].order.key.transaction, older); // the one that waits longest
    QCOMPARE(rows[2].order.key.transaction, shipped);
    QCOMPARE(rows[0].order.paidAt, (world.now() - 3 * hourMs) / 1000 * 1000);
    QCOMPARE(held(world), (HeldCash{Money::fromFen(12800 + 8900 + 100), 2, Money::fromFen(12800 + 8900)}));
    QCOMPARE(world.poll()->changed, 0);
}

void TestShipping::whatLeavesTheListsIsAskedForByItself()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    world.server->miniControl().setTradeState(order, 5); // refunded
    world.moveOn(minuteMs);
    QCOMPARE(world.poll()->changed, 1);
    QVERIFY(world.listed().empty());
    QCOMPARE(world.about(order).order.state, ManagedOrder::State::Refunded);
    const qsizetype asked = world.requests("shipping_order");
    world.moveOn(minuteMs);
    QVERIFY(world.poll());
    QCOMPARE(world.requests("shipping_order"), asked); // it is no longer open
}

void TestShipping::manyOrdersComePageByPage()
{
    ShippingWorld world;
    for (int i = 0; i < 250; ++i)
        world.pay(100 + i);
    QCOMPARE(world.poll()->read, 250);
    QCOMPARE(world.requests("shipping_orders"), 4); // three pages to ship, none shipped
    QCOMPARE(world.listed().size(), size_t(250));
}

void TestShipping::aReadingThatWasStoppedGoesOn()
{
    ShippingWorld world;
    for (int i = 0; i < 250; ++i)
        world.pay(100);
    JobHandle<ShippingsReport> first(new ShippingsJob(world.setup()));
    QObject::connect(first.get(), &JobBase::progressed, first.get(), [job = first.get()] { job->cancel(); });
    QCOMPARE(awaited(std::move(first)).error().kind, ErrorKind::Cancelled);
    QCOMPARE(world.listed().size(), size_t(100));
    QCOMPARE(world.poll()->read, 150);
    QCOMPARE(world.listed().size(), size_t(250));
}

void TestShipping::aPlaceThatWeChatForgotBeginsTheListAnew()
{
    ShippingWorld world;
    world.pay(100);
    run(world,
        QStringLiteral("INSERT INTO shipping_poll(account_id, run_at, run_state, run_index) VALUES(1, %1, 1, 'gone')")
            .arg(world.now() - minuteMs));
    const auto report = world.poll();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(world.listed().size(), size_t(1));
}

void TestShipping::aTokenThatEndedIsRenewed()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    world.server->miniControl().killTokens();
    QVERIFY(world.poll());
    world.moveOn(3 * hourMs);
    QCOMPARE(world.ship(order, "A1")->state, ShippingDeedState::Done);
    QCOMPARE(world.uploads(order), 1);
}

// Two AppIDs on one account: neither takes the other's token for its own.
void TestShipping::theOfficialAccountKeepsItsOwnToken()
{
    ShippingWorld world;
    const OfficialConnection official = world.connect(*officialOf(world.account, world.world.vault));
    QVERIFY(awaited(official.api->checkToken()));
    QVERIFY(world.poll());
    QVERIFY(awaited(official.api->checkToken()));
    QVERIFY(world.poll());
    QCOMPARE(world.server->officialControl().requestCount(QStringLiteral("token")), 1);
    QCOMPARE(world.requests("token"), 1);
    QCOMPARE(world.world.vault.holds(tokenSecretName(world.account.id)), true);
    QCOMPARE(world.world.vault.holds(tokenSecretName(world.account.id, AppKind::MiniProgram)), true);
}

void TestShipping::companiesAreAskedForOnceADay()
{
    ShippingWorld world;
    const auto ask = [&world] { return awaited(JobHandle<std::vector<ExpressCompany>>(new ExpressCompaniesJob(world.setup()))); };
    QCOMPARE(ask()->front().name, QStringLiteral("顺丰速运"));
    QVERIFY(ask());
    QCOMPARE(world.requests("express_companies"), 1);
    world.moveOn(24 * hourMs);
    world.inject(QStringLiteral("express_companies:errcode(48001)"));
    QCOMPARE(ask()->size(), size_t(3)); // yesterday's do
    QCOMPARE(world.requests("express_companies"), 2);
}

void TestShipping::anotherMiniProgramHasOtherOrders()
{
    ShippingWorld world;
    world.pay(12800);
    QVERIFY(world.poll());
    Account other = world.account;
    const auto update = [&world, &other] {
        return awaited(world.world.storage.write<void>([other](Database &database) { return AccountStore(database).update(other); }));
    };
    QVERIFY(update());
    QCOMPARE(world.listed().size(), size_t(1)); // the same one
    other.miniAppid = QStringLiteral("wx00000000000000ff");
    QVERIFY(update());
    QVERIFY(world.listed().empty());
}

void TestShipping::anErasedPayerLeavesOrders()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    QVERIFY(world.ship(order, "A1"));
    const auto forget = [&world] {
        return awaited(world.world.storage.write<qint64>([id = world.account.id](Database &database) {
            return forgetShippingOf(database, id, {QStringLiteral("oMini1"), QStringLiteral("oNobody")});
        }));
    };
    world.inject(QStringLiteral("shipping_upload:close_before_apply"));
    QCOMPARE(world.correct(order, "A2")->state, ShippingDeedState::Unknown);
    QCOMPARE(forget().error().code, QStringLiteral("shipping.under_way"));
    for (int i = 0; i < 2; ++i) {
        world.moveOn(5 * minuteMs);
        QVERIFY(world.poll());
    }
    QCOMPARE(*forget(), 1);
    const ShippingCase about = world.about(order);
    QVERIFY(about.order.openid.isEmpty() && about.order.parcels.empty());
    QCOMPARE(about.order.paid, Money::fromFen(12800));
    QVERIFY(about.deeds.front().body.isEmpty());
    QCOMPARE(about.deeds.front().state, ShippingDeedState::Done);
}

void TestShipping::whoPaidIsNamed()
{
    ShippingWorld world;
    world.pay(12800);
    world.pay(100, 30 * minuteMs);
    QVERIFY(world.poll());
    const auto known = awaited(world.world.storage.write<bool>([id = world.account.id](Database &database) -> Result<bool> {
        CustomerStore store(database);
        const auto customer = store.create(id, {QStringLiteral("苏木"), {}, {}, 0, {}}, 0);
        return customer
            ? store.addIdentity(id, *customer, {{IdentityKind::OpenId, {}, QStringLiteral("oMini1")}, QStringLiteral("order"), 0})
            : failure(customer.error());
    }));
    QVERIFY2(known, known ? "" : qPrintable(known.error().detail));
    QCOMPARE(world.listed()[0].payerName, QStringLiteral("苏木"));
    QCOMPARE(world.listed()[1].payerName, QString());
}

QTEST_GUILESS_MAIN(TestShipping)
#include "tst_shipping.moc"
