#include "bills/billvalues.h"

#include "bills/digits.h"
#include "time/businessday.h"

namespace yiren {

namespace {

constexpr std::ptrdiff_t mostWholeDigits = 15;
constexpr uint64_t zeros = digits::eachByte * '0'; // eight of them

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int twoDigits(const char *at) // -1 if they are none
{
    return isDigit(at[0]) && isDigit(at[1]) ? (at[0] - '0') * 10 + (at[1] - '0') : -1;
}

// "58.80", without a loop: how many digits an amount has is not to be foretold.
std::optional<qint64> usualFen(std::string_view text)
{
    const uint64_t word = digits::atEnd(text) | (zeros & ~digits::lastBytes(text.size()));
    const uint64_t wholeAndCents = (word & digits::lastBytes(2)) | (word & digits::firstBytes(5)) << 8 | '0';
    if (!digits::areDigits(wholeAndCents))
        return {};
    return static_cast<qint64>(digits::valueOf(wholeAndCents));
}

std::optional<qint64> anyFen(std::string_view text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    qint64 fen = 0;
    for (; at != end && isDigit(*at) && at - text.data() <= mostWholeDigits; ++at)
        fen = fen * 10 + (*at - '0');
    const std::ptrdiff_t wholeDigits = at - text.data();
    if (wholeDigits == 0 || wholeDigits > mostWholeDigits)
        return {};
    fen *= 100;
    if (at == end)
        return fen;
    if (*at++ != '.' || at == end)
        return {};
    for (qint64 unit = 10; at != end; ++at, unit /= 10) { // below a fen the unit is 0 and so must be the digits
        if (!isDigit(*at) || (unit == 0 && *at != '0'))
            return {};
        fen += (*at - '0') * unit;
    }
    return fen;
}

// How far into its day "2026-03-05 10:15:05" is; the date itself is not looked at.
std::optional<qint64> msOfDay(std::string_view text)
{
    constexpr size_t length = 19;
    if (text.size() != length)
        return {};
    if (text[10] != ' ' && text[10] != 'T')
        return {};
    constexpr uint64_t colons = 0x0000FF0000FF0000; // of "10:15:05"
    const uint64_t word = digits::loadWord(text.data() + 11);
    const uint64_t onlyDigits = (word & ~colons) | (zeros & colons);
    if ((word & colons) != (digits::eachByte * ':' & colons) || !digits::areDigits(onlyDigits))
        return {};
    const uint64_t values = onlyDigits ^ zeros, pairs = values * 10 + (values >> 8); // a pair's value where its first digit stood
    const auto hour = static_cast<int>(pairs & 0xFF), minute = static_cast<int>(pairs >> 24 & 0xFF),
               second = static_cast<int>(pairs >> 48 & 0xFF);
    if (hour > 23 || minute > 59 || second > 59)
        return {};
    return ((hour * 60 + minute) * 60 + second) * qint64(1000);
}

// Where the day of "2026-03-05…" begins in Beijing.
std::optional<qint64> dayMsOf(const char *at)
{
    const int century = twoDigits(at), years = twoDigits(at + 2), month = twoDigits(at + 5), day = twoDigits(at + 8);
    if (century < 0 || years < 0 || (at[4] != '-' && at[4] != '/') || at[7] != at[4] || !QDate::isValid(century * 100 + years, month, day))
        return {};
    constexpr qint64 julianDayOf1970 = 2'440'588;
    constexpr qint64 dayMs = 86'400'000, beijingOffsetMs = 8 * 3'600'000;
    return (QDate(century * 100 + years, month, day).toJulianDay() - julianDayOf1970) * dayMs - beijingOffsetMs;
}

} // namespace

std::optional<Money> yuanValue(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    std::string_view usual = text;
    if (usual.size() >= 7 && usual.ends_with("000") && usual[usual.size() - 6] == '.') // a fee, "0.35000"
        usual.remove_suffix(3);
    const auto fen = usual.size() >= 4 && usual.size() <= 8 && usual[usual.size() - 3] == '.' ? usualFen(usual) : anyFen(text);
    if (!fen)
        return {};
    return Money::fromFen(isNegative ? -*fen : *fen);
}

std::optional<FeeRate> percentValue(std::string_view text)
{
    if (!text.ends_with('%'))
        return {};
    text.remove_suffix(1);
    const auto hundredths = yuanValue(text); // same grammar: two decimals, zeros after that
    if (!hundredths || hundredths->fen() < 0 || hundredths->fen() > 10000)
        return {};
    return FeeRate::fromBasisPoints(static_cast<int>(hundredths->fen()));
}

std::optional<qint64> wholeValue(std::string_view text)
{
    if (text.empty() || text.size() > static_cast<size_t>(mostWholeDigits))
        return {};
    const size_t low = std::min<size_t>(text.size(), 8), high = text.size() - low;
    const auto filled = [](std::string_view part) {
        return part.empty() ? zeros : digits::atEnd(part) | (zeros & ~digits::lastBytes(part.size()));
    };
    const uint64_t lowDigits = filled(text.substr(high)), highDigits = filled(text.substr(0, high));
    if (!digits::areDigits(lowDigits) || !digits::areDigits(highDigits))
        return {};
    return static_cast<qint64>(digits::valueOf(highDigits) * 100'000'000 + digits::valueOf(lowDigits));
}

QString visibleText(std::string_view text)
{
    constexpr qsizetype longest = 60;
    const auto size = static_cast<qsizetype>(std::min<size_t>(text.size(), 4 * longest)); // bytes of one character: at most 4
    QString visible;
    for (const QChar c : QString::fromUtf8(text.data(), size)) {
        if (visible.size() >= longest)
            break;
        visible += c < u' ' ? QChar(u'\u2400' + c.unicode()) : c; // U+2400.. are the pictures of control characters
    }
    return visible;
}

std::optional<qint64> TimeReader::toMs(std::string_view text)
{
    const auto ofDay = msOfDay(text);
    if (!ofDay) // a form that is rare: full-width colons, blanks around
        return beijingTextToMs(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    if (digits::loadWord(text.data()) != digits::loadWord(m_date.data()) || text[8] != m_date[8] || text[9] != m_date[9]) {
        const auto day = dayMsOf(text.data());
        if (!day)
            return {};
        std::copy_n(text.data(), m_date.size(), m_date.begin());
        m_dayMs = *day;
    }
    return m_dayMs + *ofDay;
}

} // namespace yiren
