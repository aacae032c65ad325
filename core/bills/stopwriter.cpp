#include "bills/stopwriter.h"

#include <array>
#include <bit>
#include <numeric>

#if defined(__GNUC__) && defined(__x86_64__)
#define YIREN_X86_STOPS
#include <immintrin.h>
#define YIREN_INLINE __attribute__((always_inline)) inline // into functions for newer processors, too
#else
#define YIREN_INLINE inline
#endif

namespace yiren {

namespace {

// std::popcount is a function call where the compiler can't count on the instruction.
struct PlainCount {
    static YIREN_INLINE size_t of(uint64_t bits)
    {
        bits -= bits >> 1 & 0x5555555555555555;
        bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
        return ((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56;
    }
};

// Gives how many lines end in the group.
template <typename Count>
YIREN_INLINE size_t writeLineEnds(const StopMasks &group, size_t stopsBefore, uint32_t *target)
{
    uint64_t left = group.lineEnds;
    const auto stopsUpToFirst = [&] { return static_cast<uint32_t>(stopsBefore + Count::of(group.stops & (left ^ (left - 1)))); };
    target[0] = stopsUpToFirst(); // whether it is there or not: more than one in 64 bytes are rare
    size_t written = left != 0;
    for (left &= left - 1; left != 0; left &= left - 1)
        target[written++] = stopsUpToFirst();
    return written;
}

// Eight at a time, whether they are there or not: what is written too much is written over, and the branch is easier to foretell.
template <typename Count>
YIREN_INLINE StopCounts writeEights(const StopMasks *groups, size_t groupCount, uint32_t base, StopTarget target)
{
    constexpr uint64_t lastBit = uint64_t(1) << 63; // keeps the compiler from asking whether there is any bit
    StopCounts counts = target.counts;
    for (size_t i = 0; i < groupCount; ++i, base += 64) {
        counts.lines += writeLineEnds<Count>(groups[i], counts.stops, target.lineEnds + counts.lines);
        uint32_t *next = target.stops + counts.stops;
        for (uint64_t left = groups[i].stops; left != 0; next += 8) {
            for (int k = 0; k < 8; ++k, left &= left - 1)
                next[k] = base + static_cast<uint32_t>(std::countr_zero(left | lastBit));
        }
        counts.stops += Count::of(groups[i].stops);
    }
    return counts;
}

StopCounts writePlain(const StopMasks *groups, size_t groupCount, uint32_t base, StopTarget target)
{
    return writeEights<PlainCount>(groups, groupCount, base, target);
}

#ifdef YIREN_X86_STOPS

struct CountInstruction {
    static YIREN_INLINE size_t of(uint64_t bits) { return static_cast<size_t>(__builtin_popcountll(bits)); }
};

// Processors since 2013.
__attribute__((target("popcnt,bmi"))) StopCounts writeBmi(const StopMasks *groups, size_t groupCount, uint32_t base, StopTarget target)
{
    return writeEights<CountInstruction>(groups, groupCount, base, target);
}

struct Numbers {
    alignas(64) std::array<unsigned char, 64> values = {};

    constexpr Numbers() { std::iota(values.begin(), values.end(), static_cast<unsigned char>(0)); }
};
constexpr Numbers from0To63;

#ifndef __clang__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // gcc 12 gives it for its own header (gcc bug 105593)
#endif

// Servers since 2019, desktops since 2021: of the numbers 0 to 63 one instruction moves together those whose bit is set.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,popcnt,bmi"))) StopCounts writeAvx512(const StopMasks *groups, size_t groupCount,
                                                                                          uint32_t base, StopTarget target)
{
    const __m512i numbers = _mm512_load_si512(from0To63.values.data());
    StopCounts counts = target.counts;
    for (size_t i = 0; i < groupCount; ++i, base += 64) {
        counts.lines += writeLineEnds<CountInstruction>(groups[i], counts.stops, target.lineEnds + counts.lines);
        const __m512i bases = _mm512_set1_epi32(static_cast<int>(base));
        const size_t count = CountInstruction::of(groups[i].stops);
        __m512i packed = _mm512_maskz_compress_epi8(groups[i].stops, numbers);
        for (size_t written = 0; written < count; written += 16, packed = _mm512_alignr_epi32(packed, packed, 4)) {
            const __m512i positions = _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(packed)), bases);
            _mm512_storeu_si512(target.stops + counts.stops + written, positions);
        }
        counts.stops += count;
    }
    return counts;
}

#ifndef __clang__
#pragma GCC diagnostic pop
#endif

#endif

} // namespace

std::vector<StopWriter> usableStopWriters()
{
    std::vector<StopWriter> writers = {writePlain};
#ifdef YIREN_X86_STOPS
    if (__builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi"))
        writers.push_back(writeBmi);
    if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw"))
        writers.push_back(writeAvx512);
#endif
    return writers;
}

StopWriter fastestStopWriter()
{
    return usableStopWriters().back();
}

} // namespace yiren
