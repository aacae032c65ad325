#pragma once

#include "bills/accountid.h"
#include "customers/customernotestore.h"

namespace yiren {

// A task that waits: whose, and what.
struct CustomerTask {
    CustomerId customer{0};
    QString name; // the customer's; may be empty
    CustomerNote note;

    friend bool operator==(const CustomerTask &, const CustomerTask &) = default;
};

// Open tasks of all customers until the end of that day, the oldest day first.
[[nodiscard]] Result<std::vector<CustomerTask>> tasksDue(Database &database, AccountId account, BusinessDay until);

} // namespace yiren
