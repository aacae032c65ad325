#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/period.h"

namespace yiren {

// Runs a query whose parameters are the account, the first day and the day after the last one.
[[nodiscard]] Result<Statement> runForDays(Database &database, const QString &sql, AccountId account, Period period);

} // namespace yiren
