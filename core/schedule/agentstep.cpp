#include "schedule/agentstep.h"

#include <QProcess>
#include <QTimer>

namespace yiren {

namespace {

constexpr int stepLimitMs = 30'000;

class AgentStepJob final : public Job<QByteArray>
{
public:
    explicit AgentStepJob(AgentStep step) : m_step(std::move(step)) {}

protected:
    void doStart() override
    {
        connect(&m_process, &QProcess::finished, this, &AgentStepJob::judge);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) // every other end is told by finished()
                refuse(m_process.errorString());
        });
        connect(&m_limit, &QTimer::timeout, &m_process, &QProcess::kill);
        m_limit.setSingleShot(true);
        m_limit.start(stepLimitMs);
        m_process.start(m_step.program, m_step.arguments, QIODevice::ReadOnly);
    }
    void doStop() override
    {
        m_process.disconnect(this);
        m_process.kill();
    }

private:
    void judge()
    {
        m_limit.stop();
        if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0) {
            finish(m_process.readAllStandardOutput());
            return;
        }
        const QString said = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
        refuse(said.isEmpty() ? QString::number(m_process.exitCode()) : said);
    }
    void refuse(const QString &why) { fail(makeError(ErrorKind::Storage, "timer.refused", m_step.program + u": " + why)); }

    AgentStep m_step;
    QProcess m_process;
    QTimer m_limit;
};

} // namespace

JobHandle<QByteArray> runAgentStep(const AgentStep &step)
{
    return JobHandle<QByteArray>(new AgentStepJob(step));
}

} // namespace yiren
