#include "accounts/corpof.h"

#include "accounts/keptproxy.h"
#include "wecom/corperrors.h"
#include "wecom/kf.h"

#include <algorithm>

namespace yiren {

namespace {

using Accounts = std::vector<KfAccount>;

Capability judgedDesks(const Result<Accounts> &desks)
{
    const QString name = QStringLiteral("wecom.kf");
    if (desks && std::ranges::any_of(*desks, &KfAccount::isOurs))
        return {name, Capability::State::Ok, {}};
    if (desks)
        return {name, Capability::State::NotPermitted, makeError(ErrorKind::Unauthorized, "wecom.no_desk")};
    const QLatin1String key = corpErrorKey(desks.error());
    const bool isRight = key == QLatin1String("wecom.not_granted") || key == QLatin1String("wecom.kf_switch");
    return {name, isRight ? Capability::State::NotPermitted : Capability::State::Failed, desks.error()};
}

class CorpDeskJob final : public Job<Capability>
{
public:
    explicit CorpDeskJob(CorpLine &line) : m_call(line.ask<Accounts>(kfAccountsCall(0), kfAccounts)) {}

protected:
    void doStart() override
    {
        m_call->then(this, [this](const Result<Accounts> &desks) { finish(judgedDesks(desks)); });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    JobHandle<Accounts> m_call;
};

} // namespace

bool hasCorp(const Account &account, const Vault &vault)
{
    return !account.corpid.isEmpty() && vault.holds(secretname::corpSecret(account.id));
}

Result<Corp> corpOf(const Account &account, const Vault &vault)
{
    if (vault.isUnlocked() && !hasCorp(account, vault))
        return failure(ErrorKind::Credential, "account.no_corp", account.name);
    auto secret = vault.get(secretname::corpSecret(account.id));
    if (!secret)
        return failure(secret.error());
    auto proxy = keptProxy(account, vault);
    if (!proxy)
        return failure(proxy.error());
    const QUrl url = account.wecomBaseUrl.isEmpty() ? defaultCorpUrl() : QUrl(account.wecomBaseUrl);
    Corp corp{account.id, account.corpid, std::move(*secret), url, account.caPem, *proxy};
    if (auto sound = checkCorp(corp); !sound)
        return failure(sound.error());
    return corp;
}

JobHandle<Capability> checkCorpDesk(CorpLine &line)
{
    return JobHandle<Capability>(new CorpDeskJob(line));
}

} // namespace yiren
