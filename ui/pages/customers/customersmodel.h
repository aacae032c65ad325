#pragma once

#include "customers/customerliststore.h"
#include "models/tablemodel.h"

namespace yiren {

class Clock;

using CustomersModel = TableModel<ListedCustomer>;

// Name, source, group, orders, paid, last interaction, first seen; keyed by the customer's number. The clock must outlive it.
[[nodiscard]] std::unique_ptr<CustomersModel> makeCustomersModel(const Clock &clock);
[[nodiscard]] QString customerKey(CustomerId id);
// What is asked of the store when the table is sorted by this column; empty: the store's own order.
[[nodiscard]] CustomerSort customerSortOf(const QByteArray &column);

} // namespace yiren
