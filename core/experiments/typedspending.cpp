#include "experiments/typedspending.h"

#include "base/money.h"

#include <QRegularExpression>

namespace yiren {

std::optional<TypedSpending> spendingFromText(QStringView text)
{
    static const QRegularExpression between(QStringLiteral("[\\s、;；]+"));
    TypedSpending spending;
    const auto parts = text.split(between, Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        const auto amount = Money::fromYuanText(part);
        if (!amount || amount->fen() <= 0)
            return {};
        const auto fen = static_cast<double>(amount->fen());
        ++spending.buyers;
        spending.fen += fen;
        spending.squares += fen * fen;
    }
    return spending;
}

} // namespace yiren
