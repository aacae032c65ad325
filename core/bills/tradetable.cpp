#include "bills/tradetable.h"

#include <algorithm>

namespace yiren {

static_assert(sizeof(TradeTable::Payment) == 32);

bool TradeTable::add(const TradePaymentValues &values)
{
    const auto seconds = secondsOf(values.atMs);
    const uint32_t ids = m_ids.add({values.outTradeNo, values.transactionId});
    const Money amounts[] = {values.amount, values.settled, values.coupon, values.fee};
    if (!seconds || ids == IdArena::noRoom || m_payments.size() >= mostRows
        || !std::all_of(std::begin(amounts), std::end(amounts), SmallMoney::fits))
        return false;
    m_payments.add({SmallMoney(values.amount), SmallMoney(values.settled), SmallMoney(values.coupon), SmallMoney(values.fee), *seconds,
                    values.row, ids, values.rate});
    m_paymentHashes.add(static_cast<uint32_t>(m_ids.at(ids).hash(idHashSeed())));
    return true;
}

bool TradeTable::add(const TradeRefundValues &values)
{
    const auto seconds = secondsOf(values.atMs);
    const uint32_t ids = m_ids.add({values.outRefundNo, values.refundId, values.outTradeNo, values.transactionId});
    if (!seconds || ids == IdArena::noRoom || m_refunds.size() >= mostRows)
        return false;
    m_refunds.add(
        {values.applied, values.refunded, values.couponRefunded, values.fee, *seconds, values.row, ids, values.rate, values.state});
    m_refundHashes.add(static_cast<uint32_t>(m_ids.at(ids).hash(idHashSeed())));
    return true;
}

} // namespace yiren
