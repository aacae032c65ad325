#include "importing/catchupjob.h"

#include "pay/payapi.h"
#include "storage/storagethread.h"

namespace yiren {

namespace {

// What is wrong with one bill may be right with the next.
bool concernsOneBill(ErrorKind kind)
{
    return kind == ErrorKind::NotReady || kind == ErrorKind::Refused || kind == ErrorKind::NotFound || kind == ErrorKind::BadReply
        || kind == ErrorKind::Input || kind == ErrorKind::Locked;
}

} // namespace

CatchUpJob::CatchUpJob(PayApi &pay, StorageThread &storage, const Clock &clock, AccountId account, std::vector<BusinessDay> days)
    : m_pay(pay), m_storage(storage), m_clock(clock), m_account(account), m_days(std::move(days))
{
}

void CatchUpJob::doStart()
{
    fetchNext();
}

void CatchUpJob::doStop()
{
    m_sync.reset();
}

void CatchUpJob::fetchNext()
{
    emit progressed(static_cast<qint64>(m_next), static_cast<qint64>(m_days.size()));
    if (m_next == m_days.size())
        return finish(std::move(m_outcome));
    if (!m_mayFetch()) {
        note(makeError(ErrorKind::Locked, "work.busy"));
        m_next = m_days.size();
        return finish(std::move(m_outcome));
    }
    m_sync.reset(new BillSyncJob(m_pay, m_storage, m_clock, m_account, Period::ofDay(m_days[m_next])));
    m_sync->then(this, [this](const Result<BillSyncReport> &report) { take(report); });
    m_sync->start();
}

void CatchUpJob::take(const Result<BillSyncReport> &report)
{
    bool isWhole = report.has_value();
    bool isLast = !report;
    if (!report)
        note(report.error());
    for (const BillSyncEntry &entry : report ? report->bills : std::vector<BillSyncEntry>()) {
        const bool isNew = entry.status == BillSyncStatus::Imported || entry.status == BillSyncStatus::Empty;
        m_outcome.hasNewBills = m_outcome.hasNewBills || isNew;
        if (entry.status != BillSyncStatus::Failed && entry.status != BillSyncStatus::NotReady)
            continue;
        note(entry.error);
        isWhole = false;
        isLast = isLast || !concernsOneBill(entry.error.kind);
    }
    m_outcome.days += isWhole;
    m_next = isLast ? m_days.size() : m_next + 1;
    fetchNext();
}

void CatchUpJob::note(const Error &error)
{
    if (!m_outcome.failure)
        m_outcome.failure = error;
}

} // namespace yiren
