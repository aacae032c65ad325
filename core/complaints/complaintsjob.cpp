#include "complaints/complaintsjob.h"

#include "complaints/complaintclock.h"

#include <algorithm>

namespace yiren {

namespace {

// What is wrong with one complaint may be right with the next.
bool concernsOneComplaint(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::BadReply || kind == ErrorKind::Refused;
}

// The list does not name the payer.
bool isAsKept(const Complaint &listed, Complaint kept)
{
    kept.openid = listed.openid;
    return kept == listed;
}

} // namespace

ComplaintsJob::ComplaintsJob(ComplaintLookJob::Setup setup) : m_setup(setup) {}

void ComplaintsJob::doStart()
{
    m_reading = m_setup.storage.read<std::vector<KeptComplaint>>(
        [account = m_setup.account](Database &database) { return ComplaintStore(database).all(account); });
    m_reading->then(this, [this](const Result<std::vector<KeptComplaint>> &known) {
        if (!known)
            return fail(known.error());
        for (const KeptComplaint &kept : *known)
            m_known.emplace(kept.complaint.id, kept.complaint);
        askPage();
    });
    m_reading->start();
}

void ComplaintsJob::doStop()
{
    m_reading.reset();
    m_page.reset();
    m_look.reset();
    m_noting.reset();
}

// By what came, not by what was said to be there: complaints come while the list is read.
void ComplaintsJob::askPage()
{
    m_page = m_setup.api.complaints(today().plusDays(1 - complaintDaysRead), today(), static_cast<qint64>(m_listed.size()));
    m_page->then(this, [this](const Result<ComplaintPage> &page) {
        if (!page)
            return fail(page.error());
        const std::vector<Complaint> came = page->complaints; // the next call takes this one's place
        m_listed.insert(m_listed.end(), came.begin(), came.end());
        static_cast<qsizetype>(came.size()) == mostComplaintsAtOnce ? askPage() : plan();
    });
    m_page->start();
}

void ComplaintsJob::plan()
{
    std::map<QString, Complaint> listed;
    for (const Complaint &complaint : m_listed)
        listed.insert_or_assign(complaint.id, complaint);
    for (const auto &[id, complaint] : listed) {
        const auto known = m_known.find(id);
        m_report.open += isOpen(complaint);
        if (known == m_known.end())
            m_tasks.push_back({id, std::nullopt, true});
        else if (isOpen(complaint) || !isAsKept(complaint, known->second))
            m_tasks.push_back({id, complaint, false});
    }
    for (const auto &[id, complaint] : m_known) {
        if (!isOpen(complaint) || listed.contains(id))
            continue;
        ++m_report.open;
        m_tasks.push_back({id, std::nullopt, false});
    }
    m_report.listed = static_cast<qint64>(listed.size());
    lookAtNext();
}

void ComplaintsJob::lookAtNext()
{
    emit progressed(static_cast<qint64>(m_next), static_cast<qint64>(m_tasks.size()));
    if (isFinished()) // cancelled by whoever heard of the progress
        return;
    if (m_next == m_tasks.size())
        return end();
    const Task task = m_tasks[m_next++];
    m_look.reset(new ComplaintLookJob(m_setup, task.id, task.listed));
    m_look->then(this, [this, task](const Result<bool> &looked) { take(task, looked); });
    m_look->start();
}

void ComplaintsJob::take(const Task &task, const Result<bool> &looked)
{
    if (!looked && !concernsOneComplaint(looked.error().kind))
        return fail(looked.error());
    if (!looked && !m_report.failure)
        m_report.failure = looked.error();
    if (looked && task.isFresh)
        m_report.fresh.push_back(task.id);
    else if (looked)
        m_report.changed += *looked;
    lookAtNext();
}

void ComplaintsJob::end()
{
    const qint64 now = m_setup.clock.now().toMSecsSinceEpoch();
    m_noting = m_setup.storage.write<void>(
        [account = m_setup.account, now](Database &database) { return ComplaintStore(database).noteRead(account, now); });
    m_noting->then(this, [this](const Done &noted) {
        if (!noted)
            return fail(noted.error());
        finish(std::move(m_report));
    });
    m_noting->start();
}

} // namespace yiren
