#pragma once

#include "wechat/officialanswer.h"
#include "wechat/officialerrors.h"
#include "wechat/officialtransport.h"

#include <QTimer>

namespace yiren {

class CallLedger;
class TokenDesk;

// One call with what may follow an attempt: a new token once, the other host, a repetition. Only a call that changes nothing is made again;
// a change that met a token error is repeated once, because the token is looked at before anything is done (contract 1.2). When no token
// can be had the call does not leave, and the error is none of an unknown outcome.
class OfficialCallJob final : public Job<OfficialAnswer>
{
public:
    // `tokens` may be null for a call that takes none.
    OfficialCallJob(OfficialTransport &transport, CallLedger &ledger, TokenDesk *tokens, OfficialCall call);

protected:
    void doStart() override;
    void doStop() override;

private:
    void fetchToken();
    void takeTurn(std::chrono::milliseconds atLeast);
    void countAttempt();
    void counted(const Done &counted);
    void askWhatIsLeft(const Error &usedUp);
    void send();
    void receive(const Result<HttpReply> &attempt);
    void refuse(Error error, const Result<HttpReply> &attempt);
    void keepLedger(std::optional<Reaction> reaction);
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitBeforeNext(const Error &error, const Result<HttpReply> &attempt) const;

    OfficialTransport &m_transport;
    CallLedger &m_ledger;
    TokenDesk *m_tokens;
    OfficialCall m_call;
    QByteArray m_token;
    JobHandle<QByteArray> m_fetch;
    JobHandle<void> m_count;
    JobHandle<HttpReply> m_http;
    QTimer m_wait;
    int m_attempts = 0;
    bool m_hasRenewed = false;   // the token, for this call
    bool m_hasAskedLeft = false; // WeChat, for the calls that this account has left
};

} // namespace yiren
