#pragma once

#include "bills/rowshape.h"
#include "storage/database.h"

namespace yiren {

[[nodiscard]] const RowShape &customerShape();

// Takes persons of an import back. Inside the caller's transaction.
class CustomerBatchStore
{
public:
    explicit CustomerBatchStore(Database &database) : m_database(database) {}

    // Persons that the batch added go with what they are known by; who has got anything else since stays as he is.
    [[nodiscard]] Done removeUntouched(qint64 batchId);

    // Everything that an import of customers or events added. Refused "import.later_change" when one of its persons has got anything else
    // since, or was joined to another: that must be undone first.
    [[nodiscard]] Done removeImported(qint64 batchId);

private:
    Database &m_database;
};

} // namespace yiren
