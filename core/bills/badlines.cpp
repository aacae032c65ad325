#include "bills/badlines.h"

#include "bills/billvalues.h"

namespace yiren {

std::optional<qint64> countValue(std::string_view text)
{
    const auto value = yuanValue(text); // 45.0 as yuan is 4500
    if (!value || value->fen() < 0 || value->fen() % 100 != 0)
        return {};
    return value->fen() / 100;
}

} // namespace yiren
