#include "frame/tableexport.h"

#include "base/futurejob.h"
#include "base/stoppablejob.h"
#include "exporting/exportfile.h"
#include "storage/storagethread.h"
#include "widgets/runningjobs.h"
#include "widgets/tablefiledialog.h"

#include <QDir>
#include <QWidget>

namespace yiren {

namespace {

Result<qint64> writeRows(const ExportTable &table, const QString &path, const StopSign &stop)
{
    if (auto written = exportFile(table, path, stop); !written)
        return failure(written.error());
    return static_cast<qint64>(table.rows.size());
}

} // namespace

TableExport::TableExport(const PageServices &services, Words words, QWidget *page)
    : QObject(page), m_services(services), m_words(std::move(words)), m_page(page)
{
}

TableExport::~TableExport() = default;

void TableExport::ask(const QString &name, std::function<void(const QString &path)> chosen)
{
    askForTableFile(m_page, m_words.asking(), name, std::move(chosen));
}

void TableExport::write(const ExportTable &table, const QString &path)
{
    const StopSign stop;
    run(stoppable(runInPool<qint64>(m_services.pool, [table, path, stop] { return writeRows(table, path, stop); }), stop), path,
        [this, table, path] { write(table, path); });
}

void TableExport::write(const Reading &reading, const QString &path)
{
    const StopSign stop;
    run(stoppable(m_services.storage.read<qint64>([reading, path, stop](Database &database) -> Result<qint64> {
            const auto table = reading(database, stop);
            return table ? writeRows(*table, path, stop) : failure(table.error());
        }),
                  stop),
        path, [this, reading, path] { write(reading, path); });
}

void TableExport::run(JobHandle<qint64> job, const QString &path, std::function<void()> again)
{
    std::erase_if(m_jobs, [](const JobHandle<qint64> &earlier) { return earlier->isFinished(); });
    m_jobs.push_back(std::move(job));
    m_services.jobs.watch(*m_jobs.back(), m_words.running);
    m_jobs.back()->then(this, [this, path, again = std::move(again)](const Result<qint64> &rows) {
        if (rows)
            emit noticed(m_words.written(*rows, QDir::toNativeSeparators(path)), {});
        else if (rows.error().kind != ErrorKind::Cancelled)
            emit failed(rows.error(), again);
    });
    m_jobs.back()->start();
}

} // namespace yiren
