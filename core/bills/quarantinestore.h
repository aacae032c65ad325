#pragma once

#include "bills/quarantine.h"
#include "bills/traderowstore.h"

namespace yiren {

// Lines that wait for a decision. A day with an open one stays amber.
class QuarantineStore
{
public:
    explicit QuarantineStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<QuarantinedRow>> ofDays(AccountId account, Period period); // settled ones too, by day and line
    [[nodiscard]] Result<std::vector<QuarantinedRow>> openLines(AccountId account);             // of all days and of files without a day
    // NotFound "quarantine.not_found", Input "quarantine.no_reason".
    [[nodiscard]] Done settle(qint64 id, const QString &reason, qint64 settledAt);
    [[nodiscard]] Done open(qint64 id); // takes that back; a line that is open stays so

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
