#include "reconcile/recordtables.h"

namespace yiren {

namespace {

LedgerStatus ledgerStatus(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Paid:
        return LedgerStatus::Paid;
    case OrderStatus::Refunded:
        return LedgerStatus::Refunded;
    case OrderStatus::Closed:
        return LedgerStatus::Closed;
    case OrderStatus::NotPaid:
        break;
    }
    return LedgerStatus::Unpaid;
}

bool addTradeRow(TradeTable &table, const TradeRow &row, quint32 number)
{
    const std::string order = row.outTradeNo.toString().toStdString();
    const std::string transaction = row.transactionId.toString().toStdString();
    if (row.kind == TradeKind::Payment)
        return table.add(
            TradePaymentValues{order, transaction, row.amount, row.settle, row.coupon, row.fee, row.rate, row.tradedAt, number});
    const std::string refund = row.refundNo().toString().toStdString();
    const std::string refundId = row.refundId.toString().toStdString();
    const bool isReversal = row.kind == TradeKind::Reversal;
    return table.add(TradeRefundValues{refund, refundId, order, transaction, row.takenBack(), row.feeBase(), row.couponRefund, row.fee,
                                       row.rate, row.happenedAt(), number, isReversal ? TradeRowState::Revoked : TradeRowState::Refund});
}

bool addOrder(LedgerTable &table, const Order &order, quint32 number)
{
    const std::string name = order.outTradeNo.toString().toStdString();
    const std::string transaction = order.transactionId.toString().toStdString();
    return table.add(LedgerOrderValues{name, transaction, order.amount, ledgerStatus(order.status), order.createdAt, order.paidAt, number});
}

bool addRefund(LedgerTable &table, const Refund &refund, quint32 number)
{
    const std::string name = refund.outRefundNo.toString().toStdString();
    const std::string order = refund.outTradeNo.toString().toStdString();
    return table.add(LedgerRefundValues{name, order, refund.amount, refund.createdAt, number});
}

template <typename Table, typename Row>
Done addAll(Table &table, const std::vector<Row> &rows, bool (*add)(Table &, const Row &, quint32))
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!add(table, rows[i], static_cast<quint32>(i + 1)))
            return failure(ErrorKind::Input, "reconcile.row_out_of_range", QString::number(rows[i].line));
    }
    return {};
}

} // namespace

Result<RecordTables> tablesOf(const DayRecords &records)
{
    RecordTables tables;
    if (auto done = addAll(tables.trade, records.trades, addTradeRow); !done)
        return failure(done.error());
    if (auto done = addAll(tables.ledger, records.orders, addOrder); !done)
        return failure(done.error());
    if (auto done = addAll(tables.ledger, records.refunds, addRefund); !done)
        return failure(done.error());
    return tables;
}

} // namespace yiren
