#include "frame/pagedeeds.h"

#include "storage/storagethread.h"
#include "storage/transaction.h"
#include "time/clock.h"

namespace yiren {

PageDeeds::PageDeeds(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

PageDeeds::~PageDeeds() = default;

void PageDeeds::run(Work work, std::function<void(qint64)> after, std::function<void()> again)
{
    std::erase_if(m_jobs, [](const JobHandle<qint64> &job) { return job->isFinished(); });
    m_jobs.push_back(m_services.storage.write<qint64>(
        [work = std::move(work), now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) -> Result<qint64> {
            auto transaction = Transaction::begin(database);
            if (!transaction)
                return failure(transaction.error());
            auto made = work(database, now);
            if (!made)
                return made;
            if (auto committed = transaction->commit(); !committed)
                return failure(committed.error());
            return made;
        }));
    m_jobs.back()->then(this, [this, after = std::move(after), again = std::move(again)](const Result<qint64> &made) {
        if (!made)
            return emit failed(made.error(), again);
        emit changed();
        after(*made);
    });
    m_jobs.back()->start();
}

} // namespace yiren
