#pragma once

#include "accounts/connectioncheck.h"
#include "support/sandboxmerchant.h"

namespace yiren {

// The check of an account's connection, against a sandbox in this process.
struct SandboxAccount {
    // Stores what is set up and asks.
    Result<std::vector<CheckStep>> check()
    {
        merchant.store(world);
        const auto connect = [this](Merchant checked) -> PayApi & {
            http = std::make_unique<HttpClient>(HttpSetup{allowedHosts(checked.baseUrls), checked.caPem, world.folder->path()}, clock);
            api = std::make_unique<PayApi>(*http, std::move(checked), clock, world.pool);
            return *api;
        };
        return awaited(
            JobHandle<std::vector<CheckStep>>(new ConnectionCheckJob(world.storage, world.vault, clock, merchant.account, connect)));
    }

    SystemClock clock;
    VaultWorld world;
    SandboxMerchant merchant{clock};
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<PayApi> api;
};

} // namespace yiren
