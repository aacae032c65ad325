#pragma once

#include "accounts/accountstore.h"
#include "accounts/officialof.h"
#include "sandbox/sandbox.h"
#include "shipping/expresscompaniesjob.h"
#include "shipping/shipbatchjob.h"
#include "shipping/shippingsjob.h"
#include "support/vaultworld.h"
#include "time/durations.h"
#include "wechat/officialconnection.h"

namespace yiren {

// A Mini Program at the stand-in with orders that the test makes, and a data file that reads and ships them. Both clocks are moved
// together.
struct ShippingWorld {
    ShippingWorld()
    {
        sandbox::Sandbox::Options options;
        options.keys = sharedKeys();
        server = std::move(*sandbox::Sandbox::create(world.clock, std::move(options)));
        if (!server->start() || !awaited(world.vault.unlock()))
            qFatal("no sandbox");
        const sandbox::Credentials own = server->credentials();
        account.name = QStringLiteral("studio");
        account.appid = own.appid;
        account.miniAppid = own.miniAppid;
        account.apiBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        const auto id =
            awaited(world.storage.write<AccountId>([given = account](Database &database) { return AccountStore(database).add(given); }));
        account.id = *id;
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::appSecret(account.id), Secret(own.appSecret)});
        secrets.push_back({secretname::miniSecret(account.id), Secret(own.miniSecret)});
        if (!awaited(world.vault.put(secrets)))
            qFatal("no secrets");
        connection = connect(*miniProgramOf(account, world.vault));
    }

    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys =
            std::make_shared<const sandbox::KeyRing>(*sandbox::KeyRing::generate(QStringLiteral("1900012345"), FakeClock().now()));
        return keys;
    }
    OfficialConnection connect(OfficialAccount official)
    {
        OfficialConnection made;
        made.http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(official.baseUrls), official.caPem, {}, {}}, world.clock);
        OfficialSettings settings;
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.callsPerSecond = 100'000;
        settings.deadline = std::chrono::milliseconds(1500);
        made.api = std::make_unique<OfficialApi>(OfficialSurroundings{*made.http, world.storage, world.vault, world.clock},
                                                 std::move(official), settings);
        return made;
    }
    // Paid in the Mini Program that long ago; "NO1", "NO2", …
    TransactionId pay(qint64 fen, qint64 agoMs = hourMs)
    {
        sandbox::ManagedTrade trade;
        trade.transactionId = TransactionId(QStringLiteral("42000%1").arg(++trades, 6, 10, QLatin1Char('0')));
        trade.merchantId = MerchantId(QStringLiteral("1900012345"));
        trade.tradeNo = OutTradeNo(QStringLiteral("NO%1").arg(trades));
        trade.description = QStringLiteral("手作陶杯");
        trade.paid = Money::fromFen(fen);
        trade.openid = OpenId(QStringLiteral("oMini%1").arg(trades));
        trade.paidAtMs = now() - agoMs;
        server->miniControl().addTrade(trade);
        return trade.transactionId;
    }
    void moveOn(qint64 ms)
    {
        world.clock.set(world.clock.now().addMSecs(ms));
        server->control().setNow(world.clock.now());
    }
    void inject(const QString &faults) { server->control().addFaults(*sandbox::FaultScript::fromText(faults)); }

    ShippingSetup setup() { return {*connection.api, world.storage, world.clock, account.id}; }
    Result<ShippingsReport> poll() { return awaited(JobHandle<ShippingsReport>(new ShippingsJob(setup()))); }
    static ShippingWish express(const TransactionId &order, const QString &number)
    {
        ShippingWish wish;
        wish.order = order;
        wish.parcels = {{number, QStringLiteral("ZTO"), QStringLiteral("手作陶杯*1"), {}, {}}};
        return wish;
    }
    JobHandle<ShippingDeed> shipping(const ShippingWish &wish) { return JobHandle<ShippingDeed>(new ShipJob(setup(), wish)); }
    Result<ShippingDeed> ship(const ShippingWish &wish) { return awaited(shipping(wish)); }
    Result<ShippingDeed> ship(const TransactionId &order, const char *number) { return ship(express(order, QLatin1String(number))); }
    Result<ShippingDeed> correct(const TransactionId &order, const char *number)
    {
        ShippingWish wish = express(order, QLatin1String(number));
        wish.isCorrection = true;
        return ship(wish);
    }
    ShippingCase about(const TransactionId &order)
    {
        return *awaited(world.storage.read<ShippingCase>(
            [order, id = account.id](Database &database) { return loadShippingCase(database, id, order); }));
    }
    std::vector<ListedShipment> listed()
    {
        return *awaited(world.storage.read<std::vector<ListedShipment>>(
            [id = account.id](Database &database) { return ShippingStore(database).listed(id); }));
    }
    // As WeChat has it, asked past the program.
    ManagedOrder atWeChat(const TransactionId &order)
    {
        return *awaited(connection.api->ask<ManagedOrder>(managedOrderCall({order, {}, {}}), managedOrder));
    }
    qsizetype uploads(const TransactionId &order) const
    {
        return server->control().applied(sandbox::EffectLedger::Kind::ShippingUploaded, order.toString());
    }
    qsizetype requests(const char *endpoint) const { return server->miniControl().requestCount(QLatin1String(endpoint)); }
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch(); }

    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    OfficialConnection connection;
    int trades = 0;
};

} // namespace yiren
