#pragma once

#include "orders/order.h"
#include "storage/statement.h"

namespace yiren {

// The columns that orderOf() reads, in its order; orderColumnCount is where further columns of a query begin.
inline constexpr QLatin1String orderColumns("id, out_trade_no, occurrence, transaction_id, openid, created_at, paid_at, amount_fen, "
                                            "refunded_fen, status, product, source, mark, batch_id, updated_at");
inline constexpr int orderColumnCount = 15;

[[nodiscard]] Order orderOf(const Statement &row);

} // namespace yiren
