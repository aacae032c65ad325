#include "window/rulewatch.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 looksAgainAfter = minuteMs; // after a failure

} // namespace

RuleWatch::RuleWatch(Setup setup, Account account) : m_setup(std::move(setup)), m_account(std::move(account))
{
    m_second.setInterval(static_cast<int>(secondMs));
    connect(&m_second, &QTimer::timeout, this, &RuleWatch::tick);
}

void RuleWatch::start()
{
    m_second.start();
    look();
}

void RuleWatch::setAccount(Account account)
{
    m_pass.reset();
    m_connecting.reset();
    m_wires.reset();
    m_pay = {};
    m_account = std::move(account);
    m_looksAgain = false;
    look();
}

void RuleWatch::tick()
{
    if (m_dueAt && now() >= *m_dueAt)
        look();
}

void RuleWatch::look()
{
    if (!m_second.isActive())
        return;
    m_dueAt.reset();
    if (m_connecting || m_pass) {
        m_looksAgain = true;
        return;
    }
    auto wires = m_setup.connect();
    if (!wires) {
        m_dueAt = now() + looksAgainAfter;
        return;
    }
    m_wires = std::move(*wires);
    m_connecting = m_setup.storage.read<PlatformKeys>(
        [account = m_account.id](Database &database) { return AccountStore(database).platformKeys(account); });
    m_connecting->then(this, [this](const Result<PlatformKeys> &keys) { begin(keys); });
    m_connecting->start();
}

// A rule that makes an order needs WeChat Pay; the others do without.
void RuleWatch::begin(const Result<PlatformKeys> &keys)
{
    const Result<PlatformKeys> found = keys; // the job goes
    m_connecting.reset();
    if (!found)
        return end(failure(found.error()));
    if (m_account.canPay()) {
        if (auto merchant = merchantOf(m_account, *found, m_setup.vault))
            m_pay = m_setup.connectPay(std::move(*merchant), m_account.id);
    }
    m_pass.reset(new AutoReplyPass(autoReplySetup(m_wires->setup(), m_calendar, m_pay.api.get())));
    m_pass->then(this, [this](const Result<AutoReplyReport> &report) { end(report); });
    m_pass->start();
}

void RuleWatch::end(const Result<AutoReplyReport> &report)
{
    const Result<AutoReplyReport> result = report; // the job and its result go
    m_pass.reset();
    m_wires.reset();
    m_pay = {};
    m_dueAt = result ? result->nextDueAt : now() + looksAgainAfter;
    if (result && result->answered + result->failed + result->postponed > 0)
        emit answered();
    if (std::exchange(m_looksAgain, false))
        look();
}

} // namespace yiren
