#pragma once

#include "importing/importfilesjob.h"

#include <QHash>

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

// A file that is a list of customers, or may be one: its beginning, and the fields of the founder's own that its columns may be.
struct FileColumns {
    QString path;
    TableHead head;
    QStringList fieldNames;
};

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

    // What the columns of a file are; it is previewed again as a list of customers.
    void mapColumns(const QString &path, const CustomerMapping &mapping);
    // Of a previewed file that is a list of customers or no file that is known, once it was looked at; nothing: it is no table.
    std::optional<FileColumns> columnsOf(const QString &path) const;

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
    void columnsRead();                                    // columnsOf() may say more
    void columnsWanted(const yiren::FileColumns &columns); // nobody knows this file, but it looks like a list of customers. Once a file

private:
    void run(ImportFilesJob::Purpose purpose, const QStringList &paths);
    void end(const std::vector<FileOutcome> &outcomes);
    void setState(State state);
    void readColumns();

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
    QHash<QString, CustomerMapping> m_mappings; // by path
    std::vector<FileColumns> m_columns;
    QStringList m_askedColumns; // paths
    JobHandle<std::vector<FileColumns>> m_columnsJob;
};

} // namespace yiren
