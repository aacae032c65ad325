#pragma once

#include "customers/erasure.h"

namespace yiren {

// The rows of one person that go. All but the reading stands inside the caller's transaction.
class ErasureStore
{
public:
    explicit ErasureStore(Database &database) : m_database(database) {}

    // The person with all that were joined to him, whichever of them is asked for. NotFound "customer.unknown"; Refused "customer.erased".
    [[nodiscard]] Result<ErasedPerson> person(AccountId account, CustomerId customer);
    [[nodiscard]] Result<ErasureCounts> counts(const ErasedPerson &person);
    [[nodiscard]] Result<std::vector<ErasureTerm>> terms(const ErasedPerson &person);

    // Everything but the identities that erasing the money renamed (reason 'erased').
    [[nodiscard]] Done erase(const ErasedPerson &person, qint64 now);
    // Copies of imported customer files, which name this person among others. Files of bills and orders stay.
    [[nodiscard]] Done removeCustomerFiles(AccountId account);
    [[nodiscard]] Done forgetChanges(const std::vector<ErasureTerm> &terms); // that imports noted for an undo

    // Outside of transactions. The log of writes goes into the file: Storage "storage.busy" while another program reads on and on.
    [[nodiscard]] Done clearLog();
    [[nodiscard]] Done writeAnew(); // the whole file, with its living rows only; then clears the log

private:
    [[nodiscard]] Done changeRows(const char *sql, const ErasedPerson &person);

    Database &m_database;
};

} // namespace yiren
