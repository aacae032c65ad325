#include "window/quietprogram.h"

#include "program/program.h"
#include "storage/quietlanes.h"

#include <QTimer>

#include <chrono>

namespace yiren {

namespace {

using namespace std::chrono_literals;

// A pool says to nobody that it is done, and a thread that waited for it could outlive it.
constexpr auto nextLookAtPool = 20ms;

class QuietProgramJob final : public Job<void>
{
public:
    explicit QuietProgramJob(Program &program) : m_pool(program.pool()), m_lanes(quietLanes(program.storage()))
    {
        m_look.setInterval(nextLookAtPool);
        connect(&m_look, &QTimer::timeout, this, &QuietProgramJob::lookAtPool);
    }

protected:
    void doStart() override
    {
        m_lanes->then(this, [this](const Done &) { lookAtPool(); });
        m_lanes->start();
    }
    void doStop() override
    {
        m_look.stop();
        m_lanes.reset();
    }

private:
    void lookAtPool()
    {
        if (m_pool.activeThreadCount() > 0)
            return m_look.start();
        m_look.stop();
        finish({});
    }

    QThreadPool &m_pool;
    JobHandle<void> m_lanes;
    QTimer m_look;
};

} // namespace

JobHandle<void> quietProgram(Program &program)
{
    return JobHandle<void>(new QuietProgramJob(program));
}

} // namespace yiren
