#include "base/job.h"

namespace yiren {

void JobBase::start()
{
    Q_ASSERT(m_state == State::New);
    m_state = State::Running;
    doStart();
}

void JobBase::cancel()
{
    if (isFinished())
        return;
    doStop();
    setCancelled();
}

void JobBase::abandon()
{
    if (!isFinished()) {
        m_state = State::Finished;
        doStop();
    }
    disconnect();
}

bool JobBase::enterFinished()
{
    if (isFinished())
        return false;
    m_state = State::Finished;
    return true;
}

void AbandonJob::operator()(JobBase *job) const
{
    job->abandon();
    job->deleteLater();
}

} // namespace yiren
