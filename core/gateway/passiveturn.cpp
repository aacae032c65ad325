#include "gateway/passiveturn.h"

namespace yiren {

PassiveTurn::PassiveTurn(JobHandle<std::optional<PassiveReply>> job, int milliseconds, Hears told,
                         std::function<void(const PassiveReply &)> late, QObject *parent)
    : QObject(parent), m_job(std::move(job)), m_told(std::move(told)), m_late(std::move(late))
{
    connect(&m_deadline, &QTimer::timeout, this, [this] { tell({}); });
    m_deadline.setSingleShot(true);
    m_deadline.start(milliseconds);
    m_job->then(this, [this](const Result<std::optional<PassiveReply>> &reply) {
        const std::optional<PassiveReply> said = reply ? *reply : std::nullopt;
        if (m_told)
            tell(said);
        else if (said && m_late)
            m_late(*said);
        deleteLater();
    });
    m_job->start();
}

void PassiveTurn::tell(const std::optional<PassiveReply> &reply)
{
    m_deadline.stop();
    std::exchange(m_told, nullptr)(reply);
}

} // namespace yiren
