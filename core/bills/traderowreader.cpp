#include "bills/traderowreader.h"

namespace yiren {

TradePaymentValues TradeBillRow::asPayment() const
{
    return {outTradeNo, transactionId, amount, settled, coupon, fee, rate, atMs, line};
}

TradeRefundValues TradeBillRow::asRefund() const
{
    TradeRefundValues refund{outRefundNo,    refundId, outTradeNo, transactionId, applied, refunded,
                             couponRefunded, fee,      rate,       atMs,          line,    state};
    // A revocation may carry no refund of its own: then it takes back the order.
    if (state == TradeRowState::Revoked && refund.outRefundNo.empty())
        refund.outRefundNo = outTradeNo;
    if (state == TradeRowState::Revoked && applied == Money())
        refund.applied = amount;
    if (state == TradeRowState::Revoked && refunded == Money())
        refund.refunded = settled;
    return refund;
}

TradeRowReader::TradeRowReader(TradeColumns columns) : m_columns(std::move(columns))
{
    const MoneyCell all[] = {
        {TradeColumn::Amount, &TradeBillRow::amount},   {TradeColumn::Settled, &TradeBillRow::settled},
        {TradeColumn::Coupon, &TradeBillRow::coupon},   {TradeColumn::Refunded, &TradeBillRow::refunded},
        {TradeColumn::Applied, &TradeBillRow::applied}, {TradeColumn::CouponRefunded, &TradeBillRow::couponRefunded},
        {TradeColumn::Fee, &TradeBillRow::fee},
    };
    for (const MoneyCell &cell : all) {
        if (m_columns.has(cell.column))
            m_moneyCells.push_back(cell);
    }
}

bool TradeRowReader::read(const BillLine &line, TradeBillRow &row)
{
    const LineCells &cells = line.cells;
    row = {};
    row.line = static_cast<quint32>(line.number);
    if (!line.isMarked || !m_columns.fits(cells)) {
        m_fault = placeAt(line.number, {}, QStringLiteral("cells:%1").arg(m_columns.count()),
                          line.isMarked ? QString::number(cells.size()) : visibleText(line.raw));
        return false;
    }
    m_fault.line = line.number;
    return readState(cells, row) && readMoney(cells, row) && readIds(cells, row) && readTime(cells, row);
}

bool TradeRowReader::readState(const LineCells &cells, TradeBillRow &row)
{
    const std::string_view state = m_columns.cell(cells, TradeColumn::State);
    if (state == "SUCCESS")
        row.state = TradeRowState::Success;
    else if (state == "REFUND")
        row.state = TradeRowState::Refund;
    else if (state == "REVOKED")
        row.state = TradeRowState::Revoked;
    else
        return refuse(cells, TradeColumn::State, "SUCCESS|REFUND|REVOKED");
    const std::string_view currency = m_columns.cell(cells, TradeColumn::Currency);
    return currency == "CNY" || currency.empty() || refuse(cells, TradeColumn::Currency, "CNY");
}

bool TradeRowReader::readMoney(const LineCells &cells, TradeBillRow &row)
{
    for (const MoneyCell &cell : m_moneyCells) {
        const std::string_view text = m_columns.cell(cells, cell.column);
        if (text == "0.00")
            continue;
        if (const qint64 fen = usual::fen(text); fen != usual::none) { // small enough in any case
            row.*cell.field = Money::fromFen(fen);
            continue;
        }
        const auto value = yuanValue(text);
        if (!value || !SmallMoney::fits(*value))
            return refuse(cells, cell.column, "amount_yuan");
        row.*cell.field = *value;
    }
    if (!m_columns.has(TradeColumn::Settled)) // old layouts: no coupon that is free of the fee
        row.settled = row.amount;
    if (!m_columns.has(TradeColumn::Applied))
        row.applied = row.refunded;
    if (const std::string_view text = m_columns.cell(cells, TradeColumn::Rate); text != m_rateText) {
        const auto rate = percentValue(text);
        if (!rate)
            return refuse(cells, TradeColumn::Rate, "percent");
        m_rate = *rate;
        m_rateText = text;
    }
    row.rate = m_rate;
    return true;
}

bool TradeRowReader::readIds(const LineCells &cells, TradeBillRow &row)
{
    const auto take = [&](TradeColumn column, std::string_view &id) {
        id = m_columns.cell(cells, column);
        if (id == "0") // stands for "none" on payment rows
            id = {};
        return id.size() <= IdArena::longestId || refuse(cells, column, "id:127");
    };
    if (!take(TradeColumn::MerchantOrder, row.outTradeNo) || !take(TradeColumn::WechatOrder, row.transactionId)
        || !take(TradeColumn::MerchantRefund, row.outRefundNo) || !take(TradeColumn::WechatRefund, row.refundId))
        return false;
    if (row.outTradeNo.empty())
        return refuse(cells, TradeColumn::MerchantOrder, "id");
    return row.state != TradeRowState::Refund || !row.outRefundNo.empty() || refuse(cells, TradeColumn::MerchantRefund, "id");
}

// In REFUND files 交易时间 is the payment's, and the refund's own time has a column.
bool TradeRowReader::readTime(const LineCells &cells, TradeBillRow &row)
{
    const bool hasOwn = row.state != TradeRowState::Success && !m_columns.cell(cells, TradeColumn::RefundRequestedAt).empty();
    const TradeColumn column = hasOwn ? TradeColumn::RefundRequestedAt : TradeColumn::Time;
    return (m_times.read(m_columns.cell(cells, column), row.atMs) && secondsOf(row.atMs)) || refuse(cells, column, "time");
}

bool TradeRowReader::refuse(const LineCells &cells, TradeColumn column, const char *expected)
{
    m_fault = placeAt(m_fault.line, m_columns.word(column), QString::fromLatin1(expected), visibleText(m_columns.cell(cells, column)));
    return false;
}

} // namespace yiren
