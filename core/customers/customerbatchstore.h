#pragma once

#include "storage/database.h"

namespace yiren {

// Takes persons of an import back. Inside the caller's transaction.
class CustomerBatchStore
{
public:
    explicit CustomerBatchStore(Database &database) : m_database(database) {}

    // Persons that the batch added go with what they are known by; who has got anything else since stays as he is.
    [[nodiscard]] Done removeUntouched(qint64 batchId);

private:
    Database &m_database;
};

} // namespace yiren
