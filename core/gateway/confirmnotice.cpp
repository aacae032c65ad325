#include "gateway/confirmnotice.h"

#include "selling/queryorderjob.h"
#include "selling/queryrefundjob.h"

namespace yiren {

namespace {

// Another job, of which only counts that it ended well.
template <typename T>
class AskedJob final : public Job<void>
{
public:
    explicit AskedJob(JobHandle<T> job) : m_job(std::move(job)) {}

protected:
    void doStart() override
    {
        m_job->then(this, [this](const Result<T> &answer) { finish(answer ? Done() : failure(answer.error())); });
        m_job->start();
    }
    void doStop() override { m_job.reset(); }

private:
    JobHandle<T> m_job;
};

} // namespace

JobHandle<void> confirmNotice(const SellingLine &line, const PayNotice &notice)
{
    if (notice.about == PayNotice::About::Refund)
        return JobHandle<void>(new AskedJob<RefundState>(JobHandle<RefundState>(new QueryRefundJob(line, notice.outRefundNo))));
    return JobHandle<void>(new AskedJob<QueriedOrder>(JobHandle<QueriedOrder>(new QueryOrderJob(line, notice.outTradeNo))));
}

} // namespace yiren
