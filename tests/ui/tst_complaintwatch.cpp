#include "support/syncworld.h"
#include "time/durations.h"
#include "window/complaintwatch.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

struct WatchWorld : SyncWorld {
    WatchWorld()
    {
        const auto connect = [this](Merchant connected, AccountId) {
            PayConnection connection;
            connection.http = std::make_unique<HttpClient>(HttpSetup{allowedHosts(connected.baseUrls), connected.caPem, {}}, vault.clock);
            PaySettings settings;
            settings.callsPerSecond = 100'000; // the clock stands
            settings.retry.waits = {std::chrono::milliseconds(1)};
            connection.api = std::make_unique<PayApi>(*connection.http, std::move(connected), vault.clock, vault.pool, std::move(settings));
            return connection;
        };
        watch = std::make_unique<ComplaintWatch>(ComplaintWatch::Setup{vault.storage, vault.clock, vault.vault, connect}, account);
    }
    void complain(const char *id)
    {
        sandbox::Complaint made;
        made.complaintId = QLatin1String(id);
        made.atMs = vault.clock.now().toMSecsSinceEpoch() - hourMs;
        server->control().addComplaint(made);
    }
    qsizetype lists() const { return server->control().requestCount(QStringLiteral("complaints")); }
    void moveOn(qint64 ms)
    {
        vault.clock.set(vault.clock.now().addMSecs(ms));
        server->control().setNow(vault.clock.now());
        watch->tick();
        QTest::qWait(150);
    }

    std::unique_ptr<ComplaintWatch> watch;
};

} // namespace

// What looks for complaints by itself.
class TestComplaintWatch : public QObject
{
    Q_OBJECT

private slots:
    void looksAtOnceAndEveryFiveMinutes();
    void tellsOfANewComplaintOnce();
    void waitsLongerAfterEachFailure();
    void asksAgainInAnHourWhatOnlyAPersonCanMend();
    void asksNothingWhileTheKeysAreClosed();
};

void TestComplaintWatch::looksAtOnceAndEveryFiveMinutes()
{
    WatchWorld world;
    world.watch->start();
    QTRY_COMPARE(world.lists(), 1);
    QTest::qWait(150);
    world.moveOn(5 * minuteMs - 1000);
    QCOMPARE(world.lists(), 1);
    world.moveOn(1000);
    QTRY_COMPARE(world.lists(), 2);
}

void TestComplaintWatch::tellsOfANewComplaintOnce()
{
    WatchWorld world;
    QSignalSpy came(world.watch.get(), &ComplaintWatch::came);
    world.complain("1");
    world.watch->start();
    QTRY_COMPARE(came.size(), 1);
    QCOMPARE(came.at(0).at(0).toLongLong(), 1);
    world.moveOn(5 * minuteMs);
    QTRY_COMPARE(world.lists(), 2);
    QCOMPARE(came.size(), 1);
}

void TestComplaintWatch::waitsLongerAfterEachFailure()
{
    WatchWorld world;
    world.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("complaints:html_502*6")));
    world.watch->start();
    QTRY_COMPARE(world.lists(), 3); // three attempts of one reading
    QTest::qWait(150);
    world.moveOn(9 * minuteMs);
    QCOMPARE(world.lists(), 3);
    world.moveOn(minuteMs);
    QTRY_COMPARE(world.lists(), 6);
    QTest::qWait(150);
    world.moveOn(19 * minuteMs);
    QCOMPARE(world.lists(), 6);
    world.moveOn(minuteMs);
    QTRY_COMPARE(world.lists(), 7);
}

void TestComplaintWatch::asksAgainInAnHourWhatOnlyAPersonCanMend()
{
    WatchWorld world;
    world.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("complaints:403")));
    world.watch->start();
    QTRY_COMPARE(world.lists(), 1);
    QTest::qWait(150);
    world.moveOn(59 * minuteMs);
    QCOMPARE(world.lists(), 1);
    world.moveOn(minuteMs);
    QTRY_COMPARE(world.lists(), 2);
}

void TestComplaintWatch::asksNothingWhileTheKeysAreClosed()
{
    WatchWorld world;
    world.vault.vault.lock();
    world.watch->start();
    world.moveOn(5 * minuteMs);
    QCOMPARE(world.lists(), 0);
    QVERIFY(awaited(world.vault.vault.unlock()));
    world.moveOn(minuteMs);
    QTRY_COMPARE(world.lists(), 1);
}

QTEST_MAIN(TestComplaintWatch)
#include "tst_complaintwatch.moc"
