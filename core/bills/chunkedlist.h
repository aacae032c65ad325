#pragma once

#include "bills/largeblock.h"

#include <bit>
#include <type_traits>
#include <vector>

namespace yiren {

// A list that grows by chunks: rows never move and nothing is copied; a chunk's memory is fetched when it is begun.
template <typename Row>
class ChunkedList
{
    static_assert(std::is_trivially_copyable_v<Row>);

public:
    void add(const Row &row)
    {
        if (m_size % chunkRows == 0)
            m_chunks.push_back(makeLargeBlock(!m_chunks.empty()));
        std::construct_at(place(m_size), row);
        ++m_size;
    }
    const Row &operator[](size_t i) const { return *place(i); }
    void prefetch(size_t i) const { __builtin_prefetch(place(i)); }
    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

private:
    static constexpr size_t chunkRows = std::bit_floor(largeBlockBytes / sizeof(Row));

    Row *place(size_t i) const { return reinterpret_cast<Row *>(m_chunks[i / chunkRows].get()) + i % chunkRows; }

    std::vector<LargeBlock> m_chunks;
    size_t m_size = 0;
};

} // namespace yiren
