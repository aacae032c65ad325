#pragma once

#include "time/clock.h"

#include <atomic>
#include <chrono>

namespace yiren::sandbox {

// Follows another clock at a distance that can be changed from any thread.
class MovableClock final : public Clock
{
public:
    explicit MovableClock(const Clock &base) : m_base(base) {}

    QDateTime now() const override { return m_base.now().addMSecs(m_offsetMs); }
    void setNow(const QDateTime &instant) { m_offsetMs = m_base.now().msecsTo(instant); }
    void advance(std::chrono::milliseconds step) { m_offsetMs += step.count(); }

private:
    const Clock &m_base;
    std::atomic<qint64> m_offsetMs = 0;
};

} // namespace yiren::sandbox
