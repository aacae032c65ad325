#include "orders/ledgertable.h"

#include "bills/tradetable.h"

namespace yiren {

static_assert(sizeof(LedgerTable::Order) == 24);

namespace {

// Whole seconds, 0 for "not known"; nothing if they don't fit.
std::optional<quint32> secondsOr0(const std::optional<qint64> &utcMs)
{
    return secondsOf(utcMs.value_or(0));
}

} // namespace

bool LedgerTable::add(const LedgerOrderValues &values)
{
    const auto created = secondsOr0(values.createdMs), paid = secondsOr0(values.paidMs);
    const uint32_t ids = m_ids.add({values.outTradeNo, values.transactionId});
    if (!created || !paid || ids == IdArena::noRoom || m_orders.size() >= mostRows || !SmallMoney::fits(values.amount))
        return false;
    m_orders.add({SmallMoney(values.amount), *created, *paid, values.row, ids, values.status});
    m_orderHashes.add(static_cast<uint32_t>(m_ids.at(ids).hash(idHashSeed())));
    return true;
}

bool LedgerTable::add(const LedgerRefundValues &values)
{
    const auto created = secondsOr0(values.createdMs);
    const uint32_t ids = m_ids.add({values.outRefundNo, values.outTradeNo});
    if (!created || ids == IdArena::noRoom || m_refunds.size() >= mostRows)
        return false;
    m_refunds.add({values.amount, *created, values.row, ids});
    m_refundHashes.add(static_cast<uint32_t>(m_ids.at(ids).hash(idHashSeed())));
    return true;
}

} // namespace yiren
