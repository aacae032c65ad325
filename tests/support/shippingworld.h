#pragma once

#include "shipping/expresscompaniesjob.h"
#include "shipping/shipbatchjob.h"
#include "shipping/shippingsjob.h"
#include "support/appworld.h"

namespace yiren {

// A Mini Program at the stand-in with orders that the test makes, and a data file that reads and ships them. Both clocks are moved
// together.
struct ShippingWorld : AppWorld {
    ShippingWorld() : AppWorld([](Account &given, const sandbox::Credentials &own) { given.miniAppid = own.miniAppid; })
    {
        deadline = std::chrono::milliseconds(1500); // some answers never come
        connection = connect(*miniProgramOf(account, world.vault));
    }

    // Paid in the Mini Program that long ago; "NO1", "NO2", …
    TransactionId pay(qint64 fen, qint64 agoMs = hourMs)
    {
        sandbox::ManagedTrade trade;
        trade.transactionId = TransactionId(QStringLiteral("42000%1").arg(++trades, 6, 10, QLatin1Char('0')));
        trade.merchantId = MerchantId(QStringLiteral("1900012345"));
        trade.tradeNo = OutTradeNo(QStringLiteral("NO%1").arg(trades));
        trade.description = QStringLiteral("手作陶杯");
        trade.paid = Money::fromFen(fen);
        trade.openid = OpenId(QStringLiteral("oMini%1").arg(trades));
        trade.paidAtMs = now() - agoMs;
        server->miniControl().addTrade(trade);
        return trade.transactionId;
    }
    ShippingSetup setup() { return {*connection.api, world.storage, world.clock, account.id}; }
    Result<ShippingsReport> poll() { return awaited(JobHandle<ShippingsReport>(new ShippingsJob(setup()))); }
    static ShippingWish express(const TransactionId &order, const QString &number)
    {
        ShippingWish wish;
        wish.order = order;
        wish.parcels = {{number, QStringLiteral("ZTO"), QStringLiteral("手作陶杯*1"), {}, {}}};
        return wish;
    }
    JobHandle<ShippingDeed> shipping(const ShippingWish &wish) { return JobHandle<ShippingDeed>(new ShipJob(setup(), wish)); }
    Result<ShippingDeed> ship(const ShippingWish &wish) { return awaited(shipping(wish)); }
    Result<ShippingDeed> ship(const TransactionId &order, const char *number) { return ship(express(order, QLatin1String(number))); }
    Result<ShippingDeed> correct(const TransactionId &order, const char *number)
    {
        ShippingWish wish = express(order, QLatin1String(number));
        wish.isCorrection = true;
        return ship(wish);
    }
    ShippingCase about(const TransactionId &order)
    {
        return *awaited(world.storage.read<ShippingCase>(
            [order, id = account.id](Database &database) { return loadShippingCase(database, id, order); }));
    }
    std::vector<ListedShipment> listed()
    {
        return *awaited(world.storage.read<std::vector<ListedShipment>>(
            [id = account.id](Database &database) { return ShippingStore(database).listed(id); }));
    }
    // As WeChat has it, asked past the program.
    ManagedOrder atWeChat(const TransactionId &order)
    {
        return *awaited(connection.api->ask<ManagedOrder>(managedOrderCall({order, {}, {}}), managedOrder));
    }
    qsizetype uploads(const TransactionId &order) const
    {
        return server->control().applied(sandbox::EffectLedger::Kind::ShippingUploaded, order.toString());
    }
    qsizetype requests(const char *endpoint) const { return server->miniControl().requestCount(QLatin1String(endpoint)); }

    int trades = 0;
};

} // namespace yiren
