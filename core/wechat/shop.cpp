#include "wechat/shop.h"

#include "wechat/officialfields.h"

#include <QJsonObject>

namespace yiren {

namespace {

constexpr int mostShopIds = 100;

Result<std::vector<ShopLine>> shopLines(const OfficialFields &detail)
{
    std::vector<ShopLine> lines;
    for (const QJsonObject &one : detail.objects(QLatin1String("product_infos"))) {
        OfficialFields fields(one);
        ShopLine line;
        line.title = fields.optionalText(QLatin1String("title"));
        line.quantity = fields.integer(QLatin1String("sku_cnt"));
        line.price = Money::fromFen(fields.integer(QLatin1String("sale_price")));
        const qint64 whole = line.price.fen() * line.quantity;
        line.paid = Money::fromFen(fields.optionalInteger(QLatin1String("real_price")).value_or(whole));
        if (!fields.end())
            return failure(fields.end().error());
        lines.push_back(std::move(line));
    }
    return lines;
}

// A present is the receiver's by openid; who paid is the one who gave it.
void readBuyer(OfficialFields &fields, ShopOrder &order)
{
    const QString giver = fields.flag(QLatin1String("is_present")) ? fields.optionalText(QLatin1String("present_giver_openid")) : QString();
    order.buyer = OpenId(giver.isEmpty() ? fields.optionalText(QLatin1String("openid")) : giver);
    order.unionId = giver.isEmpty() ? fields.optionalText(QLatin1String("unionid")) : QString();
}

} // namespace

OfficialCall shopOrderIdsCall(const ShopWindow &window, const QString &nextKey)
{
    const QJsonObject range{{QStringLiteral("start_time"), window.fromMs / 1000}, {QStringLiteral("end_time"), window.toMs / 1000}};
    return jsonCall(
        "/channels/ec/order/list/get",
        {{QStringLiteral("update_time_range"), range}, {QStringLiteral("page_size"), mostShopIds}, {QStringLiteral("next_key"), nextKey}});
}

Result<ShopOrderIds> shopOrderIds(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const ShopOrderIds page{fields.idsAs<OutTradeNo>(QLatin1String("order_id_list")), fields.optionalText(QLatin1String("next_key")),
                            fields.flag(QLatin1String("has_more"))};
    return fields.end() ? Result<ShopOrderIds>(page) : failure(fields.end().error());
}

OfficialCall shopOrderCall(const OutTradeNo &id)
{
    return jsonCall("/channels/ec/order/get", {{QStringLiteral("order_id"), id.toString()}});
}

Result<ShopOrder> shopOrder(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json.value(u"order").toObject());
    const OfficialFields detail(fields.object(QLatin1String("order_detail")));
    OfficialFields price(detail.object(QLatin1String("price_info")));
    OfficialFields pay(detail.object(QLatin1String("pay_info")));
    ShopOrder order;
    order.id = fields.idAs<OutTradeNo>(QLatin1String("order_id"));
    order.status = static_cast<int>(fields.integer(QLatin1String("status")));
    order.createdAt = fields.time(QLatin1String("create_time"));
    order.changedAt = fields.time(QLatin1String("update_time"));
    readBuyer(fields, order);
    order.paid = Money::fromFen(price.integer(QLatin1String("order_price")));
    if (pay.optionalInteger(QLatin1String("pay_time")).value_or(0) > 0)
        order.paidAt = pay.time(QLatin1String("pay_time"));
    order.transaction = pay.optionalIdAs<TransactionId>(QLatin1String("transaction_id"));
    for (const QJsonObject &one :
         OfficialFields(fields.object(QLatin1String("aftersale_detail"))).objects(QLatin1String("aftersale_order_list"))) {
        OfficialFields aftersale(one);
        order.aftersales.push_back(aftersale.id(QLatin1String("aftersale_order_id")));
        if (!aftersale.end())
            return failure(aftersale.end().error());
    }
    auto lines = shopLines(detail);
    for (const Done &read : {fields.end(), price.end(), pay.end(), lines ? Done() : Done(failure(lines.error()))}) {
        if (!read)
            return failure(read.error());
    }
    order.lines = std::move(*lines);
    return order;
}

OfficialCall shopAftersaleCall(const QString &id)
{
    return jsonCall("/channels/ec/aftersale/getaftersaleorder", {{QStringLiteral("after_sale_order_id"), id}});
}

Result<ShopAftersale> shopAftersale(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json.value(u"after_sale_order").toObject());
    OfficialFields refund(fields.object(QLatin1String("refund_info")));
    ShopAftersale aftersale;
    aftersale.id = fields.id(QLatin1String("after_sale_order_id"));
    aftersale.order = fields.idAs<OutTradeNo>(QLatin1String("order_id"));
    aftersale.status = fields.text(QLatin1String("status"));
    aftersale.amount = Money::fromFen(refund.optionalInteger(QLatin1String("amount")).value_or(0)); // an exchange has none
    aftersale.createdAt = fields.time(QLatin1String("create_time"));
    aftersale.changedAt = fields.time(QLatin1String("update_time"));
    for (const Done &read : {fields.end(), refund.end()}) {
        if (!read)
            return failure(read.error());
    }
    return aftersale;
}

} // namespace yiren
