#include "sandbox/official/shippingdesk.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr int express = 1;
constexpr int unified = 1, split = 2;
constexpr qsizetype mostParcelsOfOrder = 15;
constexpr qsizetype longestItemText = 120;
constexpr int toShip = 1, shipped = 2;
constexpr int mostUploads = 2;

const char *const indexBegin = "index-";

int keyProblem(const QJsonObject &key)
{
    switch (key[u"order_number_type"].toInt()) {
    case 1:
        if (key[u"mchid"].toString().isEmpty())
            return 268485196;
        return key[u"out_trade_no"].toString().isEmpty() ? 268485197 : 0;
    case 2:
        return key[u"transaction_id"].toString().isEmpty() ? 268485195 : 0;
    default:
        return 268485194;
    }
}

bool isMasked(const QString &contact)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{3}\\*{4}\\d{4}|\\*{4}\\d{4}(-\\d+)?)$"));
    return contact.isEmpty() || form.match(contact).hasMatch();
}

int parcelProblem(const QJsonObject &parcel, int logisticsType)
{
    const QString item = parcel[u"item_desc"].toString();
    const QJsonObject contact = parcel[u"contact"].toObject();
    const QString consignor = contact[u"consignor_contact"].toString(), receiver = contact[u"receiver_contact"].toString();
    if (item.trimmed().isEmpty())
        return 10060008;
    if (item.size() > longestItemText)
        return 10060009;
    if (logisticsType != express)
        return 0;
    if (parcel[u"tracking_no"].toString().isEmpty())
        return 268485226;
    if (parcel[u"express_company"].toString().isEmpty())
        return 268485227;
    const bool lacksContact = parcel[u"express_company"].toString() == u"SF" && consignor.isEmpty() && receiver.isEmpty();
    return lacksContact || !isMasked(consignor) || !isMasked(receiver) ? 10060014 : 0;
}

int formProblem(const QJsonObject &shipment)
{
    const int type = shipment[u"logistics_type"].toInt(), mode = shipment[u"delivery_mode"].toInt();
    const QJsonArray parcels = shipment[u"shipping_list"].toArray();
    if (type < 1 || type > 4)
        return 10060005;
    if (mode != unified && mode != split)
        return 268485224;
    if (mode == split && type != express)
        return 10060006;
    if (mode == split && !shipment[u"is_all_delivered"].isBool())
        return 10060007;
    if (parcels.size() > mostParcelsOfOrder)
        return 10060024;
    if (mode == unified && parcels.size() != 1)
        return 268485228;
    if (parcels.isEmpty())
        return 10060014;
    for (const QJsonValue &parcel : parcels) {
        if (const int problem = parcelProblem(parcel.toObject(), type); problem != 0)
            return problem;
    }
    return 0;
}

bool isUploadTime(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d$"));
    return form.match(text).hasMatch();
}

QJsonObject tradeJson(const ManagedTrade &trade)
{
    QJsonArray parcels;
    for (const QJsonValue &one : trade.parcels) {
        QJsonObject parcel = one.toObject();
        parcel.insert(QStringLiteral("goods_desc"), parcel.take(QStringLiteral("item_desc")));
        parcels.append(parcel);
    }
    const QJsonObject shipping{{QStringLiteral("delivery_mode"), trade.deliveryMode},
                               {QStringLiteral("logistics_type"), trade.logisticsType},
                               {QStringLiteral("finish_shipping"), trade.uploads > 0},
                               {QStringLiteral("finish_shipping_count"), trade.uploads},
                               {QStringLiteral("shipping_list"), parcels}};
    return {{QStringLiteral("transaction_id"), trade.transactionId.toString()},
            {QStringLiteral("merchant_id"), trade.merchantId.toString()},
            {QStringLiteral("sub_merchant_id"), QString()},
            {QStringLiteral("merchant_trade_no"), trade.tradeNo.toString()},
            {QStringLiteral("description"), trade.description},
            {QStringLiteral("paid_amount"), trade.paid.fen()},
            {QStringLiteral("openid"), trade.openid.toString()},
            {QStringLiteral("trade_create_time"), trade.paidAtMs / 1000 - 30},
            {QStringLiteral("pay_time"), trade.paidAtMs / 1000},
            {QStringLiteral("order_state"), trade.state},
            {QStringLiteral("in_complaint"), trade.isInComplaint},
            {QStringLiteral("shipping"), shipping}};
}

QJsonArray withoutTimes(QJsonArray parcels)
{
    for (QJsonValueRef one : parcels) {
        QJsonObject parcel = one.toObject();
        parcel.remove(QStringLiteral("upload_time"));
        one = parcel;
    }
    return parcels;
}

DeskAnswer companies()
{
    const QJsonArray list{
        QJsonObject{{QStringLiteral("delivery_id"), QStringLiteral("SF")}, {QStringLiteral("delivery_name"), QStringLiteral("顺丰速运")}},
        QJsonObject{{QStringLiteral("delivery_id"), QStringLiteral("ZTO")}, {QStringLiteral("delivery_name"), QStringLiteral("中通快递")}},
        QJsonObject{{QStringLiteral("delivery_id"), QStringLiteral("YTO")}, {QStringLiteral("delivery_name"), QStringLiteral("圆通速递")}}};
    return enveloped({{QStringLiteral("delivery_list"), list}, {QStringLiteral("count"), list.size()}});
}

} // namespace

DeskAnswer ShippingDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::ShippingUpload:
        return upload(request.body);
    case OfficialCallKind::ShippingUploadCombined:
        return uploadCombined(request.body);
    case OfficialCallKind::ManagedTrade:
        return order(request.body);
    case OfficialCallKind::ManagedTrades:
        return list(request.body);
    default:
        return companies();
    }
}

