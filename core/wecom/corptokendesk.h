#pragma once

#include "vault/vault.h"
#include "wecom/corptoken.h"
#include "wecom/corptransport.h"

namespace yiren {

// The token of one corporation for everybody who asks in this process: the vault's, or WeChat's, fetched once, however many wait for it.
// After a wrong corpid or secret nothing is asked again by itself: too many such questions ban the address (contract 1.2).
class CorpTokenDesk final : public QObject
{
    Q_OBJECT

public:
    CorpTokenDesk(CorpTransport &transport, Vault &vault, const Clock &clock) : m_transport(transport), m_vault(vault), m_clock(clock) {}

    [[nodiscard]] JobHandle<QByteArray> token(); // one that may be sent
    void refuse(const QByteArray &token);        // WeChat did not take it: the next one who asks gets another

    void fetch(); // unless that is under way; settled() follows
    [[nodiscard]] const Result<QByteArray> &settledToken() const { return m_settled; }

signals:
    void settled();

private:
    void look();
    void ask();
    void receive(const Result<AccessToken> &fetched);
    void end(const Result<AccessToken> &token);
    [[nodiscard]] bool isUsable(const AccessToken &token) const;
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    CorpTransport &m_transport;
    Vault &m_vault;
    const Clock &m_clock;
    AccessToken m_token;
    QByteArray m_refused;
    qint64 m_steadyEnd = 0; // when m_token ends, on the transport's steady clock
    bool m_isFetching = false;
    std::optional<Error> m_final; // corpid or secret are wrong
    Result<QByteArray> m_settled = QByteArray();
    JobHandle<void> m_read;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_keep;
};

} // namespace yiren
