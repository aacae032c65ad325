#include "shipping/shipbatchjob.h"

#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

bool keepsTheRestBack(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Refused:
    case ErrorKind::Input:
    case ErrorKind::NotFound:
    case ErrorKind::BadReply:
    case ErrorKind::Locked:
        return concernsAllCalls(error);
    default:
        return true;
    }
}

} // namespace

qint64 ShipBatchReport::done() const
{
    return std::ranges::count_if(all, [](const ShippedOne &one) { return one.result && one.result->state == ShippingDeedState::Done; });
}

void ShipBatchJob::shipNext()
{
    const size_t next = m_report.all.size();
    emit progressed(static_cast<qint64>(next), static_cast<qint64>(m_wishes.size()));
    if (isFinished()) // cancelled by whoever heard of the progress
        return;
    if (next == m_wishes.size())
        return finish(std::move(m_report));
    m_job.reset(new ShipJob(m_setup, m_wishes[next]));
    m_job->then(this, [this](const Result<ShippingDeed> &result) { take(result); });
    m_job->start();
}

void ShipBatchJob::take(const Result<ShippingDeed> &result)
{
    m_report.all.push_back({m_wishes[m_report.all.size()].order, result});
    if (result || !keepsTheRestBack(result.error()))
        return shipNext();
    m_report.stopped = result.error();
    finish(std::move(m_report));
}

} // namespace yiren
