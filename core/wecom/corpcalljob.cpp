#include "wecom/corpcalljob.h"

#include "base/log.h"
#include "wecom/corperrors.h"
#include "wecom/corptokendesk.h"

namespace yiren {

namespace {

// The call itself has not left: whatever became of the question for a token, nothing was applied.
Error beforeCorpCall(Error error)
{
    using Kind = ErrorKind;
    if (error.kind == Kind::OutcomeUnknown || error.kind == Kind::Timeout || error.kind == Kind::BadReply)
        error.kind = Kind::Network;
    return error;
}

} // namespace

CorpCallJob::CorpCallJob(CorpTransport &transport, CorpTokenDesk *tokens, OfficialCall call)
    : m_transport(transport), m_tokens(tokens), m_call(std::move(call))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { m_transport.callSlots().enter(this, [this] { send(); }); });
}

void CorpCallJob::doStart()
{
    if (m_call.takesToken)
        return fetchToken();
    takeTurn({});
}

void CorpCallJob::doStop()
{
    m_wait.stop();
    m_fetch.reset();
    m_http.reset();
    m_transport.callSlots().leave(this);
}

void CorpCallJob::fetchToken()
{
    m_fetch = m_tokens->token();
    m_fetch->then(this, [this](const Result<QByteArray> &token) {
        if (!token)
            return fail(beforeCorpCall(token.error()));
        m_token = *token;
        takeTurn({});
    });
    m_fetch->start();
}

void CorpCallJob::takeTurn(std::chrono::milliseconds atLeast)
{
    m_wait.start(std::max(atLeast, m_transport.takeTurn()));
}

void CorpCallJob::send()
{
    ++m_attempts;
    m_http = m_transport.send(m_call, m_token);
    m_http->then(this, [this](const Result<HttpReply> &attempt) { receive(attempt); });
    connect(m_http.get(), &JobBase::progressed, this, &JobBase::progressed);
    m_http->start();
}

void CorpCallJob::receive(const Result<HttpReply> &attempt)
{
    m_transport.callSlots().leave(this);
    Result<OfficialAnswer> answer = attempt ? readCorpAnswer(m_call, *attempt) : failure(attempt.error());
    if (!answer)
        return refuse(answer.error(), attempt);
    if (const auto date = attempt->date())
        answer->serverMs = date->toMSecsSinceEpoch();
    finish(std::move(answer));
}

void CorpCallJob::refuse(const Error &error, const Result<HttpReply> &attempt)
{
    if (corpReaction(error) == CorpReaction::Token && m_call.takesToken && !m_hasRenewed) {
        m_hasRenewed = true;
        m_tokens->refuse(m_token);
        return fetchToken();
    }
    if (const auto wait = waitBeforeNext(error, attempt))
        return takeTurn(*wait);
    qCInfo(logHttp).noquote() << error.endpoint << error.httpStatus << error.code << "hint" << error.requestId;
    fail(error);
}

// Of WeChat's own words only "busy" is repeated; 45009 waits for as long as the window lasts, which is for who asks.
std::optional<std::chrono::milliseconds> CorpCallJob::waitBeforeNext(const Error &error, const Result<HttpReply> &attempt) const
{
    const auto reaction = corpReaction(error);
    if (m_call.safety != Safety::Safe || (reaction && *reaction != CorpReaction::Retry))
        return std::nullopt;
    AttemptOutcome outcome = outcomeOf(m_call.safety, attempt);
    if (reaction)
        outcome.status = 429;
    else
        outcome.failure = error.kind;
    return nextStep(m_transport.settings().retry, m_attempts, outcome, m_transport.random());
}

} // namespace yiren
