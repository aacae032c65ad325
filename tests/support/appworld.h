#pragma once

#include "accounts/accountstore.h"
#include "accounts/officialof.h"
#include "sandbox/sandbox.h"
#include "support/vaultworld.h"
#include "time/durations.h"
#include "wechat/officialconnection.h"

namespace yiren {

// The stand-in with an account at it, its secrets in a vault and a data file: what tests of apps beside the official account begin with.
// Both clocks are moved together.
struct AppWorld {
    // `take` puts the app's id into the account and names its secrets.
    template <typename Take>
    explicit AppWorld(Take take, sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService)
    {
        sandbox::Sandbox::Options options;
        options.accountClass = accountClass;
        options.keys = sharedKeys();
        server = std::move(*sandbox::Sandbox::create(world.clock, std::move(options)));
        if (!server->start() || !awaited(world.vault.unlock()))
            qFatal("no sandbox");
        const sandbox::Credentials own = server->credentials();
        account.name = QStringLiteral("studio");
        account.appid = own.appid;
        account.apiBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        take(account, own);
        account.id =
            *awaited(world.storage.write<AccountId>([given = account](Database &database) { return AccountStore(database).add(given); }));
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::appSecret(account.id), Secret(own.appSecret)});
        secrets.push_back({secretname::miniSecret(account.id), Secret(own.miniSecret)});
        secrets.push_back({secretname::shopSecret(account.id), Secret(own.shopSecret)});
        if (!awaited(world.vault.put(secrets)))
            qFatal("no secrets");
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
        settings.deadline = deadline;
        made.api = std::make_unique<OfficialApi>(OfficialSurroundings{*made.http, world.storage, world.vault, world.clock},
                                                 std::move(official), settings);
        return made;
    }
    void moveOn(qint64 ms)
    {
        world.clock.set(world.clock.now().addMSecs(ms));
        server->control().setNow(world.clock.now());
    }
    void inject(const QString &faults) { server->control().addFaults(*sandbox::FaultScript::fromText(faults)); }
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch(); }

    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    OfficialConnection connection;
    std::chrono::milliseconds deadline{5000}; // of a call
};

} // namespace yiren
