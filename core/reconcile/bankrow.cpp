#include "reconcile/bankrow.h"

namespace yiren {

QString bankRowText(const BankRow &row)
{
    return QStringLiteral("%1 %2 %3").arg(row.day.toText(), row.amount.toYuanText(), row.reference.simplified());
}

std::optional<BankRow> bankRowFromText(QStringView text)
{
    const qsizetype first = text.indexOf(u' ');
    const qsizetype second = first < 0 ? -1 : text.indexOf(u' ', first + 1);
    if (second < 0)
        return {};
    const auto day = BusinessDay::fromText(text.left(first));
    const auto amount = Money::fromYuanText(text.sliced(first + 1, second - first - 1));
    const QString reference = text.sliced(second + 1).trimmed().toString();
    if (!day || !amount || *amount <= Money() || reference.isEmpty())
        return {};
    return BankRow{*day, *amount, reference};
}

} // namespace yiren
