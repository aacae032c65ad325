#include "reconcile/causerules.h"
#include "reconcile/feeaudit.h"

#include <array>

namespace yiren {

namespace {

CauseFacts feeFacts(const CauseCase &of)
{
    CauseFacts facts;
    facts.amount = of.difference.bill.value_or(Money());
    facts.other = of.difference.ledger.value_or(Money());
    if (of.trade) {
        facts.rate = of.trade->rate;
        facts.base = of.trade->feeBase();
    }
    return facts;
}

std::optional<CauseFinding> feeRoundingRule(const CauseCase &of, const CauseFinder &)
{
    const Money delta = of.difference.bill.value_or(Money()) - of.difference.ledger.value_or(Money());
    if (delta > Money::fromFen(1) || delta < Money::fromFen(-1))
        return {};
    return CauseFinding{Cause::FeeRounding, Action::None, feeFacts(of)};
}

// Fees come back with a refund by rules that differ: not at all, at the rate of the payment, the whole rest, or with the other sign.
std::optional<CauseFinding> feeReturnedRule(const CauseCase &of, const CauseFinder &finder)
{
    if (!of.trade || of.trade->kind == TradeKind::Payment)
        return {};
    const Money returned = -of.trade->fee;
    const Money atUsualRate = finder.habits().usualRate(of.trade->product).feeOf(of.trade->refund);
    bool isWholeFee = false;
    for (const TradeRow *row : finder.rowsOf(of.trade->outTradeNo))
        isWholeFee = isWholeFee || (row->kind == TradeKind::Payment && row->fee == returned);
    const bool isOtherSign = of.trade->fee == -expectedFee(*of.trade);
    if (returned != Money() && returned != atUsualRate && !isWholeFee && !isOtherSign)
        return {};
    return CauseFinding{Cause::FeeReturned, Action::CheckFee, feeFacts(of)};
}

// The fee was taken of what the coupons left, or of the whole.
std::optional<CauseFinding> feeCouponRule(const CauseCase &of, const CauseFinder &)
{
    if (!of.trade || of.trade->kind != TradeKind::Payment || of.trade->coupon == Money())
        return {};
    const TradeRow &row = *of.trade;
    if (row.fee != row.rate.feeOf(row.settle - row.coupon) && row.fee != row.rate.feeOf(row.settle + row.coupon))
        return {};
    return CauseFinding{Cause::CouponSubsidy, Action::CheckFee, feeFacts(of)};
}

std::optional<CauseFinding> feeDiffersRule(const CauseCase &of, const CauseFinder &)
{
    return CauseFinding{Cause::AmountDiffers, Action::CheckFee, feeFacts(of)};
}

} // namespace

std::span<const CauseRule> feeRules()
{
    static constexpr std::array rules = {feeRoundingRule, feeReturnedRule, feeCouponRule, feeDiffersRule};
    return rules;
}

} // namespace yiren
