#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <QSet>

namespace yiren {

// Which days are closed (日结): nothing of them may change.
class LockedDayStore
{
public:
    explicit LockedDayStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<QSet<QString>> days(AccountId account); // "2026-11-20", …

private:
    Database &m_database;
};

} // namespace yiren
