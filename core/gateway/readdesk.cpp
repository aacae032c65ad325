#include "gateway/readdesk.h"

#include "conversations/messagesjob.h"

namespace yiren {

namespace {

class ReadDeskJob final : public Job<void>
{
public:
    ReadDeskJob(const TalkSetup &setup, const pushed::KfNews &news) : m_job(new MessagesJob(setup, {false, news.openKfId, news.token})) {}

protected:
    void doStart() override
    {
        m_job->then(this, [this](const Result<MessagesReport> &report) {
            if (!report)
                return fail(report.error());
            if (report->failure)
                return fail(*report->failure);
            finish(report->goesOnAt > 0 ? failure(ErrorKind::RateLimited, "gateway.desk_waits") : Done());
        });
        m_job->start();
    }
    void doStop() override { m_job.reset(); }

private:
    JobHandle<MessagesReport> m_job;
};

} // namespace

JobHandle<void> readDesk(const TalkSetup &setup, const pushed::KfNews &news)
{
    return JobHandle<void>(new ReadDeskJob(setup, news));
}

} // namespace yiren
