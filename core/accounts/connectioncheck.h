#pragma once

#include "accounts/account.h"
#include "accounts/paycheck.h"
#include "vault/vault.h"

#include <functional>

namespace yiren {

// One thing that must be right before WeChat Pay answers, in the order in which they are asked.
struct CheckStep {
    enum class State { Ok, Warning, Failed, NotPermitted, NotAsked };

    QString
        name; // "settings", "private_key", "apiv3_key", "platform_keys", "network", "clock", "signature", "answers", "pay.trade_bill", …
    State state = State::NotAsked;
    std::optional<Error> error; // of Warning, Failed and NotPermitted
};

[[nodiscard]] QString checkStateName(CheckStep::State state); // "ok", "warning", "failed", "not_permitted", "unknown"

[[nodiscard]] CheckStep stepOf(const Capability &capability); // what one question showed

// What can be said without the network: the numbers have their shape, the private key is one, the APIv3 key has its length, a key that
// verifies answers is there and does not expire soon. Needs the open vault. Pure but for the vault.
[[nodiscard]] std::vector<CheckStep> offlineSteps(const Account &account, const PlatformKeys &known, const Vault &vault, qint64 now);

// What the answers of checkPay() say about network, clock, our signature and WeChat's, and then each capability. Empty: nothing was asked.
[[nodiscard]] std::vector<CheckStep> onlineSteps(const std::vector<Capability> &capabilities);

// Looks at what is set up and, if that is whole, asks WeChat Pay. Finishes with all steps; fails only when the vault is not open
// (Credential "vault.locked") or the data file can't be read. What it is given outlives it.
class ConnectionCheckJob final : public Job<std::vector<CheckStep>>
{
    Q_OBJECT

public:
    // Makes the connection that is asked through; it stays its maker's.
    using Connect = std::function<PayApi &(Merchant merchant)>;

    ConnectionCheckJob(StorageThread &storage, Vault &vault, Clock &clock, Account account, Connect connect);

protected:
    void doStart() override;
    void doStop() override;

private:
    void look(const PlatformKeys &known);
    void end(const std::vector<Capability> &capabilities);

    StorageThread &m_storage;
    Vault &m_vault;
    Clock &m_clock;
    Account m_account;
    Connect m_connect;
    PayApi *m_api = nullptr; // its maker's
    std::vector<CheckStep> m_steps;
    JobHandle<PlatformKeys> m_keys;
    JobHandle<std::vector<Capability>> m_ask;
};

} // namespace yiren
