#pragma once

#include "bills/accountid.h"
#include "retention/purchasereading.h"
#include "storage/database.h"

namespace yiren {

// Customers with a paid order, as customer_figures counts orders (customers/customerorderstore.h): without tests, less what was given back.
class BuyerStore
{
public:
    explicit BuyerStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Buyer>> buyers(AccountId account, BusinessDay today); // by id; orders before `today`

private:
    Done addStanding(std::vector<Buyer> &buyers, AccountId account);

    Database &m_database;
};

} // namespace yiren