ManagedTrade *ShippingDesk::find(const QJsonObject &key)
{
    const auto isIt = [&key](const ManagedTrade &trade) {
        if (const QString id = key[u"transaction_id"].toString(); !id.isEmpty())
            return trade.transactionId.toString() == id;
        const QString merchant = key[u"mchid"].toString() + key[u"merchant_id"].toString();
        return trade.merchantId.toString() == merchant
            && trade.tradeNo.toString() == QString(key[u"out_trade_no"].toString() + key[u"merchant_trade_no"].toString());
    };
    const auto found = std::ranges::find_if(m_books.shipping, isIt);
    return found == m_books.shipping.end() ? nullptr : &*found;
}

int ShippingDesk::shipmentProblem(const QJsonObject &shipment, const QString &payer)
{
    const QJsonObject key = shipment[u"order_key"].toObject();
    if (const int problem = keyProblem(key); problem != 0)
        return problem;
    if (const int problem = formProblem(shipment); problem != 0)
        return problem;
    const ManagedTrade *trade = find(key);
    if (!trade)
        return 10060001;
    if (trade->openid.toString() != payer)
        return 10060031;
    if (trade->state != toShip && trade->state != shipped)
        return 10060004;
    if (trade->uploads >= mostUploads)
        return 10060003;
    const QJsonArray parcels = shipment[u"shipping_list"].toArray();
    if (trade->state == shipped && withoutTimes(trade->parcels) == parcels)
        return 10060023;
    const bool isFurtherPart = trade->state == toShip && shipment[u"delivery_mode"].toInt() == split;
    return isFurtherPart && trade->parcels.size() + parcels.size() > mostParcelsOfOrder ? 10060024 : 0;
}

void ShippingDesk::apply(const QJsonObject &shipment)
{
    ManagedTrade &trade = *find(shipment[u"order_key"].toObject());
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const bool isPart = trade.state == toShip && shipment[u"delivery_mode"].toInt() == split;
    if (!isPart)
        trade.parcels = {};
    for (const QJsonValue &one : shipment[u"shipping_list"].toArray()) {
        QJsonObject parcel = one.toObject();
        parcel.insert(QStringLiteral("upload_time"), now / 1000);
        trade.parcels.append(parcel);
    }
    trade.logisticsType = shipment[u"logistics_type"].toInt();
    trade.deliveryMode = shipment[u"delivery_mode"].toInt();
    m_books.effects.record(EffectLedger::Kind::ShippingUploaded, trade.transactionId.toString(), now);
    if (isPart && !shipment[u"is_all_delivered"].toBool())
        return;
    trade.state = shipped;
    ++trade.uploads;
}

DeskAnswer ShippingDesk::upload(const QJsonObject &body)
{
    if (!isUploadTime(body[u"upload_time"].toString()))
        return refused(268485216);
    if (const int problem = shipmentProblem(body, body[u"payer"][u"openid"].toString()); problem != 0)
        return refused(problem);
    apply(body);
    return enveloped();
}

DeskAnswer ShippingDesk::uploadCombined(const QJsonObject &body)
{
    const QJsonArray orders = body[u"sub_orders"].toArray();
    if (!isUploadTime(body[u"upload_time"].toString()))
        return refused(268485216);
    if (const int problem = keyProblem(body[u"order_key"].toObject()); problem != 0)
        return refused(problem);
    if (orders.isEmpty())
        return refused(10060014);
    for (const QJsonValue &one : orders) {
        if (const int problem = shipmentProblem(one.toObject(), body[u"payer"][u"openid"].toString()); problem != 0)
            return refused(problem);
    }
    for (const QJsonValue &one : orders)
        apply(one.toObject());
    return enveloped();
}

DeskAnswer ShippingDesk::order(const QJsonObject &body)
{
    const ManagedTrade *trade = find(body);
    return trade ? enveloped({{QStringLiteral("order"), tradeJson(*trade)}}) : refused(10060001);
}

DeskAnswer ShippingDesk::list(const QJsonObject &body) const
{
    const QString lastIndex = body[u"last_index"].toString();
    bool isKnown = true;
    const qsizetype from = lastIndex.isEmpty() ? 0 : lastIndex.mid(QByteArrayView(indexBegin).size()).toLongLong(&isKnown);
    if (!isKnown || from < 0 || (!lastIndex.isEmpty() && !lastIndex.startsWith(QLatin1String(indexBegin))))
        return refused(10060011);
    const QJsonValue times = body[u"pay_time_range"];
    QJsonArray found;
    qsizetype matches = 0;
    const qsizetype most = body[u"page_size"].toInt(100);
    for (const ManagedTrade &trade : m_books.shipping) {
        const bool isWanted = (!body.contains(u"order_state") || body[u"order_state"].toInt() == trade.state)
            && (!body.contains(u"openid") || body[u"openid"].toString() == trade.openid.toString())
            && trade.paidAtMs / 1000 >= times[u"begin_time"].toInteger(0)
            && trade.paidAtMs / 1000 <= times[u"end_time"].toInteger(std::numeric_limits<qint64>::max());
        if (isWanted && matches++ >= from && found.size() < most)
            found.append(tradeJson(trade));
    }
    return enveloped({{QStringLiteral("order_list"), found},
                      {QStringLiteral("has_more"), from + found.size() < matches},
                      {QStringLiteral("last_index"), QString(QLatin1String(indexBegin) + QString::number(from + found.size()))}});
}

} // namespace yiren::sandbox
