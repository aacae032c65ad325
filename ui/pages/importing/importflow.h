#pragma once

#include "importing/importfilesjob.h"

namespace yiren {

class Clock;

// What an import brought, counted over its files, for one sentence.
struct ImportTally {
    int files = 0; // that changed something
    int unchanged = 0;
    int failed = 0;
    qint64 newRows = 0;
    qint64 changedRows = 0;
    std::vector<qint64> batches; // to be undone, in the order in which they came
};
[[nodiscard]] ImportTally tallyOf(const std::vector<FileOutcome> &outcomes);

// How many of the previewed files an import would take: those that can be read and bring something.
[[nodiscard]] int importableFiles(const std::vector<FileOutcome> &previewed);

// Importing files from the window, without a widget: preview, import, undo. One thing at a time.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Previewing, Previewed, Importing, Imported };

    ImportFlow(StorageThread &storage, const Clock &clock, AccountId account, QObject *parent = nullptr);

    // Added to the files that are previewed already; none twice. While something is imported they wait for its end.
    void preview(const QStringList &paths);
    void import(); // every file whose preview did not fail
    void cancel(); // what runs ends soon; files that are imported already stay so
    void clear();  // back to Idle, unless something is imported right now
    void undo(const std::vector<qint64> &batches);
    // Seals phones of customers; what is previewed is read again with it.
    void setCustomerKey(CustomerKeyPtr key);

    State state() const { return m_state; }
    const QStringList &paths() const { return m_paths; }
    const std::vector<FileOutcome> &outcomes() const { return m_outcomes; } // of the preview, then of the import
    bool hasWaitingFiles() const { return !m_waiting.isEmpty(); }
    JobBase *running() const { return m_job.get(); }

signals:
    void stateChanged();
    void imported(const yiren::ImportTally &tally); // also after a cancel, with what was done before it
    void undone();
    void keyNeeded(); // a previewed file has phones or sensitive fields, and there is no key yet
    void undoFailed(const yiren::Error &error);

private:
    void run(ImportFilesJob::Purpose purpose, const QStringList &paths);
    void end(const std::vector<FileOutcome> &outcomes);
    void setState(State state);

    StorageThread &m_storage;
    const Clock &m_clock;
    AccountId m_account;
    State m_state = State::Idle;
    QStringList m_paths;
    QStringList m_waiting; // that came during an import
    std::vector<FileOutcome> m_outcomes;
    std::unique_ptr<ImportFilesJob, AbandonJob> m_job;
    JobHandle<void> m_undo;
    CustomerKeyPtr m_customerKey;
};

} // namespace yiren
