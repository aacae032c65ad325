#pragma once

#include "bills/fundrow.h"

#include <QString>

#include <optional>

namespace yiren {

// The bills that WeChat Pay makes of a day (contract/wechat-pay.md 11.1).
enum class BillKind { TradeAll, TradeSuccess, TradeRefund, FundBasic, FundOperation, FundFees };

[[nodiscard]] QString billKindName(BillKind kind); // "trade_all", "fund_basic", …: as stored
[[nodiscard]] std::optional<BillKind> billKindFromName(QStringView name);
[[nodiscard]] bool isTradeBill(BillKind kind);
[[nodiscard]] std::optional<FundAccount> fundAccountOf(BillKind kind); // nothing for a trade bill
[[nodiscard]] BillKind fundBillOf(FundAccount account);

} // namespace yiren
