#pragma once

#include "customers/fieldretention.h"

namespace yiren {

// Values of fields as their retention is judged.
class FieldRetentionStore
{
public:
    explicit FieldRetentionStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<KeptValue>> keptValues(AccountId account); // by customer, then field
    // Inside the caller's transaction. False: it was written again since, or is gone.
    [[nodiscard]] Result<bool> remove(const KeptValue &value);

private:
    Database &m_database;
};

} // namespace yiren
