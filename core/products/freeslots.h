#pragma once

#include "products/booking.h"
#include "products/product.h"
#include "time/businessday.h"

namespace yiren {

// From when to when appointments are taken, in minutes from midnight in China, and how far apart they may begin.
struct OpenHours {
    int from = 9 * 60;
    int until = 21 * 60;
    int step = 30;
};

// Whether two bookings that are not cancelled can't both be: their times meet (each with its buffer), and they have the place, the
// customer or the founder in common. The same rule stands in the data file as a trigger (0008_products.sql).
[[nodiscard]] bool excludeEachOther(const Booking &one, const Booking &other);

// When a service can begin on that day, as UTC ms: in the open hours, after `now`, and so that none of `bookings` is in its way.
[[nodiscard]] std::vector<qint64> freeSlots(const Product &service, BusinessDay day, const OpenHours &hours,
                                            const std::vector<Booking> &bookings, qint64 now);

// The appointment of this service that begins then.
[[nodiscard]] Booking bookingOf(const Product &service, const Holder &holder, qint64 startsAt);

} // namespace yiren
