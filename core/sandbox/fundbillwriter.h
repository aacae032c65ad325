#pragma once

#include "sandbox/billstyle.h"
#include "sandbox/movement.h"

#include <QByteArray>

namespace yiren::sandbox {

// The exact bytes of a fund-flow bill (contract/wechat-pay.md 11.2, 11.3, 11.5), rows in the order given.
[[nodiscard]] QByteArray writeFundBill(const std::vector<FundRow> &rows, const BillStyle &style);

} // namespace yiren::sandbox
