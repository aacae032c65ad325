#pragma once

#include "bills/badrows.h"
#include "bills/billcolumns.h"
#include "bills/billvalues.h"
#include "bills/tradetable.h"

namespace yiren {

// One data row of a trade bill as reconciling from files needs it (TradeRow in traderow.h has all of it). Amounts that the layout
// lacks are zero. Texts point into the line.
struct TradeBillRow {
    TradeRowState state = TradeRowState::Success;
    std::string_view transactionId, outTradeNo, refundId, outRefundNo;
    Money amount, settled, coupon, refunded, couponRefunded, applied, fee;
    FeeRate rate;
    qint64 atMs = 0; // of the payment, or when the refund was asked for
    quint32 line = 0;

    TradePaymentValues asPayment() const;
    TradeRefundValues asRefund() const;
};

// What a column of the file's summary adds up.
struct SummedColumn {
    SummaryColumn column;
    Money TradeBillRow::*field;
};
inline constexpr SummedColumn summedColumns[] = {
    {SummaryColumn::Settled, &TradeBillRow::settled},
    {SummaryColumn::Refunded, &TradeBillRow::refunded},
    {SummaryColumn::CouponRefunded, &TradeBillRow::couponRefunded},
    {SummaryColumn::Fee, &TradeBillRow::fee},
    {SummaryColumn::Amount, &TradeBillRow::amount},
    {SummaryColumn::Applied, &TradeBillRow::applied},
};

// Reads the data rows under one header.
class TradeRowReader
{
public:
    explicit TradeRowReader(TradeColumns columns);

    // False when the row can't be taken; then fault() says where and why.
    [[nodiscard]] bool read(const BillLine &line, TradeBillRow &row);
    const Place &fault() const { return m_fault; }

private:
    struct MoneyCell {
        TradeColumn column;
        Money TradeBillRow::*field;
    };

    bool readState(const LineCells &cells, TradeBillRow &row);
    bool readMoney(const LineCells &cells, TradeBillRow &row);
    bool readIds(const LineCells &cells, TradeBillRow &row);
    bool readTime(const LineCells &cells, TradeBillRow &row);
    bool refuse(const LineCells &cells, TradeColumn column, const char *expected);

    TradeColumns m_columns;
    std::vector<MoneyCell> m_moneyCells; // those that the layout has
    std::string m_rateText;              // of the row before: most rows have the same
    FeeRate m_rate;
    TimeReader m_times;
    Place m_fault;
};

} // namespace yiren
