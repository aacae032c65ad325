#pragma once

#include "products/saleplan.h"
#include "selling/payrequest.h"

namespace yiren {

// For whom an order is stands in its attach (contract/wechat-pay.md 7.1): it is frozen with the request, the payer does not see it, and
// queries and bills give it back. The number means something in this data file only; no name leaves it.
[[nodiscard]] QString recipientNote(const Sale &sale); // "customer=12"; "membership=7": whose that is; empty: whoever pays
[[nodiscard]] std::optional<CustomerId> recipientCustomer(const PayRequest &request);
[[nodiscard]] std::optional<MembershipId> recipientMembership(const PayRequest &request);

} // namespace yiren
