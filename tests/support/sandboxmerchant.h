#pragma once

#include "accounts/accountstore.h"
#include "sandbox/sandbox.h"
#include "support/vaultworld.h"

namespace yiren {

// A sandbox that runs in this process, and the account of a data file set up for it; each part can be set up wrong before it is stored.
struct SandboxMerchant {
    explicit SandboxMerchant(const Clock &clock, sandbox::Sandbox::Contents contents = sandbox::Sandbox::Contents::Empty)
    {
        sandbox::Sandbox::Options options;
        options.contents = contents;
        options.keys = sharedKeys();
        auto made = sandbox::Sandbox::create(clock, std::move(options));
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

    void store(VaultWorld &world) const
    {
        if (!awaited(world.vault.unlock()))
            qFatal("no vault");
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::merchantKey(account.id), Secret(merchantKey)});
        secrets.push_back({secretname::apiV3Key(account.id), Secret(apiV3Key)});
        const PlatformKey key{account.payPublicKeyId, PlatformKey::Kind::PublicKey, publicKey, {}, {}};
        const auto stored = awaited(world.storage.write<void>([account = account, key](Database &database) -> Done {
            AccountStore accounts(database);
            if (auto added = accounts.add(account); !added)
                return failure(added.error());
            return accounts.putPlatformKey(account.id, key);
        }));
        if (!awaited(world.vault.put(secrets)) || !stored)
            qFatal("no account");
    }

    // Making keys takes longer than all else.
    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys = std::make_shared<const sandbox::KeyRing>(
            *sandbox::KeyRing::generate(QStringLiteral("1900000109"), QDateTime::currentDateTimeUtc()));
        return keys;
    }

    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    QByteArray merchantKey, apiV3Key, publicKey;
};

} // namespace yiren
