#include "reconcile/equationrows.h"

#include "reconcile/fundlinks.h"

namespace yiren {

namespace {

EquationRow equationRowOf(const TradeRow &trade, Money amount)
{
    return {trade.happenedAt(), trade.outTradeNo, trade.outTradeNo.toString(), amount};
}

// What a 免充值 coupon keeps back of a row, as BillTotals::coupons() has it.
Money couponsOf(const TradeRow &trade)
{
    const Money stated = trade.kind == TradeKind::Payment ? trade.amount : -trade.takenBack();
    return stated - trade.fee - trade.accountEffect();
}

std::vector<EquationRow> tradeRows(EquationPart part, const DayRecords &records)
{
    std::vector<EquationRow> rows;
    for (const TradeRow &trade : records.trades) {
        const bool isPayment = trade.kind == TradeKind::Payment;
        if (part == EquationPart::Payments && isPayment)
            rows.push_back(equationRowOf(trade, trade.amount));
        else if (part == EquationPart::Refunds && !isPayment)
            rows.push_back(equationRowOf(trade, trade.takenBack()));
        else if (part == EquationPart::Coupons && couponsOf(trade) != Money())
            rows.push_back(equationRowOf(trade, couponsOf(trade)));
        else if (part == EquationPart::Fees && trade.fee != Money())
            rows.push_back(equationRowOf(trade, trade.fee));
        else if (part == EquationPart::TradeBill)
            rows.push_back(equationRowOf(trade, trade.accountEffect()));
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
    Money fees, coupons;
    for (const TradeRow &trade : records.trades) {
        fees += trade.fee;
        coupons += couponsOf(trade);
    }
    if (coupons != Money())
        rows.push_back({{}, {}, {}, -coupons, EquationPart::Coupons});
    if (fees != Money())
        rows.push_back({{}, {}, {}, -fees, EquationPart::Fees});
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
    case EquationPart::Coupons:
    case EquationPart::Fees:
    case EquationPart::TradeBill:
        break;
    }
    return tradeRows(part, records);
}

} // namespace yiren
