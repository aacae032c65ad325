#include "reconcile/causerules.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr Money oneFen = Money::fromFen(1);

CauseFinding found(Cause cause, Action action, CauseFacts facts = {})
{
    return {cause, action, std::move(facts)};
}

bool namesATest(const QString &product)
{
    static const QRegularExpression word(QStringLiteral("测试|\\btest(ing)?\\b"), QRegularExpression::CaseInsensitiveOption);
    return product.contains(word);
}

// Not in the closed list: what these classes say is all there is to say.
std::optional<CauseFinding> otherDayRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::CrossDay && of.difference.kind != DifferenceClass::NextDay)
        return {};
    CauseFacts facts;
    if (of.order)
        facts.otherAt = of.order->createdAt;
    return found(Cause::None, of.difference.kind == DifferenceClass::NextDay ? Action::WaitForNextBill : Action::None, facts);
}

// Our clock and WeChat's stand on two sides of midnight: the payment is in the next day's bill.
std::optional<CauseFinding> inNextBillRule(const CauseCase &of, const CauseFinder &finder)
{
    if (of.difference.kind != DifferenceClass::MissingInBill || !of.order)
        return {};
    const TradeRow *next = finder.nextRow(of.order->outTradeNo, OutRefundNo());
    if (!next || next->amount != of.order->amount)
        return {};
    CauseFacts facts;
    facts.at = of.order->paidAt;
    facts.otherAt = next->tradedAt;
    return found(Cause::None, Action::WaitForNextBill, facts);
}

// The same WeChat number under two of ours: the shop recorded the payment under another number.
std::optional<CauseFinding> otherNumberRule(const CauseCase &of, const CauseFinder &finder)
{
    const Order *order = of.difference.kind == DifferenceClass::MissingInBill ? of.order : nullptr;
    const TradeRow *trade = of.difference.kind == DifferenceClass::MissingInLedger ? of.trade : nullptr;
    if (order)
        trade = finder.rowOf(order->transactionId);
    else if (trade)
        order = finder.orderOf(trade->transactionId);
    if (!order || !trade || order->outTradeNo == trade->outTradeNo)
        return {};
    CauseFacts facts;
    facts.at = trade->tradedAt;
    facts.otherNumber = of.trade ? order->outTradeNo.toString() : trade->outTradeNo.toString();
    facts.other = of.trade ? order->amount : trade->amount;
    return found(order->amount == trade->amount ? Cause::PaidOutside : Cause::AmountDiffers, Action::Link, facts);
}

std::optional<CauseFinding> paidLateRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::StatusMismatch || !of.order || of.order->status != OrderStatus::Closed)
        return {};
    return found(Cause::PaidLate, Action::Link);
}

std::optional<CauseFinding> doubleCollectionRule(const CauseCase &of, const CauseFinder &finder)
{
    if (of.difference.kind != DifferenceClass::DuplicateInBill || !of.trade)
        return {};
    for (const TradeRow *row : finder.rowsOf(of.trade->outTradeNo)) {
        if (row->kind != TradeKind::Payment || row->transactionId == of.trade->transactionId)
            continue;
        CauseFacts facts;
        facts.at = row->tradedAt;
        facts.otherAt = of.trade->tradedAt;
        facts.otherNumber = of.trade->transactionId.toString(); // the surplus one
        return found(Cause::DoubleCollection, Action::RefundDuplicate, facts);
    }
    return {};
}

std::optional<CauseFinding> equalTwinsRule(const CauseCase &of, const CauseFinder &finder)
{
    if (of.difference.kind != DifferenceClass::MissingInLedger || !of.trade)
        return {};
    for (const TradeRow *row : finder.paymentsLike(*of.trade)) {
        if (row->transactionId == of.trade->transactionId)
            continue;
        CauseFacts facts;
        facts.otherAt = row->tradedAt;
        facts.otherNumber = row->outTradeNo.toString();
        return found(Cause::EqualTwins, Action::RecordOrder, facts);
    }
    return {};
}

