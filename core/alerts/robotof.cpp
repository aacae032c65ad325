#include "alerts/robotof.h"

#include "accounts/keptproxy.h"

namespace yiren {

bool hasRobot(AccountId account, const Vault &vault)
{
    return vault.holds(secretname::robot(account));
}

JobHandle<void> keepRobot(Vault &vault, AccountId account, const QString &address)
{
    auto key = robotKey(address);
    if (!key)
        return readyJob<void>(failure(key.error()));
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::robot(account), std::move(*key)});
    return vault.put(secrets);
}

JobHandle<void> forgetRobot(Vault &vault, AccountId account)
{
    return vault.remove({secretname::robot(account)});
}

Result<Corp> robotHost(const Account &account, const Vault &vault)
{
    auto proxy = keptProxy(account, vault);
    if (!proxy)
        return failure(proxy.error());
    const QUrl url = account.wecomBaseUrl.isEmpty() ? defaultCorpUrl() : QUrl(account.wecomBaseUrl);
    return Corp{account.id, {}, {}, url, account.caPem, *proxy};
}

Result<Secret> robotKeyOf(AccountId account, const Vault &vault)
{
    if (vault.isUnlocked() && !hasRobot(account, vault))
        return failure(ErrorKind::NotFound, "robot.none");
    return vault.get(secretname::robot(account));
}

Result<RobotConnection> connectRobot(const Account &account, const Vault &vault, const Clock &clock)
{
    auto key = robotKeyOf(account.id, vault);
    auto host = robotHost(account, vault);
    if (!key || !host)
        return failure(key ? host.error() : key.error());
    RobotConnection connection;
    connection.http =
        std::make_unique<HttpClient>(HttpSetup{HostAllowList(QList<QUrl>{host->baseUrl}), host->caPem, {}, host->proxy}, clock);
    connection.api = std::make_unique<RobotApi>(*connection.http, std::move(*host), std::move(*key));
    return connection;
}

} // namespace yiren
