#pragma once

#include "products/booking.h"
#include "storage/database.h"

namespace yiren {

// What the founder does with appointments. Each function is one transaction with its row in the audit log. All fail with Refused
// "booking.overlap" where the time is taken.

struct BookingWish {
    AccountId account{};
    ProductId product{};
    QString name;        // for whom
    qint64 startsAt = 0; // UTC ms
    OutTradeNo order;    // that pays it; empty: none
};
// Input "holder.empty", "booking.past"; Refused "booking.no_service", "booking.order_used": the order has paid for no more of them.
[[nodiscard]] Result<Booking> book(Database &database, const BookingWish &wish, qint64 now);
// The same length and buffer at another time. Returns what it was before. Input "booking.past"; Refused "booking.cancelled".
[[nodiscard]] Result<Booking> moveBooking(Database &database, AccountId account, BookingId id, qint64 startsAt, qint64 now);
// Says which order paid it; empty: none. Returns what it was before. Refused "booking.order_used".
[[nodiscard]] Result<Booking> setBookingOrder(Database &database, AccountId account, BookingId id, const OutTradeNo &order, qint64 now);
// Cancels, or takes that back. Refused "booking.order_used" where its order has paid for another one since.
[[nodiscard]] Result<Booking> setBookingCancelled(Database &database, AccountId account, BookingId id, bool isCancelled, qint64 now);

} // namespace yiren
