#include "support/reachworld.h"
#include "window/reachwatch.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

const QString robotKeyText = QStringLiteral("693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa"); // the contract's (wecom 5)

// The window's watch before a corporation at the stand-in, whose internal group has a robot.
struct ReachWatchWorld : ReachWorld {
    ReachWatchWorld()
    {
        control().changeReach([](sandbox::ReachBook &reach) { reach.robots.push_back({robotKeyText, false, {}, {}}); });
        account.id = AccountId{1};
        account.corpid = corp().corpid;
        account.wecomBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::corpSecret(account.id), corp().secret});
        secrets.push_back({secretname::robot(account.id), Secret(robotKeyText.toLatin1())});
        if (!awaited(world.vault.put(std::move(secrets))))
            qFatal("vault");
        watch = std::make_unique<ReachWatch>(
            ReachWatch::Setup{world.storage, world.clock, world.vault, [this](Corp asked) { return connectTo(std::move(asked)); }},
            account);
    }
    CorpConnection connectTo(Corp asked)
    {
        ++connections;
        CorpConnection made;
        made.http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(QList<QUrl>{asked.baseUrl}), asked.caPem, {}, {}}, world.clock);
        CorpSettings settings;
        settings.callsPerSecond = 10'000;
        made.api = std::make_unique<CorpApi>(CorpSurroundings{*made.http, world.vault, world.clock}, std::move(asked), settings);
        return made;
    }
    void write(const std::function<Done(Database &)> &change)
    {
        if (const Done done = awaited(world.storage.write<void>(change)); !done)
            qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
    }
    void chooseComplaints()
    {
        write([at = now()](Database &database) { return RobotAlertStore(database).choose(AccountId{1}, {{AlertKind::Complaint, at}}); });
    }
    void complain(int number)
    {
        write([number, at = now()](Database &database) {
            return database.execute(
                QStringLiteral("INSERT INTO complaint VALUES(1, 'c%1', 'PENDING', '杯子裂了', %2, 'o', 't', 1, 1, 'oPayer', '', '', NULL, "
                               "0, 0, 1, '[]', %2, %2)")
                    .arg(number)
                    .arg(at));
        });
    }
    int posted() { return static_cast<int>(control().reach().robots.front().posted.size()); }
    void tickAfter(qint64 ms)
    {
        moveOn(ms);
        watch->tick();
    }

    Account account;
    std::unique_ptr<ReachWatch> watch;
    int connections = 0;
};

} // namespace

// What looks, while the window is open, at tasks that wait for 确认, and tells the robot of an internal group.
class TestReachWatch : public QObject
{
    Q_OBJECT

private slots:
    void aTaskThatWaitsIsLookedAt_data();
    void aTaskThatWaitsIsLookedAt();
    void anAlertIsToldOnce();
    void whileTheKeysAreClosedNothingIsAsked();
    void groupsAreReadOnceADay();
};

void TestReachWatch::aTaskThatWaitsIsLookedAt_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("a mass message") << int(BroadcastKind::Customers);
    QTest::newRow("moments") << int(BroadcastKind::Moment);
}

void TestReachWatch::aTaskThatWaitsIsLookedAt()
{
    QFETCH(int, kind);
    ReachWatchWorld world;
    const bool isMoment = BroadcastKind(kind) == BroadcastKind::Moment;
    const qint64 id = world.add(world.draft(BroadcastKind(kind)), isMoment ? QStringList() : world.friends);
    QVERIFY(world.ask(id));
    QSignalSpy changed(world.watch.get(), &ReachWatch::changed);
    world.watch->start();
    const auto isLookedAt = [&] { return world.kept(id).lookedAt.has_value() && world.kept(id).state == BroadcastState::Waiting; };
    QTRY_VERIFY_WITH_TIMEOUT((world.tickAfter(minuteMs), isLookedAt()), 30'000); // nobody has pressed 确认
    changed.clear();
    isMoment ? world.control().publishMoment(world.kept(id).task) : world.control().confirmMass(world.kept(id).task);
    QTRY_VERIFY_WITH_TIMEOUT((world.tickAfter(minuteMs), !changed.isEmpty()), 30'000);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(world.kept(id).state, BroadcastState::Sent);
}

void TestReachWatch::anAlertIsToldOnce()
{
    ReachWatchWorld world;
    world.chooseComplaints();
    world.complain(1);
    world.watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.posted(), 1, 30'000);
    for (int i = 0; i < 3; ++i) {
        world.tickAfter(2 * minuteMs);
        QTest::qWait(50);
    }
    QCOMPARE(world.posted(), 1);
    world.complain(2); // another one is another alert
    QTRY_VERIFY_WITH_TIMEOUT((world.tickAfter(minuteMs), world.posted() == 2), 30'000);
}

void TestReachWatch::whileTheKeysAreClosedNothingIsAsked()
{
    ReachWatchWorld world;
    world.chooseComplaints();
    world.complain(1);
    world.world.vault.lock();
    world.watch->start();
    QTest::qWait(100);
    QCOMPARE(world.connections, 0);
    QCOMPARE(world.posted(), 0);
}

void TestReachWatch::groupsAreReadOnceADay()
{
    ReachWatchWorld world;
    const auto days = [&world] {
        return world.read<int>([](Database &database) -> Result<int> {
            const auto count = database.scalar(QStringLiteral("SELECT count(*) FROM group_day"));
            return count ? Result<int>(static_cast<int>(*count)) : failure(count.error());
        });
    };
    const auto asked = [&world] { return world.control().requestCount(QStringLiteral("group_list")); };
    world.watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(days(), 2, 30'000); // two groups, and nobody pressed anything
    const auto before = asked();
    for (int i = 0; i < 3; ++i) {
        world.tickAfter(minuteMs);
        QTest::qWait(50);
    }
    QCOMPARE(asked(), before);
    world.moveOn(BusinessDay::ofMs(world.now()).plusDays(1).start().toMSecsSinceEpoch() - world.now());
    QTRY_VERIFY_WITH_TIMEOUT((world.watch->tick(), days() == 4), 30'000);
}

QTEST_MAIN(TestReachWatch)
#include "tst_reachwatch.moc"
