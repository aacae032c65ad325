#include "cli/stopsignals.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdlib>

namespace yiren {

#ifdef Q_OS_UNIX

namespace {

constexpr int endedBySignal = 130; // as a shell says it of Ctrl-C

sigset_t stopSet()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

StopSignals::StopSignals()
{
    const sigset_t set = stopSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiter = std::thread([this, set] {
        int signal = 0;
        sigwait(&set, &signal);
        if (!m_serves)
            std::_Exit(endedBySignal);
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    });
}

StopSignals::~StopSignals()
{
    m_serves = true;
    pthread_kill(m_waiter.native_handle(), SIGTERM); // unless it has heard one already
    m_waiter.join();
}

#else

StopSignals::StopSignals() = default;
StopSignals::~StopSignals() = default;

#endif

} // namespace yiren
