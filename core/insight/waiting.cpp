#include "insight/waiting.h"

#include "orders/orderliststore.h"
#include "orders/refundstore.h"
#include "products/bookingstore.h"
#include "products/membershipstore.h"
#include "products/owedappointmentstore.h"
#include "products/productstore.h"
#include "selling/refundrequeststore.h"
#include "shipping/shippingstore.h"
#include "shop/shopstore.h"

#include <algorithm>

namespace yiren {

namespace {

bool isSold(const std::vector<ListedProduct> &products, ProductKind kind)
{
    return std::any_of(products.begin(), products.end(), [kind](const ListedProduct &listed) { return listed.product.kind == kind; });
}

WaitingFigures::Bookings bookingsOf(const std::vector<Booking> &busy, BusinessDay today, qint64 now)
{
    WaitingFigures::Bookings figures;
    for (const Booking &booking : busy) { // by their beginning; yesterday's may be busy until today
        if (BusinessDay::ofMs(booking.startsAt) != today)
            continue;
        ++figures.today;
        if (!figures.nextAt && booking.startsAt >= now)
            figures.nextAt = booking.startsAt;
    }
    return figures;
}

Done addSold(Database &database, AccountId account, qint64 now, WaitingFigures &figures)
{
    const BusinessDay today = BusinessDay::ofMs(now);
    const Period day = Period::ofDay(today);
    const auto products = ProductStore(database).products(account);
    const auto bookings = BookingStore(database).between(account, day.startMs(), day.endMs());
    const auto memberships = MembershipStore(database).running(account, today);
    const auto owed = OwedAppointmentStore(database, account).all();
    if (!products || !bookings)
        return failure(products ? bookings.error() : products.error());
    if (!memberships || !owed)
        return failure(memberships ? owed.error() : memberships.error());
    if (isSold(*products, ProductKind::Service) || !bookings->empty() || !owed->empty()) {
        figures.bookings = bookingsOf(*bookings, today, now);
        for (const OwedAppointment &one : *owed)
            figures.bookings->owed += one.left;
    }
    if (isSold(*products, ProductKind::Membership) || !memberships->empty())
        figures.membershipsEnding = std::count_if(memberships->begin(), memberships->end(), [today](const Membership &membership) {
            return membership.last <= today.plusDays(membershipDays);
        });
    return {};
}

Done addShop(Database &database, AccountId account, WaitingFigures &figures)
{
    ShopStore store(database);
    const auto orders = store.toShip(account);
    const auto isKnown = store.hasOrders(account);
    if (!orders || !isKnown)
        return failure(orders ? isKnown.error() : orders.error());
    if (*isKnown)
        figures.shopToShip = *orders;
    return {};
}

Done addUnsent(Database &database, AccountId account, WaitingFigures &figures)
{
    const auto unsent = RefundRequestStore(database).unsent(account);
    if (!unsent)
        return failure(unsent.error());
    for (const RefundRequest &request : *unsent) {
        ++figures.unsentRefunds;
        figures.unsentAmount += request.refund;
    }
    return {};
}

Done addToShip(Database &database, AccountId account, WaitingFigures &figures)
{
    ShippingStore store(database);
    const auto readAt = store.readAt(account);
    const auto open = store.open(account);
    if (!readAt || !open)
        return failure(readAt ? open.error() : readAt.error());
    if (!*readAt)
        return {};
    const HeldCash cash = heldCash(*open);
    figures.toShip = WaitingFigures::ToShip{cash.toShip, cash.held};
    return {};
}

} // namespace

Result<WaitingFigures> loadWaiting(Database &database, AccountId account, qint64 now)
{
    const auto unpaid = OrderListStore(database).unpaid(account);
    const auto refunds = RefundStore(database).unfinished(account);
    if (!unpaid || !refunds)
        return failure(unpaid ? refunds.error() : unpaid.error());
    WaitingFigures figures;
    figures.toPay = unpaid->count;
    figures.oldestToPay = unpaid->oldest;
    for (const Refund &refund : *refunds) {
        if (refund.status != RefundStatus::Processing)
            continue;
        ++figures.refunds;
        figures.refundsAmount += refund.amount;
    }
    if (auto added = addUnsent(database, account, figures); !added)
        return failure(added.error());
    if (auto added = addSold(database, account, now, figures); !added)
        return failure(added.error());
    if (auto added = addToShip(database, account, figures); !added)
        return failure(added.error());
    if (auto added = addShop(database, account, figures); !added)
        return failure(added.error());
    return figures;
}

} // namespace yiren
