#include "reconcile/fundlinks.h"

#include <algorithm>

namespace yiren {

const QString &tradeNumber(const TradeRow &row)
{
    const bool isRefund = row.kind == TradeKind::Refund || (row.kind == TradeKind::Reversal && !row.refundId.isEmpty());
    return isRefund ? row.refundId.toString() : row.transactionId.toString();
}

Money FundLink::expected() const
{
    Money sum;
    for (const TradeRow *row : trades)
        sum += row->accountEffect();
    return sum;
}

Money FundLink::moved() const
{
    Money sum;
    for (const FundMovement *movement : movements)
        sum += movement->row.signedAmount();
    return sum;
}

Money FundLink::movedAs(FundKind kind) const
{
    Money sum;
    for (const FundMovement *movement : movements) {
        if (fundKindOf(movement->row) == kind)
            sum += movement->row.signedAmount();
    }
    return sum;
}

bool FundLink::hasMovement(FundKind kind) const
{
    return std::any_of(movements.begin(), movements.end(),
                       [kind](const FundMovement *movement) { return fundKindOf(movement->row) == kind; });
}

FundLinks::FundLinks(const std::vector<TradeRow> &trades, const std::vector<FundMovement> &movements)
{
    for (const TradeRow &row : trades) {
        linkOf(tradeNumber(row)).trades.push_back(&row);
        m_numberOfVoucher.insert(row.kind == TradeKind::Payment ? row.outTradeNo.toString() : row.refundNo().toString(), tradeNumber(row));
    }
    for (const FundMovement &movement : movements)
        add(movement);
    for (FundLink &link : m_links)
        setMirrored(link);
}

const FundLink *FundLinks::of(const QString &number) const
{
    const auto found = m_byNumber.constFind(number);
    return found == m_byNumber.constEnd() ? nullptr : &m_links[*found];
}

FundLink &FundLinks::linkOf(const QString &number)
{
    const auto found = m_byNumber.constFind(number);
    if (found != m_byNumber.constEnd())
        return m_links[*found];
    m_byNumber.insert(number, m_links.size());
    m_links.push_back({number, {}, {}, {}});
    return m_links.back();
}

void FundLinks::add(const FundMovement &movement)
{
    if (!isTradingMovement(fundKindOf(movement.row))) {
        m_others.push_back(&movement);
        return;
    }
    const bool isKnown = m_byNumber.contains(movement.row.businessNo);
    linkOf(isKnown ? movement.row.businessNo : m_numberOfVoucher.value(movement.row.voucher, movement.row.businessNo))
        .movements.push_back(&movement);
}

// Merchants with a fee account of its own may see the same fee in two bills. It counts once: only where the money does not add up without
// it.
void FundLinks::setMirrored(FundLink &link)
{
    const auto isFees = [](const FundMovement *movement) { return movement->account == FundAccount::Fees; };
    const auto fees = std::stable_partition(link.movements.begin(), link.movements.end(), std::not_fn(isFees));
    if (fees == link.movements.end() || fees == link.movements.begin())
        return;
    std::vector<const FundMovement *> mirrored(fees, link.movements.end());
    const Money all = link.moved();
    if (!link.trades.empty() && all == link.expected())
        return;
    link.movements.erase(fees, link.movements.end());
    link.mirrored = std::move(mirrored);
}

} // namespace yiren
