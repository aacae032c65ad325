#include "wechat/tokendesk.h"

namespace yiren {

namespace {

// One who waits at the desk.
class TokenWaitJob final : public Job<QByteArray>
{
public:
    explicit TokenWaitJob(TokenDesk &desk) : m_desk(desk) {}

protected:
    void doStart() override
    {
        m_waiting = connect(&m_desk, &TokenDesk::settled, this, [this] { finish(m_desk.settledToken()); });
        m_desk.fetch();
    }
    void doStop() override { disconnect(m_waiting); }

private:
    TokenDesk &m_desk;
    QMetaObject::Connection m_waiting;
};

} // namespace

JobHandle<QByteArray> TokenDesk::token()
{
    if (isFreshNow())
        return readyJob<QByteArray>(m_token.text);
    return JobHandle<QByteArray>(new TokenWaitJob(*this));
}

void TokenDesk::refuse(const QByteArray &token)
{
    if (token != m_token.text) // another call has renewed it
        return;
    m_refused = token;
    m_token = {};
}

// The steady clock does not believe a clock that was set back; the wall clock knows of a sleep.
bool TokenDesk::isFreshNow() const
{
    const qint64 steadyLeft = m_steadyEnd - m_around.transport.steadyMs();
    return isFresh(m_token, std::min(steadyLeft, lifeLeft(m_token, m_around.clock.now().toMSecsSinceEpoch())));
}

void TokenDesk::fetch()
{
    if (m_fetch && !m_fetch->isFinished())
        return;
    m_fetch = JobHandle<AccessToken>(new FetchTokenJob(m_around, m_refused));
    m_fetch->then(this, [this](const Result<AccessToken> &fetched) { settle(fetched); });
    m_fetch->start();
}

void TokenDesk::settle(const Result<AccessToken> &fetched)
{
    if (fetched) {
        m_token = *fetched;
        m_steadyEnd = m_around.transport.steadyMs() + lifeLeft(m_token, m_around.clock.now().toMSecsSinceEpoch());
    }
    m_settled = fetched ? Result<QByteArray>(m_token.text) : failure(fetched.error());
    emit settled();
}

} // namespace yiren
