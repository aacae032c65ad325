#include "gateway/readdesk.h"

namespace yiren {

namespace {

class ReadDeskJob final : public Job<void>
{
public:
    ReadDeskJob(const TalkSetup &setup, const pushed::KfNews &news, std::function<void(const MessagesReport &)> told)
        : m_job(new MessagesJob(setup, {false, news.openKfId, news.token, {}})), m_told(std::move(told))
    {
    }

protected:
    void doStart() override
    {
        m_job->then(this, [this](const Result<MessagesReport> &report) {
            if (!report)
                return fail(report.error());
            if (m_told)
                m_told(*report);
            if (report->failure)
                return fail(*report->failure);
            finish(report->goesOnAt > 0 ? failure(ErrorKind::RateLimited, "gateway.desk_waits") : Done());
        });
        m_job->start();
    }
    void doStop() override { m_job.reset(); }

private:
    JobHandle<MessagesReport> m_job;
    std::function<void(const MessagesReport &)> m_told;
};

} // namespace

JobHandle<void> readDesk(const TalkSetup &setup, const pushed::KfNews &news, std::function<void(const MessagesReport &)> told)
{
    return JobHandle<void>(new ReadDeskJob(setup, news, std::move(told)));
}

} // namespace yiren
