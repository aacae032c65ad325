#pragma once

#include "support/threadtime.h"

#include <QFile>

#include <chrono>

namespace yiren {

// Milliseconds that a thread worked or waited for something, a file, a lock, another thread, but not for a processor that others had: the
// machine's load is not its fault, standing still is. To be asked in one thread only.
class BusyTime
{
public:
    BusyTime() { m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    // Since some moment; without the kernel's word on it (CONFIG_SCHED_INFO) the thread's own work alone.
    double now()
    {
        if (!m_file.isOpen() || !m_file.seek(0))
            return threadTime();
        const double queuedNs = m_file.readLine().split(' ').value(1).toDouble(); // proc(5): run, waited to run, how often
        const std::chrono::duration<double, std::milli> whole = std::chrono::steady_clock::now().time_since_epoch();
        return whole.count() - queuedNs / 1e6;
    }

private:
    QFile m_file{QStringLiteral("/proc/thread-self/schedstat")};
};

} // namespace yiren
