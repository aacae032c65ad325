#pragma once

#include "bills/quarantine.h"
#include "bills/traderowstore.h"

namespace yiren {

// Lines that could not be read. A day with one stays amber until a decision about it (core/reconcile/settle).
class QuarantineStore
{
public:
    explicit QuarantineStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<QuarantinedRow>> ofDays(AccountId account, Period period); // by day and line
    [[nodiscard]] Result<std::vector<QuarantinedRow>> all(AccountId account);                   // files without a day too

    // Inside the caller's transaction. Lines of orders files have no bill and no day.
    struct Place {
        AccountId account{};
        qint64 batchId = 0;
        std::optional<qint64> billId;
        std::optional<BusinessDay> day;
    };
    [[nodiscard]] Done insert(const Place &place, const std::vector<QuarantinedLine> &lines);

private:
    Database &m_database;
};

} // namespace yiren
