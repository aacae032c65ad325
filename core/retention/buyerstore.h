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
    // Another one: an order, a refund or whose they are may have changed since.
    [[nodiscard]] Result<QString> mark(AccountId account);

private:
    struct PaidDay {
        qint64 customer = 0;
        std::int32_t day = 0;
        Money kept;
    };

    [[nodiscard]] Result<std::vector<PaidDay>> paidDays(AccountId account, BusinessDay today); // by customer and day, one an order
    Done addStanding(std::vector<Buyer> &buyers, AccountId account);

    Database &m_database;
};

} // namespace yiren
