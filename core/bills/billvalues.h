#pragma once

#include "base/money.h"
#include "bills/usualvalues.h"

#include <array>
#include <optional>

namespace yiren {

// Values of cells straight from their bytes, without a QString on the way.

// As Money::fromYuanText, at most 15 digits before the point.
[[nodiscard]] std::optional<Money> yuanValue(std::string_view text);
// As FeeRate::fromPercentText.
[[nodiscard]] std::optional<FeeRate> percentValue(std::string_view text);
// A whole number of at most 15 digits.
[[nodiscard]] std::optional<qint64> wholeValue(std::string_view text);
// For messages: at most 60 characters, control characters made visible.
[[nodiscard]] QString visibleText(std::string_view text);

// The characters of a cell, as they are.
[[nodiscard]] QString wideText(std::string_view text);

// Reads Beijing wall times in the form of bills, as beijingTextToMs. Remembers the day of the last one: rows of one day come together.
class TimeReader
{
public:
    [[nodiscard]] std::optional<qint64> toMs(std::string_view text)
    {
        qint64 ms = 0;
        return read(text, ms) ? std::optional(ms) : std::nullopt;
    }
    // The same for readers of large files; false if it is no time.
    [[nodiscard]] bool read(std::string_view text, qint64 &ms)
    {
        const qint64 msOfDay = usual::msOfDay(text);
        if (msOfDay == usual::none || !isDayBefore(text))
            return readOther(text, msOfDay, ms);
        ms = m_dayMs + msOfDay;
        return true;
    }

private:
    bool isDayBefore(std::string_view text) const
    {
        return digits::loadWord(text.data()) == digits::loadWord(m_date.data()) && text[8] == m_date[8] && text[9] == m_date[9];
    }
    bool readOther(std::string_view text, qint64 msOfDay, qint64 &ms);

    std::array<char, 10> m_date = {};
    qint64 m_dayMs = 0;
};

} // namespace yiren
