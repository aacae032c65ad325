#include "support/shippingworld.h"
#include "support/shopworld.h"
#include "window/orderwatch.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

struct WatchedShipping : ShippingWorld {
    WatchedShipping()
    {
        const auto connectMini = [this]() -> Result<OfficialConnection> {
            auto mini = miniProgramOf(account, world.vault);
            return mini ? Result<OfficialConnection>(connect(std::move(*mini))) : failure(mini.error());
        };
        watch = std::make_unique<OrderWatch>(watchOfShipping(world.storage, world.clock, connectMini), account);
    }
    qsizetype lists() const { return requests("shipping_orders"); } // two a reading
    void tickAfter(qint64 ms)
    {
        moveOn(ms);
        watch->tick();
        QTest::qWait(150);
    }

    std::unique_ptr<OrderWatch> watch;
};

} // namespace

// What looks by itself for orders that wait to be shipped, and for those of a shop.
class TestOrderWatch : public QObject
{
    Q_OBJECT

private slots:
    void looksAtOnceAndEveryFifteenMinutes();
    void tellsOnlyOfChanges();
    void waitsAnHourForWhatOnlyAPersonCanMend();
    void asksNothingWithoutAMiniProgramOrKeys();
    void ordersOfTheShopComeByThemselves();
};

void TestOrderWatch::looksAtOnceAndEveryFifteenMinutes()
{
    WatchedShipping world;
    world.watch->start();
    QTRY_COMPARE(world.lists(), 2);
    QTest::qWait(150);
    world.tickAfter(15 * minuteMs - 1000);
    QCOMPARE(world.lists(), 2);
    world.tickAfter(1000);
    QTRY_COMPARE(world.lists(), 4);
}

void TestOrderWatch::tellsOnlyOfChanges()
{
    WatchedShipping world;
    QSignalSpy changed(world.watch.get(), &OrderWatch::changed);
    world.pay(12800);
    world.watch->start();
    QTRY_COMPARE(changed.size(), 1);
    world.tickAfter(15 * minuteMs);
    QTRY_COMPARE(world.lists(), 4);
    QTest::qWait(150);
    QCOMPARE(changed.size(), 1);
}

void TestOrderWatch::waitsAnHourForWhatOnlyAPersonCanMend()
{
    WatchedShipping world;
    world.inject(QStringLiteral("shipping_orders:errcode(48001)"));
    world.watch->start();
    QTRY_COMPARE(world.lists(), 1);
    QTest::qWait(150);
    world.tickAfter(59 * minuteMs);
    QCOMPARE(world.lists(), 1);
    world.tickAfter(minuteMs);
    QTRY_COMPARE(world.lists(), 3);
}

void TestOrderWatch::asksNothingWithoutAMiniProgramOrKeys()
{
    WatchedShipping world;
    world.world.vault.lock();
    world.watch->start();
    world.tickAfter(15 * minuteMs);
    QCOMPARE(world.lists(), 0);
    QVERIFY(awaited(world.world.vault.unlock()));
    Account without = world.account;
    without.miniAppid.clear();
    world.watch->setAccount(without);
    QTest::qWait(150);
    QCOMPARE(world.lists(), 0);
    world.watch->setAccount(world.account);
    QTRY_COMPARE(world.lists(), 2);
}

void TestOrderWatch::ordersOfTheShopComeByThemselves()
{
    ShopWorld world;
    const auto connectShop = [&world]() -> Result<OfficialConnection> {
        auto shop = shopOf(world.account, world.world.vault);
        return shop ? Result<OfficialConnection>(world.connect(std::move(*shop))) : failure(shop.error());
    };
    OrderWatch watch(watchOfShop(world.world.storage, world.world.clock, connectShop), world.account);
    QSignalSpy changed(&watch, &OrderWatch::changed);
    world.put(ShopWorld::sale(QStringLiteral("3704000001"), 12800, world.now() - minuteMs));
    watch.start();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(world.order(QStringLiteral("3704000001")).amount, Money::fromFen(12800));
    const qsizetype asked = world.requests("shop_orders");
    world.moveOn(15 * minuteMs);
    watch.tick();
    QTRY_VERIFY(world.requests("shop_orders") > asked);
    QTest::qWait(150);
    QCOMPARE(changed.size(), 1); // the same order is no news
}

QTEST_MAIN(TestOrderWatch)
#include "tst_orderwatch.moc"
