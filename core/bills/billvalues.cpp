#include "bills/billvalues.h"

#include "time/businessday.h"
#include "time/durations.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

constexpr std::ptrdiff_t mostWholeDigits = 15;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int twoDigits(const char *at) // -1 if they are none
{
    return isDigit(at[0]) && isDigit(at[1]) ? (at[0] - '0') * 10 + (at[1] - '0') : -1;
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

// Where the day of "2026-03-05…" begins in Beijing.
std::optional<qint64> dayMsOf(const char *at)
{
    const int century = twoDigits(at), years = twoDigits(at + 2), month = twoDigits(at + 5), day = twoDigits(at + 8);
    if (century < 0 || years < 0 || (at[4] != '-' && at[4] != '/') || at[7] != at[4] || !QDate::isValid(century * 100 + years, month, day))
        return {};
    constexpr qint64 julianDayOf1970 = 2'440'588;
    return (QDate(century * 100 + years, month, day).toJulianDay() - julianDayOf1970) * dayMs - beijingOffsetMs;
}

} // namespace

std::optional<Money> yuanValue(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    const qint64 usualFen = usual::fen(text);
    const std::optional<qint64> fen = usualFen != usual::none ? usualFen : anyFen(text);
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
    if (text.empty() || text.size() > static_cast<size_t>(mostWholeDigits) || !std::all_of(text.begin(), text.end(), isDigit))
        return {};
    return std::accumulate(text.begin(), text.end(), qint64(0), [](qint64 value, char c) { return value * 10 + (c - '0'); });
}

QString wideText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
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

// The first row of a day, or a form that is rare: full-width colons, blanks around.
bool TimeReader::readOther(std::string_view text, qint64 msOfDay, qint64 &ms)
{
    if (msOfDay == usual::none) {
        const auto rare = beijingTextToMs(wideText(text));
        ms = rare.value_or(0);
        return rare.has_value();
    }
    const auto day = dayMsOf(text.data());
    if (!day)
        return false;
    std::copy_n(text.data(), m_date.size(), m_date.begin());
    m_dayMs = *day;
    ms = m_dayMs + msOfDay;
    return true;
}

} // namespace yiren
