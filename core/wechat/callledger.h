#pragma once

#include "base/job.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wechat/officialcall.h"
#include "wechat/quotastore.h"
#include "wechat/quotatable.h"

namespace yiren {

// Counts the calls of one account before they are made, in the data file, where every process of this computer sees them.
class CallLedger
{
public:
    CallLedger(StorageThread &storage, const Clock &clock, AccountId account);

    [[nodiscard]] JobHandle<void> count(const QString &api); // see QuotaStore::count()
    // By what WeChat answered to quotaCall(), for an API whose usual limit is used up; see QuotaStore::countByOwn().
    [[nodiscard]] JobHandle<void> countByOwn(const QString &api, const QuotaStore::Own &own);
    void noteUsedUp(const QString &api);
    // Learns from an answered call that set WeChat's counters back.
    void noteAnswer(const OfficialCall &call);
    [[nodiscard]] QString returns() const; // when an API that is used up now works again, Beijing time

private:
    void keep(std::function<Done(QuotaStore &)> work);
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    StorageThread &m_storage;
    const Clock &m_clock;
    AccountId m_account;
    QuotaTable m_table;
    std::vector<JobHandle<void>> m_keeping; // writes, done or under way
};

} // namespace yiren
