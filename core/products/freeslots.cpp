#include "products/freeslots.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

bool excludeEachOther(const Booking &one, const Booking &other)
{
    if (one.cancelledAt || other.cancelledAt || one.startsAt >= other.busyUntil || other.startsAt >= one.busyUntil)
        return false;
    const bool samePlace = !one.place.isEmpty() && one.place == other.place;
    const bool sameCustomer = one.holder.customer && one.holder.customer == other.holder.customer;
    return samePlace || sameCustomer || (one.needsMe && other.needsMe);
}

std::vector<qint64> freeSlots(const Product &service, BusinessDay day, const OpenHours &hours, const std::vector<Booking> &bookings,
                              qint64 now)
{
    std::vector<qint64> starts;
    const qint64 midnight = day.start().toMSecsSinceEpoch();
    for (int minute = hours.from; minute + service.minutes <= hours.until; minute += hours.step) {
        const Booking wanted = bookingOf(service, {}, midnight + minute * minuteMs);
        const bool isTaken =
            std::any_of(bookings.begin(), bookings.end(), [&](const Booking &there) { return excludeEachOther(wanted, there); });
        if (wanted.startsAt > now && !isTaken)
            starts.push_back(wanted.startsAt);
    }
    return starts;
}

Booking bookingOf(const Product &service, const Holder &holder, qint64 startsAt)
{
    Booking booking;
    booking.account = service.account;
    booking.product = service.id;
    booking.productName = service.name;
    booking.holder = holder;
    booking.place = service.place;
    booking.needsMe = service.needsMe;
    booking.startsAt = startsAt;
    booking.endsAt = startsAt + service.minutes * minuteMs;
    booking.busyUntil = booking.endsAt + service.bufferMinutes * minuteMs;
    return booking;
}

} // namespace yiren
