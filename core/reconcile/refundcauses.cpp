#include "reconcile/causerules.h"
#include "reconcile/fundkind.h"

#include <array>

namespace yiren {

namespace {

bool isMissingInBill(const CauseCase &of)
{
    return of.difference.kind == DifferenceClass::RefundMissingInBill && of.refund;
}

// Our clock and WeChat's stand on two sides of midnight: made here yesterday, or accepted there tomorrow.
std::optional<CauseFinding> refundAcrossMidnightRule(const CauseCase &of, const CauseFinder &finder)
{
    if (of.difference.kind == DifferenceClass::CrossDay) {
        CauseFacts facts;
        facts.otherAt = of.refund ? of.refund->createdAt : std::nullopt;
        return CauseFinding{Cause::RefundAcrossMidnight, Action::None, facts};
    }
    if (!isMissingInBill(of))
        return {};
    const TradeRow *next = finder.nextRow(of.refund->outTradeNo, of.refund->outRefundNo);
    if (!next || next->takenBack() != of.refund->amount)
        return {};
    CauseFacts facts;
    facts.otherAt = next->happenedAt();
    return CauseFinding{Cause::RefundAcrossMidnight, Action::WaitForNextBill, facts};
}

std::optional<CauseFinding> refundInTransitRule(const CauseCase &of, const CauseFinder &)
{
    if (!isMissingInBill(of) || of.refund->status == RefundStatus::Success)
        return {};
    CauseFacts facts;
    facts.state = refundStatusName(of.refund->status);
    return CauseFinding{Cause::RefundInTransit, Action::QueryRefund, facts};
}

// 充值退款 stands in no trade bill, but its money moves.
std::optional<CauseFinding> rechargeRefundRule(const CauseCase &of, const CauseFinder &finder)
{
    if (!isMissingInBill(of))
        return {};
    const FundMovement *movement = finder.movementOf(of.refund->refundId.toString());
    if (!movement)
        movement = finder.movementOf(of.refund->outRefundNo.toString());
    if (!movement || fundKindOf(movement->row) != FundKind::RechargeRefund)
        return {};
    CauseFacts facts;
    facts.otherAt = movement->row.bookedAt;
    return CauseFinding{Cause::RechargeRefund, Action::None, facts};
}

std::optional<CauseFinding> complaintRule(const CauseCase &of, const CauseFinder &finder)
{
    if (of.difference.kind != DifferenceClass::RefundMissingInLedger)
        return {};
    const FundMovement *movement = finder.movementOf(of.difference.refundId.toString());
    const bool isComplaint = movement && (movement->row.businessName.contains(u"投诉") || movement->row.businessType.contains(u"投诉"));
    if (!isComplaint)
        return {};
    CauseFacts facts;
    facts.state = movement->row.businessName + u'/' + movement->row.businessType;
    return CauseFinding{Cause::SharingOrPenalty, Action::RecordOrder, facts};
}

std::optional<CauseFinding> refundWhileOffRule(const CauseCase &of, const CauseFinder &finder)
{
    if (of.difference.kind != DifferenceClass::RefundMissingInLedger)
        return {};
    const bool hasOrdersNumber = of.difference.outRefundNo.toString() == of.difference.outTradeNo.toString(); // a revocation
    const bool isOwn = hasOrdersNumber ? finder.habits().isOwn(of.difference.outTradeNo) : finder.habits().isOwn(of.difference.outRefundNo);
    if (!isOwn)
        return {};
    return CauseFinding{Cause::PaidWhileOff, Action::RecordOrder, {}};
}

std::optional<CauseFinding> refundOutsideRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::RefundMissingInLedger)
        return {};
    return CauseFinding{Cause::PaidOutside, Action::RecordOrder, {}};
}

// 申请退款金额 holds the coupons' share; the ledger may have the rest.
std::optional<CauseFinding> refundCouponRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::RefundAmountMismatch || !of.trade || !of.refund)
        return {};
    const TradeRow &row = *of.trade;
    const bool isReduced = row.refund != row.appliedRefund && of.refund->amount == row.refund;
    const bool isPaidPart = row.couponRefund != Money() && of.refund->amount == row.appliedRefund - row.couponRefund;
    if (!isReduced && !isPaidPart)
        return {};
    CauseFacts facts;
    facts.other = of.refund->amount;
    return CauseFinding{Cause::CouponSubsidy, Action::AcceptWithReason, facts};
}

std::optional<CauseFinding> refundAmountDiffersRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::RefundAmountMismatch)
        return {};
    CauseFacts facts;
    facts.other = of.difference.ledger.value_or(Money());
    return CauseFinding{Cause::AmountDiffers, Action::AcceptWithReason, facts};
}

std::optional<CauseFinding> refundDuplicateRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::DuplicateInLedger)
        return {};
    return CauseFinding{Cause::Unknown, Action::RemoveDuplicate, {}};
}

} // namespace

std::span<const CauseRule> refundRules()
{
    static constexpr std::array rules = {refundAcrossMidnightRule, refundInTransitRule,     rechargeRefundRule, testOrderRule,
                                         unknownRowRule,           complaintRule,           refundWhileOffRule, refundOutsideRule,
                                         refundCouponRule,         refundAmountDiffersRule, refundDuplicateRule};
    return rules;
}

} // namespace yiren
