#pragma once

#include "models/tablemodel.h"
#include "orders/orderliststore.h"

namespace yiren {

class Clock;

using OrdersModel = TableModel<ListedOrder>;

// Number, product, customer, amount, refunded, state, where it comes from, when; keyed by orderKey(). The clock must outlive it.
[[nodiscard]] std::unique_ptr<OrdersModel> makeOrdersModel(const Clock &clock);
[[nodiscard]] QString orderKey(const Order &order);

} // namespace yiren
