#include "importing/billsyncjob.h"

#include "base/crashpoint.h"
#include "bills/billstore.h"
#include "importing/importfile.h"
#include "pay/billdate.h"
#include "pay/payapi.h"
#include "storage/storagethread.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

Done saveEmptyBill(Database &database, AccountId account, const BillFacts &facts)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (const auto saved = BillStore(database).save(account, facts); !saved)
        return failure(saved.error());
    return transaction->commit();
}

} // namespace

BillSyncJob::BillSyncJob(PayApi &pay, StorageThread &storage, const Clock &clock, AccountId account, Period period)
    : m_pay(pay), m_storage(storage), m_clock(clock), m_account(account), m_period(period)
{
}

void BillSyncJob::doStart()
{
    readKnown();
}

void BillSyncJob::doStop()
{
    m_isStopped->store(true);
    m_read.reset();
    m_download.reset();
    m_import.reset();
    m_write.reset();
}

void BillSyncJob::readKnown()
{
    const BusinessDay today = BusinessDay::of(m_clock.now());
    m_read = m_storage.read<BillsOnHand>(
        [account = m_account, period = m_period, today](Database &database) { return billsOnHand(database, account, period, today); });
    m_read->then(this, [this](const Result<BillsOnHand> &known) {
        if (!known)
            return fail(known.error());
        planFrom(*known);
        next();
    });
    m_read->start();
}

void BillSyncJob::planFrom(const BillsOnHand &known)
{
    m_report.unavailable.assign(known.unavailable.begin(), known.unavailable.end());
    const BusinessDay today = BusinessDay::of(m_clock.now());
    const BusinessDay first = std::max(m_period.first, oldestBillDay(today));
    for (BusinessDay day = std::min(m_period.last, today).previous(); day >= first; day = day.previous()) {
        const bool isClosed = known.closedDays.contains(day.toText()); // nothing can be added to it
        for (const BillKind kind : fetchedKinds) {
            if (const BillFacts *there = known.find(day, kind)) {
                const BillSyncStatus status = there->state == BillState::Empty ? BillSyncStatus::Empty : BillSyncStatus::Unchanged;
                m_report.bills.push_back({day, kind, status, there->rows, there->quarantined, there->summary.agrees(), {}});
            } else if (!isClosed && !known.unavailable.contains(kind)) {
                m_wanted.push_back({day, kind});
            }
        }
    }
    m_total = static_cast<qint64>(m_wanted.size());
}

void BillSyncJob::next()
{
    emit progressed(m_total - static_cast<qint64>(m_wanted.size()), m_total);
    if (!m_wanted.empty())
        return download();
    std::stable_sort(m_report.bills.begin(), m_report.bills.end(),
                     [](const BillSyncEntry &a, const BillSyncEntry &b) { return a.day == b.day ? a.kind < b.kind : a.day > b.day; });
    finish(std::move(m_report));
}

void BillSyncJob::download()
{
    m_download = m_pay.bill(m_wanted.front().day, m_wanted.front().kind);
    m_download->then(this, [this](const Result<BillAnswer> &answer) { take(answer); });
    m_download->start();
}

void BillSyncJob::take(const Result<BillAnswer> &answer)
{
    if (answer)
        return answer->state == BillAnswer::State::Empty ? saveEmpty() : import(*answer);
    if (answer.error().code == QLatin1String("NO_AUTH") && mayBeUnavailable(m_wanted.front().kind))
        return markUnavailable();
    endBill(answer.error().kind == ErrorKind::NotReady ? BillSyncStatus::NotReady : BillSyncStatus::Failed, answer.error());
}

void BillSyncJob::saveEmpty()
{
    BillFacts facts;
    facts.kind = m_wanted.front().kind;
    facts.day = m_wanted.front().day;
    facts.state = BillState::Empty;
    facts.receivedAt = m_clock.now().toMSecsSinceEpoch();
    m_write = m_storage.write<void>([account = m_account, facts](Database &database) { return saveEmptyBill(database, account, facts); });
    m_write->then(this, [this](const Done &saved) {
        saved ? endBill(BillSyncStatus::Empty, ImportOutcome()) : endBill(BillSyncStatus::Failed, saved.error());
    });
    m_write->start();
}

void BillSyncJob::import(const BillAnswer &answer)
{
    crashPoint("sync.downloaded");
    ImportRequest request;
    request.account = m_account;
    request.path = answer.file->fileName();
    request.name = QStringLiteral("%1 %2").arg(billKindName(m_wanted.front().kind), m_wanted.front().day.toText());
    request.receivedAt = m_clock.now().toMSecsSinceEpoch();
    request.billKind = m_wanted.front().kind;
    request.day = m_wanted.front().day;
    request.answer = QString::fromUtf8(answer.answer);
    request.progress = [isStopped = m_isStopped](qint64, qint64) { return !isStopped->load(); };
    // The file goes with its last owner, which must not be before the import has ended.
    m_import = m_storage.write<ImportOutcome>([request, file = answer.file](Database &database) { return importFile(database, request); });
    m_import->then(this, [this](const Result<ImportOutcome> &outcome) {
        if (!outcome)
            return endBill(BillSyncStatus::Failed, outcome.error());
        const bool isEmpty = outcome->newRows + outcome->sameRows + outcome->changedRows == 0;
        endBill(isEmpty ? BillSyncStatus::Empty : BillSyncStatus::Imported, *outcome);
    });
    m_import->start();
}

void BillSyncJob::markUnavailable()
{
    const BillKind kind = m_wanted.front().kind;
    m_report.unavailable.push_back(kind);
    std::erase_if(m_wanted, [kind](const Wanted &wanted) { return wanted.kind == kind; });
    m_write = m_storage.write<void>([account = m_account, kind, today = BusinessDay::of(m_clock.now())](Database &database) {
        return noteUnavailable(database, account, kind, today);
    });
    // Where it can't be kept nothing else can: whoever repeats by itself must not ask for ever.
    m_write->then(this, [this](const Done &noted) { noted ? next() : fail(noted.error()); });
    m_write->start();
}

void BillSyncJob::endBill(BillSyncStatus status, const ImportOutcome &outcome)
{
    const qint64 rows = outcome.newRows + outcome.sameRows;
    endBill({m_wanted.front().day, m_wanted.front().kind, status, rows, outcome.quarantinedRows, outcome.summary.agrees(), {}});
}

void BillSyncJob::endBill(BillSyncStatus status, const Error &error)
{
    endBill({m_wanted.front().day, m_wanted.front().kind, status, 0, 0, {}, error});
}

void BillSyncJob::endBill(BillSyncEntry entry)
{
    m_report.bills.push_back(std::move(entry));
    m_wanted.pop_front();
    next();
}

} // namespace yiren
