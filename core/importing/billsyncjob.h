#pragma once

#include "base/job.h"
#include "importing/billsonhand.h"
#include "importing/billsyncreport.h"
#include "importing/importoutcome.h"
#include "pay/billanswer.h"
#include "time/clock.h"

#include <atomic>
#include <deque>

namespace yiren {

class PayApi;
class StorageThread;

// Fetches the bills of a period from WeChat Pay and imports them, newest day first: the trade bill ALL and the fund-flow bills of the three
// accounts. What is there is left alone; one failure does not stop the others. Days that are not over or older than three months are left
// out. Reports progress in bills. Its collaborators outlive it.
class BillSyncJob final : public Job<BillSyncReport>
{
    Q_OBJECT

public:
    BillSyncJob(PayApi &pay, StorageThread &storage, const Clock &clock, AccountId account, Period period);

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Wanted {
        BusinessDay day;
        BillKind kind;
    };
    void readKnown();
    void planFrom(const BillsOnHand &known);
    void next();
    void download();
    void take(const Result<BillAnswer> &answer);
    void saveEmpty();
    void import(const BillAnswer &answer);
    void markUnavailable();
    void endBill(BillSyncStatus status, const ImportOutcome &outcome);
    void endBill(BillSyncStatus status, const Error &error);
    void endBill(BillSyncEntry entry);

    PayApi &m_pay;
    StorageThread &m_storage;
    const Clock &m_clock;
    const AccountId m_account;
    const Period m_period;
    std::deque<Wanted> m_wanted;
    qint64 m_total = 0;
    BillSyncReport m_report;
    JobHandle<BillsOnHand> m_read;
    JobHandle<BillAnswer> m_download;
    JobHandle<ImportOutcome> m_import;
    JobHandle<void> m_write;
    const std::shared_ptr<std::atomic<bool>> m_isStopped = std::make_shared<std::atomic<bool>>(false); // what the import asks now and then
};

} // namespace yiren
