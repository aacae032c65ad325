#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

namespace yiren {

// Takes a customer away who was typed by hand and is nothing but that (customerbyhand.h).
class TypedCustomerStore
{
public:
    explicit TypedCustomerStore(Database &database) : m_database(database) {}

    // Inside the caller's transaction, which must not be committed after a refusal. Refused "customer.changed_since".
    [[nodiscard]] Done remove(AccountId account, CustomerId customer);

private:
    Database &m_database;
};

} // namespace yiren
