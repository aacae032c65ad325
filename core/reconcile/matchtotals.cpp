#include "reconcile/matchtotals.h"

#include <algorithm>
#include <limits>

namespace yiren {

namespace {

quint32 secondsWithin(qint64 ms)
{
    return static_cast<quint32>(std::clamp<qint64>(ms / 1000, 0, std::numeric_limits<quint32>::max()));
}

} // namespace

CountedDays::CountedDays(const Period &period) : m_first(secondsWithin(period.startMs())), m_last(secondsWithin(period.endMs())) {}

BillTotals billTotals(const TradeTable &trade)
{
    BillTotals totals;
    Money settled, refunded;
    for (size_t i = 0; i < trade.payments().size(); ++i) {
        const TradeTable::Payment &payment = trade.payments()[i];
        ++totals.payments;
        totals.paid += payment.amount;
        totals.fee += payment.fee;
        totals.expectedFee += payment.expectedFee();
        settled += payment.settled;
    }
    for (size_t i = 0; i < trade.refunds().size(); ++i) {
        const TradeTable::Refund &refund = trade.refunds()[i];
        ++totals.refunds;
        totals.refunded += refund.applied;
        totals.fee += refund.fee;
        totals.expectedFee += refund.expectedFee();
        refunded += refund.refunded;
    }
    totals.net = settled - refunded - totals.fee;
    return totals;
}

LedgerTotals ledgerTotals(const LedgerTable &ledger, const CountedDays &days)
{
    LedgerTotals totals;
    for (size_t i = 0; i < ledger.orders().size(); ++i) {
        const LedgerTable::Order &order = ledger.orders()[i];
        if (!order.isPaid() || !days.contains(order.countedSeconds()))
            continue;
        ++totals.payments;
        totals.paid += order.amount;
    }
    for (size_t i = 0; i < ledger.refunds().size(); ++i) {
        const LedgerTable::Refund &refund = ledger.refunds()[i];
        if (!days.contains(refund.createdSeconds))
            continue;
        ++totals.refunds;
        totals.refunded += refund.amount;
    }
    return totals;
}

Money unexplained(const BillTotals &bill, const LedgerTotals &ledger, const std::vector<Difference> &differences)
{
    Money left = (bill.paid - bill.refunded) - (ledger.paid - ledger.refunded) - (bill.fee - bill.expectedFee);
    for (const Difference &difference : differences)
        left -= difference.impact;
    return left;
}

} // namespace yiren
