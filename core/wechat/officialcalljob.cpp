#include "wechat/officialcalljob.h"

#include "base/log.h"
#include "wechat/callledger.h"
#include "wechat/quotacalls.h"
#include "wechat/tokendesk.h"

namespace yiren {

namespace {

constexpr int tooManyRequests = 429;

// The host did not answer as WeChat does; an errcode is WeChat's own word and no reason to ask another host (contract 11.1).
bool isUnreached(const Error &error)
{
    return error.code.startsWith(QLatin1String("net.")) || error.code == QLatin1String("wechat.unavailable");
}

// The call itself has not left: whatever became of the question for a token, nothing was applied.
Error beforeTheCall(Error error)
{
    using Kind = ErrorKind;
    if (error.kind == Kind::OutcomeUnknown || error.kind == Kind::Timeout || error.kind == Kind::BadReply)
        error.kind = Kind::Network;
    return error;
}

} // namespace

OfficialCallJob::OfficialCallJob(OfficialTransport &transport, CallLedger &ledger, TokenDesk *tokens, OfficialCall call)
    : m_transport(transport), m_ledger(ledger), m_tokens(tokens), m_call(std::move(call))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { m_transport.callSlots().enter(this, [this] { countAttempt(); }); });
}

void OfficialCallJob::doStart()
{
    if (m_call.takesToken)
        return fetchToken();
    takeTurn({});
}

void OfficialCallJob::doStop()
{
    m_wait.stop();
    m_fetch.reset();
    m_count.reset();
    m_http.reset();
    m_transport.callSlots().leave(this);
}

void OfficialCallJob::fetchToken()
{
    m_fetch = m_tokens->token();
    m_fetch->then(this, [this](const Result<QByteArray> &token) {
        if (!token)
            return fail(beforeTheCall(token.error()));
        m_token = *token;
        takeTurn({});
    });
    m_fetch->start();
}

void OfficialCallJob::takeTurn(std::chrono::milliseconds atLeast)
{
    m_wait.start(std::max(atLeast, m_transport.takeTurn()));
}

// Written down before it leaves: a process that dies has not made calls that nobody counted.
void OfficialCallJob::countAttempt()
{
    m_count = m_ledger.count(m_call.path);
    m_count->then(this, [this](const Done &done) { counted(done); });
    m_count->start();
}

void OfficialCallJob::counted(const Done &counted)
{
    if (counted)
        return send();
    Error error = counted.error();
    if (error.code == QLatin1String("wechat.quota_used_up") && m_call.takesToken && !m_hasAskedLeft)
        return askWhatIsLeft(error);
    m_transport.callSlots().leave(this);
    error.endpoint = endpointName(m_call);
    fail(std::move(error));
}

// The table is that of a new account; this one may have more (contract 1.4, 3.9). Without an answer the table stands.
void OfficialCallJob::askWhatIsLeft(const Error &usedUp)
{
    m_hasAskedLeft = true;
    const OfficialCall question = quotaCall(m_call.path);
    m_http = m_transport.send(question, m_token);
    m_http->then(this, [this, question, usedUp](const Result<HttpReply> &attempt) {
        const auto answer = attempt ? readOfficialAnswer(question, *attempt) : Result<OfficialAnswer>(failure(attempt.error()));
        const auto quota = answer ? apiQuota(*answer) : Result<ApiQuota>(failure(answer.error()));
        if (!quota)
            return counted(failure(usedUp));
        m_count = m_ledger.countByOwn(m_call.path, {quota->perDay, quota->left});
        m_count->then(this, [this](const Done &done) { counted(done); });
        m_count->start();
    });
    m_http->start();
}

void OfficialCallJob::send()
{
    ++m_attempts;
    m_http = m_transport.send(m_call, m_token);
    m_http->then(this, [this](const Result<HttpReply> &attempt) { receive(attempt); });
    connect(m_http.get(), &JobBase::progressed, this, &JobBase::progressed);
    m_http->start();
}

void OfficialCallJob::receive(const Result<HttpReply> &attempt)
{
    m_transport.callSlots().leave(this);
    Result<OfficialAnswer> answer = attempt ? readOfficialAnswer(m_call, *attempt) : failure(attempt.error());
    if (!answer)
        return refuse(answer.error(), attempt);
    if (const auto date = attempt->date())
        answer->serverMs = date->toMSecsSinceEpoch();
    keepLedger(Reaction::Answer);
    finish(std::move(answer));
}

void OfficialCallJob::refuse(Error error, const Result<HttpReply> &attempt)
{
    if (error.code == QLatin1String("wechat.forbidden") && m_transport.account().kind == AppKind::Shop)
        error.code = QStringLiteral("wechat.shop_address"); // a shop's way of saying 40164 (contract 1.3)
    const auto reaction = reactionTo(error);
    if (reaction == Reaction::Token && m_call.takesToken && !m_hasRenewed) {
        m_hasRenewed = true;
        m_tokens->refuse(m_token);
        return fetchToken();
    }
    if (isUnreached(error))
        m_transport.noteUnreached(m_call);
    if (const auto wait = waitBeforeNext(error, attempt))
        return takeTurn(*wait);
    if (reaction == Reaction::Day)
        error.place.found = m_ledger.returns();
    keepLedger(reaction);
    qCInfo(logHttp).noquote() << error.endpoint << error.httpStatus << error.code << "rid" << error.requestId;
    fail(std::move(error));
}

void OfficialCallJob::keepLedger(std::optional<Reaction> reaction)
{
    if (reaction == Reaction::Day)
        m_ledger.noteUsedUp(m_call.path);
    else if (reaction == Reaction::Answer)
        m_ledger.noteAnswer(m_call);
}

std::optional<std::chrono::milliseconds> OfficialCallJob::waitBeforeNext(const Error &error, const Result<HttpReply> &attempt) const
{
    if (m_call.safety != Safety::Safe)
        return std::nullopt;
    AttemptOutcome outcome = outcomeOf(m_call.safety, attempt);
    if (reactionTo(error) == Reaction::RetryNotDone)
        outcome.status = tooManyRequests;
    else
        outcome.failure = error.kind;
    if (error.code == QLatin1String("net.tls") && m_transport.hasOtherHost())
        outcome.isLasting = false;
    return nextStep(m_transport.settings().retry, m_attempts, outcome, m_transport.random());
}

} // namespace yiren
