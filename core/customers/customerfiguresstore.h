#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Sums over each person's orders, refunds and events (customer_figures), computed again from those, and the persons that orders tell of.
// An order is a person's by its payer's openid. Counted are orders that were paid, without tests and without a number's second line; of an
// order that was given back in part, the larger of what the order and what its arrived refunds say. All inside the caller's transaction.
class CustomerFiguresStore
{
public:
    explicit CustomerFiguresStore(Database &database) : m_database(database) {}

    [[nodiscard]] Done computeAll(AccountId account);
    [[nodiscard]] Done compute(AccountId account, const std::vector<CustomerId> &customers);
    // Every payer who is not known yet becomes a customer with the source "order"; their number. Of a batch they go with it.
    [[nodiscard]] Result<qint64> addPayers(AccountId account, std::optional<qint64> batchId, qint64 now);
    // After orders or refunds were written at `updatedAt` (their updated_at): new payers, and the figures of whom it concerns.
    [[nodiscard]] Done followLedger(AccountId account, std::optional<qint64> batchId, qint64 updatedAt);
    // Of orders and bills that are older than the tables of customers: where an account has known payers and not one customer. In a
    // transaction of its own; nothing to do: nothing happens.
    [[nodiscard]] Done catchUp(qint64 now);

private:
    Result<std::vector<AccountId>> accountsWithoutCustomers();
    Done computeScope(AccountId account, const QString &scope);

    Database &m_database;
};

} // namespace yiren
