#include "formatting/language.h"
#include "frame/syncwords.h"
#include "support/syncworld.h"
#include "words/sentences.h"

#include <QLockFile>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;
using Kind = SyncState::Kind;

// Fetching by itself against the sandbox: a whole WeChat Pay that knows nothing of this client.
class TestSynchronisation : public QObject
{
    Q_OBJECT

private slots:
    void fetchesWhatIsDueAfterOpening();
    void saysThatTheClockIsOff();
    void catchesUpAsFarAsWeChatReaches();
    void waitsForTheMorning();
    void sleepIsCaughtUp();
    void neverTwoAtOnce();
    void leavesTheFolderToWhoeverIsAtWork();
    void givesWayInTheMiddleOfManyDays();
    void whatCantBeKeptIsNotAskedForAgainAtOnce();
    void whatAPersonAskedForInVainIsSaid();
    void afterARefusalTheNextBillsAreTried();
    void saysWhyAndAsksAgainLater();
    void whatOnlyAPersonMendsIsNotAskedAgain();
    void billsInTheMakingAreAskedForInHalfAnHour();
    void lockedKeysAskNobodyByThemselves();
    void switchedOffItWaitsForAPerson();
    void stopsAndStaysStopped();
    void switchingOnEndsAStop();
    void neitherADemonstrationNorAStrangerIsFetchedFor();
    void aNewAccountIsFetchedForAtOnce();
    void theSentences_data();
    void theSentences();
};

void TestSynchronisation::fetchesWhatIsDueAfterOpening()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-25");
    QSignalSpy fetched(world.sync.get(), &Synchronisation::fetched);
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Synced);
    QCOMPARE(world.asked(), 2);
    QCOMPARE(fetched.count(), 2); // the newest day, then all
    const SyncState state = world.sync->state();
    QCOMPARE(*state.day, SyncWorld::text("2026-11-27"));
    QCOMPARE(*state.at, world.vault.clock.now().toMSecsSinceEpoch());
}

// contract/wechat-pay.md 3: warn beyond 60 s.
void TestSynchronisation::saysThatTheClockIsOff()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-25");
    world.server->control().advance(std::chrono::minutes(2));
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Synced);
    const SyncState state = world.sync->state();
    QVERIFY(state.clock && state.clock->code == QLatin1String("clock.skew"));
    QCOMPARE(syncMeaning(state), Meaning::Attention);
    const auto words = [](const Error &error) { return Problem{sentenceOf(error), nextStepOf(error, Face::Window), {}}; };
    const qint64 now = world.vault.clock.now().toMSecsSinceEpoch();
    QCOMPARE(syncDetails(state, words, now, Language::English).value(0),
             QStringLiteral("This computer's clock is 120 seconds off; WeChat Pay accepts five minutes."));
    SyncState right = state;
    right.clock.reset();
    QCOMPARE(syncMeaning(right), Meaning::Good);
    QVERIFY(!syncDetails(right, words, now, Language::English).value(0).contains(QLatin1String("clock")));
}

void TestSynchronisation::catchesUpAsFarAsWeChatReaches()
{
    SyncWorld world;
    world.have("2026-09-05", "2026-11-20"); // what is left lies on both sides: 7 days and 8
    world.sync->start();
    std::vector<BusinessDay> order;
    connect(world.sync.get(), &Synchronisation::changed, this, [&] {
        const SyncState state = world.sync->state();
        if (state.kind == Kind::Fetching && (order.empty() || order.back() != *state.day))
            order.push_back(*state.day);
    });
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 120'000);
    QCOMPARE(world.asked(), 15);
    QCOMPARE(order.front(), SyncWorld::text("2026-11-27")); // the newest matters most
    QCOMPARE(order.back(), SyncWorld::text("2026-08-28"));
}

