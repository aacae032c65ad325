#include "reconcile/equationrows.h"

#include "reconcile/fundlinks.h"

namespace yiren {

namespace {

EquationRow equationRowOf(const TradeRow &trade, Money amount)
{
    return {trade.happenedAt(), trade.outTradeNo, trade.outTradeNo.toString(), amount};
}

// As recordtables has it: a revoked bar-code payment has no amounts of a refund and gives back the whole payment.
Money appliedRefund(const TradeRow &row)
{
    return row.kind == TradeKind::Reversal && row.appliedRefund == Money() ? row.amount : row.appliedRefund;
}

std::vector<EquationRow> tradeRows(EquationPart part, const DayRecords &records)
{
    std::vector<EquationRow> rows;
    for (const TradeRow &trade : records.trades) {
        const bool isPayment = trade.kind == TradeKind::Payment;
        if (part == EquationPart::Payments && isPayment)
            rows.push_back(equationRowOf(trade, trade.amount));
        else if (part == EquationPart::Refunds && !isPayment)
            rows.push_back(equationRowOf(trade, appliedRefund(trade)));
        else if (part == EquationPart::Fees && trade.fee != Money())
            rows.push_back(equationRowOf(trade, trade.fee));
        else if (part == EquationPart::TradeBill)
            rows.push_back(equationRowOf(trade, accountEffect(trade)));
    }
    return rows;
}

std::vector<EquationRow> fundRows(const DayRecords &records)
{
    std::vector<EquationRow> rows;
    const FundLinks found(records.trades, records.movements);
    for (const FundLink &link : found.links()) {
        const OutTradeNo number = link.trades.empty() ? OutTradeNo() : link.trades.front()->outTradeNo;
        for (const FundMovement *movement : link.movements)
            rows.push_back({movement->row.bookedAt, number, number.isEmpty() ? movement->row.businessNo : number.toString(),
                            movement->row.signedAmount()});
    }
    return rows;
}

// As CountedDays has it: what has no time counts.
bool isInDays(const Period &period, std::optional<qint64> at)
{
    return !at || (period.startMs() <= *at && *at < period.endMs());
}

std::vector<EquationRow> bookRows(const DayRecords &records)
{
    std::vector<EquationRow> rows;
    for (const Order &order : records.orders) {
        const auto at = order.paidAt ? order.paidAt : order.createdAt;
        const bool isPaid = order.status == OrderStatus::Paid || order.status == OrderStatus::Refunded;
        if (isPaid && isInDays(records.period, at))
            rows.push_back({at, order.outTradeNo, order.outTradeNo.toString(), order.amount});
    }
    for (const Refund &refund : records.refunds) {
        if (isInDays(records.period, refund.createdAt))
            rows.push_back({refund.createdAt, refund.outTradeNo, refund.outTradeNo.toString(), -refund.amount});
    }
    Money fees;
    for (const TradeRow &trade : records.trades)
        fees += trade.fee;
    if (fees != Money())
        rows.push_back({{}, {}, {}, -fees});
    return rows;
}

} // namespace

std::vector<EquationRow> equationRows(EquationPart part, const DayRecords &records)
{
    switch (part) {
    case EquationPart::FundBill:
        return fundRows(records);
    case EquationPart::Books:
        return bookRows(records);
    case EquationPart::Payments:
    case EquationPart::Refunds:
    case EquationPart::Fees:
    case EquationPart::TradeBill:
        break;
    }
    return tradeRows(part, records);
}

} // namespace yiren
