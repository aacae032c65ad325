#pragma once

#include "accounts/accountstore.h"
#include "accounts/officialcheck.h"
#include "accounts/officialof.h"
#include "sandbox/sandbox.h"
#include "support/vaultworld.h"
#include "wechat/officialconnection.h"

namespace yiren {

// An official account of one class in a sandbox in this process, and the account of a data file that is set up for it.
struct SandboxOfficial {
    explicit SandboxOfficial(sandbox::OfficialClass accountClass, const QString &faults = {})
    {
        sandbox::Sandbox::Options options;
        options.accountClass = accountClass;
        options.keys = sharedKeys();
        if (!faults.isEmpty())
            options.faults = *sandbox::FaultScript::fromText(faults);
        auto made = sandbox::Sandbox::create(clock, std::move(options));
        if (!made || !(*made)->start())
            qFatal("no sandbox");
        server = std::move(*made);
        account.id = AccountId{1};
        account.name = QStringLiteral("studio");
        account.appid = server->credentials().appid;
        account.apiBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        store();
    }

    sandbox::OfficialControl &control() { return server->officialControl(); }
    OfficialApi &api()
    {
        if (!connection.api) {
            auto official = officialOf(account, world.vault);
            if (!official)
                qFatal("%s", qUtf8Printable(official.error().code));
            connection.http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(official->baseUrls), official->caPem, {}, {}}, clock);
            OfficialSettings settings;
            settings.retry.waits = {std::chrono::milliseconds(5)};
            connection.api = std::make_unique<OfficialApi>(OfficialSurroundings{*connection.http, world.storage, world.vault, clock},
                                                           std::move(*official), settings);
        }
        return *connection.api;
    }
    template <typename T>
    Result<T> ask(const OfficialCall &call, Result<T> (*read)(const OfficialAnswer &))
    {
        return awaited(api().ask<T>(call, read));
    }
    Result<std::vector<Capability>> check(Asking asking) { return awaited(checkOfficial({api(), world.storage, clock}, asking)); }

    SystemClock clock;
    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    OfficialConnection connection;

private:
    // Making keys takes a while, so all sandboxes of a test program share them.
    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys = std::make_shared<const sandbox::KeyRing>(
            *sandbox::KeyRing::generate(QStringLiteral("1900000109"), QDateTime::currentDateTimeUtc()));
        return keys;
    }

    void store()
    {
        if (!awaited(world.vault.unlock()))
            qFatal("no vault");
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::appSecret(account.id), Secret(server->credentials().appSecret)});
        const auto stored = awaited(
            world.storage.write<AccountId>([account = account](Database &database) { return AccountStore(database).add(account); }));
        if (!stored || !awaited(world.vault.put(secrets)))
            qFatal("no account");
    }
};

} // namespace yiren
