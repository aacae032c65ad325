#include "reconcile/matchdifferences.h"

namespace yiren {

Difference DifferenceMaker::of(DifferenceClass kind, const TradeTable::Payment &payment) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(m_trade.outTradeNo(payment).toString());
    difference.transactionId = TransactionId(m_trade.transactionId(payment).toString());
    difference.billRow = payment.row;
    return difference;
}

Difference DifferenceMaker::of(DifferenceClass kind, const TradeTable::Refund &refund) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(m_trade.outTradeNo(refund).toString());
    difference.transactionId = TransactionId(m_trade.transactionId(refund).toString());
    difference.outRefundNo = OutRefundNo(m_trade.outRefundNo(refund).toString());
    difference.refundId = RefundId(m_trade.refundId(refund).toString());
    difference.billRow = refund.row;
    return difference;
}

Difference DifferenceMaker::of(DifferenceClass kind, const LedgerTable::Order &order) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(m_ledger.outTradeNo(order).toString());
    difference.transactionId = TransactionId(m_ledger.transactionId(order).toString());
    difference.ledgerRow = order.row;
    return difference;
}

Difference DifferenceMaker::of(DifferenceClass kind, const LedgerTable::Refund &refund) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(m_ledger.outTradeNo(refund).toString());
    difference.outRefundNo = OutRefundNo(m_ledger.outRefundNo(refund).toString());
    difference.ledgerRow = refund.row;
    return difference;
}

} // namespace yiren
