#include "accounts/accountstore.h"
#include "accounts/officialof.h"
#include "demo/demoserver.h"
#include "demo/demoshipping.h"
#include "shipping/shipjob.h"
#include "shipping/shippingsjob.h"
#include "support/vaultworld.h"
#include "wechat/officialconnection.h"

#include <QtTest>

using namespace yiren;

namespace {

// The demonstration's data file and its stand-in, which goes on with what the file holds.
struct Demonstration {
    Demonstration()
    {
        const BusinessDay today = BusinessDay::of(world.clock.now());
        const sandbox::Studio studio = sandbox::makeStudio(1, today);
        server = std::move(*startDemoServer(world.clock, {1, today}, sandbox::Sandbox::Contents::Empty));
        account.name = QStringLiteral("demo");
        const auto filled = awaited(world.storage.write<AccountId>([&](Database &database) -> Result<AccountId> {
            const auto id = AccountStore(database).add(account);
            const auto put = putDemoShipping(database, id.value(), studio, now());
            return put ? id : failure(put.error());
        }));
        account.id = filled.value();
        const auto served = awaited(
            world.storage.read<sandbox::ShippingBook>([id = account.id](Database &database) { return servedShipping(database, id); }));
        for (const sandbox::ManagedTrade &trade : *served)
            server->miniControl().addTrade(trade);
        account = connectedTo(*server, account);
        world.vault.openForThisSession();
        if (!awaited(world.vault.put(secretsOf(*server, account.id))))
            qFatal("no secrets");
        auto mini = *miniProgramOf(account, world.vault);
        connection.http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(mini.baseUrls), mini.caPem, {}, {}}, world.clock);
        connection.api =
            std::make_unique<OfficialApi>(OfficialSurroundings{*connection.http, world.storage, world.vault, world.clock}, std::move(mini));
    }
    ShippingSetup setup() { return {*connection.api, world.storage, world.clock, account.id}; }
    std::vector<ListedShipment> listed()
    {
        return *awaited(world.storage.read<std::vector<ListedShipment>>(
            [id = account.id](Database &database) { return ShippingStore(database).listed(id); }));
    }
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch(); }

    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    OfficialConnection connection;
};

} // namespace

class TestDemoShipping : public QObject
{
    Q_OBJECT

private slots:
    void itsOrdersWaitAndAreShippedToItsStandIn();
};

void TestDemoShipping::itsOrdersWaitAndAreShippedToItsStandIn()
{
    Demonstration demo;
    const auto before = demo.listed();
    QCOMPARE(before.size(), size_t(9));
    QCOMPARE(std::ranges::count(before, ManagedOrder::State::ToShip, [](const ListedShipment &row) { return row.order.state; }), 6);
    const auto read = awaited(JobHandle<ShippingsReport>(new ShippingsJob(demo.setup())));
    QVERIFY2(read, read ? "" : qUtf8Printable(read.error().code));
    QCOMPARE(read->read, 9);
    QCOMPARE(read->changed, 0); // the stand-in says what the file holds
    ShippingWish wish;
    wish.order = before.front().order.key.transaction;
    wish.parcels = {{QStringLiteral("75480001"), QStringLiteral("ZTO"), before.front().order.description, {}, {}}};
    const auto sent = awaited(JobHandle<ShippingDeed>(new ShipJob(demo.setup(), wish)));
    QVERIFY2(sent, sent ? "" : qUtf8Printable(sent.error().code));
    QCOMPARE(sent->state, ShippingDeedState::Done);
    QCOMPARE(demo.server->control().applied(sandbox::EffectLedger::Kind::ShippingUploaded, wish.order.toString()), 1);
}

QTEST_GUILESS_MAIN(TestDemoShipping)
#include "tst_demoshipping.moc"
