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
    account.apiBaseUrl = server.baseUrl().toString();
    account.caPem = server.authorityPem();
    return account;
}

std::vector<NamedSecret> secretsOf(const sandbox::Sandbox &server, AccountId account)
{
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::appSecret(account), Secret(server.credentials().appSecret)});
    return secrets;
}

} // namespace yiren
