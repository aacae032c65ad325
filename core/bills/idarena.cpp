#include "bills/idarena.h"

#include "bills/digits.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace yiren {

namespace {

__extension__ typedef unsigned __int128 Wide;

// Up to eight characters from `at` on, filled up with '0'.
uint64_t loadCharacters(std::string_view text, size_t at)
{
    const size_t count = text.size() - at;
    if (count >= 8)
        return digits::loadWord(text.data() + at);
    const uint64_t word = text.size() >= 8 ? digits::loadWord(text.data() + text.size() - 8) : digits::atEnd(text);
    return word >> (8 * (8 - count)) | (digits::eachByte * '0' & ~digits::firstBytes(count));
}

// Eight digits into four bytes, the earlier digit in the lower half.
uint32_t packDigits(uint64_t characters)
{
    uint64_t values = characters & (digits::eachByte * 0x0F);
    values = (values | values >> 4) & 0x00FF00FF00FF00FF;
    values = (values | values >> 8) & 0x0000FFFF0000FFFF;
    return static_cast<uint32_t>(values | values >> 16);
}

#ifdef __SSE2__

// Sixteen digits into eight bytes; false if they are none.
bool packSixteen(const char *text, unsigned char *target)
{
    const __m128i values = _mm_xor_si128(_mm_loadu_si128(reinterpret_cast<const __m128i *>(text)), _mm_set1_epi8('0'));
    const __m128i tooLarge = _mm_subs_epu8(values, _mm_set1_epi8(9));
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(tooLarge, _mm_setzero_si128())) != 0xFFFF)
        return false;
    const __m128i pairs = _mm_and_si128(_mm_or_si128(values, _mm_srli_epi16(values, 4)), _mm_set1_epi16(0x00FF));
    _mm_storel_epi64(reinterpret_cast<__m128i *>(target), _mm_packus_epi16(pairs, pairs));
    return true;
}

// All of WeChat's own ids have 28 or 32 characters: their first and their last sixteen overlap.
bool packEvenDigits(std::string_view text, unsigned char *target)
{
    const size_t last = text.size() - 16;
    return packSixteen(text.data(), target) && packSixteen(text.data() + last, target + last / 2);
}

#endif

bool packAsDigits(std::string_view text, unsigned char *target)
{
#ifdef __SSE2__
    if (text.size() >= 16 && text.size() <= 32 && text.size() % 2 == 0)
        return packEvenDigits(text, target);
#endif
    for (size_t at = 0; at < text.size(); at += 8, target += 4) {
        const uint64_t characters = loadCharacters(text, at);
        if (!digits::areDigits(characters))
            return false;
        qToLittleEndian(packDigits(characters), target);
    }
    return true;
}

// The two halves of a 128-bit product folded together: every bit of the word moves every bit of the result.
uint64_t fold(uint64_t word)
{
    const Wide product = Wide(word) * 0x9E3779B97F4A7C15;
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

} // namespace

std::string PackedId::toText() const
{
    const size_t length = *m_bytes & lengthMask;
    if (!isDigits())
        return std::string(reinterpret_cast<const char *>(m_bytes + 1), length);
    std::string text(length, '0');
    for (size_t i = 0; i < length; ++i) {
        const int pair = m_bytes[1 + i / 2];
        text[i] = static_cast<char>('0' + (i % 2 == 0 ? pair & 0x0F : pair >> 4));
    }
    return text;
}

QString PackedId::toString() const
{
    const auto length = static_cast<qsizetype>(*m_bytes & lengthMask);
    if (!isDigits())
        return QString::fromUtf8(reinterpret_cast<const char *>(m_bytes + 1), length);
    QString text(length, Qt::Uninitialized);
    QChar *at = text.data();
    for (qsizetype i = 0; i < length; ++i)
        at[i] = QChar(u'0' + (m_bytes[1 + i / 2] >> (i % 2 == 0 ? 0 : 4) & 0x0F));
    return text;
}

bool operator==(PackedId a, PackedId b)
{
    if (*a.m_bytes != *b.m_bytes)
        return false;
    const unsigned char *x = a.m_bytes, *y = b.m_bytes;
    size_t left = a.size();
    for (; left > 8; left -= 8, x += 8, y += 8) {
        if (digits::loadWord(x) != digits::loadWord(y))
            return false;
    }
    return ((digits::loadWord(x) ^ digits::loadWord(y)) & digits::firstBytes(left)) == 0;
}

uint64_t PackedId::hash(uint64_t seed) const
{
    const unsigned char *bytes = m_bytes;
    size_t left = size();
    uint64_t state = seed;
    for (; left >= 8; left -= 8, bytes += 8)
        state = fold(state ^ digits::loadWord(bytes));
    if (left > 0)
        state = fold(state ^ (digits::loadWord(bytes) & digits::firstBytes(left)));
    return fold(state);
}

uint64_t idHashSeed()
{
    static const uint64_t seed = QRandomGenerator::system()->generate64();
    return seed;
}

uint32_t IdArena::add(std::initializer_list<std::string_view> ids)
{
    if (std::any_of(ids.begin(), ids.end(), [](std::string_view id) { return id.size() > longestId; }))
        return noRoom;
    if (m_used + longestGroup + slack > chunkSize) {
        if ((m_chunks.size() + 1) * chunkSize > std::numeric_limits<uint32_t>::max())
            return noRoom;
        m_chunks.push_back(makeLargeBlock(!m_chunks.empty()));
        m_used = 0;
    }
    unsigned char *const first = chunk(m_chunks.size() - 1) + m_used;
    unsigned char *at = first;
    for (const std::string_view id : ids) {
        at[0] = static_cast<unsigned char>(id.size());
        if (packAsDigits(id, at + 1))
            at[0] |= PackedId::digitsFlag;
        else
            std::memcpy(at + 1, id.data(), id.size());
        at += PackedId(at).size();
    }
    const size_t position = (m_chunks.size() - 1) * chunkSize + m_used;
    m_used += static_cast<size_t>(at - first);
    return static_cast<uint32_t>(position);
}

} // namespace yiren
