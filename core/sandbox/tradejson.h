#pragma once

#include "sandbox/merchantbooks.h"

#include <QJsonObject>

namespace yiren::sandbox {

// trade_state of an order: SUCCESS becomes REFUND with the first accepted refund, also a partial one (contract/wechat-pay.md 9.3).
[[nodiscard]] QString tradeState(const MerchantBooks &books, const Order &order);
// The members of an order query (9.2) and of a refund (10.1).
[[nodiscard]] QJsonObject orderJson(const MerchantBooks &books, const Order &order);
[[nodiscard]] QJsonObject refundJson(const MerchantBooks &books, const Refund &refund);

} // namespace yiren::sandbox
