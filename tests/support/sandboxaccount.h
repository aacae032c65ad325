#pragma once

#include "accounts/accountstore.h"
#include "accounts/connectioncheck.h"
#include "sandbox/sandbox.h"
#include "support/vaultworld.h"

namespace yiren {

// The account of a data file, set up for a sandbox that runs in this process; each part can be set up wrong before check().
struct SandboxAccount {
    SandboxAccount()
    {
        auto made = sandbox::Sandbox::create(clock, {});
        if (!made || !(*made)->start())
            qFatal("no sandbox");
        server = std::move(*made);
        const sandbox::Credentials own = server->credentials();
        account.id = AccountId{1};
        account.name = QStringLiteral("studio");
        account.mchid = MerchantId(own.mchid);
        account.merchantSerial = own.merchantSerial;
        account.payPublicKeyId = own.publicKeyId;
        account.payBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        merchantKey = own.merchantKeyPem;
        apiV3Key = own.apiV3Key;
        publicKey = own.publicKeyPem;
    }

    // Stores what is set up and asks.
    Result<std::vector<CheckStep>> check()
    {
        if (!awaited(world.vault.unlock()))
            qFatal("no vault");
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::merchantKey(account.id), Secret(merchantKey)});
        secrets.push_back({secretname::apiV3Key(account.id), Secret(apiV3Key)});
        if (!awaited(world.vault.put(secrets)) || !awaited(store()))
            qFatal("no account");
        const auto connect = [this](Merchant merchant) -> PayApi & {
            http = std::make_unique<HttpClient>(HttpSetup{allowedHosts(merchant.baseUrls), merchant.caPem, world.folder->path()}, clock);
            api = std::make_unique<PayApi>(*http, std::move(merchant), clock, world.pool);
            return *api;
        };
        return awaited(JobHandle<std::vector<CheckStep>>(new ConnectionCheckJob(world.storage, world.vault, clock, account, connect)));
    }
    JobHandle<void> store()
    {
        const PlatformKey key{account.payPublicKeyId, PlatformKey::Kind::PublicKey, publicKey, {}, {}};
        return world.storage.write<void>([account = account, key](Database &database) -> Done {
            AccountStore accounts(database);
            if (auto added = accounts.add(account); !added)
                return failure(added.error());
            return accounts.putPlatformKey(account.id, key);
        });
    }

    SystemClock clock;
    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    QByteArray merchantKey, apiV3Key, publicKey;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<PayApi> api;
};

} // namespace yiren
