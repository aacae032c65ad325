#include "broadcasts/broadcastsjob.h"

#include <algorithm>

namespace yiren {

void BroadcastsJob::doStart()
{
    m_reading = m_setup.storage.read<std::vector<Broadcast>>(
        [account = m_setup.account, now = m_setup.now()](Database &database) -> Result<std::vector<Broadcast>> {
            BroadcastStore store(database);
            const auto ids = store.due(account, now);
            if (!ids)
                return failure(ids.error());
            std::vector<Broadcast> due;
            for (const qint64 id : *ids) {
                auto broadcast = store.broadcast(account, id);
                if (!broadcast)
                    return failure(broadcast.error());
                due.push_back(std::move(*broadcast));
            }
            return due;
        });
    m_reading->then(this, [this](const Result<std::vector<Broadcast>> &due) {
        if (!due)
            return fail(due.error());
        m_due = *due;
        lookAtNext();
    });
    m_reading->start();
}

void BroadcastsJob::doStop()
{
    m_reading.reset();
    m_look.reset();
}

void BroadcastsJob::lookAtNext()
{
    if (m_next == m_due.size())
        return end();
    emit progressed(static_cast<qint64>(m_next), static_cast<qint64>(m_due.size()));
    m_look.reset(new BroadcastLookJob(m_setup, m_due[m_next].id));
    m_look->then(this, [this](const Result<Broadcast> &looked) { take(looked); });
    m_look->start();
}

void BroadcastsJob::take(const Result<Broadcast> &looked)
{
    ++m_report.looked;
    if (!looked && !m_report.failure)
        m_report.failure = looked.error();
    if (looked && looked->state != m_due[m_next].state)
        m_report.changed.push_back(*looked);
    ++m_next;
    lookAtNext();
}

void BroadcastsJob::end()
{
    m_reading = m_setup.storage.read<std::vector<Broadcast>>(
        [account = m_setup.account](Database &database) { return BroadcastStore(database).broadcasts(account); });
    m_reading->then(this, [this](const Result<std::vector<Broadcast>> &all) {
        if (!all)
            return fail(all.error());
        for (const Broadcast &broadcast : *all) {
            if (broadcast.nextLookAt)
                m_report.nextLookAt = std::min(m_report.nextLookAt.value_or(*broadcast.nextLookAt), *broadcast.nextLookAt);
        }
        finish(m_report);
    });
    m_reading->start();
}

} // namespace yiren
