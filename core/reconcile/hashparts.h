#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yiren {

struct HashedRow {
    uint32_t hash;
    uint32_t row;
};

// The rows of a list, grouped by the first bits of their hash and in their order within each group: a join then works on one small group
// after the other, which the cache holds, instead of on one large table, which it does not.
class HashParts
{
public:
    // hashOf(row) for each of `rows` rows; 2^bits groups.
    template <typename HashOf>
    HashParts(size_t rows, HashOf hashOf, int bits) : m_ends(size_t(1) << bits), m_rows(rows)
    {
        for (size_t row = 0; row < rows; ++row)
            ++m_ends[partOf(hashOf(row), bits)];
        size_t begin = 0;
        for (size_t &end : m_ends) { // counts become beginnings, which become ends while the groups fill
            const size_t count = end;
            end = begin;
            begin += count;
        }
        for (size_t row = 0; row < rows; ++row) {
            const uint32_t hash = hashOf(row);
            m_rows[m_ends[partOf(hash, bits)]++] = {hash, static_cast<uint32_t>(row)};
        }
    }

    size_t count() const { return m_ends.size(); }
    std::span<const HashedRow> part(size_t i) const
    {
        const size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return std::span(m_rows).subspan(begin, m_ends[i] - begin);
    }

private:
    static size_t partOf(uint32_t hash, int bits) { return uint64_t(hash) << bits >> 32; }

    std::vector<size_t> m_ends;
    std::vector<HashedRow> m_rows;
};

} // namespace yiren
