#include "orders/ledgervalues.h"

#include "bills/smallmoney.h"
#include "time/businessday.h"

#include <algorithm>

namespace yiren {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "2026/3/5 9:02" as "2026-03-05 09:02:00"; empty if there is more to it than missing zeros and seconds.
std::string withZeros(std::string_view text)
{
    constexpr std::string_view form = "2026-03-05 09:02:00";
    std::string filled;
    for (size_t at = 0; at < text.size() && filled.size() < form.size();) {
        const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isDigit);
        const auto count = static_cast<size_t>(end - text.begin()) - at;
        const size_t width = filled.empty() ? 4 : 2;
        if (count == 0 || count > width)
            return {};
        filled.append(width - count, '0').append(text.substr(at, count));
        at += count;
        if (at == text.size())
            break;
        const char separator = text[at++] == '/' ? '-' : text[at - 1];
        if (filled.size() >= form.size() || form[filled.size()] != separator)
            return {};
        filled.push_back(separator);
    }
    constexpr size_t upToMinutes = 16;
    return filled.size() == upToMinutes ? filled + ":00" : filled;
}

} // namespace

std::optional<Money> fenValue(std::string_view text)
{
    const auto fen = wholeValue(text);
    if (!fen || *fen > SmallMoney::mostFen)
        return {};
    return Money::fromFen(*fen);
}

std::optional<Money> looseYuanValue(std::string_view text)
{
    for (const std::string_view sign : {"\u00A5", "\uFFE5"}) {
        if (text.starts_with(sign))
            text.remove_prefix(sign.size());
    }
    std::string digits(text);
    if (const size_t point = std::min(digits.find('.'), digits.size()); digits.find(',') < point)
        std::erase(digits, ',');
    const auto value = yuanValue(digits);
    if (!value || value->fen() < 0 || !SmallMoney::fits(*value))
        return {};
    return value;
}

bool LooseTimeReader::readLoose(std::string_view text, qint64 &ms)
{
    if (m_times.read(withZeros(text), ms))
        return true;
    const QString wide = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const auto standard = rfc3339ToMs(wide);
    const auto any = standard ? standard : beijingTextToMs(wide);
    ms = any.value_or(0);
    return any.has_value();
}

} // namespace yiren
