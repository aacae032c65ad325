#pragma once

#include "bills/largeblock.h"

#include <cstdint>

namespace yiren {

struct HashedRow {
    uint32_t hash;
    uint32_t row;

    friend auto operator<=>(const HashedRow &a, const HashedRow &b) = default;
};

// Which row has a hash. One slot of eight bytes a row, and memory can be asked for a slot before it is needed: most of the time that a join
// takes is waiting for memory.
class RowsByHash
{
public:
    static constexpr uint32_t none = 0xFFFFFFFF;

    // Forgets everything and makes room for so many rows; a third of the slots stays free.
    void restart(size_t rows) { m_slots.assign(rows + rows / 2 + 1, HashedRow{0, none}); }

    void prefetch(uint32_t hash) const { __builtin_prefetch(&m_slots[placeOf(hash)]); }
    // False when a row with this hash is there already.
    bool add(HashedRow row)
    {
        HashedRow &slot = m_slots[slotOf(row.hash)];
        if (slot.row != none)
            return false;
        slot = row;
        return true;
    }
    uint32_t find(uint32_t hash) const { return m_slots[slotOf(hash)].row; } // or none

private:
    size_t placeOf(uint32_t hash) const { return uint64_t(hash) * m_slots.size() >> 32; }
    // Where the hash is, or would be.
    size_t slotOf(uint32_t hash) const
    {
        size_t place = placeOf(hash);
        while (m_slots[place].row != none && m_slots[place].hash != hash)
            place = place + 1 == m_slots.size() ? 0 : place + 1;
        return place;
    }

    LargeVector<HashedRow> m_slots;
};

} // namespace yiren
