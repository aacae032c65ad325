#include "pages/conversations/talkdrafts.h"

#include "conversations/draftstore.h"
#include "storage/storagethread.h"
#include "storage/transaction.h"
#include "time/clock.h"

namespace yiren {

TalkDrafts::TalkDrafts(const PageServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(limitMs);
    connect(&m_timer, &QTimer::timeout, this, &TalkDrafts::flush);
}

TalkDrafts::~TalkDrafts() = default;

void TalkDrafts::note(qint64 peer, const QString &text)
{
    m_changed[peer] = text;
    if (!m_timer.isActive()) // not started anew by each key: who types without a pause loses no more than others
        m_timer.start();
}

std::optional<QString> TalkDrafts::unkept(qint64 peer) const
{
    const auto found = m_changed.find(peer);
    return found == m_changed.end() ? std::nullopt : std::optional(found->second);
}

// One writing at a time: an older one must not come after a newer one.
void TalkDrafts::flush()
{
    m_timer.stop();
    if (m_changed.empty() || m_job)
        return;
    const auto drafts = m_changed;
    m_job = m_services.storage.write<void>([drafts, now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) -> Done {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        for (const auto &[peer, text] : drafts) {
            if (auto kept = DraftStore(database).keep(peer, text, now); !kept)
                return kept;
        }
        return transaction->commit();
    });
    m_job->then(this, [this, drafts](const Done &kept) {
        const Done done = kept; // the job and its result go
        m_job.reset();
        if (!done)
            emit failed(done.error());
        std::erase_if(m_changed, [&](const auto &entry) {
            const auto written = drafts.find(entry.first);
            return done && written != drafts.end() && written->second == entry.second;
        });
        if (done && !m_changed.empty())
            m_timer.start();
    });
    m_job->start();
}

} // namespace yiren
