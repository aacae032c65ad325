#include "shop/shopordersjob.h"

#include "time/durations.h"
#include "wechat/officialerrors.h"

namespace yiren {

namespace {

constexpr int tooManyInWindow = 31042, orderGone = 100002; // WeChat's codes

} // namespace

void ShopOrdersJob::doStart()
{
    m_startedAt = m_setup.now();
    m_stopped =
        m_setup.storage.read<ShopReading>([account = m_setup.account](Database &database) { return ShopStore(database).reading(account); });
    m_stopped->then(this, [this](const Result<ShopReading> &stopped) { stopped ? begin(*stopped) : fail(stopped.error()); });
    m_stopped->start();
}

void ShopOrdersJob::doStop()
{
    m_stopped.reset();
    m_ids.reset();
    m_order.reset();
    m_aftersale.reset();
    m_keeping.reset();
    m_finding.reset();
    m_counting.reset();
}

void ShopOrdersJob::begin(const ShopReading &stopped)
{
    m_reading = stopped;
    m_isResumed =
        stopped.window.toMs > 0 && !stopped.nextKey.isEmpty() && stopped.notedAt <= m_startedAt && m_startedAt - stopped.notedAt < hourMs;
    if (m_isResumed)
        return askPage();
    enter(stopped.readUntil > 0 ? stopped.readUntil - shopOverlapMs : m_startedAt - shopHistoryMs);
}

void ShopOrdersJob::enter(qint64 from)
{
    const auto window = nextShopWindow(from, m_startedAt);
    if (!window)
        return findOpen();
    m_reading.window = *window;
    m_reading.nextKey.clear();
    askPage();
}

void ShopOrdersJob::askPage()
{
    m_ids = m_setup.api.ask<ShopOrderIds>(shopOrderIdsCall(m_reading.window, m_reading.nextKey), shopOrderIds);
    m_ids->then(this, [this](const Result<ShopOrderIds> &page) { takePage(page); });
    m_ids->start();
}

void ShopOrdersJob::takePage(const Result<ShopOrderIds> &page)
{
    if (!page)
        return refusePage(page.error());
    m_isResumed = false;
    m_page = *page;
    m_told.clear();
    m_next = 0;
    askOrder();
}

void ShopOrdersJob::refusePage(const Error &error)
{
    if (m_isResumed) { // WeChat may have forgotten the place
        m_isResumed = false;
        m_reading.nextKey.clear();
        return askPage();
    }
    const auto half = firstHalf(m_reading.window);
    if (officialCode(error) != tooManyInWindow || !half)
        return fail(error);
    m_reading.window = *half;
    m_reading.nextKey.clear();
    askPage();
}

void ShopOrdersJob::askOrder()
{
    if (m_next == m_page.ids.size())
        return keep();
    m_order = m_setup.api.ask<ShopOrder>(shopOrderCall(m_page.ids[m_next]), shopOrder);
    m_order->then(this, [this](const Result<ShopOrder> &order) { takeOrder(order); });
    m_order->start();
}

void ShopOrdersJob::takeOrder(const Result<ShopOrder> &order)
{
    if (!order && officialCode(order.error()) != orderGone)
        return fail(order.error());
    if (!order) {
        ++m_next;
        return askOrder();
    }
    m_told.push_back({*order, {}});
    askAftersale();
}

void ShopOrdersJob::askAftersale()
{
    const ToldShopOrder &told = m_told.back();
    if (told.aftersales.size() == told.order.aftersales.size()) {
        ++m_next;
        emit progressed(++m_report.read, 0);
        return askOrder();
    }
    m_aftersale = m_setup.api.ask<ShopAftersale>(shopAftersaleCall(told.order.aftersales[told.aftersales.size()]), shopAftersale);
    m_aftersale->then(this, [this](const Result<ShopAftersale> &aftersale) {
        if (!aftersale)
            return fail(aftersale.error());
        m_told.back().aftersales.push_back(*aftersale);
        askAftersale();
    });
    m_aftersale->start();
}

void ShopOrdersJob::keep()
{
    m_reading.notedAt = m_setup.now();
    m_reading.nextKey = m_page.isMore ? m_page.nextKey : QString();
    if (!m_page.isMore && !m_isLast)
        m_reading.readUntil = std::max(m_reading.readUntil, m_reading.window.toMs);
    m_keeping = m_setup.storage.write<KeptShopOrders>(
        [account = m_setup.account, app = m_setup.api.appid(), told = m_told, reading = m_reading,
         now = m_setup.now()](Database &database) { return keepShopOrders(database, account, app, told, reading, now); });
    m_keeping->then(this, [this](const Result<KeptShopOrders> &kept) { takeKept(kept); });
    m_keeping->start();
}

void ShopOrdersJob::takeKept(const Result<KeptShopOrders> &kept)
{
    if (!kept)
        return fail(kept.error());
    m_report.kept.fresh += kept->fresh;
    m_report.kept.changed += kept->changed;
    m_report.kept.contradictions += kept->contradictions;
    goOn();
}

void ShopOrdersJob::goOn()
{
    if (m_isLast)
        return end();
    if (!m_reading.nextKey.isEmpty())
        return askPage();
    enter(m_reading.window.toMs);
}

void ShopOrdersJob::findOpen()
{
    m_isLast = true;
    m_reading.window = {};
    m_finding = m_setup.storage.read<std::vector<OutTradeNo>>([account = m_setup.account, before = m_startedAt](Database &database) {
        return ShopStore(database).withOpenAftersales(account, before);
    });
    m_finding->then(this, [this](const Result<std::vector<OutTradeNo>> &open) {
        if (!open)
            return fail(open.error());
        m_page = {*open, {}, false};
        m_told.clear();
        m_next = 0;
        askOrder();
    });
    m_finding->start();
}

void ShopOrdersJob::end()
{
    m_counting =
        m_setup.storage.read<qint64>([account = m_setup.account](Database &database) { return ShopStore(database).toShip(account); });
    m_counting->then(this, [this](const Result<qint64> &toShip) {
        if (!toShip)
            return fail(toShip.error());
        m_report.toShip = *toShip;
        finish(m_report);
    });
    m_counting->start();
}

} // namespace yiren
