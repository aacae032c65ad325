#include "reconcile/fetchday.h"

#include "importing/billsyncjob.h"

namespace yiren {

namespace {

// A synchronisation of one day whose report counts only as done or as its first failure.
class FetchDayJob final : public Job<void>
{
public:
    explicit FetchDayJob(JobHandle<BillSyncReport> sync) : m_sync(std::move(sync)) {}

protected:
    void doStart() override
    {
        m_sync->then(this, [this](const Result<BillSyncReport> &report) { report ? finish(outcomeOf(*report)) : fail(report.error()); });
        m_sync->start();
    }
    void doStop() override { m_sync.reset(); }

private:
    static Done outcomeOf(const BillSyncReport &report)
    {
        for (const BillSyncEntry &entry : report.bills) {
            if (entry.status == BillSyncStatus::Failed || entry.status == BillSyncStatus::NotReady)
                return failure(entry.error);
        }
        return {};
    }

    JobHandle<BillSyncReport> m_sync;
};

} // namespace

CloseDayJob::Fetch fetchOfDay(StorageThread &storage, PayApi &api, const Clock &clock, AccountId account, BusinessDay day)
{
    return [&storage, &api, &clock, account, day] {
        JobHandle<BillSyncReport> sync(new BillSyncJob(api, storage, clock, account, Period::ofDay(day)));
        return JobHandle<void>(new FetchDayJob(std::move(sync)));
    };
}

} // namespace yiren
