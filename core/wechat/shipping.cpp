#include "wechat/shipping.h"

#include "time/businessday.h"
#include "wechat/officialfields.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

using ManagedState = ManagedOrder::State;

constexpr int mostAtOnce = 100;

Error shippingField(const char *member, const QString &expected, const QString &found = {})
{
    return inputError("wechat.shipping_field", {{}, 0, QLatin1String(member), expected, found});
}

Done checkParcel(const Parcel &parcel, ShippingMode mode)
{
    static const QRegularExpression masked(QStringLiteral("^(\\d{3}\\*{4}\\d{4}|\\*{4}\\d{4}(-\\d+)?)$"));
    const qsizetype characters = std::ranges::count_if(parcel.item, [](QChar c) { return !c.isLowSurrogate(); });
    if (parcel.item.trimmed().isEmpty())
        return failure(shippingField("item_desc", QStringLiteral("needed")));
    if (characters > longestItem)
        return failure(shippingField("item_desc", QStringLiteral("characters:%1").arg(longestItem), QString::number(characters)));
    if (mode != ShippingMode::Express)
        return {};
    if (parcel.trackingNo.trimmed().isEmpty())
        return failure(shippingField("tracking_no", QStringLiteral("needed")));
    if (parcel.company.isEmpty())
        return failure(shippingField("express_company", QStringLiteral("needed")));
    if (parcel.company == u"SF" && parcel.consignorContact.isEmpty() && parcel.receiverContact.isEmpty())
        return failure(shippingField("contact", QStringLiteral("needed")));
    for (const QString &contact : {parcel.consignorContact, parcel.receiverContact}) {
        if (!contact.isEmpty() && !masked.match(contact).hasMatch())
            return failure(shippingField("contact", QStringLiteral("masked"), contact));
    }
    return {};
}

QJsonObject keyJson(const ShippingKey &key)
{
    if (!key.transaction.isEmpty())
        return {{QStringLiteral("order_number_type"), 2}, {QStringLiteral("transaction_id"), key.transaction.toString()}};
    return {{QStringLiteral("order_number_type"), 1},
            {QStringLiteral("mchid"), key.merchant.toString()},
            {QStringLiteral("out_trade_no"), key.outTradeNo.toString()}};
}

Done checkKey(const ShippingKey &key)
{
    if (!key.transaction.isEmpty() || (!key.merchant.isEmpty() && !key.outTradeNo.isEmpty()))
        return {};
    return failure(shippingField("order_key", QStringLiteral("needed")));
}

QJsonObject parcelJson(const Parcel &parcel, ShippingMode mode)
{
    QJsonObject json{{QStringLiteral("item_desc"), parcel.item}};
    if (mode != ShippingMode::Express)
        return json;
    json.insert(QStringLiteral("tracking_no"), parcel.trackingNo);
    json.insert(QStringLiteral("express_company"), parcel.company);
    QJsonObject contact;
    if (!parcel.consignorContact.isEmpty())
        contact.insert(QStringLiteral("consignor_contact"), parcel.consignorContact);
    if (!parcel.receiverContact.isEmpty())
        contact.insert(QStringLiteral("receiver_contact"), parcel.receiverContact);
    if (!contact.isEmpty())
        json.insert(QStringLiteral("contact"), contact);
    return json;
}

QJsonObject shipmentJson(const Shipment &shipment)
{
    QJsonArray parcels;
    for (const Parcel &parcel : shipment.parcels)
        parcels.append(parcelJson(parcel, shipment.mode));
    QJsonObject json{{QStringLiteral("order_key"), keyJson(shipment.key)},
                     {QStringLiteral("logistics_type"), static_cast<int>(shipment.mode)},
                     {QStringLiteral("delivery_mode"), shipment.isSplit ? 2 : 1},
                     {QStringLiteral("shipping_list"), parcels}};
    if (shipment.isSplit)
        json.insert(QStringLiteral("is_all_delivered"), shipment.isLast);
    return json;
}

