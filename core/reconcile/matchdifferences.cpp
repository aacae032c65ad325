#include "reconcile/matchdifferences.h"

namespace yiren {

namespace {

QString textOf(PackedId id)
{
    const std::string text = id.toText();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Difference DifferenceMaker::of(DifferenceClass kind, const TradeTable::Payment &payment) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(textOf(m_trade.outTradeNo(payment)));
    difference.transactionId = TransactionId(textOf(m_trade.transactionId(payment)));
    difference.billRow = payment.row;
    return difference;
}

Difference DifferenceMaker::of(DifferenceClass kind, const TradeTable::Refund &refund) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(textOf(m_trade.outTradeNo(refund)));
    difference.transactionId = TransactionId(textOf(m_trade.transactionId(refund)));
    difference.outRefundNo = OutRefundNo(textOf(m_trade.outRefundNo(refund)));
    difference.refundId = RefundId(textOf(m_trade.refundId(refund)));
    difference.billRow = refund.row;
    return difference;
}

Difference DifferenceMaker::of(DifferenceClass kind, const LedgerTable::Order &order) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(textOf(m_ledger.outTradeNo(order)));
    difference.transactionId = TransactionId(textOf(m_ledger.transactionId(order)));
    difference.ledgerRow = order.row;
    return difference;
}

Difference DifferenceMaker::of(DifferenceClass kind, const LedgerTable::Refund &refund) const
{
    Difference difference;
    difference.kind = kind;
    difference.outTradeNo = OutTradeNo(textOf(m_ledger.outTradeNo(refund)));
    difference.outRefundNo = OutRefundNo(textOf(m_ledger.outRefundNo(refund)));
    difference.ledgerRow = refund.row;
    return difference;
}

} // namespace yiren
