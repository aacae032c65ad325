#include "window/shopwatch.h"

#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 shopEveryMs = 15 * minuteMs;
constexpr qint64 shopRest = hourMs; // after what only a person can mend

} // namespace

ShopWatch::ShopWatch(Setup setup, Account account)
    : m_setup(std::move(setup)), m_account(std::move(account)), m_pace(m_setup.clock, [this] { tick(); })
{
}

ShopWatch::~ShopWatch() = default;

void ShopWatch::setAccount(Account account)
{
    m_job.reset();
    m_connection = {};
    m_account = std::move(account);
    m_pace.again();
}

void ShopWatch::tick()
{
    if (m_job || !m_pace.mayLook() || m_account.shopAppid.isEmpty())
        return;
    auto connection = m_setup.connect();
    if (!connection) // whoever opens the keys is not waited for: the next look sees it
        return;
    m_connection = std::move(*connection);
    m_job.reset(new ShopOrdersJob({*m_connection.api, m_setup.storage, m_setup.clock, m_account.id}));
    m_job->then(this, [this](const Result<ShopReport> &report) { end(report); });
    m_job->start();
}

void ShopWatch::end(const Result<ShopReport> &report)
{
    const Result<ShopReport> result = report; // the job and its result go
    m_job.reset();
    m_connection = {};
    if (!result) {
        m_pace.restUntil(m_pace.nowMs() + m_pace.noteFailure(result.error()).value_or(shopRest));
        return;
    }
    m_pace.noteSuccess();
    m_pace.restUntil(m_pace.nowMs() + shopEveryMs);
    if (result->kept.fresh + result->kept.changed > 0)
        emit changed();
}

} // namespace yiren
