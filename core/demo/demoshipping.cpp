#include "demo/demoshipping.h"

#include "shipping/shippingdeeds.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <QJsonObject>

namespace yiren {

namespace {

ManagedOrder managedOf(const sandbox::ManagedTrade &trade)
{
    ManagedOrder order;
    order.key = {trade.transactionId, trade.merchantId, trade.tradeNo};
    order.description = trade.description;
    order.paid = trade.paid;
    order.openid = trade.openid;
    order.paidAt = trade.paidAtMs / 1000 * 1000; // WeChat says seconds
    order.state = static_cast<ManagedOrder::State>(trade.state);
    order.uploads = trade.uploads;
    order.isWhole = trade.uploads > 0;
    for (const QJsonValue &parcel : trade.parcels)
        order.parcels.push_back(
            {parcel[u"tracking_no"].toString(), parcel[u"express_company"].toString(), parcel[u"item_desc"].toString(), {}, {}});
    return order;
}

sandbox::ManagedTrade servedOf(const ManagedOrder &order)
{
    sandbox::ManagedTrade trade;
    trade.transactionId = order.key.transaction;
    trade.merchantId = order.key.merchant;
    trade.tradeNo = order.key.outTradeNo;
    trade.description = order.description;
    trade.paid = order.paid;
    trade.openid = order.openid;
    trade.paidAtMs = order.paidAt;
    trade.state = static_cast<int>(order.state);
    trade.isInComplaint = order.isComplaint;
    trade.uploads = order.uploads;
    for (const Parcel &parcel : order.parcels) {
        trade.parcels.append(QJsonObject{{QStringLiteral("tracking_no"), parcel.trackingNo},
                                         {QStringLiteral("express_company"), parcel.company},
                                         {QStringLiteral("item_desc"), parcel.item},
                                         {QStringLiteral("upload_time"), order.paidAt / 1000}});
    }
    return trade;
}

// The studio's payments whose money came days later were a Mini Program's too, and are finished since.
void addHeld(std::vector<ManagedOrder> &orders, const sandbox::Studio &studio)
{
    for (const sandbox::Order &paid : studio.orders) {
        if (!paid.payment || paid.payment->bookedAtMs - paid.payment->paidAtMs < dayMs)
            continue;
        ManagedOrder order;
        order.key = {paid.payment->transactionId, MerchantId(studio.identity.mchid), paid.outTradeNo};
        order.description = paid.description;
        order.paid = paid.total;
        order.openid = paid.payment->openid;
        order.paidAt = paid.payment->paidAtMs / 1000 * 1000;
        order.state = ManagedOrder::State::Finished;
        order.uploads = 1;
        order.isWhole = true;
        orders.push_back(order);
    }
}

} // namespace

Done putDemoShipping(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now)
{
    std::vector<ManagedOrder> orders;
    for (const sandbox::ManagedTrade &trade : sandbox::studioShipping(studio))
        orders.push_back(managedOf(trade));
    addHeld(orders, studio);
    if (auto kept = keepManagedOrders(database, account, orders, now); !kept)
        return failure(kept.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ShippingStore store(database);
    const std::vector<ExpressCompany> companies{{QStringLiteral("SF"), QStringLiteral("顺丰速运")},
                                                {QStringLiteral("ZTO"), QStringLiteral("中通快递")},
                                                {QStringLiteral("YTO"), QStringLiteral("圆通速递")}};
    if (auto put = store.putCompanies(account, companies, now); !put)
        return put;
    if (auto noted = store.noteRead(account, now); !noted)
        return noted;
    return transaction->commit();
}

Result<sandbox::ShippingBook> servedShipping(Database &database, AccountId account)
{
    const auto open = ShippingStore(database).open(account);
    if (!open)
        return failure(open.error());
    sandbox::ShippingBook book;
    for (const ManagedOrder &order : *open)
        book.push_back(servedOf(order));
    return book;
}

} // namespace yiren
