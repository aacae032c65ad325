#pragma once

#include "reconcile/hashparts.h"

#include <algorithm>
#include <bit>

namespace yiren {

// Pairs the rows of two lists whose hash stands once in each of them, group by group. Whether their ids are the same is for the caller to
// see; so are the rows whose hash stands more than once in a list, whatever the reason.
class PartJoin
{
public:
    explicit PartJoin(int bits) : m_skippedBits(bits) {}

    // Calls pair(billRow, ledgerRow) for each pair of a group; then repeated() has the hashes that a list holds more than once.
    template <typename Pair>
    void run(std::span<const HashedRow> bill, std::span<const HashedRow> ledger, Pair pair)
    {
        clear(bill.size() + ledger.size());
        m_repeated.clear();
        for (const HashedRow &row : ledger) {
            Slot &slot = slotOf(row.hash);
            if (slot.ledgerPlusOne != 0)
                m_repeated.push_back(row.hash);
            else
                slot = {row.hash, row.row + 1, 0};
        }
        for (const HashedRow &row : bill) {
            Slot &slot = slotOf(row.hash);
            if (slot.billPlusOne != 0) {
                m_repeated.push_back(row.hash);
                continue;
            }
            slot.hash = row.hash;
            slot.billPlusOne = row.row + 1;
            if (slot.ledgerPlusOne != 0)
                pair(row.row, slot.ledgerPlusOne - 1);
        }
        std::sort(m_repeated.begin(), m_repeated.end());
    }
    const std::vector<uint32_t> &repeated() const { return m_repeated; } // ascending

private:
    struct Slot { // free when it has neither row
        uint32_t hash = 0;
        uint32_t ledgerPlusOne = 0;
        uint32_t billPlusOne = 0;
    };

    // At most two thirds of the slots will be taken.
    void clear(size_t rows)
    {
        m_sizeBits = static_cast<int>(std::bit_width(rows + rows / 2));
        m_slots.assign(size_t(1) << m_sizeBits, Slot());
    }
    Slot &slotOf(uint32_t hash)
    {
        const size_t mask = m_slots.size() - 1;
        const uint32_t unused = static_cast<uint32_t>(uint64_t(hash) << m_skippedBits); // all rows of a group share the first bits
        for (size_t place = uint64_t(unused) << m_sizeBits >> 32;; place = (place + 1) & mask) {
            Slot &slot = m_slots[place];
            if (slot.hash == hash || (slot.ledgerPlusOne == 0 && slot.billPlusOne == 0))
                return slot;
        }
    }

    const int m_skippedBits;
    int m_sizeBits = 0;
    std::vector<Slot> m_slots;
    std::vector<uint32_t> m_repeated;
};

} // namespace yiren
