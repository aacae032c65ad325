#include "window/orderwatch.h"

#include "base/mappedjob.h"
#include "shipping/shippingsjob.h"
#include "shop/shopordersjob.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 ordersEveryMs = 15 * minuteMs;
constexpr qint64 ordersRest = hourMs; // after what only a person can mend

} // namespace

OrderWatch::OrderWatch(Setup setup, Account account)
    : m_setup(std::move(setup)), m_account(std::move(account)), m_pace(m_setup.clock, [this] { tick(); })
{
}

OrderWatch::~OrderWatch() = default;

void OrderWatch::setAccount(Account account)
{
    m_job.reset();
    m_connection = {};
    m_account = std::move(account);
    m_pace.again();
}

void OrderWatch::tick()
{
    if (m_job || !m_pace.mayLook() || (m_account.*m_setup.appid).isEmpty())
        return;
    auto connection = m_setup.connect();
    if (!connection) // whoever opens the keys is not waited for: the next look sees it
        return;
    m_connection = std::move(*connection);
    m_job = m_setup.read(*m_connection.api, m_account.id);
    m_job->then(this, [this](const Result<bool> &report) { end(report); });
    m_job->start();
}

void OrderWatch::end(const Result<bool> &report)
{
    const Result<bool> result = report; // the job and its result go
    m_job.reset();
    m_connection = {};
    m_pace.restAfter(result ? std::nullopt : std::optional(result.error()), ordersEveryMs, ordersRest);
    if (result && *result)
        emit changed();
}

OrderWatch::Setup watchOfShipping(StorageThread &storage, const Clock &clock, OrderWatch::Connect connect)
{
    return {clock, &Account::miniAppid, std::move(connect), [&storage, &clock](OfficialApi &api, AccountId account) {
                return mapped<bool, ShippingsReport>(JobHandle<ShippingsReport>(new ShippingsJob({api, storage, clock, account})),
                                                     [](const ShippingsReport &report) { return report.changed > 0; });
            }};
}

OrderWatch::Setup watchOfShop(StorageThread &storage, const Clock &clock, OrderWatch::Connect connect)
{
    return {clock, &Account::shopAppid, std::move(connect), [&storage, &clock](OfficialApi &api, AccountId account) {
                return mapped<bool, ShopReport>(JobHandle<ShopReport>(new ShopOrdersJob({api, storage, clock, account})),
                                                [](const ShopReport &report) { return report.kept.fresh + report.kept.changed > 0; });
            }};
}

} // namespace yiren
