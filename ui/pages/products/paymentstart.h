#pragma once

#include "customers/customerid.h"
#include "products/productid.h"

#include <QString>

#include <optional>

namespace yiren {

// With what 收款 opens: a product by its name, and whom it is for.
struct PaymentStart {
    QString product;
    std::optional<CustomerId> customer; // nothing: the customer of that name
    QString customerName;
    std::optional<MembershipId> renews{}; // whoever has this membership
};

} // namespace yiren
