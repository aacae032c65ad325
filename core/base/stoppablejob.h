#pragma once

#include "base/job.h"
#include "base/stopsign.h"

namespace yiren {

// Work on another thread that looks at a sign: cancelled or dropped, it ends there too, and what it would have brought does not come. A
// cancel that comes after the work's last look is none: the job then finishes as the work does.
template <typename T>
class StoppableJob final : public Job<T>
{
public:
    StoppableJob(JobHandle<T> work, StopSign sign) : m_work(std::move(work)), m_sign(std::move(sign)) {}

protected:
    void doStart() override
    {
        m_work->then(this, [this](const Result<T> &result) { this->finish(result); });
        m_work->start();
    }
    void doStop() override
    {
        m_isTooLate = !m_sign.raise();
        if (!m_isTooLate)
            m_work.reset();
    }
    void setCancelled() override
    {
        if (!m_isTooLate)
            Job<T>::setCancelled();
    }

private:
    JobHandle<T> m_work;
    StopSign m_sign;
    bool m_isTooLate = false;
};

template <typename T>
[[nodiscard]] JobHandle<T> stoppable(JobHandle<T> work, StopSign sign)
{
    return JobHandle<T>(new StoppableJob<T>(std::move(work), std::move(sign)));
}

} // namespace yiren
