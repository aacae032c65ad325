#pragma once

#include "bills/digits.h"

namespace yiren {

// The forms in which nearly all values of large files stand, read without loops and branches that are not to be foretold. No std::optional:
// a processor stalls on putting it together and apart for as long as it takes to read the value.
namespace usual {

constexpr qint64 none = -1; // what stands there has another form

constexpr uint64_t zeros = digits::eachByte * '0'; // eight of them

// One to eight digits.
inline qint64 whole(std::string_view text)
{
    if (text.empty() || text.size() > 8)
        return none;
    const uint64_t word = digits::atEnd(text) | (zeros & ~digits::lastBytes(text.size()));
    if (!digits::areDigits(word))
        return none;
    return static_cast<qint64>(digits::valueOf(word));
}

// "58.80", or a fee, "0.35000"; in fen.
inline qint64 fen(std::string_view text)
{
    if (text.size() >= 7 && text[text.size() - 6] == '.' && text.ends_with("000"))
        text.remove_suffix(3);
    if (text.size() < 4 || text.size() > 8 || text[text.size() - 3] != '.')
        return none;
    const uint64_t word = digits::atEnd(text) | (zeros & ~digits::lastBytes(text.size()));
    const uint64_t wholeAndCents = (word & digits::lastBytes(2)) | (word & digits::firstBytes(5)) << 8 | '0';
    if (!digits::areDigits(wholeAndCents))
        return none;
    return static_cast<qint64>(digits::valueOf(wholeAndCents));
}

// How far into its day "2026-03-05 10:15:05" is; the date itself is not looked at.
inline qint64 msOfDay(std::string_view text)
{
    constexpr size_t length = 19;
    if (text.size() != length)
        return none;
    if (text[10] != ' ' && text[10] != 'T')
        return none;
    constexpr uint64_t colons = 0x0000FF0000FF0000; // of "10:15:05"
    const uint64_t word = digits::loadWord(text.data() + 11);
    const uint64_t onlyDigits = (word & ~colons) | (zeros & colons);
    if ((word & colons) != (digits::eachByte * ':' & colons) || !digits::areDigits(onlyDigits))
        return none;
    const uint64_t values = onlyDigits ^ zeros, pairs = values * 10 + (values >> 8); // a pair's value where its first digit stood
    const auto hour = static_cast<int>(pairs & 0xFF), minute = static_cast<int>(pairs >> 24 & 0xFF),
               second = static_cast<int>(pairs >> 48 & 0xFF);
    if (hour > 23 || minute > 59 || second > 59)
        return none;
    return ((hour * 60 + minute) * 60 + second) * qint64(1000);
}

} // namespace usual

} // namespace yiren
