#include "accounts/accountstore.h"
#include "accounts/corpof.h"
#include "broadcasts/broadcastsjob.h"
#include "customers/customerstore.h"
#include "demo/democustomers.h"
#include "demo/demogroups.h"
#include "demo/demoserver.h"
#include "groups/groupsjob.h"
#include "groups/joincodestore.h"
#include "sandbox/studioreach.h"
#include "support/vaultworld.h"
#include "wecom/corpconnection.h"

#include <QtTest>

#include <algorithm>

using namespace yiren;

namespace {

// The demonstration's data file with its groups, and its stand-in, which goes on with them.
struct GroupedStudio {
    GroupedStudio()
    {
        const BusinessDay today = BusinessDay::of(world.clock.now());
        const sandbox::Studio studio = sandbox::makeStudio(1, today);
        server = std::move(*startDemoServer(world.clock, {1, today}, sandbox::Sandbox::Contents::Empty));
        account = connectedTo(*server, account);
        account.name = QStringLiteral("demo");
        account.id = awaited(world.storage.write<AccountId>([&](Database &database) -> Result<AccountId> {
                         const auto id = AccountStore(database).add(account);
                         const auto people = putDemoCustomers(database, id.value(), studio, 1, now());
                         const auto put = people ? putDemoGroups(database, id.value(), studio, now()) : people;
                         return put ? id : failure(put.error());
                     })).value();
        server->corpControl().changeReach([&](sandbox::ReachBook &reach) { reach = sandbox::studioReach(studio); });
        world.vault.openForThisSession();
        if (!awaited(world.vault.put(secretsOf(*server, account.id))))
            qFatal("no secrets");
        Corp corp = *corpOf(account, world.vault);
        connection.http = std::make_unique<HttpClient>(HttpSetup{HostAllowList({corp.baseUrl}), corp.caPem, {}, corp.proxy}, world.clock);
        connection.api = std::make_unique<CorpApi>(CorpSurroundings{*connection.http, world.vault, world.clock}, std::move(corp));
    }
    template <typename T>
    T read(std::function<Result<T>(Database &)> work)
    {
        return awaited(world.storage.read<T>(std::move(work))).value();
    }
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch(); }

    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    CorpConnection connection;
};

} // namespace

// The studio's groups and what was sent to many, here and at the stand-in.
class TestDemoGroups : public QObject
{
    Q_OBJECT

private slots:
    void readingFindsWhatIsHere();
    void oneMessageArrivedAndOneWaits();
};

void TestDemoGroups::readingFindsWhatIsHere()
{
    GroupedStudio studio;
    const qint64 before = studio.read<qint64>([&](Database &database) { return CustomerStore(database).count(studio.account.id); });
    const auto groups = studio.read<std::vector<CustomerGroup>>(
        [&](Database &database) { return GroupStore(database).groups(studio.account.id, studio.now()); });
    QCOMPARE(groups.size(), size_t(2));
    const auto days = studio.read<std::vector<GroupDay>>([&](Database &database) {
        const BusinessDay today = BusinessDay::ofMs(studio.now());
        return GroupStore(database).days(groups.front().id, today.plusDays(-50), today.previous());
    });
    QVERIFY(std::ranges::all_of(days, [](const GroupDay &day) { return day.customers.has_value(); })); // an evening each
    const auto report = awaited(
        JobHandle<GroupsReport>(new GroupsJob({*studio.connection.api, studio.world.storage, studio.world.clock, studio.account.id})));
    QVERIFY(report);
    QCOMPARE(report->groups, 2);
    QCOMPARE(studio.read<qint64>([&](Database &database) { return CustomerStore(database).count(studio.account.id); }), before);
    const auto codes =
        studio.read<std::vector<JoinCode>>([&](Database &database) { return JoinCodeStore(database).codes(studio.account.id); });
    QVERIFY(codes.front().joined > codes.front().stayed && codes.front().stayed > 0);
    QVERIFY(codes.front().picture.startsWith("\x89PNG"));
}

void TestDemoGroups::oneMessageArrivedAndOneWaits()
{
    GroupedStudio studio;
    const auto report = awaited(JobHandle<BroadcastsReport>(
        new BroadcastsJob({*studio.connection.api, studio.world.storage, studio.world.clock, studio.account.id})));
    QVERIFY2(report && !report->failure, report && report->failure ? qPrintable(report->failure->code) : "");
    QStringList states;
    const auto all =
        studio.read<std::vector<Broadcast>>([&](Database &database) { return BroadcastStore(database).broadcasts(studio.account.id); });
    for (const Broadcast &broadcast : all)
        states.append(broadcastStateName(broadcast.state));
    QCOMPARE(states, (QStringList{QStringLiteral("waiting"), QStringLiteral("sent"), QStringLiteral("partly")}));
}

QTEST_GUILESS_MAIN(TestDemoGroups)
#include "tst_demogroups.moc"
