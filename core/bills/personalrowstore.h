#pragma once

#include "bills/accountid.h"
#include "bills/personalrow.h"
#include "storage/database.h"
#include "time/period.h"

#include <vector>

namespace yiren {

// Rows of personal statements. Statements overlap in time, so a row is known by what stands in it, not by its file.
class PersonalRowStore
{
public:
    explicit PersonalRowStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<PersonalRow>> rows(AccountId account, Period period); // by traded_at, then id

    // Inside the caller's transaction. `occurrence` counts rows of one file that are equal in time, number, kind and amount. Changed: the
    // row is there and its state went on (a refund later than the first statement).
    enum class Placed { New, Same, Changed };
    [[nodiscard]] Result<Placed> put(AccountId account, qint64 batchId, const PersonalRow &row, int occurrence);

private:
    [[nodiscard]] Result<bool> insert(AccountId account, qint64 batchId, const PersonalRow &row, int occurrence);
    [[nodiscard]] Done update(AccountId account, qint64 changingBatch, qint64 rowId, const PersonalRow &row, int occurrence);

    Database &m_database;
};

} // namespace yiren
