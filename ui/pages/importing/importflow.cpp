#include "pages/importing/importflow.h"

#include "importing/undobatch.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <algorithm>

namespace yiren {

namespace {

bool bringsSomething(const ImportOutcome &outcome)
{
    return outcome.newRows + outcome.changedRows + outcome.quarantinedRows > 0;
}

bool wantsKey(const FileOutcome &one)
{
    return !one.outcome && one.outcome.error().code == QLatin1String("customer.key_needed");
}

} // namespace

ImportTally tallyOf(const std::vector<FileOutcome> &outcomes)
{
    ImportTally tally;
    for (const FileOutcome &one : outcomes) {
        if (!one.outcome) {
            ++tally.failed;
        } else if (!one.outcome->hasEffect()) {
            ++tally.unchanged;
        } else {
            ++tally.files;
            tally.newRows += one.outcome->newRows;
            tally.changedRows += one.outcome->changedRows;
            tally.batches.push_back(*one.outcome->batchId);
        }
    }
    return tally;
}

int importableFiles(const std::vector<FileOutcome> &previewed)
{
    return static_cast<int>(std::count_if(previewed.begin(), previewed.end(),
                                          [](const FileOutcome &one) { return one.outcome && bringsSomething(*one.outcome); }));
}

ImportFlow::ImportFlow(StorageThread &storage, const Clock &clock, AccountId account, QObject *parent)
    : QObject(parent), m_storage(storage), m_clock(clock), m_account(account)
{
}

void ImportFlow::preview(const QStringList &paths)
{
    if (m_state == State::Importing) {
        m_waiting += paths;
        return;
    }
    if (m_state == State::Imported)
        m_paths.clear();
    m_paths += paths;
    m_paths.removeDuplicates();
    run(ImportFilesJob::Purpose::Preview, m_paths);
}

void ImportFlow::import()
{
    if (m_state != State::Previewed)
        return;
    QStringList readable;
    for (const FileOutcome &one : m_outcomes) {
        if (one.outcome)
            readable.append(one.path);
    }
    run(ImportFilesJob::Purpose::Import, readable);
}

void ImportFlow::run(ImportFilesJob::Purpose purpose, const QStringList &paths)
{
    ImportRequest common;
    common.account = m_account;
    common.receivedAt = m_clock.now().toMSecsSinceEpoch();
    common.customerKey = m_customerKey;
    m_job.reset(new ImportFilesJob(m_storage, common, paths, purpose));
    m_job->then(this, [this](const Result<std::vector<FileOutcome>> &outcomes) { end(outcomes ? *outcomes : std::vector<FileOutcome>()); });
    m_job->start();
    setState(purpose == ImportFilesJob::Purpose::Preview ? State::Previewing : State::Importing);
}

void ImportFlow::end(const std::vector<FileOutcome> &outcomes)
{
    m_outcomes = outcomes;
    const bool wasImport = m_job->purpose() == ImportFilesJob::Purpose::Import;
    const bool wasStopped = m_job->isStopped();
    m_job.reset();
    if (!wasImport && wasStopped) {
        clear();
        return;
    }
    setState(wasImport ? State::Imported : State::Previewed);
    if (!wasImport && !m_customerKey && std::ranges::any_of(m_outcomes, wantsKey))
        emit keyNeeded();
    if (wasImport)
        emit imported(tallyOf(m_outcomes));
    if (wasImport && hasWaitingFiles())
        preview(std::exchange(m_waiting, {}));
}

void ImportFlow::setCustomerKey(CustomerKeyPtr key)
{
    m_customerKey = std::move(key);
    if (m_state == State::Previewed)
        run(ImportFilesJob::Purpose::Preview, m_paths);
}

void ImportFlow::cancel()
{
    if (m_job)
        m_job->stop();
}

void ImportFlow::clear()
{
    if (m_state == State::Importing)
        return;
    m_job.reset();
    m_paths.clear();
    m_outcomes.clear();
    setState(State::Idle);
}

void ImportFlow::undo(const std::vector<qint64> &batches)
{
    m_undo = m_storage.write<void>(
        [batches, now = m_clock.now().toMSecsSinceEpoch()](Database &database) { return undoBatches(database, batches, now); });
    m_undo->then(this, [this](const Done &done) { done ? emit undone() : emit undoFailed(done.error()); });
    m_undo->start();
}

void ImportFlow::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace yiren
