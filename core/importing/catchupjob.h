#pragma once

#include "importing/billsyncjob.h"

#include <functional>

namespace yiren {

// How catching up ended. A failure keeps what was fetched before it.
struct CatchUp {
    int days = 0;                 // of which nothing failed
    bool hasNewBills = false;     // the data file knows of a bill more than before, if only that there is none
    std::optional<Error> failure; // the first
};

// Fetches the bills of several days, one day after the other, and stops at a failure that the next day would meet too: no network, no
// rights, no disk, or somebody at work on the data folder. Reports progress in days. Its collaborators outlive it.
class CatchUpJob final : public Job<CatchUp>
{
    Q_OBJECT

public:
    // `days`: in the order in which they are fetched.
    CatchUpJob(PayApi &pay, StorageThread &storage, const Clock &clock, AccountId account, std::vector<BusinessDay> days);

    // Asked before each day, also a long time after the start: no ends the run with Locked "work.busy".
    void setGate(std::function<bool()> mayFetch) { m_mayFetch = std::move(mayFetch); }
    // Whose bills are being fetched; nothing before the start and after the end.
    std::optional<BusinessDay> day() const { return m_next < m_days.size() ? std::optional(m_days[m_next]) : std::nullopt; }
    qint64 doneDays() const { return static_cast<qint64>(m_next); }
    qint64 allDays() const { return static_cast<qint64>(m_days.size()); }
    const CatchUp &soFar() const { return m_outcome; }

protected:
    void doStart() override;
    void doStop() override;

private:
    void fetchNext();
    void take(const Result<BillSyncReport> &report);
    void note(const Error &error);

    PayApi &m_pay;
    StorageThread &m_storage;
    const Clock &m_clock;
    const AccountId m_account;
    const std::vector<BusinessDay> m_days;
    std::function<bool()> m_mayFetch = [] { return true; };
    size_t m_next = 0;
    CatchUp m_outcome;
    JobHandle<BillSyncReport> m_sync;
};

} // namespace yiren
