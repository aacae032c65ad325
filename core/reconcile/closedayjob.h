#pragma once

#include "base/job.h"
#include "reconcile/closeday.h"
#include "storage/storagethread.h"

#include <QLockFile>

#include <functional>

namespace yiren {

// 日结: fetch, reconcile, decide, back up, lock, as one piece of work. It may be stopped anywhere and run again: it then ends with the same
// certificate, because what is certified is looked at in the transaction that locks, and nothing of the hour goes into it.
// Usage "close.day_not_over"; Locked "work.busy" (detail: pid of the other process); the errors of its steps. When fetching fails, the day
// is closed on what is there already, and the outcome says so; if that lacks a bill, the job fails with the fetch's error.
class CloseDayJob final : public Job<CloseOutcome>
{
public:
    // Brings the day's bills in, or does nothing. Called once.
    using Fetch = std::function<JobHandle<void>()>;
    struct Setup {
        AccountId account{};
        BusinessDay day{QDate()};
        QString workLockPath; // DataDir::workLockPath(); held from start to end
        QString backupFolder;
        Fetch fetch; // empty: no online account
    };
    CloseDayJob(StorageThread &storage, const Clock &clock, Setup setup);
    ~CloseDayJob() override;

protected:
    void doStart() override;
    void doStop() override;

private:
    void lookUp();
    void fetch();
    void reconcile();
    void decide(const DayReport &report);
    void backUp();
    void lock();
    void end(Result<CloseOutcome> outcome);

    StorageThread &m_storage;
    const Clock &m_clock;
    Setup m_setup;
    QLockFile m_workLock;
    std::optional<Error> m_fetchError;
    JobHandle<std::optional<ClosedDay>> m_lookUp;
    JobHandle<void> m_fetch;
    JobHandle<DayReport> m_reconcile;
    JobHandle<QString> m_backUp;
    JobHandle<CloseOutcome> m_lock;
};

} // namespace yiren
