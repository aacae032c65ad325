#include "complaints/complaintlookjob.h"

namespace yiren {

namespace {

constexpr size_t mostTalk = 3000; // no complaint is talked about that much: an answer that never ends is one

} // namespace

ComplaintLookJob::ComplaintLookJob(Setup setup, QString id, std::optional<Complaint> listed)
    : m_setup(setup), m_id(std::move(id)), m_complaint(std::move(listed))
{
}

void ComplaintLookJob::doStart()
{
    if (m_complaint)
        return askTalk();
    m_detail = m_setup.api.complaint(m_id);
    m_detail->then(this, [this](const Result<Complaint> &detail) {
        if (!detail)
            return fail(detail.error());
        m_complaint = *detail;
        askTalk();
    });
    m_detail->start();
}

void ComplaintLookJob::doStop()
{
    m_detail.reset();
    m_page.reset();
    m_keeping.reset();
}

void ComplaintLookJob::askTalk()
{
    m_page = m_setup.api.complaintTalk(m_id, static_cast<qint64>(m_talk.size()));
    m_page->then(this, [this](const Result<ComplaintTalkPage> &page) {
        if (!page)
            return fail(page.error());
        const ComplaintTalkPage came = *page; // the next call takes this one's place
        m_talk.insert(m_talk.end(), came.talk.begin(), came.talk.end());
        const bool isMore = !came.talk.empty() && static_cast<qint64>(m_talk.size()) < came.total && m_talk.size() < mostTalk;
        isMore ? askTalk() : keep();
    });
    m_page->start();
}

void ComplaintLookJob::keep()
{
    const qint64 now = m_setup.clock.now().toMSecsSinceEpoch();
    m_keeping = m_setup.storage.write<bool>([account = m_setup.account, news = ComplaintNews{*m_complaint, m_talk},
                                             now](Database &database) { return keepComplaint(database, account, news, now); });
    m_keeping->then(this, [this](const Result<bool> &kept) { finish(kept); });
    m_keeping->start();
}

} // namespace yiren
