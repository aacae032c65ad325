#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yiren {

// One bit for each of 64 bytes: where the mark (a bill's back-tick, a CSV's quote), a comma, a line feed stand. Bit 0 is the first byte.
struct ByteMasks {
    uint64_t mark = 0;
    uint64_t comma = 0;
    uint64_t newline = 0;
};

// Fills one ByteMasks for each group of 64 bytes; says whether there was a NUL byte, which no text has.
using MaskFinder = bool (*)(const char *bytes, size_t groups, char mark, ByteMasks *masks);

// The fastest one that this processor has; all of them give the same masks.
[[nodiscard]] MaskFinder fastestMaskFinder();
// All that run here, the plain one first (for tests).
[[nodiscard]] std::vector<MaskFinder> usableMaskFinders();

// Bit i is set when an odd number of bits at or below i are: inside or outside quotes.
[[nodiscard]] constexpr uint64_t prefixXor(uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

} // namespace yiren
