#pragma once

#include <QString>

namespace yiren {

// The head of a statement, for the stores beside: WITH … paid_order(customer, at, paid, refunded), the paid orders of the account %1 that
// are somebody's, also those refunded later, counted as customer_figures counts them; at in UTC ms, money in fen.
enum class PaidOrdersOf {
    Some,     // of few customers, whose orders are looked for
    Everybody // each order is read once, in the order of the table: of 200,000 that takes a fifth less
};
[[nodiscard]] QString paidOrdersSql(PaidOrdersOf whose = PaidOrdersOf::Some);

} // namespace yiren
