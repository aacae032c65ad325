#include "wecom/corptokendesk.h"

#include "base/log.h"
#include "wecom/corpcalljob.h"
#include "wecom/corperrors.h"

namespace yiren {

namespace {

// One who waits at the desk.
class CorpTokenWaitJob final : public Job<QByteArray>
{
public:
    explicit CorpTokenWaitJob(CorpTokenDesk &desk) : m_desk(desk) {}

protected:
    void doStart() override
    {
        m_waiting = connect(&m_desk, &CorpTokenDesk::settled, this, [this] { finish(m_desk.settledToken()); });
        m_desk.fetch();
    }
    void doStop() override { disconnect(m_waiting); }

private:
    CorpTokenDesk &m_desk;
    QMetaObject::Connection m_waiting;
};

bool isFinalRefusal(const Error &error)
{
    return corpErrorKey(error) == QLatin1String("wecom.secret") || corpErrorKey(error) == QLatin1String("wecom.corpid");
}

} // namespace

JobHandle<QByteArray> CorpTokenDesk::token()
{
    if (m_final)
        return readyJob<QByteArray>(failure(*m_final));
    const bool isSteady = isFresh(m_token, m_steadyEnd - m_transport.steadyMs()); // a clock that was set back is not believed
    if (isSteady && isUsable(m_token))
        return readyJob<QByteArray>(m_token.text);
    return JobHandle<QByteArray>(new CorpTokenWaitJob(*this));
}

void CorpTokenDesk::refuse(const QByteArray &token)
{
    if (token != m_token.text) // another call has renewed it
        return;
    m_refused = token;
    m_token = {};
}

bool CorpTokenDesk::isUsable(const AccessToken &token) const
{
    const bool isOurs = token.owner == corpTokenOwner(m_transport.corp());
    return isOurs && token.text != m_refused && isFresh(token, lifeLeft(token, nowMs()));
}

void CorpTokenDesk::fetch()
{
    if (m_isFetching)
        return;
    m_isFetching = true;
    look();
}

// Another process may have fetched one.
void CorpTokenDesk::look()
{
    m_read = m_vault.readAgain(corpTokenName(m_transport.corp().id));
    m_read->then(this, [this](const Done &) { // without it, what this process knows counts
        const auto record = m_vault.get(corpTokenName(m_transport.corp().id));
        const auto token = record ? tokenFromRecord(record->bytes()) : std::nullopt;
        token &&isUsable(*token) ? end(*token) : ask();
    });
    m_read->start();
}

void CorpTokenDesk::ask()
{
    m_call = JobHandle<OfficialAnswer>(new CorpCallJob(m_transport, nullptr, corpTokenCall(m_transport.corp())));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        receive(answer ? corpToken(*answer, m_transport.corp(), nowMs()) : failure(answer.error()));
    });
    m_call->start();
}

void CorpTokenDesk::receive(const Result<AccessToken> &fetched)
{
    if (!fetched)
        return end(fetched);
    std::vector<NamedSecret> secrets;
    secrets.push_back({corpTokenName(m_transport.corp().id), Secret(tokenRecord(*fetched))});
    m_keep = m_vault.put(secrets);
    m_keep->then(this, [this, token = *fetched](const Done &kept) {
        if (!kept) // this process can go on with it; the next one asks WeChat
            qCWarning(logHttp) << "token not kept:" << kept.error().code;
        end(token);
    });
    m_keep->start();
}

void CorpTokenDesk::end(const Result<AccessToken> &token)
{
    m_isFetching = false;
    if (token) {
        m_token = *token;
        m_steadyEnd = m_transport.steadyMs() + lifeLeft(m_token, nowMs());
    } else if (isFinalRefusal(token.error())) {
        m_final = token.error();
    }
    m_settled = token ? Result<QByteArray>(m_token.text) : failure(token.error());
    emit settled();
}

} // namespace yiren
