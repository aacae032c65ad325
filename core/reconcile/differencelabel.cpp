#include "reconcile/differencelabel.h"

#include <QCoreApplication>

namespace yiren {

namespace {

constexpr const char *labels[] = {
    QT_TRANSLATE_NOOP("Explanation", "missing in the ledger"),
    QT_TRANSLATE_NOOP("Explanation", "missing in the bill"),
    QT_TRANSLATE_NOOP("Explanation", "amounts differ"),
    QT_TRANSLATE_NOOP("Explanation", "twice in the ledger"),
    QT_TRANSLATE_NOOP("Explanation", "twice in the bill"),
    QT_TRANSLATE_NOOP("Explanation", "refund not in the ledger"),
    QT_TRANSLATE_NOOP("Explanation", "refund not in the bill"),
    QT_TRANSLATE_NOOP("Explanation", "refund amounts differ"),
    QT_TRANSLATE_NOOP("Explanation", "fee differs"),
    QT_TRANSLATE_NOOP("Explanation", "status differs"),
    QT_TRANSLATE_NOOP("Explanation", "across midnight"),
    QT_TRANSLATE_NOOP("Explanation", "in the next bill"),
};

// By Cause; None has no label.
constexpr const char *causeLabels[] = {
    "",
    QT_TRANSLATE_NOOP("Explanation", "refund across midnight"),
    QT_TRANSLATE_NOOP("Explanation", "refund on its way"),
    QT_TRANSLATE_NOOP("Explanation", "paid late"),
    QT_TRANSLATE_NOOP("Explanation", "paid while the program was off"),
    QT_TRANSLATE_NOOP("Explanation", "paid outside this program"),
    QT_TRANSLATE_NOOP("Explanation", "fee rounding"),
    QT_TRANSLATE_NOOP("Explanation", "fee given back"),
    QT_TRANSLATE_NOOP("Explanation", "coupon subsidy"),
    QT_TRANSLATE_NOOP("Explanation", "recharge refund"),
    QT_TRANSLATE_NOOP("Explanation", "frozen"),
    QT_TRANSLATE_NOOP("Explanation", "equal twins"),
    QT_TRANSLATE_NOOP("Explanation", "collected twice"),
    QT_TRANSLATE_NOOP("Explanation", "withdrawal or top-up"),
    QT_TRANSLATE_NOOP("Explanation", "sharing or penalty"),
    QT_TRANSLATE_NOOP("Explanation", "test order"),
    QT_TRANSLATE_NOOP("Explanation", "unreadable row"),
    QT_TRANSLATE_NOOP("Explanation", "amounts differ"),
    QT_TRANSLATE_NOOP("Explanation", "unknown"),
};

} // namespace

QString differenceLabel(DifferenceClass kind)
{
    return QCoreApplication::translate("Explanation", labels[static_cast<size_t>(kind)]);
}

QString causeLabel(Cause cause)
{
    return cause == Cause::None ? QString() : QCoreApplication::translate("Explanation", causeLabels[static_cast<size_t>(cause)]);
}

} // namespace yiren
