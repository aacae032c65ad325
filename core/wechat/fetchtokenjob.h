#pragma once

#include "vault/vault.h"
#include "wechat/accesstoken.h"
#include "wechat/callledger.h"
#include "wechat/officialtransport.h"
#include "wechat/tokenstore.h"

#include <QTimer>

namespace yiren {

// What fetching a token stands on.
struct TokenSurroundings {
    OfficialTransport &transport;
    CallLedger &ledger;
    StorageThread &storage;
    Vault &vault;
    const Clock &clock;
};

// A token that can be sent: the one that another process has put into the vault, or WeChat's. One process of this data folder asks WeChat
// at a time; a process that died lets go after TokenStore::leaseMs.
class FetchTokenJob final : public Job<AccessToken>
{
public:
    // `refused`: the token that WeChat did not take, empty if none. It is not given again unless WeChat gives it and may not be forced.
    FetchTokenJob(const TokenSurroundings &surroundings, QByteArray refused);

protected:
    void doStart() override { look(); }
    void doStop() override;

private:
    void look();
    [[nodiscard]] std::optional<AccessToken> keptToken() const;
    void takeLease();
    void ask(TokenMode mode);
    void receive(const AccessToken &token);
    void askForForce(const AccessToken &same);
    void keep(const AccessToken &token);
    void giveLease();
    void end(Result<AccessToken> result);
    qint64 nowMs() const { return m_around.clock.now().toMSecsSinceEpoch(); }

    TokenSurroundings m_around;
    QByteArray m_refused;
    QString m_owner; // of the lease: this job
    AccountId m_account;
    QString m_secretName; // of the token in the vault
    bool m_hasLease = false;
    TokenMode m_mode = TokenMode::Normal;
    Result<AccessToken> m_end = AccessToken();
    QTimer m_wait;
    JobHandle<void> m_read;
    JobHandle<bool> m_lease;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<bool> m_force;
    JobHandle<void> m_keep;
    JobHandle<void> m_give;
};

} // namespace yiren
