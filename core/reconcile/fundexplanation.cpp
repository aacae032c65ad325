#include "reconcile/explanation.h"
#include "base/sentence.h"

#include <QCoreApplication>

#include <array>

namespace yiren {

namespace {

using FindingKind = FundFinding::Kind;

// Places: %1 our number, %2 the trade bill's amount, %3 when, %4 the other time, %5 what moved, %6 how far apart, %9 WeChat's words.
struct FundSentence {
    Cause cause;
    std::optional<FindingKind> kind;
    bool isOnOtherDay; // whether the counterpart was found
    const char *text;
};

constexpr FundSentence fundSentences[] = {
    {Cause::RefundAcrossMidnight, FindingKind::TradeWithoutMovement, true,
     QT_TRANSLATE_NOOP("Explanation", "The money of refund %1 (¥%2), accepted at %3, left the account at %4, after midnight.")},
    {Cause::RefundAcrossMidnight, FindingKind::TradeWithoutMovement, false,
     QT_TRANSLATE_NOOP("Explanation",
                       "The money of refund %1 (¥%2), accepted at %3, had not left the account by midnight; the next fund-flow "
                       "bill should have it.")},
    {Cause::RefundAcrossMidnight,
     {},
     true,
     QT_TRANSLATE_NOOP("Explanation", "¥%5 moved at %3 for refund %1, which was accepted at %4, on an earlier day.")},
    {Cause::RefundInTransit, FindingKind::TradeWithoutMovement, false,
     QT_TRANSLATE_NOOP("Explanation",
                       "Refund %1 (¥%2), accepted at %3, is under way or has failed, and its money did not move: ask WeChat what "
                       "became of it.")},
    {Cause::RefundInTransit,
     {},
     false,
     QT_TRANSLATE_NOOP("Explanation", "The money of refund %1 came back, ¥%5 at %3: the refund failed; ask WeChat what became of it.")},
    {Cause::Frozen, FindingKind::TradeWithoutMovement, true,
     QT_TRANSLATE_NOOP("Explanation", "The ¥%2 of order %1, paid at %3, reached the account at %4.")},
    {Cause::Frozen, FindingKind::TradeWithoutMovement, false,
     QT_TRANSLATE_NOOP("Explanation",
                       "The ¥%2 of order %1, paid at %3, are not in the account: frozen until the goods are shipped and "
                       "received.")},
    {Cause::Frozen, {}, true, QT_TRANSLATE_NOOP("Explanation", "¥%5 of order %1, paid at %4, reached the account at %3.")},
    {Cause::FeeRounding,
     {},
     false,
     QT_TRANSLATE_NOOP("Explanation", "%1 moved ¥%5 and the trade bill says ¥%2: rounding of the fee explains ¥%6.")},
    {Cause::FeeReturned,
     {},
     false,
     QT_TRANSLATE_NOOP("Explanation", "Refund %1 moved ¥%5 and the trade bill says ¥%2: rounding of the fee given back explains ¥%6.")},
    {Cause::CouponSubsidy, FindingKind::AmountDiffers, false,
     QT_TRANSLATE_NOOP("Explanation", "%1 moved ¥%5 and the trade bill says ¥%2: the coupon explains ¥%6.")},
    {Cause::CouponSubsidy, {}, false, QT_TRANSLATE_NOOP("Explanation", "%9: ¥%5 at %3 (%1), money of coupons and not of a trade.")},
    {Cause::SharingOrPenalty, {}, false, QT_TRANSLATE_NOOP("Explanation", "%9: ¥%5 at %3 (%1), by its nature in no trade bill.")},
    {Cause::RechargeRefund,
     {},
     false,
     QT_TRANSLATE_NOOP("Explanation", "%9: ¥%5 at %3 (%1), a recharge refund, which no trade bill lists.")},
    {Cause::Unknown, FindingKind::OtherMovement, false,
     QT_TRANSLATE_NOOP("Explanation", "%9: ¥%5 at %3 (%1), a kind of movement that is not known: name what it is before closing.")},
    {Cause::Unknown, FindingKind::TradeWithoutMovement, false,
     QT_TRANSLATE_NOOP("Explanation", "The ¥%2 of %1, dated %3 in the trade bill, did not move in the account, and nothing explains it.")},
    {Cause::Unknown, FindingKind::MovementWithoutTrade, false,
     QT_TRANSLATE_NOOP("Explanation", "¥%5 moved at %3 for %1, which no trade bill has, and nothing explains it.")},
    {Cause::AmountDiffers,
     {},
     false,
     QT_TRANSLATE_NOOP("Explanation", "%1 moved ¥%5 and the trade bill says ¥%2: ¥%6 apart, and nothing explains it.")},
};

// Places: %1 the account, %2 the day, %3 the line, %4 the other line, %5 what stands there, %6 what should, %7 how many rows.
struct BreakSentence {
    ChainBreak::Kind kind;
    const char *text;
};

constexpr BreakSentence breakSentences[] = {
    {ChainBreak::Kind::RowMissing, QT_TRANSLATE_NOOP("Explanation", "%1, %2: %7 row(s) that stood on line %3 are missing.")},
    {ChainBreak::Kind::RowAdded, QT_TRANSLATE_NOOP("Explanation", "%1, %2: the row on line %3 is one too many.")},
    {ChainBreak::Kind::AmountChanged, QT_TRANSLATE_NOOP("Explanation", "%1, %2: the amount on line %3 is ¥%5 and should be ¥%6.")},
    {ChainBreak::Kind::BalanceChanged, QT_TRANSLATE_NOOP("Explanation", "%1, %2: the balance on line %3 is ¥%5 and should be ¥%6.")},
    {ChainBreak::Kind::RowsSwapped, QT_TRANSLATE_NOOP("Explanation", "%1, %2: the rows on lines %3 and %4 have changed places.")},
    {ChainBreak::Kind::DayMissing,
     QT_TRANSLATE_NOOP("Explanation", "%1: from %2 on days are missing in which money moved: ¥%5 before them, ¥%6 after.")},
    {ChainBreak::Kind::FooterDiffers,
     QT_TRANSLATE_NOOP("Explanation", "%1, %2: the rows add up to ¥%5, but the file's own summary says ¥%6.")},
    {ChainBreak::Kind::DoesNotFollow,
     QT_TRANSLATE_NOOP("Explanation", "%1, %2: the balance on line %3 is ¥%5, but ¥%6 follows from the row before it.")},
};

// %9 is the app id here.
constexpr const char *strangeAppSentence = QT_TRANSLATE_NOOP(
    "Explanation",
    "The ¥%2 of order %1, paid at %3, are not in the account. App id %9 belongs to no account connected here; if it is a Mini Program's, "
    "WeChat freezes the money until the goods are shipped and received. Connect the Mini Program, or look at the shipping of the order in "
    "WeChat's backend and accept it with what you found.");

const char *fundSentenceOf(const FundFinding &finding)
{
    if (!finding.strangeApp.isEmpty())
        return strangeAppSentence;
    const FundSentence *best = nullptr;
    for (const FundSentence &sentence : fundSentences) {
        if (sentence.cause != finding.cause || (sentence.kind && *sentence.kind != finding.kind))
            continue;
        if (sentence.isOnOtherDay == finding.otherAt.has_value())
            return sentence.text;
        best = best ? best : &sentence;
    }
    return best ? best->text : std::end(fundSentences)[-1].text;
}

} // namespace

QString explanation(const FundFinding &finding)
{
    if (finding.bank)
        return explanation(*finding.bank);
    return filledSentence(QCoreApplication::translate("Explanation", fundSentenceOf(finding)),
                          {finding.voucher.isEmpty() ? finding.number : finding.voucher, absolute(finding.trade).toYuanText(),
                           msToBeijingText(finding.at), finding.otherAt ? msToBeijingText(*finding.otherAt) : QStringLiteral("?"),
                           finding.fund.toYuanText(), absolute(finding.delta()).toYuanText(), QString(), QString(),
                           finding.strangeApp.isEmpty() ? finding.words : finding.strangeApp});
}

QString explanation(const ChainBreak &found, FundAccount account)
{
    const auto sentence = std::find_if(std::begin(breakSentences), std::end(breakSentences),
                                       [&](const BreakSentence &known) { return known.kind == found.kind; });
    return filledSentence(QCoreApplication::translate("Explanation", sentence->text),
                          {fundAccountName(account), found.day.toText(), QString::number(found.line), QString::number(found.otherLine),
                           found.found.toYuanText(), found.expected.toYuanText(), QString::number(found.rows), QString(), QString()});
}

} // namespace yiren
