#pragma once

#include "bills/accountid.h"
#include "reconcile/closedaystore.h"
#include "reconcile/dayreport.h"
#include "storage/database.h"
#include "time/clock.h"

namespace yiren {

// Whether a reconciled day can be closed.
struct CloseDecision {
    bool canClose = false;
    std::vector<Blocker> blockers;
};
[[nodiscard]] CloseDecision closeDecision(const DayReport &report);

// What became of a day. `unexplained` of a closed day is what its certificate says.
struct CloseOutcome {
    BusinessDay day{QDate()};
    std::optional<ClosedDay> closing; // nothing: it stays open
    std::vector<Blocker> blockers;
    Money unexplained;
    bool wasClosedBefore = false;                   // nothing was done
    std::optional<Error> fetchError = std::nullopt; // a bill that was asked for and did not come; the day was looked at without it
};

// A day that is closed already. Damaged "certificate.damaged".
[[nodiscard]] Result<CloseOutcome> closedBefore(const ClosedDay &closing);

// The steps of 日结 that talk to the data file, each to be called in StorageThread::write(). Each may be repeated.

// Loads, matches, explains and proves some days without changing anything: for StorageThread::read() too, so that nobody waits for a write.
[[nodiscard]] Result<DayReport> reconcileDays(Database &database, AccountId account, Period days);
// Stores the report of one day, in one transaction. A closed day's too.
[[nodiscard]] Done storeReport(Database &database, AccountId account, const DayReport &report, qint64 now);

// Loads, matches, explains, proves and stores the report of one day, in one transaction. A closed day may be looked at too.
[[nodiscard]] Result<DayReport> reconcileAndStore(Database &database, AccountId account, BusinessDay day, qint64 now);

// A verified backup "daily-YYYYMMDD.yirenbak" of today in the folder (made if it is not there); older ones go as backupsToRemove() says.
// Returns its path. Damaged when the backup does not verify.
[[nodiscard]] Result<QString> backUpBeforeClosing(Database &database, const QString &folder, const Clock &clock);

// Looks at the day once more and, if nothing keeps it open, writes certificate, lock and audit row: one transaction, so that what is closed
// is what was certified. A day that is closed already is given back as it is.
[[nodiscard]] Result<CloseOutcome> lockDay(Database &database, AccountId account, BusinessDay day, qint64 now);

// Unlocks a closed day; its certificate stays in the chain. Usage "close.no_reason"; NotFound "close.not_closed".
[[nodiscard]] Done reopenDay(Database &database, AccountId account, BusinessDay day, const QString &reason, qint64 now);

} // namespace yiren
