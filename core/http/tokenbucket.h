#pragma once

#include <QtGlobal>

#include <chrono>

namespace yiren {

// So many calls a second, with a burst of the same size. Arithmetic on instants that the caller takes from one steady clock.
class TokenBucket
{
public:
    explicit TokenBucket(int callsPerSecond); // at least 1

    // Takes a place and says how long to wait for it; zero while the burst lasts. A place is not given back.
    [[nodiscard]] std::chrono::milliseconds take(qint64 nowMs);

private:
    qint64 m_interval;   // ms between two calls
    qint64 m_burst;      // ms by which calls may run ahead
    qint64 m_fullAt = 0; // when the bucket is full again, in the caller's ms
};

} // namespace yiren