void TestSynchronisation::waitsForTheMorning()
{
    SyncWorld world("2026-11-28 09:30:00");
    world.have("2026-08-28", "2026-11-26");
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Waiting);
    QCOMPARE(*world.sync->state().day, SyncWorld::text("2026-11-27"));
    world.moveTo("2026-11-28 09:34:00");
    world.sync->tick();
    QTest::qWait(50);
    QCOMPARE(world.asked(), 0);
    for (const char *minute : {"2026-11-28 09:38:00", "2026-11-28 09:42:00", "2026-11-28 09:46:00", "2026-11-28 09:50:00",
                               "2026-11-28 09:54:00", "2026-11-28 09:58:00", "2026-11-28 10:02:00"}) {
        world.moveTo(minute);
        world.sync->tick();
        QVERIFY(world.kind() == Kind::Waiting);
    }
    world.moveTo("2026-11-28 10:05:00");
    world.sync->tick();
    QTRY_COMPARE(world.kind(), Kind::Synced);
    QCOMPARE(world.asked(), 1);
}

void TestSynchronisation::sleepIsCaughtUp()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-27");
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Synced);
    world.moveTo("2026-12-01 14:00:00"); // the lid was closed
    world.sync->tick();
    QCOMPARE(world.kind(), Kind::Due); // the network needs a moment
    QCOMPARE(world.connections, 0);
    world.moveTo("2026-12-01 14:01:00");
    world.sync->tick();
    QTRY_COMPARE(world.kind(), Kind::Synced);
    QCOMPARE(world.asked(), 3);
}

void TestSynchronisation::neverTwoAtOnce()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-20");
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Fetching);
    for (int i = 0; i < 20; ++i) {
        world.sync->tick();
        world.sync->syncNow();
        QTest::qWait(1);
    }
    QTRY_COMPARE(world.kind(), Kind::Synced);
    QCOMPARE(world.connections, 1);
    QCOMPARE(world.asked(), 7);
}

void TestSynchronisation::leavesTheFolderToWhoeverIsAtWork()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-26");
    QLockFile closing(world.workLock);
    QVERIFY(closing.tryLock());
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Failed);
    QCOMPARE(world.sync->state().error->code, QStringLiteral("work.busy"));
    QCOMPARE(world.connections, 0);
    closing.unlock();
    world.moveTo("2026-11-28 10:31:00");
    world.sync->tick();
    QTRY_COMPARE(world.kind(), Kind::Synced);
}

void TestSynchronisation::givesWayInTheMiddleOfManyDays()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-20");
    QLockFile closing(world.workLock);
    connect(world.sync.get(), &Synchronisation::fetched, this, [&] { closing.tryLock(); }); // 日结 begins after the first day
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Failed);
    QCOMPARE(world.sync->state().error->code, QStringLiteral("work.busy"));
    QTRY_VERIFY(world.sync->state().due < 7); // what came before stays
    QVERIFY(world.sync->state().due > 0);
    QCOMPARE(*world.sync->state().again, world.vault.clock.now().addSecs(60));
    closing.unlock();
    world.sync->disconnect(this);
    world.moveTo("2026-11-28 10:31:00");
    world.sync->tick();
    QTRY_COMPARE(world.kind(), Kind::Synced);
}

void TestSynchronisation::whatCantBeKeptIsNotAskedForAgainAtOnce()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-26");
    const QString lose = QStringLiteral("CREATE TRIGGER lost AFTER INSERT ON bill_file BEGIN DELETE FROM bill_file WHERE id = NEW.id; END");
    QVERIFY(awaited(world.vault.storage.write<void>([lose](Database &database) { return database.execute(lose); })));
    world.sync->start();
    QTRY_COMPARE(world.connections, 1);
    QTRY_COMPARE(world.kind(), Kind::Due); // as before: nothing was kept
    world.tickUntil("2026-11-28 12:00:00");
    QTest::qWait(100);
    QCOMPARE(world.connections, 1);
}

void TestSynchronisation::whatAPersonAskedForInVainIsSaid()
{
    SyncWorld world("2026-11-28 09:30:00");
    world.have("2026-08-28", "2026-11-26");
    world.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("tradebill:not_ready*1")));
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Waiting);
    world.sync->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 20'000);
    QTest::qWait(50); // it looks again
    QCOMPARE(world.kind(), Kind::Failed);
    QCOMPARE(*world.sync->state().day, SyncWorld::text("2026-11-27"));
    QCOMPARE(*world.sync->state().again, SyncWorld::instant("2026-11-28 10:05:00"));
    world.tickUntil("2026-11-28 10:06:00");
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 20'000);
}

