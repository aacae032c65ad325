#include "window/relayvisit.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"

namespace yiren {

RelayVisit::RelayVisit(Program &program, Account account, RelayNews::Kind kind) : m_program(program), m_account(std::move(account))
{
    m_visited.news.kind = kind;
}

void RelayVisit::doStart()
{
    m_reading = m_program.storage().read<PlatformKeys>(
        [account = m_account.id](Database &database) { return AccountStore(database).platformKeys(account); });
    m_reading->then(this, [this](const Result<PlatformKeys> &keys) { open(keys); });
    m_reading->start();
}

void RelayVisit::doStop()
{
    m_reading.reset();
    m_checking.reset();
    m_collecting.reset();
    m_dealing.reset();
}

void RelayVisit::open(const Result<PlatformKeys> &keys)
{
    if (!keys)
        return end(keys.error());
    PayConnection pay;
    if (m_account.canPay()) {
        auto merchant = merchantOf(m_account, *keys, m_program.vault());
        if (!merchant)
            return end(merchant.error());
        pay = m_program.connectPay(std::move(*merchant), m_account.id);
    }
    auto opened = openGateway(m_program, m_account, std::move(pay));
    if (!opened)
        return end(opened.error());
    m_opened = std::move(*opened);
    if (!m_opened->relay)
        return end(makeError(ErrorKind::Credential, "relay.not_set_up", m_account.name));
    m_visited.news.kind == RelayNews::Kind::Checked ? check() : collect();
}

void RelayVisit::check()
{
    m_checking = JobHandle<RelayCheck>(new RelayCheckJob(*m_opened->relayHttp, m_opened->doors, *m_opened->relay));
    m_checking->then(this, [this](const Result<RelayCheck> &checked) {
        if (!checked)
            return end(checked.error());
        m_visited.news.waiting = checked->waiting;
        m_visited.news.hasMore = checked->hasMore;
        end();
    });
    m_checking->start();
}

void RelayVisit::collect()
{
    m_collecting = JobHandle<RelayReport>(
        new RelayJob({*m_opened->relayHttp, m_program.storage(), m_program.clock(), m_account.id, m_opened->doors, *m_opened->relay}));
    m_collecting->then(this, [this](const Result<RelayReport> &report) {
        if (!report)
            return end(report.error());
        m_visited.news.fresh = report->kept;
        m_visited.news.known = report->repeated;
        m_visited.news.refused = report->refused + report->unreadable;
        m_left = report->left;
        deal();
    });
    m_collecting->start();
}

void RelayVisit::deal()
{
    PushDealing dealing = dealingOf(m_program, m_account, *m_opened);
    dealing.heard = [this](const std::vector<qint64> &ids) {
        m_visited.fromCustomers.insert(m_visited.fromCustomers.end(), ids.begin(), ids.end());
    };
    m_dealing = JobHandle<PushTally>(new HandlePushesJob(dealing));
    m_dealing->then(this, [this](const Result<PushTally> &tally) { end(tally ? m_left.why() : std::optional(tally.error())); });
    m_dealing->start();
}

void RelayVisit::end(const std::optional<Error> &failure)
{
    m_visited.news.at = m_program.clock().now().toMSecsSinceEpoch();
    m_visited.news.failure = failure;
    finish(m_visited);
}

} // namespace yiren
