#pragma once

#include "reconcile/dayrecords.h"

namespace yiren {

// A figure of the day's equation.
enum class EquationPart { Payments, Refunds, Coupons, Fees, TradeBill, FundBill, Books };

// One row that a figure is made of: of a bill, of the fund bill, or of our books.
struct EquationRow {
    std::optional<qint64> at; // UTC ms
    OutTradeNo outTradeNo;    // of the order it is about; empty where no order is named
    QString number;           // the order's, else what the row has for one
    Money amount;             // as it counts in the figure
    // Coupons or Fees: what our books don't keep and take from the bill, in one sum.
    std::optional<EquationPart> byBill = std::nullopt;
};

// The rows of a figure, in the order of their bill or book; together they come to the figure as MatchReport and FundProof have it. Pure.
[[nodiscard]] std::vector<EquationRow> equationRows(EquationPart part, const DayRecords &records);

} // namespace yiren
