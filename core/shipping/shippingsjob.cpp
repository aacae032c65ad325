#include "shipping/shippingsjob.h"

#include "time/durations.h"
#include "wechat/officialerrors.h"

namespace yiren {

namespace {

constexpr int firstState = static_cast<int>(ManagedOrder::State::ToShip);
constexpr int lastState = static_cast<int>(ManagedOrder::State::Shipped);
constexpr qint64 runGoesOnForMs = hourMs;
constexpr int indexUnknown = 10060011; // contract/wechat-official-account.md 10.1.6

// What is wrong with one order may be right with the next.
bool concernsOneOrder(const Error &error)
{
    const bool isItsOwn = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::BadReply || error.kind == ErrorKind::Refused;
    return isItsOwn && !concernsAllCalls(error);
}

} // namespace

void ShippingsJob::doStart()
{
    m_stopped =
        m_setup.storage.read<ShippingRun>([account = m_setup.account](Database &database) { return ShippingStore(database).run(account); });
    m_stopped->then(this, [this](const Result<ShippingRun> &run) { run ? begin(*run) : fail(run.error()); });
    m_stopped->start();
}

void ShippingsJob::doStop()
{
    m_stopped.reset();
    m_page.reset();
    m_keeping.reset();
    m_finding.reset();
    m_look.reset();
    m_noting.reset();
}

void ShippingsJob::begin(const ShippingRun &stopped)
{
    const qint64 age = m_setup.now() - stopped.startedAt;
    const bool goesOn = stopped.state != 0 && age >= 0 && age < runGoesOnForMs;
    m_run = goesOn ? stopped : ShippingRun{m_setup.now(), firstState, {}};
    goOn();
}

void ShippingsJob::goOn()
{
    m_run.state <= lastState ? askPage() : findUnread();
}

void ShippingsJob::askPage()
{
    m_page =
        m_setup.api.ask<ManagedOrderPage>(managedOrdersCall(static_cast<ManagedOrder::State>(m_run.state), m_run.index), managedOrders);
    m_page->then(this, [this](const Result<ManagedOrderPage> &page) { take(page); });
    m_page->start();
}

// WeChat does not know the place of a reading that was stopped any more: that list begins anew.
void ShippingsJob::take(const Result<ManagedOrderPage> &page)
{
    if (page)
        return keep(*page);
    if (officialCode(page.error()) != indexUnknown || m_run.index.isEmpty())
        return fail(page.error());
    m_run.index.clear();
    askPage();
}

void ShippingsJob::keep(const ManagedOrderPage &page)
{
    const bool isMore = page.isMore && !page.orders.empty() && !page.lastIndex.isEmpty() && page.lastIndex != m_run.index;
    m_report.read += static_cast<qint64>(page.orders.size());
    if (isMore)
        m_run.index = page.lastIndex;
    else
        m_run = {m_run.startedAt, m_run.state + 1, {}};
    m_keeping = m_setup.storage.write<qint64>([account = m_setup.account, orders = page.orders, now = m_setup.now(), run = m_run](
                                                  Database &database) { return keepManagedOrders(database, account, orders, now, run); });
    m_keeping->then(this, [this](const Result<qint64> &changed) {
        if (!changed)
            return fail(changed.error());
        m_report.changed += *changed;
        emit progressed(m_report.read, 0);
        if (isFinished()) // cancelled by whoever heard of the progress
            return;
        goOn();
    });
    m_keeping->start();
}

void ShippingsJob::findUnread()
{
    m_finding = m_setup.storage.read<std::vector<TransactionId>>([account = m_setup.account, since = m_run.startedAt](Database &database) {
        return ShippingStore(database).unreadSince(account, since);
    });
    m_finding->then(this, [this](const Result<std::vector<TransactionId>> &unread) {
        if (!unread)
            return fail(unread.error());
        m_unread = *unread;
        lookAtNext();
    });
    m_finding->start();
}

void ShippingsJob::lookAtNext()
{
    if (m_next == m_unread.size())
        return end();
    m_look.reset(new ShippingLookJob(m_setup, m_unread[m_next++]));
    m_look->then(this, [this](const Result<bool> &looked) { takeLook(looked); });
    m_look->start();
}

void ShippingsJob::takeLook(const Result<bool> &looked)
{
    if (!looked && !concernsOneOrder(looked.error()))
        return fail(looked.error());
    if (!looked && !m_report.failure)
        m_report.failure = looked.error();
    ++m_report.read;
    m_report.changed += looked.value_or(false);
    lookAtNext();
}

void ShippingsJob::end()
{
    m_noting = m_setup.storage.write<void>(
        [account = m_setup.account, now = m_setup.now()](Database &database) { return ShippingStore(database).noteRead(account, now); });
    m_noting->then(this, [this](const Done &noted) { noted ? finish(std::move(m_report)) : fail(noted.error()); });
    m_noting->start();
}

} // namespace yiren
