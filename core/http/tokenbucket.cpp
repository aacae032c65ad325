#include "http/tokenbucket.h"

#include <algorithm>

namespace yiren {

TokenBucket::TokenBucket(int callsPerSecond) : m_interval(1000 / std::clamp(callsPerSecond, 1, 1000)), m_burst(1000 - m_interval) {}

std::chrono::milliseconds TokenBucket::take(qint64 nowMs)
{
    const qint64 start = std::max(nowMs, m_fullAt);
    m_fullAt = start + m_interval;
    return std::chrono::milliseconds(std::max<qint64>(0, start - nowMs - m_burst));
}

} // namespace yiren
