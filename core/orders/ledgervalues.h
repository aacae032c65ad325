#pragma once

#include "bills/billvalues.h"

namespace yiren {

// Values of a shop's CSV, which may have gone through Excel.

// Without blanks around, and without the back-tick, apostrophe or TAB that keeps Excel from rounding long numbers.
[[nodiscard]] inline std::string_view trimmedCell(std::string_view cell)
{
    const auto isAround = [](char c) { return c == ' ' || c == '\t' || c == '`' || c == '\''; };
    while (!cell.empty() && isAround(cell.front()))
        cell.remove_prefix(1);
    while (!cell.empty() && isAround(cell.back()))
        cell.remove_suffix(1);
    return cell;
}
// A whole number, 0 or more.
[[nodiscard]] std::optional<Money> fenValue(std::string_view text);
// As yuanValue, also with a currency sign in front and thousands separators ("¥1,280.00").
[[nodiscard]] std::optional<Money> looseYuanValue(std::string_view text);

// Times with an offset (RFC 3339), Beijing times as in bills, and what Excel makes of them ("2026/3/5 9:02").
class LooseTimeReader
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
        constexpr size_t billLength = 19;
        return (text.size() == billLength && m_times.read(text, ms)) || readLoose(text, ms);
    }

private:
    bool readLoose(std::string_view text, qint64 &ms);

    TimeReader m_times;
};

} // namespace yiren
