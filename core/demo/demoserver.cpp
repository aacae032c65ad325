#include "demo/demoserver.h"

namespace yiren {

Result<std::unique_ptr<sandbox::Sandbox>> startDemoServer(const Clock &clock, const DemoOrigin &origin, sandbox::Sandbox::Contents contents)
{
    sandbox::Sandbox::Options options;
    options.seed = origin.seed;
    options.contents = contents;
    options.today = origin.today;
    auto server = sandbox::Sandbox::create(clock, options);
    if (!server)
        return server;
    sandbox::PublishPlan plan;
    plan.takes = std::chrono::seconds(0);
    (*server)->officialControl().setPublishPlan(plan);
    (*server)->officialControl().setMassPlan(std::chrono::seconds(0), false);
    if (auto started = (*server)->start(); !started)
        return failure(started.error());
    return server;
}

Account connectedTo(const sandbox::Sandbox &server, Account account)
{
    account.appid = server.credentials().appid;
    account.miniAppid = server.credentials().miniAppid;
    account.corpid = server.credentials().corpid;
    account.wecomBaseUrl = server.baseUrl().toString();
    account.apiBaseUrl = server.baseUrl().toString();
    account.caPem = server.authorityPem();
    return account;
}

Result<Merchant> merchantOf(const sandbox::Sandbox &server)
{
    const sandbox::Credentials own = server.credentials();
    auto key = PrivateKey::fromPem(own.merchantKeyPem);
    const auto platformKey = PublicKey::fromPem(own.publicKeyPem);
    if (!key || !platformKey)
        return failure(key ? platformKey.error() : key.error());
    Merchant merchant{.id = MerchantId(own.mchid),
                      .appid = own.appid,
                      .serial = own.merchantSerial,
                      .key = std::move(*key),
                      .apiV3Key = Secret(own.apiV3Key),
                      .platformKeys = {},
                      .publicKeyId = own.publicKeyId,
                      .baseUrls = {server.baseUrl()},
                      .caPem = server.authorityPem(),
                      .notifyUrl = QStringLiteral("https://studio.example.com/wechat-pay")}; // every order names one; nothing is sent there
    merchant.platformKeys.add(own.publicKeyId, *platformKey);
    return merchant;
}

std::vector<NamedSecret> secretsOf(const sandbox::Sandbox &server, AccountId account)
{
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::appSecret(account), Secret(server.credentials().appSecret)});
    secrets.push_back({secretname::miniSecret(account), Secret(server.credentials().miniSecret)});
    secrets.push_back({secretname::corpSecret(account), Secret(server.credentials().corpSecret)});
    return secrets;
}

} // namespace yiren
