#include "selling/refundpreview.h"

#include "products/linesplit.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 refundableDays = 365;
constexpr int mostRefunds = 50;

std::optional<Error> problemOf(const RefundFacts &facts, const RefundPreview &preview, qint64 now)
{
    const auto problem = [](const char *code, const QString &detail = {}) { return makeError(ErrorKind::Usage, code, detail); };
    if (facts.order.source == RecordSource::Shop)
        return problem("refund.shop", facts.order.outTradeNo.toString());
    if (!facts.order.isPaid())
        return problem("refund.not_paid", facts.order.outTradeNo.toString());
    if (preview.refundable <= Money())
        return problem("refund.nothing_left");
    if (preview.refund <= Money())
        return problem("pay.amount", QString::number(preview.refund.fen()));
    if (preview.refund > preview.refundable)
        return problem("refund.too_much", preview.refundable.toYuanText());
    if (facts.order.paidAt && now - *facts.order.paidAt > refundableDays * dayMs)
        return problem("refund.overdue");
    if (preview.refundsLeft <= 0)
        return problem("refund.too_many");
    const bool isTooSoon = std::any_of(facts.refunds.begin(), facts.refunds.end(),
                                       [now](const Refund &earlier) { return earlier.createdAt && now - *earlier.createdAt < minuteMs; });
    return isTooSoon ? std::optional(problem("refund.too_soon")) : std::nullopt;
}

} // namespace

RefundPreview previewRefund(const RefundFacts &facts, Money wanted, qint64 now)
{
    Money refunded;
    for (const Refund &refund : facts.refunds) {
        if (refund.status != RefundStatus::Closed)
            refunded += refund.amount;
    }
    RefundPreview preview;
    preview.refundable = facts.order.amount - std::max(refunded, facts.order.refunded);
    preview.refund = wanted;
    if (facts.rate)
        preview.feeBack = facts.rate->feeOf(wanted);
    if (facts.order.paidAt)
        preview.daysLeft = std::max<qint64>(0, (refundableDays * dayMs - (now - *facts.order.paidAt)) / dayMs);
    preview.refundsLeft = mostRefunds - static_cast<int>(facts.refunds.size());
    preview.problem = problemOf(facts, preview, now);
    return preview;
}

Money amountOfPieces(const RefundFacts &facts, qint64 pieces, Money refundable)
{
    if (!facts.goods || facts.goods->sold <= 0)
        return {};
    const qint64 sold = facts.goods->sold, back = sold - facts.goods->withPayer;
    const Money whole = facts.order.amount;
    const std::vector<Money> each(static_cast<size_t>(sold), Money::fromFen((whole.fen() + sold - 1) / sold));
    const auto parts = splitOverLines(whole, each);
    Money amount;
    for (qint64 i = back; parts && i < std::min(sold, back + pieces); ++i)
        amount += (*parts)[static_cast<size_t>(i)];
    return std::min(amount, refundable);
}

} // namespace yiren
