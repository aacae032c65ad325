#pragma once

#include "bills/tradetable.h"
#include "orders/ledgertable.h"
#include "reconcile/matchreport.h"

namespace yiren {

// Which ledger rows count in a period. A paid row without any time counts: better asked about than overlooked.
class CountedDays
{
public:
    explicit CountedDays(const Period &period);

    bool contains(quint32 seconds) const { return seconds == 0 || (m_first <= seconds && seconds < m_last); }
    bool isBefore(quint32 seconds) const { return seconds != 0 && seconds < m_first; }
    bool isAfter(quint32 seconds) const { return seconds != 0 && seconds >= m_last; }
    // What the ledger's totals take the row for.
    Money counted(const LedgerTable::Order &order) const
    {
        return order.isPaid() && contains(order.countedSeconds()) ? Money(order.amount) : Money();
    }
    Money counted(const LedgerTable::Refund &refund) const { return contains(refund.createdSeconds) ? refund.amount : Money(); }

private:
    quint32 m_first;
    quint32 m_last;
};

[[nodiscard]] BillTotals billTotals(const TradeTable &trade);
[[nodiscard]] LedgerTotals ledgerTotals(const LedgerTable &ledger, const CountedDays &days);

// What is left of (bill - ledger), fees against expected fees included, when the impact of every difference is taken off: 0, or something
// is wrong. The totals know nothing of the differences.
[[nodiscard]] Money unexplained(const BillTotals &bill, const LedgerTotals &ledger, const std::vector<Difference> &differences);

} // namespace yiren
