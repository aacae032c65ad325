#pragma once

#include "base/money.h"

#include <array>
#include <optional>
#include <string_view>

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

// Reads Beijing wall times in the form of bills, as beijingTextToMs. Remembers the day of the last one: rows of one day come together.
class TimeReader
{
public:
    [[nodiscard]] std::optional<qint64> toMs(std::string_view text);

private:
    std::array<char, 10> m_date = {};
    qint64 m_dayMs = 0;
};

} // namespace yiren
