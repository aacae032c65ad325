#include "support/shippingworld.h"
#include "window/shippingwatch.h"

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
        watch = std::make_unique<ShippingWatch>(ShippingWatch::Setup{world.storage, world.clock, connectMini}, account);
    }
    qsizetype lists() const { return requests("shipping_orders"); } // two a reading
    void tickAfter(qint64 ms)
    {
        moveOn(ms);
        watch->tick();
        QTest::qWait(150);
    }

    std::unique_ptr<ShippingWatch> watch;
};

} // namespace

// What looks by itself for orders that wait to be shipped.
class TestShippingWatch : public QObject
{
    Q_OBJECT

private slots:
    void looksAtOnceAndEveryFifteenMinutes();
    void tellsOnlyOfChanges();
    void waitsAnHourForWhatOnlyAPersonCanMend();
    void asksNothingWithoutAMiniProgramOrKeys();
};

void TestShippingWatch::looksAtOnceAndEveryFifteenMinutes()
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

void TestShippingWatch::tellsOnlyOfChanges()
{
    WatchedShipping world;
    QSignalSpy changed(world.watch.get(), &ShippingWatch::changed);
    world.pay(12800);
    world.watch->start();
    QTRY_COMPARE(changed.size(), 1);
    world.tickAfter(15 * minuteMs);
    QTRY_COMPARE(world.lists(), 4);
    QTest::qWait(150);
    QCOMPARE(changed.size(), 1);
}

void TestShippingWatch::waitsAnHourForWhatOnlyAPersonCanMend()
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

void TestShippingWatch::asksNothingWithoutAMiniProgramOrKeys()
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

QTEST_MAIN(TestShippingWatch)
#include "tst_shippingwatch.moc"