void TestSynchronisation::afterARefusalTheNextBillsAreTried()
{
    SyncWorld world("2026-11-28 09:30:00");
    world.have("2026-08-28", "2026-11-25");
    world.account.merchantSerial = QStringLiteral("1234567890ABCDEF1234567890ABCDEF12345678");
    world.sync = world.makeSync(false);
    world.sync->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 20'000);
    QVERIFY(!world.sync->state().again);
    world.tickUntil("2026-11-28 10:04:00");
    QCOMPARE(world.connections, 1);
    world.tickUntil("2026-11-28 10:05:00"); // the same day's morning
    QTRY_COMPARE(world.connections, 2);
}

void TestSynchronisation::saysWhyAndAsksAgainLater()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-25");
    world.server.reset(); // nobody listens there any more
    world.sync->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 20'000);
    QCOMPARE(world.connections, 1);
    const SyncState state = world.sync->state();
    QVERIFY(state.error->kind == ErrorKind::Network);
    QVERIFY(state.again);
    QCOMPARE(*state.again, world.vault.clock.now().addSecs(600));
    QCOMPARE(*state.day, SyncWorld::text("2026-11-27"));
    for (const char *minute : {"2026-11-28 10:34:00", "2026-11-28 10:38:00", "2026-11-28 10:39:59"}) {
        world.vault.clock.set(SyncWorld::instant(minute));
        world.sync->tick();
        QTest::qWait(20);
    }
    QCOMPARE(world.connections, 1);
    world.vault.clock.set(SyncWorld::instant("2026-11-28 10:40:00"));
    world.sync->tick();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 20'000);
    QTRY_VERIFY(world.sync->state().again && *world.sync->state().again == SyncWorld::instant("2026-11-28 11:00:00")); // twice as long
    QCOMPARE(world.connections, 2);
}

void TestSynchronisation::whatOnlyAPersonMendsIsNotAskedAgain()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-26");
    world.account.merchantSerial = QStringLiteral("1234567890ABCDEF1234567890ABCDEF12345678");
    world.sync = world.makeSync(false);
    world.sync->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 20'000);
    QVERIFY(!world.sync->state().again);
    const int connected = world.connections;
    for (const char *minute : {"2026-11-28 10:34:00", "2026-11-28 10:38:00", "2026-11-28 10:42:00", "2026-11-28 10:46:00"}) {
        world.moveTo(minute);
        world.sync->tick();
        QTest::qWait(20);
    }
    QCOMPARE(world.connections, connected);
    world.account.merchantSerial = world.server->credentials().merchantSerial;
    world.sync->setAccount(world.account);
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 20'000);
}

void TestSynchronisation::billsInTheMakingAreAskedForInHalfAnHour()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-25");
    world.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("tradebill:not_ready*1")));
    world.sync->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Failed, 20'000);
    QCOMPARE(*world.sync->state().again, world.vault.clock.now().addSecs(1800));
    QTRY_COMPARE(world.sync->state().due, 1); // the other day came
    QCOMPARE(*world.sync->state().day, SyncWorld::text("2026-11-27"));
}

void TestSynchronisation::lockedKeysAskNobodyByThemselves()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-26");
    world.vault.vault.lock();
    QSignalSpy door(&world.door, &VaultDoor::changed);
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::KeysClosed);
    world.sync->tick();
    QTest::qWait(50);
    QCOMPARE(door.count(), 0);
    QCOMPARE(world.connections, 0);
    world.sync->syncNow(); // a person asks: now the door may be opened
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 20'000);
    QVERIFY(door.count() > 0);
}

void TestSynchronisation::switchedOffItWaitsForAPerson()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-26");
    world.sync->setAutomatic(false);
    QTest::qWait(50);
    world.sync = world.makeSync(false); // the next start
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Off);
    QVERIFY(!world.sync->isAutomatic());
    QCOMPARE(world.connections, 0);
    world.sync->syncNow();
    QTRY_COMPARE(world.kind(), Kind::Synced);
    world.sync->setAutomatic(true);
    QVERIFY(world.sync->isAutomatic());
}

void TestSynchronisation::stopsAndStaysStopped()
{
    SyncWorld world;
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Fetching);
    QTRY_VERIFY(world.asked() >= 2);
    world.sync->stop();
    QTRY_COMPARE(world.kind(), Kind::Stopped);
    const qsizetype askedThen = world.asked();
    world.moveTo("2026-11-28 10:33:00");
    world.sync->tick();
    QTest::qWait(100);
    QVERIFY(world.asked() <= askedThen + 1); // one may have been under way
    QVERIFY(world.sync->state().due < 92);   // what came stays
    world.sync->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 120'000);
}

