#pragma once

#include "bills/largeblock.h"

#include <QString>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace yiren {

// An id as it lies in an IdArena: a byte with its length and whether it is digits, then its bytes; of digits (all of WeChat's own ids) two
// go into a byte. Equal ids have equal bytes.
class PackedId
{
public:
    explicit PackedId(const unsigned char *bytes) : m_bytes(bytes) {}

    size_t size() const // in bytes, the first one included
    {
        const size_t length = *m_bytes & lengthMask;
        return 1 + (isDigits() ? (length + 1) / 2 : length);
    }
    PackedId next() const { return PackedId(m_bytes + size()); } // the id that was added behind this one
    std::string toText() const;
    QString toString() const;
    uint64_t hash(uint64_t seed) const;
    void prefetch() const { __builtin_prefetch(m_bytes); }
    friend bool operator==(PackedId a, PackedId b);

private:
    friend class IdArena;
    static constexpr unsigned char lengthMask = 0x7F;
    static constexpr unsigned char digitsFlag = 0x80;

    bool isDigits() const { return (*m_bytes & digitsFlag) != 0; }

    const unsigned char *m_bytes;
};

// The seed of all hashes in this process, from the system's random numbers: order ids can be chosen by outsiders.
[[nodiscard]] uint64_t idHashSeed();

// Keeps the ids of millions of rows, packed one behind the other.
class IdArena
{
public:
    static constexpr size_t longestId = 127; // bytes; WeChat's longest has 64

    static constexpr uint32_t noRoom = 0xFFFFFFFF;

    // Adds ids one behind the other, at most four. The position of the first; noRoom if one is too long or 4 GiB are full.
    [[nodiscard]] uint32_t add(std::initializer_list<std::string_view> ids);
    PackedId at(uint32_t position) const { return PackedId(chunk(position / chunkSize) + position % chunkSize); }

private:
    static constexpr size_t chunkSize = largeBlockBytes;
    static constexpr size_t slack = 16; // words are read and written whole
    static constexpr size_t longestGroup = 4 * (longestId + 1);

    unsigned char *chunk(size_t i) const { return reinterpret_cast<unsigned char *>(m_chunks[i].get()); }

    std::vector<LargeBlock> m_chunks;
    size_t m_used = chunkSize; // of the last chunk
};

} // namespace yiren
