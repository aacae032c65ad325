#pragma once

#include <QtEndian>

#include <cstring>
#include <string_view>

namespace yiren {

// Eight characters at a time in one 64-bit word, the first one in the lowest byte.
namespace digits {

constexpr uint64_t eachByte = 0x0101010101010101;

inline uint64_t loadWord(const void *bytes)
{
    return qFromLittleEndian<quint64>(bytes);
}

// At most eight characters at the end of a word, zeros in front.
inline uint64_t atEnd(std::string_view text)
{
    const size_t size = text.size();
    if (size >= 8)
        return loadWord(text.data() + size - 8);
    uint64_t word = 0;
    if (size >= 4) { // two halves that overlap
        const uint64_t first = qFromLittleEndian<quint32>(text.data()), last = qFromLittleEndian<quint32>(text.data() + size - 4);
        return first << (8 * (8 - size)) | last << 32;
    }
    for (size_t i = 0; i < size; ++i)
        word |= uint64_t(static_cast<unsigned char>(text[i])) << (8 * (8 - size + i));
    return word;
}

// A mask of a word's last bytes, 1 to 8 of them.
constexpr uint64_t lastBytes(size_t count)
{
    return ~uint64_t(0) << (8 * (8 - count));
}

// A mask of its first bytes, 1 to 8 of them.
constexpr uint64_t firstBytes(size_t count)
{
    return ~uint64_t(0) >> (8 * (8 - count));
}

constexpr bool areDigits(uint64_t word)
{
    const uint64_t values = word ^ (eachByte * '0');
    const uint64_t tooLarge = ((values & (eachByte * 0x7F)) + eachByte * (0x80 - 10)) | values; // its top bit, byte by byte
    return (tooLarge & (eachByte * 0x80)) == 0;
}

// Of eight digits.
constexpr uint64_t valueOf(uint64_t word)
{
    word = (word & (eachByte * 0x0F)) * (1 + (10 << 8)) >> 8;     // pairs
    word = (word & 0x00FF00FF00FF00FF) * (1 + (100 << 16)) >> 16; // fours
    return (word & 0x0000FFFF0000FFFF) * (1 + (uint64_t(10'000) << 32)) >> 32;
}

} // namespace digits

} // namespace yiren
