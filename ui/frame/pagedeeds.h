#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "storage/database.h"

#include <QObject>

#include <functional>
#include <vector>

namespace yiren {

// What is done on a page and can be taken back: each deed is a transaction of its own on the lane that writes, and says what came of it.
class PageDeeds : public QObject
{
    Q_OBJECT

public:
    PageDeeds(const PageServices &services, QObject *parent);
    ~PageDeeds() override;

signals:
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);
    void changed();

protected:
    // Answers with the number of what was made, or 0.
    using Work = std::function<Result<qint64>(Database &database, qint64 now)>;
    // `after` hears that number once it is written, behind changed(); `again` is what failed() offers.
    void run(Work work, std::function<void(qint64)> after, std::function<void()> again);
    [[nodiscard]] const PageServices &services() const { return m_services; }

private:
    PageServices m_services;
    std::vector<JobHandle<qint64>> m_jobs;
};

} // namespace yiren