// RFC 3339 with milliseconds: "2026-09-18T13:29:35.120+08:00".
QString uploadTime(qint64 nowMs)
{
    QString text = msToRfc3339(nowMs);
    return text.insert(19, QStringLiteral(".%1").arg(nowMs % 1000, 3, 10, QLatin1Char('0')));
}

Result<OfficialCall> finished(const char *path, QJsonObject body, const OpenId &payer, qint64 nowMs)
{
    if (payer.isEmpty())
        return failure(shippingField("payer.openid", QStringLiteral("needed")));
    body.insert(QStringLiteral("upload_time"), uploadTime(nowMs));
    body.insert(QStringLiteral("payer"), QJsonObject{{QStringLiteral("openid"), payer.toString()}});
    return jsonCall(path, body, Safety::OnceOnly);
}

Result<ManagedOrder> readOrder(const QJsonObject &json)
{
    OfficialFields fields(json);
    OfficialFields shipping(fields.object(QLatin1String("shipping")));
    ManagedOrder order;
    order.key = {fields.idAs<TransactionId>(QLatin1String("transaction_id")), fields.idAs<MerchantId>(QLatin1String("merchant_id")),
                 OutTradeNo(fields.text(QLatin1String("merchant_trade_no")))};
    order.description = fields.optionalText(QLatin1String("description"));
    order.paid = Money::fromFen(fields.integer(QLatin1String("paid_amount")));
    order.openid = OpenId(fields.text(QLatin1String("openid")));
    order.paidAt = fields.time(QLatin1String("pay_time"));
    order.state = static_cast<ManagedState>(fields.integer(QLatin1String("order_state")));
    order.isComplaint = fields.flag(QLatin1String("in_complaint"));
    order.uploads = static_cast<int>(shipping.optionalInteger(QLatin1String("finish_shipping_count")).value_or(0));
    order.isWhole = shipping.flag(QLatin1String("finish_shipping"));
    order.mode = shippingModeFromNumber(shipping.optionalInteger(QLatin1String("logistics_type")).value_or(0));
    for (const QJsonObject &one : shipping.objects(QLatin1String("shipping_list"))) {
        const OfficialFields parcel(one);
        const OfficialFields contact(parcel.object(QLatin1String("contact")));
        order.parcels.push_back({parcel.optionalText(QLatin1String("tracking_no")), parcel.optionalText(QLatin1String("express_company")),
                                 parcel.optionalText(QLatin1String("goods_desc")), contact.optionalText(QLatin1String("consignor_contact")),
                                 contact.optionalText(QLatin1String("receiver_contact"))});
    }
    return fields.end() ? Result<ManagedOrder>(std::move(order)) : failure(fields.end().error());
}

} // namespace

std::optional<ShippingMode> shippingModeFromNumber(qint64 number)
{
    const bool isOne = number >= static_cast<int>(ShippingMode::Express) && number <= static_cast<int>(ShippingMode::SelfPickup);
    return isOne ? std::optional(static_cast<ShippingMode>(number)) : std::nullopt;
}

Done checkShipment(const Shipment &shipment)
{
    const size_t parcels = shipment.parcels.size();
    if (auto checked = checkKey(shipment.key); !checked)
        return checked;
    if (parcels < 1 || parcels > mostParcels)
        return failure(shippingField("shipping_list", QStringLiteral("parcels:15"), QString::number(parcels)));
    if (!shipment.isSplit && parcels != 1)
        return failure(shippingField("shipping_list", QStringLiteral("one_parcel"), QString::number(parcels)));
    if (shipment.isSplit && shipment.mode != ShippingMode::Express)
        return failure(shippingField("delivery_mode", QStringLiteral("express")));
    for (const Parcel &parcel : shipment.parcels) {
        if (auto checked = checkParcel(parcel, shipment.mode); !checked)
            return checked;
    }
    return {};
}

