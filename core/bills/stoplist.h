#pragma once

#include "bills/stopwriter.h"

#include <algorithm>
#include <vector>

namespace yiren {

// Positions behind the separators of a window, in order, and how many of them each line takes. Filled some kilobytes ahead of the reader,
// so that it stays in the L1 cache.
class StopList
{
public:
    // Forgets everything before stop `first`, and makes room for as many more stops as `bytes` can hold.
    void keepFrom(size_t first, size_t bytes)
    {
        m_count -= first;
        std::copy_n(m_stops.begin() + static_cast<std::ptrdiff_t>(first), m_count, m_stops.begin());
        if (m_stops.size() < m_count + bytes + writtenTooMuch)
            m_stops.resize(2 * (m_count + bytes) + writtenTooMuch);
        if (m_lineEnds.size() < bytes + writtenTooMuch)
            m_lineEnds.resize(bytes + writtenTooMuch);
        m_lineCount = 0;
    }
    void clear() { keepFrom(m_count, 0); }
    // Groups of 64 positions, the first one at `base`. What keepFrom() made room for must not be exceeded.
    void add(const StopMasks *groups, size_t groupCount, uint32_t base)
    {
        const StopCounts counts = m_write(groups, groupCount, base, {m_stops.data(), m_lineEnds.data(), {m_count, m_lineCount}});
        m_count = counts.stops;
        m_lineCount = counts.lines;
    }

    uint32_t *at(size_t index) { return m_stops.data() + index; }
    size_t count() const { return m_count; }
    size_t lineCount() const { return m_lineCount; }
    // The first stop that does not belong to the line any more.
    size_t lineEnd(size_t line) const { return m_lineEnds[line]; }

private:
    StopWriter m_write = fastestStopWriter();
    std::vector<uint32_t> m_stops;
    std::vector<uint32_t> m_lineEnds;
    size_t m_count = 0;
    size_t m_lineCount = 0;
};

} // namespace yiren
