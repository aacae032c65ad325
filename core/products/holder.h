#pragma once

#include "customers/customerid.h"

#include <QString>

#include <optional>

namespace yiren {

// Whom something is for: a customer, or somebody of whom only a name is known.
struct Holder {
    std::optional<CustomerId> customer;
    QString name; // of a customer it may be empty: WeChat tells none

    friend bool operator==(const Holder &, const Holder &) = default;
};

} // namespace yiren
