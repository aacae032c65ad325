#include "support/menuworld.h"
#include "window/menuwatch.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

struct MenuWatchWorld : MenuWorld {
    MenuWatchWorld()
    {
        const auto connectTo = [this](OfficialAccount official) { return connect(std::move(official)); };
        watch = std::make_unique<MenuWatch>(MenuWatch::Setup{world.storage, world.clock, world.vault, connectTo}, account);
    }
    const Menu menu{page("官网", "https://example.com")};
    std::unique_ptr<MenuWatch> watch;
};

} // namespace

// What publishes menus that are due while the window is open.
class TestMenuWatch : public QObject
{
    Q_OBJECT

private slots:
    void aMenuGoesOutAtItsTimeOnce();
    void whatWasDueWhileTheWindowWasClosedIsLate();
    void closedKeysWait();
    void aRefusalIsTold();
};

void TestMenuWatch::aMenuGoesOutAtItsTimeOnce()
{
    MenuWatchWorld world;
    QVERIFY(world.plan(world.menu, world.now() + 10 * minuteMs));
    QSignalSpy published(world.watch.get(), &MenuWatch::published);
    world.watch->start();
    QTest::qWait(100);
    QCOMPARE(world.published(), 0);
    world.moveOn(10 * minuteMs);
    world.watch->tick();
    QTRY_COMPARE(published.size(), 1);
    QCOMPARE(published.first().first().toLongLong(), 0);
    QCOMPARE(world.published(), 1);
    world.moveOn(minuteMs);
    world.watch->tick();
    QTest::qWait(100);
    QCOMPARE(world.published(), 1);
}

void TestMenuWatch::whatWasDueWhileTheWindowWasClosedIsLate()
{
    MenuWatchWorld world;
    QVERIFY(world.plan(world.menu, world.now() + hourMs));
    world.moveOn(3 * hourMs);
    QSignalSpy published(world.watch.get(), &MenuWatch::published);
    world.watch->start();
    QTRY_COMPARE(published.size(), 1);
    QCOMPARE(published.first().first().toLongLong(), 2 * hourMs);
}

void TestMenuWatch::closedKeysWait()
{
    MenuWatchWorld world;
    QVERIFY(world.plan(world.menu, world.now() + minuteMs));
    world.moveOn(minuteMs);
    world.world.vault.lock();
    world.watch->start();
    QTest::qWait(100);
    QCOMPARE(world.published(), 0);
    QCOMPARE(world.books().plans[0].state, MenuPlan::State::Waiting);
    QVERIFY(awaited(world.world.vault.unlock()));
    world.watch->tick();
    QTRY_COMPARE(world.published(), 1);
}

void TestMenuWatch::aRefusalIsTold()
{
    MenuWatchWorld world;
    QVERIFY(world.plan({{QStringLiteral("文章"), MenuKind::Article, QStringLiteral("no_such"), {}, {}, {}, {}}}, world.now() + minuteMs));
    world.moveOn(minuteMs);
    QSignalSpy failed(world.watch.get(), &MenuWatch::failed);
    world.watch->start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(world.books().plans[0].state, MenuPlan::State::Failed);
    QCOMPARE(world.books().plans[0].failure, QStringLiteral("wechat.53600"));
}

QTEST_MAIN(TestMenuWatch)
#include "tst_menuwatch.moc"
