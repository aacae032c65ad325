#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// Which process fetches an account's token now, and how often a new one was forced (contract 1.2). Use it inside the storage thread.
class TokenStore
{
public:
    explicit TokenStore(Database &database) : m_database(database) {}

    // Whether `owner` holds the lease from now on, for leaseMs. One that ends much later than that was taken under another clock and
    // is void.
    [[nodiscard]] Result<bool> takeLease(AccountId account, const QString &owner, qint64 nowMs);
    [[nodiscard]] Done giveLease(AccountId account, const QString &owner);
    // Notes a forced token and says yes, if the last one is 30 seconds old and there were less than 20 on this Beijing day.
    [[nodiscard]] Result<bool> takeForced(AccountId account, qint64 nowMs);

    static constexpr qint64 leaseMs = 30'000;

private:
    Done ensureRow(AccountId account);

    Database &m_database;
};

} // namespace yiren
