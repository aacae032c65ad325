#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
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
        if (m_stops.size() < m_count + bytes + 4)
            m_stops.resize(2 * (m_count + bytes) + 4);
        m_lineEnds.clear();
    }
    void clear() { keepFrom(m_count, 0); }
    // `stops` has a bit for each position from `base` on that follows a separator; `lineEnds` those of them that follow a line feed.
    void add(uint64_t stops, uint64_t lineEnds, uint32_t base)
    {
        for (; lineEnds != 0; lineEnds &= lineEnds - 1) {
            const uint64_t upToEnd = lineEnds ^ (lineEnds - 1);
            addStops(stops & upToEnd, base);
            stops &= ~upToEnd;
            m_lineEnds.push_back(m_count);
        }
        addStops(stops, base);
    }

    uint32_t *at(size_t index) { return m_stops.data() + index; }
    size_t count() const { return m_count; }
    size_t lineCount() const { return m_lineEnds.size(); }
    // The first stop that does not belong to the line any more.
    size_t lineEnd(size_t line) const { return m_lineEnds[line]; }

private:
    // std::popcount is a function call where the compiler can't count on the instruction.
    static size_t countBits(uint64_t bits)
    {
        bits -= bits >> 1 & 0x5555555555555555;
        bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
        return ((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56;
    }

    void addStops(uint64_t stops, uint32_t base)
    {
        // Four at a time, whether they are there or not: what is written too much is written over, and the branch is easier to foretell.
        constexpr uint64_t lastBit = uint64_t(1) << 63; // keeps the compiler from asking whether there is any bit
        uint32_t *target = m_stops.data() + m_count;
        for (uint64_t left = stops; left != 0; target += 4) {
            for (int i = 0; i < 4; ++i, left &= left - 1)
                target[i] = base + static_cast<uint32_t>(std::countr_zero(left | lastBit));
        }
        m_count += countBits(stops);
    }

    std::vector<uint32_t> m_stops;
    std::vector<size_t> m_lineEnds;
    size_t m_count = 0;
};

} // namespace yiren
