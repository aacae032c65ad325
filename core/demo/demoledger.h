#pragma once

#include "orders/order.h"
#include "orders/refund.h"
#include "sandbox/studio.h"

#include <vector>

namespace yiren {

// The founder's own records of the demonstration as the stores take them. A number that stands twice in the records gets occurrence 2.
[[nodiscard]] std::vector<Order> demoOrders(const sandbox::Studio &studio);
[[nodiscard]] std::vector<Refund> demoRefunds(const sandbox::Studio &studio);

} // namespace yiren
