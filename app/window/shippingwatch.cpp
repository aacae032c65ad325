#include "window/shippingwatch.h"

#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 shippingEveryMs = 15 * minuteMs;
constexpr qint64 shippingRest = hourMs; // after what only a person can mend

} // namespace

ShippingWatch::ShippingWatch(Setup setup, Account account)
    : m_setup(std::move(setup)), m_account(std::move(account)), m_pace(m_setup.clock, [this] { tick(); })
{
}

ShippingWatch::~ShippingWatch() = default;

void ShippingWatch::setAccount(Account account)
{
    m_job.reset();
    m_connection = {};
    m_account = std::move(account);
    m_pace.again();
}

void ShippingWatch::tick()
{
    if (m_job || !m_pace.mayLook() || m_account.miniAppid.isEmpty())
        return;
    auto connection = m_setup.connect();
    if (!connection) // whoever opens the keys is not waited for: the next look sees it
        return;
    m_connection = std::move(*connection);
    m_job.reset(new ShippingsJob({*m_connection.api, m_setup.storage, m_setup.clock, m_account.id}));
    m_job->then(this, [this](const Result<ShippingsReport> &report) { end(report); });
    m_job->start();
}

void ShippingWatch::end(const Result<ShippingsReport> &report)
{
    const Result<ShippingsReport> result = report; // the job and its result go
    m_job.reset();
    m_connection = {};
    if (!result) {
        m_pace.restUntil(m_pace.nowMs() + m_pace.noteFailure(result.error()).value_or(shippingRest));
        return;
    }
    m_pace.noteSuccess();
    m_pace.restUntil(m_pace.nowMs() + shippingEveryMs);
    if (result->changed > 0)
        emit changed();
}

} // namespace yiren
