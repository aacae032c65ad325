#include "window/complaintwatch.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "complaints/complaintclock.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 complaintsRest = hourMs; // after what only a person can mend

} // namespace

ComplaintWatch::ComplaintWatch(Setup setup, Account account)
    : m_setup(std::move(setup)), m_account(std::move(account)), m_pace(m_setup.clock, [this] { tick(); })
{
}

ComplaintWatch::~ComplaintWatch() = default;

void ComplaintWatch::setAccount(Account account)
{
    m_connecting.reset();
    m_job.reset();
    m_connection = {};
    m_account = std::move(account);
    m_pace.again();
}

void ComplaintWatch::tick()
{
    if (m_connecting || m_job || !m_pace.mayLook() || !m_account.canPay() || !m_setup.vault.isUnlocked())
        return;
    m_connecting = m_setup.storage.read<PlatformKeys>(
        [account = m_account.id](Database &database) { return AccountStore(database).platformKeys(account); });
    m_connecting->then(this, [this](const Result<PlatformKeys> &keys) { begin(keys); });
    m_connecting->start();
}

void ComplaintWatch::begin(const Result<PlatformKeys> &keys)
{
    auto merchant = keys ? merchantOf(m_account, *keys, m_setup.vault) : Result<Merchant>(failure(keys.error()));
    m_connecting.reset();
    if (!merchant)
        return rest(merchant.error());
    m_connection = m_setup.connectPay(std::move(*merchant), m_account.id);
    m_job.reset(new ComplaintsJob({*m_connection.api, m_setup.storage, m_setup.clock, m_account.id}));
    m_job->then(this, [this](const Result<ComplaintsReport> &report) { end(report); });
    m_job->start();
}

void ComplaintWatch::end(const Result<ComplaintsReport> &report)
{
    const Result<ComplaintsReport> result = report; // the job and its result go
    m_job.reset();
    m_connection = {};
    if (!result)
        return rest(result.error());
    rest(result->failure);
    if (result->hasNews())
        emit changed();
    if (!result->fresh.empty())
        emit came(static_cast<qint64>(result->fresh.size()));
}

// What only a person can mend is asked about once an hour all the same: a complaint that is missed costs more than a call.
void ComplaintWatch::rest(const std::optional<Error> &failure)
{
    m_pace.restAfter(failure, complaintsEveryMs, complaintsRest);
}

} // namespace yiren
