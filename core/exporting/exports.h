#pragma once

#include "bills/accountid.h"
#include "exporting/table.h"
#include "retention/retentionreading.h"
#include "storage/database.h"
#include "time/period.h"

#include <optional>

namespace yiren {

// What can be exported, as tables. Column names are those of CLI.md, so that an orders export can be imported again.

// Orders paid in the period, and those created in it that were never paid.
[[nodiscard]] Result<ExportTable> ordersTable(Database &database, AccountId account, Period period);
// One row a day that has a bill: sums of the trade bill, what it brings in, whether the day is closed.
[[nodiscard]] Result<ExportTable> dailyTable(Database &database, AccountId account, Period period);
// The differences of the last reconciliation of each day.
[[nodiscard]] Result<ExportTable> differencesTable(Database &database, AccountId account, Period period);

// Customers who were first seen in the period; without one everybody. Phones and sensitive fields stay away: they are sealed.
[[nodiscard]] Result<ExportTable> customersTable(Database &database, AccountId account, const std::optional<Period> &firstSeen);

// Posts whose time lies in the period; without one all of them, also those without a time.
[[nodiscard]] Result<ExportTable> postsTable(Database &database, AccountId account, const std::optional<Period> &period);

// A row for each started experiment, arm and day, with all that was counted up to its end: exposures, conversions, the difference to the
// first arm with the band that holds on all days together, and the always-valid p. Without a period all days; `today` is not over and not
// among them.
[[nodiscard]] Result<ExportTable> experimentsTable(Database &database, AccountId account, BusinessDay today,
                                                   const std::optional<Period> &period);
// Months of joining (retention/cohorttable.h) of followers, members and buyers, a row for each period that is known; of the cohorts whose
// month begins in the period. Kinds of which nobody could be seen are not there.
[[nodiscard]] Result<ExportTable> cohortsTable(Database &database, AccountId account, BusinessDay today,
                                               const std::optional<Period> &joined);
[[nodiscard]] ExportTable cohortsTable(const std::vector<std::pair<RetentionKind, CohortTable>> &all);

} // namespace yiren
