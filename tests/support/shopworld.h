#pragma once

#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "shop/shopordersjob.h"
#include "support/appworld.h"

#include <QJsonArray>

namespace yiren {

// A WeChat Shop at the stand-in with orders that the test makes, and a data file that reads them. Both clocks are moved together.
struct ShopWorld : AppWorld {
    ShopWorld() : AppWorld([](Account &given, const sandbox::Credentials &own) { given.shopAppid = own.shopAppid; })
    {
        connection = connect(*shopOf(account, world.vault));
        readUntil(now());
    }

    // As if everything before had been read; 0: nothing has.
    void readUntil(qint64 ms)
    {
        const auto put = awaited(world.storage.write<void>([ms, id = account.id](Database &database) {
            return ShopStore(database).putReading(id, {ms, {}, {}, 0});
        }));
        if (!put)
            qFatal("no reading");
    }
    // An order that changed last that long ago. Status 20: paid and to be shipped.
    static sandbox::ShopSale sale(const QString &id, qint64 fen, qint64 changedMs, int status = 20)
    {
        sandbox::ShopSale made;
        made.id = id;
        made.status = status;
        made.createdMs = changedMs - minuteMs;
        made.changedMs = changedMs;
        const QJsonObject line{{QStringLiteral("title"), QStringLiteral("手作皮具")},
                               {QStringLiteral("sku_cnt"), 1},
                               {QStringLiteral("sale_price"), fen},
                               {QStringLiteral("real_price"), fen}};
        QJsonObject pay;
        if (status != 10 && status != 250)
            pay = {{QStringLiteral("pay_time"), changedMs / 1000}, {QStringLiteral("transaction_id"), QString(QStringLiteral("42") + id)}};
        const QJsonObject masked{{QStringLiteral("user_name"), QStringLiteral("张**")},
                                 {QStringLiteral("tel_number"), QStringLiteral("138****0000")}};
        made.order = {{QStringLiteral("openid"), QString(QStringLiteral("oShop") + id.right(4))},
                      {QStringLiteral("unionid"), QString()},
                      {QStringLiteral("order_detail"),
                       QJsonObject{{QStringLiteral("product_infos"), QJsonArray{line}},
                                   {QStringLiteral("price_info"), QJsonObject{{QStringLiteral("order_price"), fen}}},
                                   {QStringLiteral("pay_info"), pay},
                                   {QStringLiteral("delivery_info"), QJsonObject{{QStringLiteral("address_info"), masked}}}}}};
        return made;
    }
    void put(const sandbox::ShopSale &one) { server->shopControl().putShopSale(one); }

    JobHandle<ShopReport> reading()
    {
        return JobHandle<ShopReport>(new ShopOrdersJob({*connection.api, world.storage, world.clock, account.id}));
    }
    Result<ShopReport> poll() { return awaited(reading()); }
    // A reading that meets these faults once it has read so many orders.
    Result<ShopReport> pollMeeting(const QString &faults, qint64 after)
    {
        JobHandle<ShopReport> job = reading();
        QObject::connect(job.get(), &JobBase::progressed, job.get(), [this, faults, after](qint64 read) {
            if (read == after)
                inject(faults);
        });
        return awaited(std::move(job));
    }
    std::vector<Order> orders(const QStringList &numbers)
    {
        std::vector<OutTradeNo> wanted(numbers.begin(), numbers.end());
        return *awaited(world.storage.read<std::vector<Order>>(
            [wanted, id = account.id](Database &database) { return OrderStore(database).ordersOf(id, wanted); }));
    }
    Order order(const QString &number)
    {
        const std::vector<Order> found = orders({number});
        return found.empty() ? Order() : found.front();
    }
    std::vector<Refund> refunds(const QString &number)
    {
        return *awaited(world.storage.read<std::vector<Refund>>(
            [number, id = account.id](Database &database) { return RefundStore(database).ofOrders(id, {OutTradeNo(number)}); }));
    }
    qint64 scalar(const QString &sql)
    {
        return *awaited(world.storage.read<qint64>([sql](Database &database) { return database.scalar(sql); }));
    }
    qsizetype requests(const char *endpoint) const { return server->shopControl().requestCount(QLatin1String(endpoint)); }
};

} // namespace yiren
