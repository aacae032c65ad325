#include "widgets/runningjobs.h"

#include <algorithm>

namespace yiren {

void RunningJobs::watch(JobBase &job, std::function<QString()> title, Ends ends)
{
    const quint64 id = m_nextId++;
    m_entries.push_back({id, std::move(title), 0, 0, &job, ends == Ends::WhenCancelled});
    connect(&job, &JobBase::progressed, this, [this, id](qint64 done, qint64 total) {
        for (Entry &entry : m_entries) {
            if (entry.id == id) {
                entry.done = done;
                entry.total = total;
            }
        }
        emit progressed(id);
    });
    connect(&job, &JobBase::finished, this, [this, id] { remove(id); });
    // A dropped job says nothing more, not even that it is destroyed; its child does.
    connect(new QObject(&job), &QObject::destroyed, this, [this, id] { remove(id); });
    emit changed();
}

void RunningJobs::cancel(quint64 id)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry &entry) { return entry.id == id; });
    if (it != m_entries.end() && it->job && it->canCancel)
        it->job->cancel();
}

void RunningJobs::remove(quint64 id)
{
    const auto removed = std::erase_if(m_entries, [id](const Entry &entry) { return entry.id == id; });
    if (removed > 0)
        emit changed();
}

} // namespace yiren
