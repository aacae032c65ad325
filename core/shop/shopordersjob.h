#pragma once

#include "base/job.h"
#include "shop/shopkeeping.h"
#include "shop/shopsetup.h"

namespace yiren {

// What a reading of the shop's orders brought.
struct ShopReport {
    qint64 read = 0;
    KeptShopOrders kept;
    qint64 toShip = 0; // orders that wait to be shipped now
};

// Reads what changed in the shop's orders since the last reading, ten minutes before that included, the first time of three years: windows
// of at most seven days, halved where WeChat finds too many orders in one, page by page, each page kept with how far the reading has come.
// One that was stopped less than an hour ago goes on there, an older one begins its window anew. Orders whose after-sales are not settled
// are asked for besides. Reports progress in orders. Errors: WeChat's and those of the data file.
class ShopOrdersJob final : public Job<ShopReport>
{
    Q_OBJECT

public:
    explicit ShopOrdersJob(ShopSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void begin(const ShopReading &stopped);
    void enter(qint64 from);
    void askPage();
    void takePage(const Result<ShopOrderIds> &page);
    void refusePage(const Error &error);
    void askOrder();
    void takeOrder(const Result<ShopOrder> &order);
    void askAftersale();
    void keep();
    void takeKept(const Result<KeptShopOrders> &kept);
    void goOn();
    void findOpen();
    void end();

    const ShopSetup m_setup;
    qint64 m_startedAt = 0; // UTC ms; what changes later comes with the next reading
    bool m_isResumed = false;
    bool m_isLast = false; // the orders with open after-sales are being asked for
    ShopReading m_reading;
    ShopOrderIds m_page;
    std::vector<ToldShopOrder> m_told;
    size_t m_next = 0; // of m_page.ids
    ShopReport m_report;
    JobHandle<ShopReading> m_stopped;
    JobHandle<ShopOrderIds> m_ids;
    JobHandle<ShopOrder> m_order;
    JobHandle<ShopAftersale> m_aftersale;
    JobHandle<KeptShopOrders> m_keeping;
    JobHandle<std::vector<OutTradeNo>> m_finding;
    JobHandle<qint64> m_counting;
};

} // namespace yiren
