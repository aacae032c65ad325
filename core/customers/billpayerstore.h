#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Persons of whom only a bill tells: it names the payer of each payment, and what the order carried (商户数据包, attach). Sums stay those
// of the orders. All inside the caller's transaction.
class BillPayerStore
{
public:
    explicit BillPayerStore(Database &database) : m_database(database) {}

    // Every payer of the payments of one import, or of all, who is not known yet becomes a customer with the source "order" and the first
    // payment's attach; of an import they go with it.
    [[nodiscard]] Result<std::vector<CustomerId>> add(AccountId account, std::optional<qint64> batchId, qint64 now);
    // What the first order of somebody carried, who was made known by it before this import told.
    [[nodiscard]] Done fillAttach(AccountId account, qint64 batchId);
    // After an import was undone: what no payment of the person says any more.
    [[nodiscard]] Done forgetAttach(AccountId account);

private:
    Database &m_database;
};

} // namespace yiren
