#pragma once

#include <atomic>
#include <thread>

namespace yiren {

// Turns Ctrl-C and the system's request to end into the end of the event loop, so that what runs is let end. To be made before any other
// thread, which all inherit that they are not asked themselves. Until serve() is called the process ends at once, as it would without this.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    void serve() { m_serves = true; }

private:
    std::atomic<bool> m_serves = false;
    std::thread m_waiter;
};

} // namespace yiren
