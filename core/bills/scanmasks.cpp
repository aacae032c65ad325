#include "bills/scanmasks.h"

#include "bills/digits.h"

#if defined(__GNUC__) && defined(__x86_64__)
#define YIREN_X86_MASKS
#include <immintrin.h>
#endif

namespace yiren {

namespace {

using digits::eachByte;

// One bit for each byte of the word that is zero, the first byte's in bit 0.
uint64_t zeroBytes(uint64_t word)
{
    constexpr uint64_t low = eachByte * 0x7F;
    const uint64_t zeros = ~(((word & low) + low) | word) & ~low; // the top bit of each zero byte
    return (zeros >> 7) * 0x0102040810204080 >> 56;               // gathered
}

bool findPlain(const char *bytes, size_t groups, char mark, ByteMasks *masks)
{
    const uint64_t marks = eachByte * static_cast<unsigned char>(mark);
    uint64_t nuls = 0;
    for (size_t group = 0; group < groups; ++group) {
        ByteMasks found;
        for (int shift = 0; shift < 64; shift += 8, bytes += 8) {
            const uint64_t word = digits::loadWord(bytes);
            found.mark |= zeroBytes(word ^ marks) << shift;
            found.comma |= zeroBytes(word ^ (eachByte * ',')) << shift;
            found.newline |= zeroBytes(word ^ (eachByte * '\n')) << shift;
            nuls |= zeroBytes(word);
        }
        masks[group] = found;
    }
    return nuls != 0;
}

#ifdef YIREN_X86_MASKS

struct Four128 { // 64 bytes as SSE2 sees them; part of every x86-64
    __m128i part[4];

    explicit Four128(const char *bytes)
    {
        for (int i = 0; i < 4; ++i)
            part[i] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * i));
    }
    uint64_t where(__m128i value) const
    {
        uint64_t bits = 0;
        for (int i = 0; i < 4; ++i)
            bits |= uint64_t(static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(part[i], value)))) << (16 * i);
        return bits;
    }
};

bool findSse2(const char *bytes, size_t groups, char mark, ByteMasks *masks)
{
    const __m128i marks = _mm_set1_epi8(mark), commas = _mm_set1_epi8(','), newlines = _mm_set1_epi8('\n');
    uint64_t nuls = 0;
    for (size_t group = 0; group < groups; ++group, bytes += 64) {
        const Four128 block(bytes);
        masks[group] = {block.where(marks), block.where(commas), block.where(newlines)};
        nuls |= block.where(_mm_setzero_si128());
    }
    return nuls != 0;
}

__attribute__((target("avx2"))) inline uint64_t whereAvx2(__m256i low, __m256i high, __m256i value)
{
    const auto lower = static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, value)));
    const auto upper = static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, value)));
    return uint64_t(upper) << 32 | lower;
}

__attribute__((target("avx2"))) bool findAvx2(const char *bytes, size_t groups, char mark, ByteMasks *masks)
{
    const __m256i marks = _mm256_set1_epi8(mark), commas = _mm256_set1_epi8(','), newlines = _mm256_set1_epi8('\n');
    __m256i smallest = _mm256_set1_epi8(-1);
    for (size_t group = 0; group < groups; ++group, bytes += 64) {
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes + 32));
        masks[group] = {whereAvx2(low, high, marks), whereAvx2(low, high, commas), whereAvx2(low, high, newlines)};
        smallest = _mm256_min_epu8(smallest, _mm256_min_epu8(low, high));
    }
    return _mm256_movemask_epi8(_mm256_cmpeq_epi8(smallest, _mm256_setzero_si256())) != 0;
}

__attribute__((target("avx512f,avx512bw"))) bool findAvx512(const char *bytes, size_t groups, char mark, ByteMasks *masks)
{
    const __m512i marks = _mm512_set1_epi8(mark), commas = _mm512_set1_epi8(','), newlines = _mm512_set1_epi8('\n');
    uint64_t nuls = 0;
    for (size_t group = 0; group < groups; ++group, bytes += 64) {
        const __m512i block = _mm512_loadu_si512(bytes);
        masks[group] = {_mm512_cmpeq_epi8_mask(block, marks), _mm512_cmpeq_epi8_mask(block, commas),
                        _mm512_cmpeq_epi8_mask(block, newlines)};
        nuls |= _mm512_testn_epi8_mask(block, block);
    }
    return nuls != 0;
}

#endif

} // namespace

std::vector<MaskFinder> usableMaskFinders()
{
    std::vector<MaskFinder> finders = {findPlain};
#ifdef YIREN_X86_MASKS
    finders.push_back(findSse2);
    if (__builtin_cpu_supports("avx2"))
        finders.push_back(findAvx2);
    if (__builtin_cpu_supports("avx512bw"))
        finders.push_back(findAvx512);
#endif
    return finders;
}

MaskFinder fastestMaskFinder()
{
    return usableMaskFinders().back();
}

} // namespace yiren
