#pragma once

#include "customers/customerid.h"
#include "selling/payrequest.h"

namespace yiren {

// For which customer an order is stands in the order's attach (contract/wechat-pay.md 7.1): it is frozen with the request, the payer does
// not see it, and queries and bills give it back. The number means something in this data file only.
[[nodiscard]] QString recipientNote(CustomerId customer); // "customer=12"
[[nodiscard]] std::optional<CustomerId> recipientOf(const PayRequest &request);

} // namespace yiren
