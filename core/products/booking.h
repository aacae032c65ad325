#pragma once

#include "base/id.h"
#include "bills/accountid.h"
#include "products/holder.h"
#include "products/productid.h"

#include <vector>

namespace yiren {

// One appointment.
struct Booking {
    BookingId id{};
    AccountId account{};
    ProductId product{};
    QString productName;
    Holder holder;
    OutTradeNo order; // that paid it; empty: none
    QString place;
    bool needsMe = true;  // the founder is there in person
    qint64 startsAt = 0;  // UTC ms
    qint64 endsAt = 0;    // UTC ms
    qint64 busyUntil = 0; // UTC ms: the end and the buffer after it
    qint64 changedAt = 0; // UTC ms
    std::optional<qint64> cancelledAt;

    friend bool operator==(const Booking &, const Booking &) = default;
};

enum class BookingChangeKind { Moved, Cancelled, Restored };

// What became of a booking, and when it was to begin before.
struct BookingChange {
    qint64 at = 0; // UTC ms
    BookingChangeKind kind = BookingChangeKind::Moved;
    qint64 startedBefore = 0; // UTC ms

    friend bool operator==(const BookingChange &, const BookingChange &) = default;
};

} // namespace yiren
