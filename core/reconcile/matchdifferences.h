#pragma once

#include "bills/tradetable.h"
#include "orders/ledgertable.h"
#include "reconcile/difference.h"

namespace yiren {

// Makes the plain parts of a difference: ids and row numbers from the tables.
class DifferenceMaker
{
public:
    DifferenceMaker(const TradeTable &trade, const LedgerTable &ledger) : m_trade(trade), m_ledger(ledger) {}

    Difference of(DifferenceClass kind, const TradeTable::Payment &payment) const;
    Difference of(DifferenceClass kind, const TradeTable::Refund &refund) const;
    Difference of(DifferenceClass kind, const LedgerTable::Order &order) const;
    Difference of(DifferenceClass kind, const LedgerTable::Refund &refund) const;

private:
    const TradeTable &m_trade;
    const LedgerTable &m_ledger;
};

} // namespace yiren
