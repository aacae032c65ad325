#include "shipping/shippingdeed.h"

#include "base/json.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

struct ShippingStateName {
    ShippingDeedState state;
    const char *name;
};
struct ShippingKindName {
    ShippingDeedKind kind;
    const char *name;
};

constexpr ShippingStateName shippingStates[] = {{ShippingDeedState::Sending, "sending"},
                                                {ShippingDeedState::Unknown, "unknown"},
                                                {ShippingDeedState::Done, "done"},
                                                {ShippingDeedState::Refused, "refused"}};
constexpr ShippingKindName shippingKinds[] = {
    {ShippingDeedKind::Part, "part"}, {ShippingDeedKind::First, "first"}, {ShippingDeedKind::Correction, "correction"}};

// A parcel of express is known by its number, any other by what is in it.
bool isThere(const QJsonObject &sent, const ManagedOrder &order)
{
    const QString number = sent[u"tracking_no"].toString();
    return std::ranges::any_of(order.parcels, [&](const Parcel &parcel) {
        return number.isEmpty() ? parcel.item == sent[u"item_desc"].toString()
                                : parcel.trackingNo == number && parcel.company == sent[u"express_company"].toString();
    });
}

bool shows(const ManagedOrder &order, const ShippingDeed &deed)
{
    const bool hasMoved =
        order.uploads > deed.uploadsBefore || (deed.kind == ShippingDeedKind::First && order.state != ManagedOrder::State::ToShip);
    if (deed.kind != ShippingDeedKind::Part && !hasMoved)
        return false;
    const QJsonArray parcels = parseObject(deed.body).value_or(QJsonObject())[u"shipping_list"].toArray();
    return !parcels.isEmpty()
        && std::ranges::all_of(parcels, [&order](const QJsonValue &parcel) { return isThere(parcel.toObject(), order); });
}

} // namespace

Shipment shipmentOf(const ShippingWish &wish)
{
    return {{wish.order, {}, {}}, wish.mode, wish.isSplit, wish.isLast, wish.parcels};
}

QString shippingDeedKindName(ShippingDeedKind kind)
{
    return QLatin1String(std::ranges::find(shippingKinds, kind, &ShippingKindName::kind)->name);
}

QString shippingDeedStateName(ShippingDeedState state)
{
    return QLatin1String(std::ranges::find(shippingStates, state, &ShippingStateName::state)->name);
}

ShippingDeedKind shippingDeedKindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(shippingKinds, [name](const ShippingKindName &one) { return name == QLatin1String(one.name); });
    return found == std::end(shippingKinds) ? ShippingDeedKind::Correction : found->kind;
}

// What can't be read is not known: then WeChat is asked.
ShippingDeedState shippingDeedStateFromName(QStringView name)
{
    const auto found =
        std::ranges::find_if(shippingStates, [name](const ShippingStateName &one) { return name == QLatin1String(one.name); });
    return found == std::end(shippingStates) ? ShippingDeedState::Unknown : found->state;
}

OfficialCall shippingCall(const ShippingDeed &deed)
{
    OfficialCall call = jsonCall("/wxa/sec/order/upload_shipping_info", {}, Safety::OnceOnly);
    call.body = deed.body;
    return call;
}

ShippingDeedState whatBecameOf(const ShippingDeed &deed, const ManagedOrder &order, qint64 now)
{
    if (shows(order, deed))
        return ShippingDeedState::Done;
    if (deed.state == ShippingDeedState::Sending)
        return now - deed.sentAt >= shippingShowsAfterMs ? ShippingDeedState::Unknown : ShippingDeedState::Sending;
    return now - deed.unknownSince >= shippingShowsAfterMs ? ShippingDeedState::Refused : ShippingDeedState::Unknown;
}

} // namespace yiren
