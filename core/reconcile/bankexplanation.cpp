#include "base/sentence.h"
#include "reconcile/explanation.h"

#include <QCoreApplication>

namespace yiren {

namespace {

// Places: %1 the number, %3 when, %4 the bank's day, %5 what moved, %6 the bank's amount, %7 its reference, %9 WeChat's words.
const char *bankSentenceOf(const BankMovement &movement)
{
    const FundKind kind = fundKindOf(movement.movement.row);
    if (movement.row)
        return QT_TRANSLATE_NOOP("Explanation", "%9: ¥%5 at %3 (%1) is the bank's row %7 of %4, ¥%6.");
    if (movement.state == BankMovement::State::Overdue)
        return QT_TRANSLATE_NOOP("Explanation",
                                 "%9: ¥%5 at %3 (%1) should stand in the bank's statement by now. Match it with its row there; if there is "
                                 "none, ask the bank and WeChat Pay.");
    if (movement.state == BankMovement::State::Unmatched && kind == FundKind::Withdrawal)
        return QT_TRANSLATE_NOOP(
            "Explanation", "%9: ¥%5 at %3 (%1), on its way to the bank. Match it with its row of the bank's statement once it is there.");
    if (movement.state == BankMovement::State::Unmatched && kind == FundKind::TopUp)
        return QT_TRANSLATE_NOOP("Explanation", "%9: ¥%5 at %3 (%1), from the bank. Match it with its row of the bank's statement.");
    return QT_TRANSLATE_NOOP("Explanation", "%9: ¥%5 at %3 (%1), a movement between accounts and not a trade.");
}

} // namespace

QString explanation(const BankMovement &movement)
{
    const FundRow &moved = movement.movement.row;
    const BankRow row = movement.row.value_or(BankRow());
    return filledSentence(QCoreApplication::translate("Explanation", bankSentenceOf(movement)),
                          {moved.voucher.isEmpty() ? moved.businessNo : moved.voucher, QString(), msToBeijingText(moved.bookedAt),
                           row.day.toText(), moved.signedAmount().toYuanText(), row.amount.toYuanText(), row.reference, QString(),
                           moved.businessName + u'/' + moved.businessType});
}

} // namespace yiren
