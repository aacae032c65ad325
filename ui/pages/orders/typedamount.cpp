#include "pages/orders/typedamount.h"

namespace yiren {

std::optional<Money> typedAmount(QString text)
{
    constexpr char16_t signs[] = {u',', u'\uff0c', u'\u00a5', u'\uffe5'};
    text.removeIf(
        [&signs](QChar c) { return c.isSpace() || std::find(std::begin(signs), std::end(signs), c.unicode()) != std::end(signs); });
    const auto money = Money::fromYuanText(text);
    return money && *money > Money() ? money : std::nullopt;
}

} // namespace yiren
