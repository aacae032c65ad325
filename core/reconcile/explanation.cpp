#include "reconcile/explanation.h"

#include "base/sentence.h"

#include <QCoreApplication>

#include <array>

namespace yiren {

namespace {

using Kind = DifferenceClass;

// Places: %1 our number, %2 the amount, %3 when, %4 the other time, %5 the amount of the other side, %6 how far apart, %7 the rate, %8 the
// rate's base, %9 the other number or WeChat's word.
struct CauseSentence {
    Cause cause;
    std::optional<Kind> kind; // nothing: any class
    const char *text;
};

constexpr CauseSentence causeSentences[] = {
    {Cause::None, Kind::CrossDay,
     QT_TRANSLATE_NOOP("Explanation", "Order %1 of ¥%2 is in the bill at %3 and was created here at %4; both sides have it.")},
    {Cause::None, Kind::NextDay,
     QT_TRANSLATE_NOOP("Explanation", "Order %1 of ¥%2 was paid at %3, after the day of this bill; the next bill will have it.")},
    {Cause::None, Kind::MissingInBill,
     QT_TRANSLATE_NOOP("Explanation", "Order %1 of ¥%2 is dated %3 here, but WeChat has it at %4, in the next day's bill.")},
    {Cause::RefundAcrossMidnight, Kind::CrossDay,
     QT_TRANSLATE_NOOP("Explanation", "Refund %1 of ¥%2 was made here at %4; WeChat accepted it at %3, on another day.")},
    {Cause::RefundAcrossMidnight,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "Refund %1 of ¥%2 was made here at %3; WeChat accepted it at %4, so it stands in the next day's bill.")},
    {Cause::RefundInTransit,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "Refund %1 of ¥%2, made at %3, is not in the bill and its state is %9: ask WeChat what became of it.")},
    {Cause::PaidLate,
     {},
     QT_TRANSLATE_NOOP("Explanation", "Order %1 was closed here, but WeChat took ¥%2 for it at %3: it was paid after it had timed out.")},
    {Cause::PaidWhileOff, Kind::StatusMismatch,
     QT_TRANSLATE_NOOP("Explanation", "Order %1 is unpaid here, but WeChat took ¥%2 for it at %3, while the program was not running.")},
    {Cause::PaidWhileOff, Kind::RefundMissingInLedger,
     QT_TRANSLATE_NOOP(
         "Explanation",
         "WeChat accepted refund %1 of ¥%2 at %3, and the ledger does not have it: it was made while the program was not running.")},
    {Cause::PaidWhileOff,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "WeChat took ¥%2 at %3 for %1, a number like ours that the ledger does not have: it was paid while the "
                       "program was not running.")},
    {Cause::PaidOutside, Kind::RefundMissingInLedger,
     QT_TRANSLATE_NOOP("Explanation",
                       "WeChat accepted refund %1 of ¥%2 at %3, which is not one of our numbers: it was made outside the program.")},
    {Cause::PaidOutside, Kind::MissingInBill,
     QT_TRANSLATE_NOOP("Explanation", "Order %1 of ¥%2 was recorded by hand as paid outside WeChat Pay; no bill will have it.")},
    {Cause::PaidOutside,
     {},
     QT_TRANSLATE_NOOP("Explanation", "WeChat took ¥%2 at %3 for %1, which is not one of our numbers: it was paid outside the program.")},
    {Cause::FeeRounding,
     {},
     QT_TRANSLATE_NOOP("Explanation", "The fee of %1 is ¥%2, and %7 of ¥%8 is ¥%5: rounding explains the ¥%6 between them.")},
    {Cause::FeeReturned,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "The fee of refund %1 is ¥%2, and %7 of ¥%8 is ¥%5: WeChat gives it back by another rule, ¥%6 apart.")},
    {Cause::CouponSubsidy, Kind::RefundAmountMismatch,
     QT_TRANSLATE_NOOP("Explanation", "Refund %1 is ¥%2 in the bill and ¥%5 here: ¥%6 of it belongs to coupons.")},
    {Cause::CouponSubsidy, Kind::FeeMismatch,
     QT_TRANSLATE_NOOP("Explanation", "The fee of %1 is ¥%2, and %7 of ¥%8 is ¥%5: a coupon changed what the fee is taken of, ¥%6 apart.")},
    {Cause::CouponSubsidy,
     {},
     QT_TRANSLATE_NOOP("Explanation", "Order %1 is ¥%2 in the bill and ¥%5 here: coupons paid the ¥%6 between them.")},
    {Cause::RechargeRefund,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "Refund %1 of ¥%2 is a recharge refund: its money moved at %4, but no trade bill lists such refunds.")},
    {Cause::EqualTwins,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "WeChat took ¥%2 at %3 for %1, and the same payer paid the same amount for %9 at %4: two payments, never "
                       "merged.")},
    {Cause::DoubleCollection,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "Order %1 was paid twice, at %3 and at %4 (WeChat's number %9): ¥%2 too much; refund one of the two.")},
    {Cause::SharingOrPenalty, {}, QT_TRANSLATE_NOOP("Explanation", "Refund %1 of ¥%2 at %3 was made by WeChat and not by us: %9.")},
    {Cause::TestOrder, {}, QT_TRANSLATE_NOOP("Explanation", "%1 of ¥%2 at %3 is a test and no business.")},
    {Cause::UnknownRow,
     {},
     QT_TRANSLATE_NOOP("Explanation",
                       "%1 of ¥%2 stands on line %9 of the bill, which could not be read; that line must be settled first.")},
    {Cause::AmountDiffers, Kind::FeeMismatch,
     QT_TRANSLATE_NOOP("Explanation", "The fee of %1 is ¥%2, but %7 of ¥%8 is ¥%5: ¥%6 apart, and nothing explains it.")},
    {Cause::AmountDiffers, Kind::RefundAmountMismatch,
     QT_TRANSLATE_NOOP("Explanation", "Refund %1 is ¥%2 in the bill and ¥%5 here: ¥%6 apart, and nothing explains it.")},
    {Cause::AmountDiffers, Kind::AmountMismatch,
     QT_TRANSLATE_NOOP("Explanation", "Order %1 is ¥%2 in the bill and ¥%5 here: ¥%6 apart, and nothing explains it.")},
    {Cause::AmountDiffers,
     {},
     QT_TRANSLATE_NOOP("Explanation", "%1 and %9 have the same WeChat number, but ¥%2 and ¥%5: ¥%6 apart, and nothing explains it.")},
    {Cause::Unknown, Kind::DuplicateInLedger,
     QT_TRANSLATE_NOOP("Explanation", "The ledger has %1 more than once, ¥%2 too much: remove the surplus record.")},
    {Cause::Unknown, Kind::DuplicateInBill,
     QT_TRANSLATE_NOOP("Explanation",
                       "The bill has %1 more than once under one WeChat number, ¥%2 too much: no second payment explains it.")},
    {Cause::Unknown, Kind::MissingInBill,
     QT_TRANSLATE_NOOP("Explanation", "Order %1 of ¥%2 is paid here at %3, but no bill has it: name the reason before closing.")},
    {Cause::Unknown, Kind::RefundMissingInBill,
     QT_TRANSLATE_NOOP("Explanation", "Refund %1 of ¥%2 was made here at %3, but no bill has it: name the reason before closing.")},
    {Cause::Unknown, {}, QT_TRANSLATE_NOOP("Explanation", "%1 of ¥%2 at %3: no known cause explains it; name the reason before closing.")},
};

