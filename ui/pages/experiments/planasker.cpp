#include "pages/experiments/planasker.h"

#include "base/futurejob.h"

#include <chrono>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 120ms;

} // namespace

PlanAsker::PlanAsker(QThreadPool &pool, QObject *parent) : QObject(parent), m_pool(pool)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(typingPause);
    connect(&m_wait, &QTimer::timeout, this, &PlanAsker::begin);
}

void PlanAsker::ask(const PlanQuestion &question)
{
    m_question = question;
    m_wait.start();
}

void PlanAsker::drop()
{
    m_wait.stop();
    m_job.reset();
}

void PlanAsker::begin()
{
    using Answer = stats::Outcome<PlanAnswer>;
    m_job = runInPool<Answer>(m_pool, [question = m_question]() -> Result<Answer> { return planExperiment(question); });
    m_job->then(this, [this, question = m_question](const Result<Answer> &answer) {
        if (answer)
            emit answered({question, *answer});
    });
    m_job->start();
}

} // namespace yiren
