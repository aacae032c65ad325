#include "sandbox/studioshop.h"

#include "time/durations.h"
#include "time/period.h"

#include <QJsonArray>

namespace yiren::sandbox {

namespace {

struct SoldInShop {
    const char *id;
    const char *buyer;
    QString title;
    int pieces;
    qint64 priceFen;
    int status;
    qint64 at; // UTC ms, when it was made
};

ShopSale saleOf(const SoldInShop &sold)
{
    const bool isPaid = sold.status != 250;
    const qint64 whole = sold.priceFen * sold.pieces;
    const QJsonObject line{{QStringLiteral("product_id"), QStringLiteral("10000000000001")},
                           {QStringLiteral("title"), sold.title},
                           {QStringLiteral("sku_cnt"), sold.pieces},
                           {QStringLiteral("sale_price"), sold.priceFen},
                           {QStringLiteral("real_price"), whole}};
    const QJsonObject pay = isPaid
        ? QJsonObject{{QStringLiteral("pay_time"), (sold.at + minuteMs) / 1000},
                      {QStringLiteral("transaction_id"), QString(QStringLiteral("42000") + QLatin1String(sold.id))},
                      {QStringLiteral("payment_method"), 1}}
        : QJsonObject();
    const QJsonObject address{{QStringLiteral("user_name"), QStringLiteral("张**")},
                              {QStringLiteral("tel_number"), QStringLiteral("138****0000")},
                              {QStringLiteral("detail_info"), QStringLiteral("***")}};
    const QJsonObject detail{{QStringLiteral("product_infos"), QJsonArray{line}},
                             {QStringLiteral("price_info"), QJsonObject{{QStringLiteral("order_price"), whole}}},
                             {QStringLiteral("pay_info"), pay},
                             {QStringLiteral("delivery_info"), QJsonObject{{QStringLiteral("address_info"), address}}}};
    return {QLatin1String(sold.id),
            sold.status,
            sold.at,
            sold.at + hourMs,
            {{QStringLiteral("openid"), QLatin1String(sold.buyer)},
             {QStringLiteral("unionid"), QString()},
             {QStringLiteral("order_detail"), detail}}};
}

} // namespace

ShopBook studioShop(const Studio &studio)
{
    const qint64 lastDay = Period::ofDay(studio.last).startMs();
    ShopBook book;
    for (const SoldInShop &sold :
         {SoldInShop{"3705115058471200001", "oShopBuyer0000000000000000001", QStringLiteral("青釉杯"), 2, 16800, 100, lastDay - dayMs},
          SoldInShop{"3705115058471200002", "oShopBuyer0000000000000000002", QStringLiteral("主人杯"), 1, 12900, 20, lastDay + 11 * hourMs},
          SoldInShop{"3705115058471200003", "oShopBuyer0000000000000000002", QStringLiteral("主人杯"), 1, 12900, 250,
                     lastDay + 9 * hourMs}})
        book.sales.push_back(saleOf(sold));
    book.returns = {{QStringLiteral("2000000037051"), QStringLiteral("3705115058471200001"), QStringLiteral("MERCHANT_REFUND_SUCCESS"),
                     16800, lastDay - 2 * hourMs, lastDay - hourMs}};
    return book;
}

} // namespace yiren::sandbox
