#include "pages/importing/importflow.h"

#include "customers/customerfieldstore.h"
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

bool mayBeCustomers(const FileOutcome &one)
{
    return one.outcome ? one.outcome->kind == FileKind::Customers
                       : wantsKey(one) || one.outcome.error().code == QLatin1String("import.unknown_kind");
}

// Of those that are tables; what can't be read was said in the preview.
Result<std::vector<FileColumns>> columnsOfFiles(Database &database, AccountId account, const QStringList &paths)
{
    constexpr int rowsShown = 8;
    const auto fields = CustomerFieldStore(database).fields(account);
    if (!fields)
        return failure(fields.error());
    QStringList names;
    for (const CustomerField &field : *fields)
        names.append(field.name);
    names.removeAll(QStringLiteral("phone")); // has a column of its own
    std::vector<FileColumns> found;
    for (const QString &path : paths) {
        const auto head = readTableHead(path, rowsShown);
        if (head && *head)
            found.push_back({path, **head, names});
    }
    return found;
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
    m_job->setMappings(m_mappings);
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
    if (!wasImport)
        readColumns();
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

void ImportFlow::mapColumns(const QString &path, const CustomerMapping &mapping)
{
    m_mappings.insert(path, mapping);
    if (m_state == State::Previewed)
        run(ImportFilesJob::Purpose::Preview, m_paths);
}

std::optional<FileColumns> ImportFlow::columnsOf(const QString &path) const
{
    const auto found = std::ranges::find(m_columns, path, &FileColumns::path);
    return found == m_columns.end() ? std::nullopt : std::optional(*found);
}

void ImportFlow::readColumns()
{
    QStringList paths;
    for (const FileOutcome &one : m_outcomes) {
        if (mayBeCustomers(one))
            paths.append(one.path);
    }
    m_columns.clear();
    if (paths.isEmpty())
        return;
    m_columnsJob = m_storage.read<std::vector<FileColumns>>(
        [paths, account = m_account](Database &database) { return columnsOfFiles(database, account, paths); });
    m_columnsJob->then(this, [this](const Result<std::vector<FileColumns>> &columns) {
        m_columns = columns ? *columns : std::vector<FileColumns>();
        emit columnsRead();
        for (const FileOutcome &one : m_outcomes) {
            const auto unknown = one.outcome || wantsKey(one) ? std::optional<FileColumns>() : columnsOf(one.path);
            if (!unknown || m_askedColumns.contains(one.path) || !guessMapping(unknown->head, unknown->fieldNames).hasPerson())
                continue;
            m_askedColumns.append(one.path);
            emit columnsWanted(*unknown);
            return; // one at a time: the answer leads to another preview
        }
    });
    m_columnsJob->start();
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
    m_columnsJob.reset();
    m_columns.clear();
    m_mappings.clear();
    m_askedColumns.clear();
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
