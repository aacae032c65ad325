#pragma once

#include "accounts/merchantof.h"
#include "http/httpclient.h"
#include "orders/orderstore.h"
#include "pay/payapi.h"
#include "selling/sellingline.h"
#include "support/awaited.h"
#include "support/sandboxmerchant.h"

namespace yiren {

// A merchant at a sandbox in this process, with its data file: what the jobs that take money work with.
struct SellingWorld {
    SellingWorld()
    {
        merchant.account.appid = merchant.server->credentials().appid;
        merchant.account.notifyUrl = QStringLiteral("https://studio.example.com/wechat-pay");
        merchant.store(world);
        auto keys = awaited(world.storage.read<PlatformKeys>(
            [id = merchant.account.id](Database &database) { return AccountStore(database).platformKeys(id); }));
        auto own = merchantOf(merchant.account, *keys, world.vault);
        if (!own)
            qFatal("%s", qUtf8Printable(own.error().code));
        http = std::make_unique<HttpClient>(HttpSetup{allowedHosts(own->baseUrls), own->caPem, world.folder->path()}, clock);
        PaySettings settings;
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.callsPerSecond = 1000;
        settings.deadline = std::chrono::milliseconds(3000);
        api = std::make_unique<PayApi>(*http, std::move(*own), clock, world.pool, settings);
    }

    sandbox::Control &control() { return merchant.server->control(); }
    void breaks(const char *faults) { control().addFaults(*sandbox::FaultScript::fromText(QString::fromLatin1(faults))); }
    SellingLine line() { return {*api, world.storage, clock, merchant.account.id}; }
    template <typename T>
    T read(std::function<Result<T>(Database &)> work)
    {
        return *awaited(world.storage.read<T>(std::move(work)));
    }
    Order order(const OutTradeNo &number)
    {
        return read<std::vector<Order>>([number](Database &database) { return OrderStore(database).ordersOf(AccountId{1}, {number}); })
            .at(0);
    }

    SystemClock clock;
    VaultWorld world;
    SandboxMerchant merchant{clock};
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<PayApi> api;
};

} // namespace yiren
