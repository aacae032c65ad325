#pragma once

#include "customers/consent.h"

namespace yiren {

// The rows of the ledger of consents. Nothing here removes one. Writing stands inside the caller's transaction.
class ConsentStore
{
public:
    explicit ConsentStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Consent>> consents(CustomerId customer); // newest first
    [[nodiscard]] Result<Consent> consent(AccountId account, qint64 id);      // NotFound "consent.unknown"
    [[nodiscard]] Result<qint64> add(const Consent &consent);
    [[nodiscard]] Done setWithdrawn(qint64 id, qint64 at);

private:
    Database &m_database;
};

} // namespace yiren