std::optional<CauseFinding> paidWhileOffRule(const CauseCase &of, const CauseFinder &finder)
{
    if (of.difference.kind == DifferenceClass::StatusMismatch && of.order && of.order->status == OrderStatus::NotPaid)
        return found(Cause::PaidWhileOff, Action::Link);
    if (of.difference.kind != DifferenceClass::MissingInLedger || !finder.habits().isOwn(of.difference.outTradeNo))
        return {};
    return found(Cause::PaidWhileOff, Action::RecordOrder);
}

std::optional<CauseFinding> paidOutsideRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind == DifferenceClass::MissingInLedger)
        return found(Cause::PaidOutside, Action::RecordOrder); // ours were found before
    const bool isOutside = of.order && (of.order->mark == OrderMark::Outside || of.order->source == RecordSource::Hand);
    if (of.difference.kind != DifferenceClass::MissingInBill || !isOutside)
        return {};
    return found(Cause::PaidOutside, of.order->mark == OrderMark::Outside ? Action::None : Action::MarkOutside);
}

// 订单金额 holds the coupons; the ledger may have what the shop or the payer sees.
std::optional<CauseFinding> couponRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::AmountMismatch || !of.trade || !of.order)
        return {};
    const TradeRow &row = *of.trade;
    const bool isSettled = row.settle != row.amount && of.order->amount == row.settle;
    const bool isPaidPart = row.coupon != Money() && of.order->amount == row.amount - row.coupon;
    if (!isSettled && !isPaidPart)
        return {};
    CauseFacts facts;
    facts.other = of.order->amount;
    return found(Cause::CouponSubsidy, Action::AcceptWithReason, facts);
}

std::optional<CauseFinding> amountDiffersRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind != DifferenceClass::AmountMismatch)
        return {};
    CauseFacts facts;
    facts.other = of.difference.ledger.value_or(Money());
    return found(Cause::AmountDiffers, Action::AcceptWithReason, facts);
}

// A row that one side holds twice without a second payment is nobody's intention: the founder decides.
std::optional<CauseFinding> duplicateRule(const CauseCase &of, const CauseFinder &)
{
    if (of.difference.kind == DifferenceClass::DuplicateInLedger)
        return found(Cause::Unknown, Action::RemoveDuplicate);
    if (of.difference.kind == DifferenceClass::DuplicateInBill)
        return found(Cause::Unknown, Action::AcceptWithReason);
    return {};
}

} // namespace

std::optional<CauseFinding> testOrderRule(const CauseCase &of, const CauseFinder &)
{
    const DifferenceClass kind = of.difference.kind;
    if (kind != DifferenceClass::MissingInLedger && kind != DifferenceClass::MissingInBill && kind != DifferenceClass::RefundMissingInLedger
        && kind != DifferenceClass::RefundMissingInBill)
        return {};
    const Money amount = of.difference.bill.value_or(of.difference.ledger.value_or(Money()));
    const bool isMarked = of.order && of.order->mark == OrderMark::Test;
    const QString product = of.trade ? of.trade->product : of.order ? of.order->product : QString();
    if (!isMarked && amount != oneFen && (amount > dearestTest || !namesATest(product)))
        return {};
    CauseFacts facts;
    facts.state = product;
    return found(Cause::TestOrder, isMarked ? Action::None : Action::MarkOutside, facts);
}

// The bill has a line that could not be read, and the number stands in it.
std::optional<CauseFinding> unknownRowRule(const CauseCase &of, const CauseFinder &finder)
{
    const DifferenceClass kind = of.difference.kind;
    if (kind != DifferenceClass::MissingInBill && kind != DifferenceClass::RefundMissingInBill)
        return {};
    const QString number =
        kind == DifferenceClass::MissingInBill ? of.difference.outTradeNo.toString() : of.difference.outRefundNo.toString();
    const QuarantinedRow *row = finder.unreadRow(number);
    if (!row)
        return {};
    CauseFacts facts;
    facts.otherNumber = QString::number(row->line.line);
    return found(Cause::UnknownRow, Action::AcceptWithReason, facts);
}

std::span<const CauseRule> paymentRules()
{
    static constexpr std::array rules = {otherDayRule, inNextBillRule,       otherNumberRule, testOrderRule,    unknownRowRule,
                                         paidLateRule, doubleCollectionRule, equalTwinsRule,  paidWhileOffRule, paidOutsideRule,
                                         couponRule,   amountDiffersRule,    duplicateRule};
    return rules;
}

} // namespace yiren
