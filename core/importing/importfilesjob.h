#pragma once

#include "base/job.h"
#include "importing/importfile.h"

#include <QHash>
#include <QStringList>
#include <QTimer>

#include <atomic>

namespace yiren {

class StorageThread;

// One of several files: what an import did with it, or would do, or why it can't.
struct FileOutcome {
    QString path;
    Result<ImportOutcome> outcome;
};

// Previews or imports files one after the other, each in a transaction of its own: one that can't be taken stops no other. Reports progress
// in kilobytes of all files.
class ImportFilesJob final : public Job<std::vector<FileOutcome>>
{
    Q_OBJECT

public:
    enum class Purpose { Preview, Import };

    // `common` says whose files they are and when they came; `storage` outlives the job.
    ImportFilesJob(StorageThread &storage, ImportRequest common, QStringList paths, Purpose purpose);

    void setMappings(QHash<QString, CustomerMapping> mappings) { m_mappings = std::move(mappings); } // by path, before start()

    // Ends soon, with what was done until then: the file at work leaves nothing (Cancelled) or was done already. Unlike cancel() it says
    // which.
    void stop();
    bool isStopped() const { return m_isStopped; }
    Purpose purpose() const { return m_purpose; }

protected:
    void doStart() override;
    void doStop() override;

private:
    // What the storage thread writes and reads while a file is at work.
    struct Shared {
        std::atomic<bool> isStopped = false;
        std::atomic<qint64> bytesDone = 0;
        std::atomic<qint64> bytesTotal = 0;
    };
    void next();
    void reportProgress();

    StorageThread &m_storage;
    ImportRequest m_common;
    QStringList m_paths;
    Purpose m_purpose;
    QHash<QString, CustomerMapping> m_mappings;
    bool m_isStopped = false;
    std::vector<qint64> m_sizes; // on disk, as m_paths
    std::vector<FileOutcome> m_outcomes;
    std::shared_ptr<Shared> m_shared;
    JobHandle<ImportOutcome> m_file;
    QTimer m_progress;
};

} // namespace yiren
