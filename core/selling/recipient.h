#pragma once

#include "bills/accountid.h"
#include "products/holder.h"
#include "products/saleplan.h"
#include "selling/payrequest.h"
#include "storage/database.h"

namespace yiren {

// For whom an order is stands in its attach (contract/wechat-pay.md 7.1): it is frozen with the request, the payer does not see it, and
// queries and bills give it back. The number means something in this data file only; no name leaves it.
[[nodiscard]] QString recipientNote(const Sale &sale); // "customer=12"; "membership=7": whose that is; empty: whoever pays
[[nodiscard]] std::optional<CustomerId> recipientCustomer(const PayRequest &request);
[[nodiscard]] std::optional<MembershipId> recipientMembership(const PayRequest &request);

// For whom an order is, and who paid it.
struct Recipient {
    Holder holder;
    std::optional<CustomerId> payer;
};
// As of now: the one who was chosen unless erased since, else the payer. Somebody of whom nothing is known is called by the order's number.
[[nodiscard]] Result<Recipient> recipientNow(Database &database, AccountId account, const PayRequest &request, const OpenId &openid);

} // namespace yiren
