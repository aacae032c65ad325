#pragma once

#include "complaints/complaintlookjob.h"

#include <map>

namespace yiren {

// What a reading of the list brought.
struct ComplaintsReport {
    qint64 listed = 0;            // complaints of the last thirty days
    qint64 open = 0;              // of those and of older ones that are kept
    std::vector<QString> fresh;   // ids never seen before
    qint64 changed = 0;           // besides the fresh ones
    std::optional<Error> failure; // of the first complaint that could not be looked at; the others were

    bool hasNews() const { return !fresh.empty() || changed > 0; }
};

// Reads the list of the last thirty days page by page and looks at each complaint that is new, differs from what is kept, or is open, also
// at open ones that the list is too short for. Stopping it loses at most the complaint that is under way. Reports progress in complaints.
// Errors: those of the list, of the data file, and what every further question would meet too.
class ComplaintsJob final : public Job<ComplaintsReport>
{
    Q_OBJECT

public:
    explicit ComplaintsJob(ComplaintLookJob::Setup setup);

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Task {
        QString id;
        std::optional<Complaint> listed; // without it the detail is asked for
        bool isFresh = false;
    };
    void askPage();
    void plan();
    void lookAtNext();
    void take(const Task &task, const Result<bool> &looked);
    void end();
    BusinessDay today() const { return BusinessDay::of(m_setup.clock.now()); }

    const ComplaintLookJob::Setup m_setup;
    std::map<QString, Complaint> m_known;
    std::vector<Complaint> m_listed;
    std::vector<Task> m_tasks;
    size_t m_next = 0;
    ComplaintsReport m_report;
    JobHandle<std::vector<KeptComplaint>> m_reading;
    JobHandle<ComplaintPage> m_page;
    JobHandle<bool> m_look;
    JobHandle<void> m_noting;
};

} // namespace yiren
