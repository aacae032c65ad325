#include "reconcile/fundsplit.h"

#include "reconcile/fundnote.h"

namespace yiren {

namespace {

// The fee that the trade bill says is in a movement that was booked net; nothing when the movement is the gross amount.
Money feeByTrade(const FundMovement &movement, const FundLink &link)
{
    if (link.trades.size() != 1)
        return {};
    const TradeRow &trade = *link.trades.front();
    return movement.row.signedAmount() == trade.accountEffect() ? -trade.fee : Money();
}

} // namespace

FundSplit splitOf(const FundMovement &movement, const FundLink &link)
{
    const FundKind kind = fundKindOf(movement.row);
    const Money moved = movement.row.signedAmount();
    if (kind != FundKind::Payment && kind != FundKind::Refund)
        return {kind, moved, {}};
    const bool isRefund = kind == FundKind::Refund;
    if (link.hasMovement(isRefund ? FundKind::FeeReturned : FundKind::Fee))
        return {kind, moved, {}};
    const FundNote note = fundNoteOf(movement.row.note);
    Money fee = feeByTrade(movement, link);
    if (note.total && note.fee)
        fee = *note.total - *note.fee == movement.row.amount ? (isRefund ? *note.fee : -*note.fee) : Money();
    return {kind, moved - fee, fee};
}

} // namespace yiren
