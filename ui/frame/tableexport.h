#pragma once

#include "base/job.h"
#include "base/stopsign.h"
#include "exporting/table.h"
#include "frame/pageservices.h"
#include "storage/database.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace yiren {

// How a page writes what it shows into a file: asks where to, Excel first; the writing stands in the panel of jobs until it is done and can
// be cancelled there, which leaves no file. The rows are those of the moment when the place was chosen, also when it is tried again.
class TableExport : public QObject
{
    Q_OBJECT

public:
    struct Words {
        std::function<QString()> asking;                                  // "Export orders"
        std::function<QString()> running;                                 // "Exporting orders"
        std::function<QString(qint64 rows, const QString &path)> written; // "3 orders written to …"
    };
    using Reading = std::function<Result<ExportTable>(Database &database, const StopSign &stop)>;

    TableExport(const PageServices &services, Words words, QWidget *page);
    ~TableExport() override;

    // `name`: of the file, without its ending.
    void ask(const QString &name, std::function<void(const QString &path)> chosen);
    // .csv or .xlsx, by the path's ending.
    void write(const ExportTable &table, const QString &path);
    // What is read for it, on the lane that reads; `reading` looks at the sign between pieces.
    void write(const Reading &reading, const QString &path);

signals:
    void noticed(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);

private:
    void run(JobHandle<qint64> job, const QString &path, std::function<void()> again);

    PageServices m_services;
    Words m_words;
    QWidget *m_page;
    std::vector<JobHandle<qint64>> m_jobs;
};

} // namespace yiren
