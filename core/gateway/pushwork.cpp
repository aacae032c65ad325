#include "gateway/pushwork.h"

#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 keptForMs = 30 * dayMs; // WeChat Pay's last delivery comes after a day; until then a repeated one is known

} // namespace

PushWork::PushWork(PushDealing dealing) : m_dealing(std::move(dealing))
{
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::minutes(1));
    connect(&m_again, &QTimer::timeout, this, &PushWork::look);
    forgetOld();
}

void PushWork::look()
{
    m_isMoreThere = true;
    if (!m_run)
        run();
}

void PushWork::run()
{
    m_isMoreThere = false;
    m_again.stop();
    m_run = JobHandle<PushTally>(new HandlePushesJob(m_dealing));
    m_run->then(this, [this](const Result<PushTally> &result) {
        const Result<PushTally> tally = result; // the job goes with the next run
        m_run.reset();
        if (!tally)
            emit stopped(tally.error());
        else
            emit worked(*tally);
        if (!tally || tally->waiting > 0)
            m_again.start();
        if (m_isMoreThere)
            run();
    });
    m_run->start();
}

void PushWork::forgetOld()
{
    m_forgetting = m_dealing.storage.write<qint64>([account = m_dealing.account, before = m_dealing.now() - keptForMs](Database &database) {
        return PushStore(database).forgetBefore(account, before);
    });
    m_forgetting->start();
}

} // namespace yiren
