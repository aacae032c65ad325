#pragma once

#include <QString>

namespace yiren {

// The head of a statement, for the stores beside: WITH … paid_order(customer, at, paid, refunded), the paid orders of the account %1 that
// are somebody's, also those refunded later, counted as customer_figures counts them; at in UTC ms, money in fen.
[[nodiscard]] QString paidOrdersSql();

} // namespace yiren
