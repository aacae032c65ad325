#include "schedule/timerjobs.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace yiren {

namespace {

Error fileError(const char *code, const QFileDevice &file, const QString &path)
{
    Error error = makeError(ErrorKind::Storage, code, file.errorString());
    error.place.file = path;
    return error;
}

Done writeFile(const AgentFile &file)
{
    QDir().mkpath(QFileInfo(file.path).absolutePath());
    QSaveFile saved(file.path);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(file.content) != file.content.size() || !saved.commit())
        return failure(fileError("file.write", saved, file.path));
    return {};
}

Done removeFile(const AgentFile &file)
{
    QFile present(file.path);
    if (present.exists() && !present.remove())
        return failure(fileError("file.remove", present, file.path));
    return {};
}

bool exists(const AgentFile &file)
{
    return QFile::exists(file.path);
}

bool holds(const AgentFile &file)
{
    QFile present(file.path);
    return present.open(QIODevice::ReadOnly) && present.readAll() == file.content;
}

using FileDeed = Done (*)(const AgentFile &);

Done forEach(const std::vector<AgentFile> &files, FileDeed deed)
{
    for (const AgentFile &file : files) {
        if (const Done done = deed(file); !done)
            return done;
    }
    return {};
}

// The three jobs, which share how they run steps and how they end.
class TimerJob : public Job<TimerState>
{
public:
    TimerJob(TimerPlan plan, RunAgentStep run) : m_plan(std::move(plan)), m_run(std::move(run)) {}

protected:
    using Next = std::function<void(const Done &)>;

    const TimerPlan &plan() const { return m_plan; }
    bool isThere() const { return std::ranges::any_of(m_plan.files, exists); }

    // One after the other; the first that fails ends it.
    void runAll(std::vector<AgentStep> steps, const Next &next)
    {
        if (steps.empty()) {
            next({});
            return;
        }
        m_step = m_run(steps.front());
        steps.erase(steps.begin());
        m_step->then(this, [this, steps, next](const Result<QByteArray> &ran) {
            if (ran)
                runAll(steps, next);
            else
                next(failure(ran.error()));
        });
        m_step->start();
    }

    // What does not run can't be stopped, so failures of stopping do not count.
    void takeAway(const Next &next)
    {
        runAll(m_plan.stop, [this, next](const Done &) {
            const Done removed = forEach(m_plan.files, removeFile);
            runAll(m_plan.after, [removed, next](const Done &) { next(removed); });
        });
    }

    void endWithALook()
    {
        if (!isThere()) {
            finish(TimerState::Absent);
        } else if (!std::ranges::all_of(m_plan.files, holds)) {
            finish(TimerState::Differing);
        } else {
            runAll({m_plan.question}, [this](const Done &yes) { finish(yes ? TimerState::Running : TimerState::Stopped); });
        }
    }

    void doStop() override { m_step.reset(); }

private:
    TimerPlan m_plan;
    RunAgentStep m_run;
    JobHandle<QByteArray> m_step;
};

class InstallTimerJob final : public TimerJob
{
public:
    using TimerJob::TimerJob;

protected:
    void doStart() override
    {
        runAll(isThere() ? plan().stop : std::vector<AgentStep>(), [this](const Done &) { putThere(); });
    }

private:
    void putThere()
    {
        if (const Done written = forEach(plan().files, writeFile); !written)
            undo(written.error());
        else
            runAll(plan().start, [this](const Done &started) {
                if (started)
                    endWithALook();
                else
                    undo(started.error());
            });
    }
    void undo(const Error &why)
    {
        takeAway([this, why](const Done &) { fail(why); });
    }
};

class RemoveTimerJob final : public TimerJob
{
public:
    using TimerJob::TimerJob;

protected:
    void doStart() override
    {
        if (!isThere()) {
            finish(TimerState::Absent);
            return;
        }
        takeAway([this](const Done &gone) {
            if (gone)
                endWithALook();
            else
                fail(gone.error());
        });
    }
};

class LookAtTimerJob final : public TimerJob
{
public:
    using TimerJob::TimerJob;

protected:
    void doStart() override { endWithALook(); }
};

} // namespace

JobHandle<TimerState> installTimer(const TimerPlan &plan, RunAgentStep run)
{
    return JobHandle<TimerState>(new InstallTimerJob(plan, std::move(run)));
}

JobHandle<TimerState> removeTimer(const TimerPlan &plan, RunAgentStep run)
{
    return JobHandle<TimerState>(new RemoveTimerJob(plan, std::move(run)));
}

JobHandle<TimerState> lookAtTimer(const TimerPlan &plan, RunAgentStep run)
{
    return JobHandle<TimerState>(new LookAtTimerJob(plan, std::move(run)));
}

} // namespace yiren