Result<OfficialCall> shipmentCall(const Shipment &shipment, const OpenId &payer, qint64 nowMs)
{
    if (auto checked = checkShipment(shipment); !checked)
        return failure(checked.error());
    return finished("/wxa/sec/order/upload_shipping_info", shipmentJson(shipment), payer, nowMs);
}

Result<OfficialCall> combinedShipmentCall(const ShippingKey &payment, const std::vector<Shipment> &orders, const OpenId &payer,
                                          qint64 nowMs)
{
    if (auto checked = checkKey(payment); !checked)
        return failure(checked.error());
    if (orders.empty())
        return failure(shippingField("sub_orders", QStringLiteral("needed")));
    QJsonArray subOrders;
    for (const Shipment &order : orders) {
        if (auto checked = checkShipment(order); !checked)
            return failure(checked.error());
        subOrders.append(shipmentJson(order));
    }
    return finished("/wxa/sec/order/upload_combined_shipping_info",
                    {{QStringLiteral("order_key"), keyJson(payment)}, {QStringLiteral("sub_orders"), subOrders}}, payer, nowMs);
}

OfficialCall managedOrderCall(const ShippingKey &key)
{
    if (!key.transaction.isEmpty())
        return jsonCall("/wxa/sec/order/get_order", {{QStringLiteral("transaction_id"), key.transaction.toString()}});
    return jsonCall(
        "/wxa/sec/order/get_order",
        {{QStringLiteral("merchant_id"), key.merchant.toString()}, {QStringLiteral("merchant_trade_no"), key.outTradeNo.toString()}});
}

Result<ManagedOrder> managedOrder(const OfficialAnswer &answer)
{
    return readOrder(answer.json.value(u"order").toObject());
}

OfficialCall managedOrdersCall(std::optional<ManagedState> state, const QString &lastIndex)
{
    QJsonObject body{{QStringLiteral("page_size"), mostAtOnce}};
    if (state)
        body.insert(QStringLiteral("order_state"), static_cast<int>(*state));
    if (!lastIndex.isEmpty())
        body.insert(QStringLiteral("last_index"), lastIndex);
    return jsonCall("/wxa/sec/order/get_order_list", body);
}

Result<ManagedOrderPage> managedOrders(const OfficialAnswer &answer)
{
    const OfficialFields fields(answer.json);
    ManagedOrderPage page;
    for (const QJsonObject &one : fields.objects(QLatin1String("order_list"))) {
        auto order = readOrder(one);
        if (!order)
            return failure(order.error());
        page.orders.push_back(std::move(*order));
    }
    page.isMore = fields.flag(QLatin1String("has_more"));
    page.lastIndex = fields.optionalText(QLatin1String("last_index"));
    return page;
}

OfficialCall expressCompaniesCall()
{
    return jsonCall("/cgi-bin/express/delivery/open_msg/get_delivery_list", {});
}

Result<std::vector<ExpressCompany>> expressCompanies(const OfficialAnswer &answer)
{
    std::vector<ExpressCompany> companies;
    for (const QJsonObject &one : OfficialFields(answer.json).objects(QLatin1String("delivery_list"))) {
        OfficialFields fields(one);
        companies.push_back({fields.id(QLatin1String("delivery_id")), fields.text(QLatin1String("delivery_name"))});
        if (!fields.end())
            return failure(fields.end().error());
    }
    return companies;
}

HeldCash heldCash(const std::vector<ManagedOrder> &orders)
{
    HeldCash cash;
    for (const ManagedOrder &order : orders) {
        if (order.state != ManagedState::ToShip && order.state != ManagedState::Shipped)
            continue;
        cash.held += order.paid;
        if (order.state == ManagedState::Shipped)
            continue;
        ++cash.toShip;
        cash.ofToShip += order.paid;
    }
    return cash;
}

ShippingChance shippingChance(const ManagedOrder &order)
{
    if (order.state == ManagedState::ToShip)
        return ShippingChance::First;
    return order.state == ManagedState::Shipped && order.uploads < 2 ? ShippingChance::Correction : ShippingChance::None;
}

} // namespace yiren
