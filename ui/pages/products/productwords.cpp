#include "pages/products/productwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct ProductWords {
    Q_DECLARE_TR_FUNCTIONS(Products)
};

QString serviceFacts(const Product &service)
{
    QStringList parts{service.bufferMinutes > 0
                          ? ProductWords::tr("%1 min, %2 min after it").arg(service.minutes).arg(service.bufferMinutes)
                          : ProductWords::tr("%1 min").arg(service.minutes)};
    if (!service.place.isEmpty())
        parts.append(format::oneLine(service.place));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString productKindWord(ProductKind kind)
{
    switch (kind) {
    case ProductKind::Goods:
        return ProductWords::tr("Goods");
    case ProductKind::Course:
        return ProductWords::tr("Course");
    case ProductKind::Service:
        return ProductWords::tr("Appointment");
    case ProductKind::Membership:
        break;
    }
    return ProductWords::tr("Membership");
}

QString productFacts(const Product &product)
{
    switch (product.kind) {
    case ProductKind::Goods:
        return {};
    case ProductKind::Course:
        return ProductWords::tr("Sessions: %1").arg(product.sessions);
    case ProductKind::Service:
        return serviceFacts(product);
    case ProductKind::Membership:
        break;
    }
    return ProductWords::tr("Months: %1 · %2").arg(product.months).arg(format::oneLine(product.level));
}

QString stockText(const ListedProduct &row)
{
    return row.stock ? format::count(*row.stock) : QString();
}

QString holderText(const Holder &holder)
{
    if (!holder.name.isEmpty() || !holder.customer)
        return format::oneLine(holder.name);
    return ProductWords::tr("Customer %1").arg(toInteger(*holder.customer));
}

QString bookingTime(const Booking &booking)
{
    return format::moment(booking.startsAt) + u'–' + format::time(booking.endsAt);
}

QString reminderText(const Booking &booking)
{
    const QString when = format::longDay(BusinessDay::ofMs(booking.startsAt), currentLanguage()) + u' ' + format::time(booking.startsAt);
    const QString what =
        ProductWords::tr("Hello %1, a reminder of your appointment: %2, %3.").arg(booking.holder.name, when, booking.productName);
    const QString where = booking.place.isEmpty() ? QString() : ProductWords::tr(" Place: %1.").arg(booking.place);
    return what + where + ProductWords::tr(" If you need another time, please tell me in advance.");
}

std::vector<Product> ofKind(const std::vector<ListedProduct> &products, ProductKind kind)
{
    std::vector<Product> found;
    for (const ListedProduct &listed : products) {
        if (listed.product.kind == kind)
            found.push_back(listed.product);
    }
    return found;
}

} // namespace yiren
