#include "importing/importfilesjob.h"

#include "storage/storagethread.h"

#include <QFileInfo>

#include <chrono>
#include <numeric>

namespace yiren {

namespace {

constexpr std::chrono::milliseconds progressEvery(100);
constexpr qint64 kilobyte = 1024;

} // namespace

ImportFilesJob::ImportFilesJob(StorageThread &storage, ImportRequest common, QStringList paths, Purpose purpose)
    : m_storage(storage), m_common(std::move(common)), m_paths(std::move(paths)), m_purpose(purpose), m_shared(std::make_shared<Shared>())
{
    for (const QString &path : std::as_const(m_paths))
        m_sizes.push_back(QFileInfo(path).size());
    connect(&m_progress, &QTimer::timeout, this, &ImportFilesJob::reportProgress);
}

void ImportFilesJob::doStart()
{
    m_progress.start(progressEvery);
    next();
}

void ImportFilesJob::doStop()
{
    m_progress.stop();
    m_shared->isStopped = true;
    m_file.reset();
}

void ImportFilesJob::stop()
{
    m_isStopped = true;
    m_shared->isStopped = true;
}

void ImportFilesJob::next()
{
    const size_t index = m_outcomes.size();
    if (m_isStopped || index == m_sizes.size()) {
        m_progress.stop();
        finish(m_outcomes);
        return;
    }
    ImportRequest request = m_common;
    request.path = m_paths.at(static_cast<qsizetype>(index));
    if (const auto mapping = m_mappings.constFind(request.path); mapping != m_mappings.cend())
        request.mapping = *mapping;
    request.progress = [shared = m_shared](qint64 done, qint64 total) {
        shared->bytesDone = done;
        shared->bytesTotal = total;
        return !shared->isStopped;
    };
    m_file = m_storage.write<ImportOutcome>(
        [request, run = m_purpose == Purpose::Preview ? previewFile : importFile](Database &database) { return run(database, request); });
    m_file->then(this, [this, path = request.path](const Result<ImportOutcome> &outcome) {
        m_outcomes.push_back({path, outcome});
        m_shared = std::make_shared<Shared>(); // the next file's, of which nothing is done
        reportProgress();
        next();
    });
    m_file->start();
}

void ImportFilesJob::reportProgress()
{
    const auto finished = m_sizes.begin() + static_cast<std::ptrdiff_t>(m_outcomes.size());
    const qint64 all = std::accumulate(m_sizes.begin(), m_sizes.end(), qint64(0));
    qint64 done = std::accumulate(m_sizes.begin(), finished, qint64(0));
    const qint64 total = m_shared->bytesTotal;
    if (finished != m_sizes.end() && total > 0) // bytes of the plain text, which may be packed on disk
        done += static_cast<qint64>(static_cast<double>(*finished)
                                    * std::min(1.0, static_cast<double>(m_shared->bytesDone) / static_cast<double>(total)));
    emit progressed(done / kilobyte, std::max<qint64>(1, all / kilobyte));
}

} // namespace yiren
