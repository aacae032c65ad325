#pragma once

#include "bills/accountid.h"
#include "customers/customer.h"
#include "storage/database.h"
#include "time/period.h"

namespace yiren {

// A person with all ids, for an export. Phones and sensitive values are not among them: they are sealed.
struct ExportedCustomer {
    Customer person;
    QString openId; // the first one that became known
    QString unionId;
    QString otherIds; // further openids, external_userids and codes, parted by blanks
};

class CustomerExportStore
{
public:
    explicit CustomerExportStore(Database &database) : m_database(database) {}

    // By the time they were first seen; without a period everybody. Without who was joined to another or erased.
    [[nodiscard]] Result<std::vector<ExportedCustomer>> customers(AccountId account, const std::optional<Period> &firstSeen);

private:
    Database &m_database;
};

} // namespace yiren
