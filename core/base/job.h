#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace yiren {

// One piece of work that takes time. Finishes exactly once; whoever holds its handle owns it; dropping the handle stops it silently.
class JobBase : public QObject
{
    Q_OBJECT

public:
    void start();
    void cancel();  // stops and finishes now, with ErrorKind::Cancelled
    void abandon(); // stops and never reports
    bool isFinished() const { return m_state == State::Finished; }

signals:
    void finished();
    void progressed(qint64 done, qint64 total); // total 0: not known

protected:
    virtual void doStart() = 0;
    virtual void doStop() {} // let go of everything that could call back
    virtual void setCancelled() = 0;
    bool enterFinished(); // true exactly once

private:
    enum class State { New, Running, Finished };

    State m_state = State::New;
};

// A job with a result. A flow is a subclass whose steps are private functions in the order they happen, each holding its step's handle.
template <typename T>
class Job : public JobBase
{
public:
    const Result<T> &result() const { return *m_result; } // only once finished

    // Calls fn(const Result<T> &) when finished, unless context is gone by then.
    template <typename Fn>
    void then(QObject *context, Fn fn)
    {
        connect(this, &JobBase::finished, context, [this, fn = std::move(fn)] { fn(result()); });
    }

protected:
    void finish(Result<T> result)
    {
        if (!enterFinished())
            return;
        m_result.emplace(std::move(result));
        emit finished();
    }
    void fail(Error error) { finish(failure(std::move(error))); }
    void setCancelled() override { finish(failure(ErrorKind::Cancelled, "cancelled")); }

private:
    std::optional<Result<T>> m_result;
};

struct AbandonJob {
    void operator()(JobBase *job) const;
};

template <typename T>
using JobHandle = std::unique_ptr<Job<T>, AbandonJob>;

// A job that already has its answer; it still finishes only after start().
template <typename T>
class ReadyJob final : public Job<T>
{
public:
    explicit ReadyJob(Result<T> value) : m_value(std::move(value)) {}

protected:
    void doStart() override
    {
        QMetaObject::invokeMethod(
            this, [this] { this->finish(std::move(m_value)); }, Qt::QueuedConnection);
    }

private:
    Result<T> m_value;
};

template <typename T>
[[nodiscard]] JobHandle<T> readyJob(Result<T> value)
{
    return JobHandle<T>(new ReadyJob<T>(std::move(value)));
}

} // namespace yiren
