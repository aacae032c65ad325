#include "pages/shipping/shippingwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

struct ShippingTexts {
    Q_DECLARE_TR_FUNCTIONS(Shipping)
};

} // namespace

QString shippingModeText(ShippingMode mode)
{
    switch (mode) {
    case ShippingMode::Express:
        return ShippingTexts::tr("Express");
    case ShippingMode::SameCity:
        return ShippingTexts::tr("Same city");
    case ShippingMode::Virtual:
        return ShippingTexts::tr("Virtual", "goods without a parcel");
    case ShippingMode::SelfPickup:
        break;
    }
    return ShippingTexts::tr("Self pick-up");
}

QString shippingStateText(const ListedShipment &listed)
{
    if (listed.isUnderWay)
        return ShippingTexts::tr("Being sent");
    if (listed.order.state == ManagedOrder::State::Shipped)
        return ShippingTexts::tr("Shipped");
    if (!listed.failure.isEmpty())
        return ShippingTexts::tr("Not accepted");
    return listed.order.parcels.empty() ? ShippingTexts::tr("To ship") : ShippingTexts::tr("Partly shipped");
}

Meaning shippingStateMeaning(const ListedShipment &listed, qint64 nowMs)
{
    if (listed.isUnderWay)
        return Meaning::Info;
    if (listed.order.state == ManagedOrder::State::Shipped)
        return Meaning::Good;
    return !listed.failure.isEmpty() || nowMs - listed.order.paidAt >= shippingIsLateAfterMs ? Meaning::Wrong : Meaning::Attention;
}

QString parcelText(const Parcel &parcel, const std::vector<ExpressCompany> &companies)
{
    const auto company = std::ranges::find(companies, parcel.company, &ExpressCompany::id);
    QString text = company == companies.end() ? parcel.company : company->name;
    if (!parcel.trackingNo.isEmpty())
        text += u' ' + parcel.trackingNo;
    return format::oneLine(text.trimmed().isEmpty() ? parcel.item : text.trimmed() + QStringLiteral(" · ") + parcel.item);
}

QString trackingProblemText(TrackingLine::Problem problem)
{
    switch (problem) {
    case TrackingLine::Problem::None:
        return {};
    case TrackingLine::Problem::Incomplete:
        return ShippingTexts::tr("No tracking number");
    case TrackingLine::Problem::UnknownOrder:
        return ShippingTexts::tr("No such order waits");
    case TrackingLine::Problem::NotToShip:
        return ShippingTexts::tr("Shipped already");
    case TrackingLine::Problem::UnderWay:
        return ShippingTexts::tr("Being sent already");
    case TrackingLine::Problem::PartlyShipped:
        return ShippingTexts::tr("Partly shipped: ship the rest by itself");
    case TrackingLine::Problem::Twice:
        return ShippingTexts::tr("Stands in an earlier line");
    case TrackingLine::Problem::UnknownCompany:
        break;
    }
    return ShippingTexts::tr("WeChat does not know the express company");
}

QString shippingReasonText(const Error &error, const ProblemWords &words)
{
    const bool isMissing = error.code == u"wechat.shipping_field" && error.place.expected == u"needed";
    if (isMissing && error.place.column == u"express_company")
        return ShippingTexts::tr("Choose the express company.");
    if (isMissing && error.place.column == u"tracking_no")
        return ShippingTexts::tr("Type the tracking number.");
    if (isMissing && error.place.column == u"item_desc")
        return ShippingTexts::tr("Say what is in it.");
    if (isMissing && error.place.column == u"contact")
        return ShippingTexts::tr("SF Express wants a phone number.");
    return words(error).sentence;
}

// Cut between characters, never within one.
QString itemOf(const ManagedOrder &order)
{
    QString item = order.description.trimmed();
    qsizetype end = 0;
    for (qsizetype characters = 0; end < item.size() && characters < longestItem; ++characters)
        end += item[end].isHighSurrogate() ? 2 : 1;
    item.truncate(end);
    return item;
}

} // namespace yiren
