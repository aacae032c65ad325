#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yiren {

// A hash table from ids to row numbers: open addressing, 8 bytes a slot, half full. It keeps neither ids nor hash function: callers bring a
// seeded hash and compare whole ids themselves.
class IdIndex
{
public:
    static constexpr uint32_t noRow = 0xFFFFFFFF;

    explicit IdIndex(size_t rows) : m_slots(2 * rows + 2) {} // for at most that many ids

    // The row that has the id already, or noRow; then `row` has it from now on. isSame(row) compares the id of a row with the one in
    // question.
    template <typename IsSame>
    uint32_t findOrAdd(uint32_t hash, uint32_t row, IsSame isSame)
    {
        Slot &slot = slotFor(hash, isSame);
        if (slot.rowPlusOne != 0)
            return slot.rowPlusOne - 1;
        slot = {hash, row + 1};
        return noRow;
    }
    template <typename IsSame>
    uint32_t find(uint32_t hash, IsSame isSame)
    {
        return slotFor(hash, isSame).rowPlusOne - 1; // 0 - 1 is noRow
    }
    void prefetch(uint32_t hash) const { __builtin_prefetch(&m_slots[placeOf(hash)]); }
    // The row that find() will most likely compare first, or noRow.
    uint32_t likely(uint32_t hash) const
    {
        const Slot &slot = m_slots[placeOf(hash)];
        return slot.hash == hash ? slot.rowPlusOne - 1 : noRow;
    }

private:
    struct Slot {
        uint32_t hash = 0;
        uint32_t rowPlusOne = 0; // 0: free
    };

    size_t placeOf(uint32_t hash) const { return static_cast<size_t>(uint64_t(hash) * m_slots.size() >> 32); }
    template <typename IsSame>
    Slot &slotFor(uint32_t hash, IsSame isSame)
    {
        size_t place = placeOf(hash);
        for (;;) {
            Slot &slot = m_slots[place];
            if (slot.rowPlusOne == 0 || (slot.hash == hash && isSame(slot.rowPlusOne - 1)))
                return slot;
            place = place + 1 == m_slots.size() ? 0 : place + 1;
        }
    }

    std::vector<Slot> m_slots;
};

} // namespace yiren
