#include "reconcile/closedayjob.h"

#include "base/crashpoint.h"

#include <algorithm>

namespace yiren {

namespace {

bool lacksBill(const CloseDecision &decision)
{
    return std::any_of(decision.blockers.begin(), decision.blockers.end(), [](const Blocker &blocker) {
        return blocker.kind == Blocker::Kind::BillMissing || blocker.kind == Blocker::Kind::FundBillMissing;
    });
}

// A company's first fund bill is not missed by any earlier one. While it may still come the day waits for it: what is locked without it
// stays without it.
bool mayComeLater(const Error &error)
{
    return error.kind == ErrorKind::NotReady || error.kind == ErrorKind::Network;
}

} // namespace

CloseDayJob::CloseDayJob(StorageThread &storage, const Clock &clock, Setup setup)
    : m_storage(storage), m_clock(clock), m_setup(std::move(setup)), m_workLock(m_setup.workLockPath)
{
    m_workLock.setStaleLockTime(std::chrono::milliseconds::zero()); // a long close is not stale; a dead process's lock is
}

CloseDayJob::~CloseDayJob() = default;

void CloseDayJob::doStart()
{
    if (m_clock.now() < m_setup.day.end())
        return fail(makeError(ErrorKind::Usage, "close.day_not_over", m_setup.day.toText()));
    if (!m_workLock.tryLock()) {
        qint64 pid = 0;
        QString host, program;
        m_workLock.getLockInfo(&pid, &host, &program);
        return fail(makeError(ErrorKind::Locked, "work.busy", QString::number(pid)));
    }
    lookUp();
}

void CloseDayJob::lookUp()
{
    m_lookUp = m_storage.read<std::optional<ClosedDay>>(
        [account = m_setup.account, day = m_setup.day](Database &database) { return ClosedDayStore(database).current(account, day); });
    m_lookUp->then(this, [this](const Result<std::optional<ClosedDay>> &closing) {
        if (!closing)
            return end(failure(closing.error()));
        if (*closing)
            return end(closedBefore(**closing));
        fetch();
    });
    m_lookUp->start();
}

void CloseDayJob::fetch()
{
    if (!m_setup.fetch)
        return reconcile();
    m_fetch = m_setup.fetch();
    m_fetch->then(this, [this](const Result<void> &fetched) {
        if (!fetched)
            m_fetchError = fetched.error();
        crashPoint("close.fetched");
        reconcile();
    });
    m_fetch->start();
}

void CloseDayJob::reconcile()
{
    m_reconcile = m_storage.write<DayReport>([account = m_setup.account, day = m_setup.day, now = m_clock.now().toMSecsSinceEpoch()](
                                                 Database &database) { return reconcileAndStore(database, account, day, now); });
    m_reconcile->then(this, [this](const Result<DayReport> &report) {
        if (!report)
            return end(failure(report.error()));
        crashPoint("close.reconciled");
        decide(*report);
    });
    m_reconcile->start();
}

void CloseDayJob::decide(const DayReport &report)
{
    const CloseDecision decision = closeDecision(report);
    if (m_fetchError && lacksBill(decision))
        return end(failure(*m_fetchError));
    if (!decision.canClose)
        return end(CloseOutcome{m_setup.day, std::nullopt, decision.blockers, report.unexplained, false, m_fetchError});
    if (m_fetchError && !report.funds.isPresent && mayComeLater(*m_fetchError))
        return end(failure(*m_fetchError));
    backUp();
}

void CloseDayJob::backUp()
{
    m_backUp = m_storage.write<QString>(
        [folder = m_setup.backupFolder, &clock = m_clock](Database &database) { return backUpBeforeClosing(database, folder, clock); });
    m_backUp->then(this, [this](const Result<QString> &path) {
        if (!path)
            return end(failure(path.error()));
        crashPoint("close.backed_up");
        lock();
    });
    m_backUp->start();
}

void CloseDayJob::lock()
{
    m_lock = m_storage.write<CloseOutcome>([account = m_setup.account, day = m_setup.day, now = m_clock.now().toMSecsSinceEpoch()](
                                               Database &database) { return lockDay(database, account, day, now); });
    m_lock->then(this, [this](Result<CloseOutcome> outcome) {
        crashPoint("close.locked");
        if (outcome)
            outcome->fetchError = m_fetchError;
        end(std::move(outcome));
    });
    m_lock->start();
}

void CloseDayJob::end(Result<CloseOutcome> outcome)
{
    m_workLock.unlock();
    finish(std::move(outcome));
}

void CloseDayJob::doStop()
{
    m_lookUp.reset();
    m_fetch.reset();
    m_reconcile.reset();
    m_backUp.reset();
    m_lock.reset();
    m_workLock.unlock();
}

} // namespace yiren
