#pragma once

#include "wecom/corpanswer.h"
#include "wecom/corptransport.h"

#include <QTimer>

namespace yiren {

class CorpTokenDesk;

// One call with what may follow an attempt: a new token once, a repetition. Only a call that changes nothing is made again; a change that
// met an ended token is repeated once, because the token is looked at before anything is done.
class CorpCallJob final : public Job<OfficialAnswer>
{
public:
    // `tokens` may be null for a call that takes none.
    CorpCallJob(CorpTransport &transport, CorpTokenDesk *tokens, OfficialCall call);

protected:
    void doStart() override;
    void doStop() override;

private:
    void fetchToken();
    void takeTurn(std::chrono::milliseconds atLeast);
    void send();
    void receive(const Result<HttpReply> &attempt);
    void refuse(const Error &error, const Result<HttpReply> &attempt);
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitBeforeNext(const Error &error, const Result<HttpReply> &attempt) const;

    CorpTransport &m_transport;
    CorpTokenDesk *m_tokens;
    OfficialCall m_call;
    QByteArray m_token;
    JobHandle<QByteArray> m_fetch;
    JobHandle<HttpReply> m_http;
    QTimer m_wait;
    int m_attempts = 0;
    bool m_hasRenewed = false; // the token, for this call
};

} // namespace yiren
