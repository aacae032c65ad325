#pragma once

#include "bills/accountid.h"
#include "reconcile/dayreport.h"
#include "storage/database.h"

namespace yiren {

// Reads what the reconciliation of some days looks at. The ledger's side: orders paid or created in the period and those that its bill rows
// name, refunds created in the period and those that its bill rows name. Input "reconcile.too_many_rows" (detail: how many) when the bills
// of the period have more rows than mostBillRows() of this computer's memory.
[[nodiscard]] Result<DayRecords> loadDay(Database &database, AccountId account, Period period);

// How many rows of bills are read at once on a computer with this memory: a million at least, 5,592,405 with 16 GiB.
[[nodiscard]] qint64 mostBillRows(qint64 memoryBytes);

// The chained balances of every fund account over the imported days of the period, with the footers of the files.
[[nodiscard]] Result<std::vector<AccountChain>> loadChains(Database &database, AccountId account, Period period);
// The same over everything that was ever imported: what a check of the whole archive wants.
[[nodiscard]] Result<std::vector<AccountChain>> loadWholeChains(Database &database, AccountId account);

// What makeReport() wants: the records, the settlements of the days, and the chains of the month before them, or from the last imported day
// on where that is older. Each closing proves its link to the day before, so that closings need not read years.
[[nodiscard]] Result<ReportInput> loadReportInput(Database &database, AccountId account, Period period);

} // namespace yiren