void TestSynchronisation::switchingOnEndsAStop()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-20");
    world.sync->start();
    QTRY_COMPARE(world.kind(), Kind::Fetching);
    world.sync->stop();
    QTRY_COMPARE(world.kind(), Kind::Stopped);
    world.sync->setAutomatic(true);
    QTRY_COMPARE_WITH_TIMEOUT(world.kind(), Kind::Synced, 20'000);
}

void TestSynchronisation::neitherADemonstrationNorAStrangerIsFetchedFor()
{
    SyncWorld world;
    const auto demo = world.makeSync(true);
    demo->start();
    demo->syncNow();
    QCOMPARE(demo->state().kind, Kind::Demonstration);
    world.account.mchid = {};
    const auto stranger = world.makeSync(false);
    stranger->start();
    stranger->syncNow();
    QTest::qWait(100);
    QCOMPARE(stranger->state().kind, Kind::NotConnected);
    QCOMPARE(world.connections, 0);
}

void TestSynchronisation::aNewAccountIsFetchedForAtOnce()
{
    SyncWorld world;
    world.have("2026-08-28", "2026-11-26");
    const Account connected = world.account;
    world.account.mchid = {};
    world.sync = world.makeSync(false);
    world.sync->start();
    QCOMPARE(world.kind(), Kind::NotConnected);
    world.sync->setAccount(connected);
    QTRY_COMPARE(world.kind(), Kind::Synced);
}

void TestSynchronisation::theSentences_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<QString>("sentence");
    const BusinessDay day = SyncWorld::text("2026-11-27");
    const qint64 came = SyncWorld::instant("2026-11-28 10:05:00").toMSecsSinceEpoch();
    const QDateTime again = SyncWorld::instant("2026-11-28 10:40:00");
    SyncState state;
    state.kind = Kind::Synced;
    state.day = day;
    state.at = came;
    QTest::newRow("synced") << state << QStringLiteral("Synced up to 11-27 · today 10:05");
    state.at = came - 86'400'000;
    QTest::newRow("synced before") << state << QStringLiteral("Synced up to 11-27 · yesterday 10:05");
    state.kind = Kind::Waiting;
    QTest::newRow("waiting") << state << QStringLiteral("The bills of 11-27 come after 10:00");
    state.kind = Kind::Fetching;
    QTest::newRow("fetching") << state << QStringLiteral("Fetching the bills of 11-27 …");
    state.kind = Kind::Failed;
    state.error = makeError(ErrorKind::Network, "net.dns");
    state.again = again;
    QTest::newRow("no network") << state << QStringLiteral("Bills could not be fetched: no network; again in 10 min");
    state.again = SyncWorld::instant("2026-11-28 10:30:05");
    QTest::newRow("in a moment") << state << QStringLiteral("Bills could not be fetched: no network; again in 1 min");
    state.error = makeError(ErrorKind::Storage, "storage.disk_full");
    state.again = again;
    QTest::newRow("full disk") << state << QStringLiteral("Bills could not be fetched: the disk is full; again in 10 min");
    state.error = makeError(ErrorKind::Unauthorized, "SIGN_ERROR");
    state.again.reset();
    QTest::newRow("keys") << state << QStringLiteral("Bills could not be fetched: something is wrong with the keys");
    state.kind = Kind::NotConnected;
    QTest::newRow("not connected") << state << QStringLiteral("Not connected to WeChat Pay");
}

void TestSynchronisation::theSentences()
{
    QFETCH(SyncState, state);
    QFETCH(QString, sentence);
    const LanguageSwitch language(*qApp, Language::English);
    const qint64 now = SyncWorld::instant("2026-11-28 10:30:00").toMSecsSinceEpoch();
    QCOMPARE(syncSentence(state, now, Language::English), sentence);
    const auto words = [](const Error &error) { return Problem{sentenceOf(error), nextStepOf(error, Face::Window), {}}; };
    QVERIFY(!syncDetails(state, words, now, Language::English).isEmpty());
}

QTEST_MAIN(TestSynchronisation)
#include "tst_synchronisation.moc"
