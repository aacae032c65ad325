#pragma once

#include "base/job.h"

#include <QCoreApplication>

namespace yiren {

// Runs the program's event loop until the job has its answer. Commands call this one after the other from main, so loops never nest.
template <typename T>
[[nodiscard]] Result<T> await(JobHandle<T> job)
{
    QObject context;
    job->then(&context, [](const Result<T> &) { QCoreApplication::exit(); });
    QMetaObject::invokeMethod(
        &context, [&job] { job->start(); }, Qt::QueuedConnection);
    while (!job->isFinished())
        QCoreApplication::exec();
    return job->result();
}

} // namespace yiren
