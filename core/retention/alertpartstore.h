#pragma once

#include "bills/accountid.h"
#include "retention/alertparts.h"
#include "storage/database.h"
#include "time/period.h"

namespace yiren {

// What the parts of a daily figure were, out of the trade bills and WeChat's statistics.
class AlertPartStore
{
public:
    explicit AlertPartStore(Database &database) : m_database(database) {}

    // Of each day of the period that has any, in no order.
    [[nodiscard]] Result<std::vector<PartOfDay>> parts(WatchedFigure figure, AccountId account, Period period);

private:
    Database &m_database;
};

} // namespace yiren
