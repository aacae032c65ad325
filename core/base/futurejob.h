#pragma once

#include "base/job.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace yiren {

// A job whose work happens on another thread. `launch` starts it there and returns its future; the result is dropped when the job is gone.
template <typename T>
class FutureJob final : public Job<T>
{
public:
    explicit FutureJob(std::function<QFuture<Result<T>>()> launch) : m_launch(std::move(launch)) {}

protected:
    void doStart() override
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            if (m_watcher.future().resultCount() == 0) // the thread ended before it took the work
                this->fail(makeError(ErrorKind::Cancelled, "cancelled"));
            else
                this->finish(m_watcher.future().result());
        });
        m_watcher.setFuture(m_launch());
    }
    void doStop() override { m_watcher.disconnect(this); }

private:
    std::function<QFuture<Result<T>>()> m_launch;
    QFutureWatcher<Result<T>> m_watcher;
};

// Runs work on a pool thread; its input is copied into it.
template <typename T>
[[nodiscard]] JobHandle<T> runInPool(QThreadPool &pool, std::function<Result<T>()> work)
{
    return JobHandle<T>(new FutureJob<T>([&pool, work = std::move(work)] {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        pool.start([promise, work] {
            promise->addResult(work());
            promise->finish();
        });
        return promise->future();
    }));
}

} // namespace yiren
