#include "window/followerfetcher.h"

#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 restAfterRefusal = 6 * hourMs; // what only a person can mend

} // namespace

FollowerFetcher::FollowerFetcher(Setup setup, AccountId account)
    : m_setup(std::move(setup)), m_account(account), m_pace(m_setup.clock, [this] { tick(); })
{
}

FollowerFetcher::~FollowerFetcher() = default;

void FollowerFetcher::setAccount(AccountId account)
{
    m_account = account;
    m_pace.again();
}

void FollowerFetcher::tick()
{
    if (m_looking || m_job || !m_pace.mayLook())
        return;
    m_looking = m_setup.storage.read<FollowersOnHand>(
        [account = m_account](Database &database) { return FollowerListStore(database).onHand(account); });
    m_looking->then(this, [this](const Result<FollowersOnHand> &onHand) { begin(onHand); });
    m_looking->start();
}

void FollowerFetcher::begin(const Result<FollowersOnHand> &onHand)
{
    const Result<FollowersOnHand> result = onHand; // the job and its result go
    m_looking.reset();
    if (!result)
        return waitAfter(result.error());
    if (!followersDue(*result, m_pace.nowMs()))
        return;
    auto line = m_setup.connect();
    if (!line) // whoever opens the keys is not waited for: the next look sees it
        return;
    m_line = std::move(*line);
    m_job.reset(new FollowersJob(m_setup.storage, *m_line, m_setup.clock, m_account));
    m_job->then(this, [this](const Result<FollowersReport> &report) { end(report); });
    m_job->start();
}

void FollowerFetcher::end(const Result<FollowersReport> &report)
{
    const Result<FollowersReport> result = report; // the job and its result go
    m_job.reset();
    m_line.reset();
    if (!result)
        return waitAfter(result.error());
    if (result->status == FollowersStatus::Failed)
        waitAfter(result->error);
    else
        m_pace.noteSuccess();
    if (result->came + result->went > 0)
        emit changed();
}

void FollowerFetcher::waitAfter(const Error &error)
{
    m_pace.restUntil(m_pace.nowMs() + m_pace.noteFailure(error).value_or(restAfterRefusal));
}

} // namespace yiren
