#include "reconcile/fundcauses.h"

namespace yiren {

namespace {

void settle(FundFinding &finding, Cause cause, Action action)
{
    finding.cause = cause;
    finding.action = action;
}

bool isUnderWay(const Refund *refund)
{
    return refund && refund->status != RefundStatus::Success;
}

// 退款状态 of the day of the bill: PROCESSING, FAIL and CHANGE are not final or have failed (contract/wechat-pay.md 11.4).
bool isUnderWay(const TradeRow &row)
{
    return !row.refundState.isEmpty() && row.refundState != u"SUCCESS";
}

FundFinding::Kind kindOf(const FundLink &link)
{
    if (link.trades.empty())
        return FundFinding::Kind::MovementWithoutTrade;
    return link.movements.empty() ? FundFinding::Kind::TradeWithoutMovement : FundFinding::Kind::AmountDiffers;
}

} // namespace

FundCauses::FundCauses(const DayRecords &records) : m_records(records), m_later(records.trades, records.nextMovements)
{
    for (const TradeRow &row : records.earlierTrades)
        m_earlier.insert(tradeNumber(row), &row);
    for (const Refund &refund : records.refunds) {
        m_refunds.insert(refund.outRefundNo.toString(), &refund);
        if (!refund.refundId.isEmpty())
            m_refunds.insert(refund.refundId.toString(), &refund);
    }
}

FundFinding FundCauses::finding(const FundLink &link) const
{
    FundFinding finding;
    finding.kind = kindOf(link);
    finding.number = link.number;
    finding.trade = link.expected();
    finding.fund = link.moved();
    if (!link.movements.empty()) {
        const FundMovement &first = *link.movements.front();
        finding.account = first.account;
        finding.fundLine = first.row.line;
        finding.voucher = first.row.voucher;
        finding.movement = fundKindOf(first.row);
        finding.words = first.row.businessName + u'/' + first.row.businessType;
        finding.at = first.row.bookedAt;
    }
    if (link.trades.empty()) {
        explainEarlierTrade(finding, link);
        return finding;
    }
    const TradeRow &row = *link.trades.front();
    finding.tradeLine = row.line;
    if (!link.movements.empty()) {
        explainAmount(finding, link);
        return finding;
    }
    const bool isRefund = row.kind != TradeKind::Payment;
    finding.voucher = isRefund ? row.refundNo().toString() : row.outTradeNo.toString();
    finding.movement = isRefund ? FundKind::Refund : FundKind::Payment;
    finding.at = row.happenedAt();
    const FundLink *later = m_later.of(link.number);
    if (later && (later->movements.empty() || later->moved() != link.expected()))
        later = nullptr;
    isRefund ? explainMissingRefund(finding, row, later) : explainMissingPayment(finding, row, later);
    return finding;
}

// The money of a refund moves on its day or, across midnight, on the next; while it is under way it may not move at all.
void FundCauses::explainMissingRefund(FundFinding &finding, const TradeRow &row, const FundLink *later) const
{
    if (later) {
        finding.otherAt = later->movements.front()->row.bookedAt;
        settle(finding, Cause::RefundAcrossMidnight, Action::None);
    } else if (isUnderWay(row) || isUnderWay(m_refunds.value(row.refundNo().toString()))) {
        settle(finding, Cause::RefundInTransit, Action::QueryRefund);
    } else if (!m_records.hasNextFunds) {
        settle(finding, Cause::RefundAcrossMidnight, Action::WaitForNextBill);
    } else {
        settle(finding, Cause::Unknown, Action::QueryRefund);
    }
}

// Money of a Mini Program's orders may be frozen until they are shipped and received (PRODUCT.md P18); others' reaches the account at once.
// Of an app that is not connected nobody knows what it is: the founder says.
void FundCauses::explainMissingPayment(FundFinding &finding, const TradeRow &row, const FundLink *later) const
{
    if (later) {
        finding.otherAt = later->movements.front()->row.bookedAt;
        settle(finding, Cause::Frozen, Action::None);
    } else if (m_records.heldPayments.contains(tradeNumber(row))) {
        settle(finding, Cause::Frozen, Action::WaitForNextBill);
    } else if (m_records.strangePayments.contains(tradeNumber(row))) {
        finding.strangeApp = row.appid;
        settle(finding, Cause::Frozen, Action::AcceptWithReason);
    } else {
        settle(finding, Cause::Unknown, Action::AcceptWithReason);
    }
}

// Money that moves for a trade of an earlier day.
void FundCauses::explainEarlierTrade(FundFinding &finding, const FundLink &link) const
{
    const TradeRow *earlier = m_earlier.value(link.number);
    const Refund *refund = m_refunds.value(link.number, m_refunds.value(finding.voucher));
    const bool isReturn = link.hasMovement(FundKind::RefundClosed);
    const bool isRefund = isReturn || finding.movement == FundKind::Refund || finding.movement == FundKind::FeeReturned;
    if (earlier)
        finding.otherAt = earlier->happenedAt();
    else if (refund)
        finding.otherAt = refund->createdAt;
    if (isReturn)
        settle(finding, Cause::RefundInTransit, Action::QueryRefund);
    else if (earlier && link.moved() != earlier->accountEffect())
        settle(finding, Cause::AmountDiffers, Action::AcceptWithReason);
    else if (isRefund && (earlier || refund))
        settle(finding, Cause::RefundAcrossMidnight, Action::None);
    else if (earlier)
        settle(finding, Cause::Frozen, Action::None);
    else
        settle(finding, Cause::Unknown, Action::AcceptWithReason);
}

void FundCauses::explainAmount(FundFinding &finding, const FundLink &link) const
{
    const TradeRow &row = *link.trades.front();
    const Money delta = finding.delta();
    const Money size = delta < Money() ? -delta : delta;
    const bool isRefund = row.kind != TradeKind::Payment;
    const Money coupon = isRefund ? row.couponRefund : row.coupon;
    if (link.hasMovement(FundKind::RefundClosed))
        settle(finding, Cause::RefundInTransit, Action::QueryRefund);
    else if (size <= Money::fromFen(1))
        settle(finding, isRefund ? Cause::FeeReturned : Cause::FeeRounding, Action::CheckFee);
    else if (coupon != Money() && size == coupon)
        settle(finding, Cause::CouponSubsidy, Action::None);
    else
        settle(finding, Cause::AmountDiffers, Action::AcceptWithReason);
}

FundFinding FundCauses::finding(const FundMovement &other) const
{
    FundFinding finding;
    finding.kind = FundFinding::Kind::OtherMovement;
    finding.account = other.account;
    finding.fundLine = other.row.line;
    finding.number = other.row.businessNo;
    finding.voucher = other.row.voucher;
    finding.movement = fundKindOf(other.row);
    finding.words = other.row.businessName + u'/' + other.row.businessType;
    finding.at = other.row.bookedAt;
    finding.trade = other.row.signedAmount(); // no trade bill has it: nothing is missing
    finding.fund = other.row.signedAmount();
    settle(finding, causeOfMovement(finding.movement), finding.movement == FundKind::Unknown ? Action::AcceptWithReason : Action::None);
    if (mayBeAtBank(other)) {
        finding.bank = decided({BusinessDay::ofMs(finding.at), other, BankMovement::State::Unmatched, {}}, m_records.bankDecisions);
        finding.action = finding.bank->isDecided() ? Action::None : Action::MatchBank;
    }
    return finding;
}

} // namespace yiren