constexpr const char *linkedSentence = QT_TRANSLATE_NOOP(
    "Explanation", "¥%2 of %3 stands under %1 on one side and under %9 on the other, with the same WeChat number: link the two.");

const char *causeSentenceOf(const Difference &difference, const CauseFacts &facts)
{
    if (difference.cause == Cause::PaidOutside && !facts.otherNumber.isEmpty())
        return linkedSentence;
    const auto fits = [&](const CauseSentence &sentence) {
        return sentence.cause == difference.cause && (!sentence.kind || *sentence.kind == difference.kind);
    };
    const auto found = std::find_if(std::begin(causeSentences), std::end(causeSentences), fits);
    return found != std::end(causeSentences) ? found->text : std::end(causeSentences)[-1].text;
}

QString timeText(std::optional<qint64> ms)
{
    return ms ? msToBeijingText(*ms) : QStringLiteral("?");
}

QString rateText(FeeRate rate)
{
    return Money::fromFen(rate.basisPoints()).toYuanText() + u'%';
}

QString factText(const CauseFacts &facts, int place)
{
    switch (place) {
    case 2:
        return facts.amount.toYuanText();
    case 3:
        return timeText(facts.at);
    case 4:
        return timeText(facts.otherAt);
    case 5:
        return facts.other.toYuanText();
    case 6:
        return absolute(facts.amount - facts.other).toYuanText();
    case 7:
        return rateText(facts.rate);
    case 8:
        return facts.base.toYuanText();
    default:
        return facts.otherNumber.isEmpty() ? facts.state : facts.otherNumber;
    }
}

} // namespace

QString explanation(const Difference &difference, const CauseFacts &facts)
{
    const bool isRefund = !difference.outRefundNo.isEmpty();
    const QString number = isRefund ? difference.outRefundNo.toString() : difference.outTradeNo.toString();
    return filledSentence(QCoreApplication::translate("Explanation", causeSentenceOf(difference, facts)),
                          [&](int place) { return place == 1 ? number : factText(facts, place); });
}

QString explanation(const OverdueMoney &money)
{
    const char *sentence = money.cause == Cause::Frozen
        ? QT_TRANSLATE_NOOP("Explanation", "WeChat held the ¥%2 of %1 on %3; it should have arrived by now, and no fund bill has it.")
        : QT_TRANSLATE_NOOP("Explanation",
                            "Refund %1 of ¥%2 was accepted on %3; its money was to move the day after, and no fund bill has it.");
    return QCoreApplication::translate("Explanation", sentence).arg(money.number, absolute(money.amount).toYuanText(), money.day.toText());
}

QString explanation(const SummaryNumber &number)
{
    const char *sentence = number.isCount()
        ? QT_TRANSLATE_NOOP("Explanation", "The bill's own summary says %2 for %1; the rows that could be read are %3.")
        : QT_TRANSLATE_NOOP("Explanation", "The bill's own summary says ¥%2 for %1; the rows that could be read come to ¥%3.");
    const auto text = [&](qint64 value) { return number.isCount() ? QString::number(value) : Money::fromFen(value).toYuanText(); };
    return QCoreApplication::translate("Explanation", sentence).arg(number.name, text(number.stated), text(number.counted));
}

QString missingFundBill(const QString &account)
{
    return QCoreApplication::translate("Explanation", "The bill of the account %1 is not here, and days before have one.").arg(account);
}

} // namespace yiren
