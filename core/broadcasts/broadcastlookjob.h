#pragma once

#include "broadcasts/broadcasts.h"
#include "broadcasts/broadcastsetup.h"
#include "broadcasts/tasksearch.h"
#include "wecom/moments.h"

namespace yiren {

// Asks WeChat how one broadcast stands: whether a task was made of one whose answer was lost, whether the colleague has confirmed, who got
// it. Changes nothing at WeChat. Ends with it as it is kept then; results that are not ready yet (41063) are no error. Errors: the API's,
// with which it is looked at later again; NotFound "broadcast.unknown".
class BroadcastLookJob final : public Job<Broadcast>
{
    Q_OBJECT

public:
    BroadcastLookJob(BroadcastSetup setup, qint64 id);

protected:
    void doStart() override;
    void doStop() override;

private:
    void look();
    void searchFor(const QString &cursor);
    void takeListed(const QString &text, const QString &task, qsizetype attachments);
    void weigh();
    void askMaking();
    void takeMaking(const Result<MomentMaking> &making);
    void askTasks(const QString &cursor);
    void takeTasks(const Result<CorpPage<MassTask>> &page);
    void askResults();
    void takeResults(const Result<CorpPage<MassResult>> &page);
    void askTouches();
    void keep();
    void refuse(const Error &error);
    template <typename T>
    void follow(JobHandle<T> &handle, JobHandle<T> job, void (BroadcastLookJob::*then)(const Result<T> &));

    const BroadcastSetup m_setup;
    const qint64 m_id;
    Broadcast m_broadcast;
    std::vector<ListedTask> m_candidates;
    std::vector<BroadcastTarget> m_results;
    QStringList m_senders; // whose results are to be asked for
    QString m_cursor;
    std::optional<Error> m_refusal;
    JobHandle<Broadcast> m_reading;
    JobHandle<CorpPage<ListedMass>> m_masses;
    JobHandle<CorpPage<ListedMoment>> m_moments;
    JobHandle<TaskSearch> m_weighing;
    JobHandle<MomentMaking> m_making;
    JobHandle<CorpPage<MassTask>> m_tasks;
    JobHandle<CorpPage<MassResult>> m_page;
    JobHandle<MomentTouches> m_touches;
    JobHandle<Broadcast> m_keeping;
};

} // namespace yiren
