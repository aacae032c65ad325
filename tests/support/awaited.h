#pragma once

#include "base/job.h"

#include <QEventLoop>
#include <QTimer>

namespace yiren {

// Starts a job and waits for its result; tests only. Ends with Timeout "test.timeout" rather than hanging.
template <typename T>
Result<T> awaited(JobHandle<T> job, int limitMs = 60'000)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    job->then(&loop, [&](const Result<T> &result) {
        answer.emplace(result);
        loop.quit();
    });
    QTimer::singleShot(limitMs, &loop, &QEventLoop::quit);
    job->start();
    if (!answer)
        loop.exec();
    return answer ? *answer : Result<T>(failure(ErrorKind::Timeout, "test.timeout"));
}

} // namespace yiren
