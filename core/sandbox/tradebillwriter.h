#pragma once

#include "sandbox/billstyle.h"
#include "sandbox/traderow.h"

#include <QByteArray>

#include <vector>

namespace yiren::sandbox {

// The exact bytes of a trade bill (contract/wechat-pay.md 11.2-11.4) with the rows in the order given. SUCCESS takes the payment rows
// only, REFUND the refund rows only; the summary follows the rows that were written.
[[nodiscard]] QByteArray writeTradeBill(const std::vector<TradeRow> &rows, TradeBillKind kind, const BillStyle &style);

} // namespace yiren::sandbox
